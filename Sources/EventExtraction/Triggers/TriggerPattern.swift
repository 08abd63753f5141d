/// One compiled pattern of the trigger table.
struct TriggerPattern: Sendable {
  /// One step of a pattern: any of these words, after up to so many others.
  struct Step: Sendable {
    var words: WordSet
    var gap = 0
  }

  var act: Act
  var steps: [Step]
  /// Index of the step that the trigger is anchored to.
  var anchor: Int
  /// The noun may refer to an act told before.
  var isReferring: Bool
  /// Says something only with other evidence.
  var isWeak: Bool
  /// Is said of other things too, and makes an event only with support.
  var isSoft: Bool
  /// Tells what became of people.
  var isHarm: Bool
}

extension TriggerPattern {
  /// Reads the rules of a table in the notation of ``TriggerTable``; lines that do not parse are left out and returned.
  static func parse(
    _ table: String, vocabulary: inout PatternVocabulary
  ) -> (patterns: [TriggerPattern], rejected: [String]) {
    var patterns: [TriggerPattern] = []
    var rejected: [String] = []
    for line in table.parts(between: "\n") {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        rejected.append(String(line))
        continue
      }
      let head = line[..<colon].parts(between: " ")
      guard let code = head.first, let act = Act.named(String(code)) else {
        rejected.append(String(line))
        continue
      }
      let flags = Set(head.dropFirst().map(String.init))
      for source in line[line.utf8.index(after: colon)...].parts(between: ";") {
        let words = source.parts(between: " ")
        guard !words.isEmpty else { continue }
        var steps: [Step] = []
        var anchor = 0
        var gap = 0
        for word in words {
          switch word {
          case "_": gap = 3
          case "~": gap = 8
          default:
            var term = word
            if term.utf8.first == UInt8(ascii: "!") {
              term = term.dropFirst()
              anchor = steps.count
            }
            steps.append(Step(words: vocabulary.set(term, forms: forms), gap: gap))
            gap = 0
          }
        }
        patterns.append(
          TriggerPattern(
            act: act, steps: steps, anchor: anchor, isReferring: flags.contains("ref"),
            isWeak: flags.contains("weak"), isSoft: flags.contains("soft"), isHarm: flags.contains("harm")))
      }
    }
    return (patterns, rejected)
  }

  private static func forms(of term: Substring) -> [String] {
    term.parts(between: "/").flatMap { part -> [String] in
      if part == "@self" { return ["himself", "herself", "themselves", "itself"] }
      if part.first == "@" {
        let list = WordClasses.table[String(part.dropFirst())] ?? ""
        return list.parts(between: " ").flatMap { forms(of: $0) }
      }
      if part.last == "*", part.count > 1 { return Inflection.verbForms(String(part.dropLast())) }
      if part.last == "+", part.count > 1 { return Inflection.nounForms(String(part.dropLast())) }
      return [String(part)]
    }
  }
}

extension StringProtocol where SubSequence == Substring, UTF8View.SubSequence == Substring.UTF8View {
  /// The parts between marks of one byte, empty ones left out; a table of thousands of lines is cut so in a tenth of the
  /// time that its characters take.
  fileprivate func parts(between mark: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
  }
}
