/// One compiled pattern of the trigger table.
struct TriggerPattern: Sendable {
  /// One step of a pattern.
  enum Element: Sendable {
    /// Any of these words.
    case words(Set<String>)
    /// Up to so many words in between.
    case gap(Int)
  }

  var act: Act
  var elements: [Element]
  /// Index among the word elements of the one the trigger is anchored to.
  var anchor: Int
  /// The noun may refer to an act told before.
  var isReferring: Bool
  /// Says something only with other evidence.
  var isWeak: Bool
  /// Tells what became of people.
  var isHarm: Bool

  /// The words of the first element.
  var firstWords: Set<String> {
    if case .words(let words)? = elements.first { return words }
    return []
  }
}

extension TriggerPattern {
  /// Reads the rules of a table in the notation of ``TriggerTable``; lines that do not parse are left out and returned.
  static func parse(_ table: String) -> (patterns: [TriggerPattern], rejected: [String]) {
    var patterns: [TriggerPattern] = []
    var rejected: [String] = []
    for line in table.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else {
        rejected.append(String(line))
        continue
      }
      let head = line[..<colon].split(separator: " ")
      guard let code = head.first, let act = Act.named(String(code)) else {
        rejected.append(String(line))
        continue
      }
      let flags = Set(head.dropFirst().map(String.init))
      for source in line[line.index(after: colon)...].split(separator: ";") {
        let words = source.split(separator: " ")
        guard !words.isEmpty else { continue }
        var elements: [Element] = []
        var anchor = 0
        var count = 0
        for word in words {
          switch word {
          case "_": elements.append(.gap(3))
          case "~": elements.append(.gap(8))
          default:
            var term = word
            if term.first == "!" {
              term = term.dropFirst()
              anchor = count
            }
            elements.append(.words(Set(forms(of: term))))
            count += 1
          }
        }
        patterns.append(
          TriggerPattern(
            act: act, elements: elements, anchor: anchor, isReferring: flags.contains("ref"),
            isWeak: flags.contains("weak"), isHarm: flags.contains("harm")))
      }
    }
    return (patterns, rejected)
  }

  private static func forms(of term: Substring) -> [String] {
    term.split(separator: "/").flatMap { part -> [String] in
      if part == "@self" { return ["himself", "herself", "themselves", "itself"] }
      if part.first == "@" {
        let list = WordClasses.table[String(part.dropFirst())] ?? ""
        return list.split(separator: " ").flatMap { forms(of: $0) }
      }
      if part.last == "*", part.count > 1 { return Inflection.verbForms(String(part.dropLast())) }
      if part.last == "+", part.count > 1 { return Inflection.nounForms(String(part.dropLast())) }
      return [String(part)]
    }
  }
}
