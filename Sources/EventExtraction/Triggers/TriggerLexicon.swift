/// The compiled trigger table.
struct TriggerLexicon: Sendable {
  /// The patterns, in the order of the table.
  let patterns: PatternIndex

  /// The table of ``TriggerTable``.
  static let shared = TriggerLexicon(rules: [TriggerTable.rules])

  /// Compiles rules.
  init(rules: [String]) {
    var vocabulary = PatternVocabulary()
    let parsed = rules.flatMap { TriggerPattern.parse($0, vocabulary: &vocabulary).patterns }
    patterns = PatternIndex(parsed, vocabulary: vocabulary)
  }

  /// All triggers of a sentence: of those that share an anchor or overlap, the longest and most specific.
  /// - Complexity: O(*n* · *p*) for *n* tokens with at most *p* patterns each.
  func triggers(in report: ReportText, sentence: Int, excluding excluded: TokenSet) -> [Trigger] {
    var found: [Trigger] = []
    patterns.forEachMatch(in: report, sentence: sentence, excluding: excluded, closesAtClauses: true) {
      number, matched in
      guard !matched.contains(where: { excluded.contains($0) }) else { return }
      let pattern = patterns.patterns[number]
      found.append(
        Trigger(
          tokens: matched[0]..<(matched[matched.count - 1] + 1), anchor: matched[pattern.anchor], sentence: sentence,
          act: pattern.act, isReferring: pattern.isReferring, isWeak: pattern.isWeak, isSoft: pattern.isSoft,
          isHarm: pattern.isHarm, matched: matched, pattern: number))
    }
    return TriggerLexicon.withoutOverlaps(found)
  }

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
  /// Whether the words are said of other things too.
  var isSoft: Bool
  var isHarm: Bool
  /// The tokens that matched, ascending.
  var matched: [Int]

  /// The words to quote: those that matched beside the anchor, without what stands more than three words off.
  var core: Range<Int> { matchedWords(beside: anchor) }

  /// The words that matched at the beginning: who acts, or with what, where what was done stands farther off.
  var opening: Range<Int> { matchedWords(beside: tokens.lowerBound) }

  private func matchedWords(beside token: Int) -> Range<Int> {
    guard let place = matched.firstIndex(of: token) else { return tokens }
    var (first, last) = (place, place)
    while first > 0, matched[first] - matched[first - 1] <= 4 { first -= 1 }
    while last + 1 < matched.count, matched[last + 1] - matched[last] <= 4 { last += 1 }
    return matched[first]..<(matched[last] + 1)
  }
  /// The pattern's number in the table.
  var pattern: Int

  /// Longer patterns win, then more specific acts; harm words yield to all others, and words of other things to those that
  /// are none.
  fileprivate var rank: Int {
    (isHarm ? 0 : isSoft ? 5_000 : 10_000) + matched.count * 100 + act.specificity
  }
}
