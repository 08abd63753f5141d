import ArgumentParser

/// How labelled documents are cut into parts that are scored by weights that have not seen them.
struct Folds: ParsableArguments {
  /// What stays together in a part.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case outlet, document, corpus
  }

  @Option(help: "What stays together in a part: outlet, document or corpus.")
  var by = Unit.outlet
  @Option(help: "How many parts the documents are cut into; each is scored by weights that have not seen it.")
  var folds = 5

  /// The part a document is in; parts by corpus have the numbers of the corpora.
  func fold(of document: GoldDocument) -> Int {
    let key =
      switch by {
      case .outlet: document.outlet
      case .corpus: document.corpus
      case .document: document.id
      }
    // FNV-1a: the same parts on every machine.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return by == .corpus ? Int(hash >> 33) : Int((hash >> 20) % UInt64(folds))
  }
}
