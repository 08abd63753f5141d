import Geoparsing

/// What the classifier sees of a text: words, openings of words, pairs of words, and the acts that the trigger lexicon finds.
package enum ActFeatures {
  /// Rises with every change of what is counted; weights hold the version they were learnt with.
  package static let version: UInt32 = 1

  /// One feature: its hash and how much it counts.
  package struct Value: Sendable {
    package var hash: UInt32
    package var amount: Float
    /// Whether it comes from the lexicon, and is not weighted by rarity.
    package var isAct: Bool
  }

  /// The features of a whole text, each once, ordered by hash.
  package static func values(of text: String) -> [Value] {
    let report = ReportText(Tokenizer().tokenize(text))
    var table: [UInt32: Value] = [:]
    var first: Act?
    for sentence in 0..<report.sentenceCount {
      let triggers = TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: [])
      add(report, report.tokens(ofSentence: sentence), triggers, first: &first, to: &table)
    }
    finish(first: first, table: &table)
    return table.values.sorted { $0.hash < $1.hash }
  }

  /// The features of one sentence of a report.
  static func values(of report: ReportText, sentence: Int, triggers: [Trigger]) -> [Value] {
    var table: [UInt32: Value] = [:]
    var first: Act?
    add(report, report.tokens(ofSentence: sentence), triggers, first: &first, to: &table)
    finish(first: first, table: &table)
    return table.values.sorted { $0.hash < $1.hash }
  }

  private static func add(
    _ report: ReportText, _ range: Range<Int>, _ triggers: [Trigger], first: inout Act?, to table: inout [UInt32: Value]
  ) {
    func put(_ kind: String, _ name: String, _ amount: Float, isAct: Bool = false) {
      let hash = fingerprint(kind, name)
      table[hash] = Value(hash: hash, amount: amount, isAct: isAct)
    }
    func word(_ index: Int) -> String {
      let word = report.lower[index]
      return word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? "0" : word
    }
    for index in range {
      let here = word(index)
      put("w", here, 1)
      if here.utf8.count > 6 { put("p", String(here.prefix(6)), 1) }
      if index > range.lowerBound { put("b", "\(word(index - 1)) \(here)", 0.7) }
      if index > range.lowerBound + 1 { put("s", "\(word(index - 2)) \(here)", 0.4) }
    }
    for trigger in triggers {
      put("L", trigger.act.code, 5, isAct: true)
      put("G", trigger.act.group.title, 5, isAct: true)
      if !trigger.isHarm, first == nil { first = trigger.act }
    }
  }

  private static func finish(first: Act?, table: inout [UInt32: Value]) {
    let names =
      first.map { [("1", $0.code), ("1G", $0.group.title)] } ?? [("silent", "")]
    for (kind, name) in names {
      let hash = fingerprint(kind, name)
      table[hash] = Value(hash: hash, amount: 5, isAct: true)
    }
  }

  /// FNV-1a of 32 bits; see http://www.isthe.com/chongo/tech/comp/fnv/.
  private static func fingerprint(_ kind: String, _ name: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in kind.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash = (hash ^ 0x1F) &* 16_777_619
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}
