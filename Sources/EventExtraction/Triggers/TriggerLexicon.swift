/// The compiled trigger table.
struct TriggerLexicon: Sendable {
  /// The patterns, in the order of the table.
  let patterns: [TriggerPattern]
  /// Pattern indices by the words they may begin with, ascending.
  private let index: [String: [Int]]

  /// The table of ``TriggerTable``.
  static let shared = TriggerLexicon(rules: [TriggerTable.rules])

  /// Compiles rules.
  init(rules: [String]) {
    patterns = rules.flatMap { TriggerPattern.parse($0).patterns }
    var index: [String: [Int]] = [:]
    for (number, pattern) in patterns.enumerated() {
      for word in pattern.firstWords { index[word, default: []].append(number) }
    }
    self.index = index
  }

  /// All triggers of a sentence: of those that share an anchor or overlap, the longest and most specific.
  /// - Complexity: O(*n* · *p*) for *n* tokens with at most *p* patterns each.
  func triggers(in report: ReportText, sentence: Int, excluding excluded: Set<Int>) -> [Trigger] {
    let range = report.tokens(ofSentence: sentence)
    var found: [Trigger] = []
    for start in range {
      guard let numbers = index[report.lower[start]], !excluded.contains(start) else { continue }
      for number in numbers {
        let pattern = patterns[number]
        guard let matched = match(pattern, at: start, in: report, end: range.upperBound) else { continue }
        let anchor = matched[pattern.anchor]
        if matched.contains(where: { excluded.contains($0) }) { continue }
        found.append(
          Trigger(
            tokens: start..<(matched[matched.count - 1] + 1), anchor: anchor, sentence: sentence, act: pattern.act,
            isReferring: pattern.isReferring, isWeak: pattern.isWeak, isHarm: pattern.isHarm, matched: matched,
            pattern: number))
      }
    }
    return TriggerLexicon.withoutOverlaps(found)
  }

  private func match(_ pattern: TriggerPattern, at start: Int, in report: ReportText, end: Int) -> [Int]? {
    // The first word is the one that the pattern was found by.
    var matched = [start]
    func rest(_ element: Int, _ position: Int, _ gap: Int) -> Bool {
      if element == pattern.elements.count { return true }
      switch pattern.elements[element] {
      case .gap(let count): return rest(element + 1, position, count)
      case .words(let words):
        var here = position
        var left = gap
        while here < end {
          let word = report.lower[here]
          if words.contains(word) {
            matched.append(here)
            if rest(element + 1, here + 1, 0) { return true }
            matched.removeLast()
          }
          // A hyphen inside a compound is no word.
          if word == "-" {
            here += 1
            continue
          }
          if left == 0 || TriggerLexicon.closers.contains(word)
            || report.clauseOf[here] != report.clauseOf[matched[matched.count - 1]]
          {
            return false
          }
          left -= 1
          here += 1
        }
        return false
      }
    }
    return rest(1, start + 1, 0) ? matched : nil
  }

  private static let closers: Set<String> = [".", ";", ":", "!", "?", "|"]

  private static func withoutOverlaps(_ triggers: [Trigger]) -> [Trigger] {
    let ranked = triggers.sorted { a, b in
      let left = a.rank
      let right = b.rank
      if left != right { return left > right }
      if a.tokens.lowerBound != b.tokens.lowerBound { return a.tokens.lowerBound < b.tokens.lowerBound }
      return a.pattern < b.pattern
    }
    var owner: [Int: Int] = [:]
    var kept: [Trigger] = []
    for trigger in ranked {
      if let index = trigger.matched.lazy.compactMap({ owner[$0] }).first {
        // "a car bomb went off": the longer pattern stands, with the more specific act.
        let act = trigger.act
        if !trigger.isHarm, !kept[index].isHarm, act.group == kept[index].act.group,
          act.specificity > kept[index].act.specificity
        {
          kept[index].act = act
        }
        continue
      }
      for token in trigger.matched { owner[token] = kept.count }
      kept.append(trigger)
    }
    return kept.sorted { ($0.anchor, $0.pattern) < ($1.anchor, $1.pattern) }
  }
}

/// Words that assert an act.
struct Trigger: Hashable, Sendable {
  /// The words from the first to the last that matched.
  var tokens: Range<Int>
  /// The word that distances count from.
  var anchor: Int
  var sentence: Int
  var act: Act
  var isReferring: Bool
  var isWeak: Bool
  var isHarm: Bool
  /// The tokens that matched, ascending.
  var matched: [Int]
  /// The pattern's number in the table.
  var pattern: Int

  /// Longer patterns win, then more specific acts; harm words yield to all others.
  fileprivate var rank: Int { (isHarm ? 0 : 10_000) + matched.count * 100 + act.specificity }
}
