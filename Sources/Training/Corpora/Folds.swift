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
    return by == .corpus ? Int(Self.hash(key) >> 33) : Self.number(of: key, below: folds)
  }

  /// A number from 0 that depends on the text alone.
  static func number(of key: String, below count: Int) -> Int { Int((hash(key) >> 20) % UInt64(count)) }

  /// FNV-1a: the same parts on every machine.
  private static func hash(_ key: String) -> UInt64 {
    key.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
