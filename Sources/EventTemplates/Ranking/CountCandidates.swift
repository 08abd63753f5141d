import EventExtraction
import Geoparsing

extension WireAnalysis {
  /// Larger counts of victims are of wars and years, not of an event.
  private static let largestCount = 2_000

  /// How many people may have been killed or injured.
  func countCandidates(_ harm: TollMention.Harm, in sentences: [Int]) -> [SlotCandidate] {
    let words: TriggerWords = harm == .killed ? .death : .injury
    var counts = CountList()
    var victims: [Phrase] = []
    for number in sentences {
      let sentence = text.sentences[number]
      for toll in TollReader().tolls(in: text.text, tokens: sentence) where toll.harm == harm && toll.low > 0 {
        counts.add(
          toll.low,
          SlotCandidate.Mention(tokens: toll.tokens, sentence: number, belief: 1, rule: FeatureHash.of(toll.rule)))
      }
      let hits = sentence.filter { text.triggers[$0].contains(words) }
      guard !hits.isEmpty else { continue }
      let quantities = QuantityReader().quantities(in: text.text, tokens: sentence).filter { $0.low > 0 }
      for quantity in quantities {
        let distance =
          hits.map {
            $0 >= quantity.tokens.upperBound ? $0 - quantity.tokens.upperBound : $0 - quantity.tokens.lowerBound
          }
          .min { abs($0) < abs($1) } ?? 0
        guard (-8...16).contains(distance) else { continue }
        let side: UInt64 = distance < 0 ? 100 : 200
        counts.add(
          quantity.low,
          SlotCandidate.Mention(
            tokens: quantity.tokens, sentence: number, belief: 0.5, rule: side + RoleFeatures.bucket(abs(distance))))
      }
      for (left, right) in zip(quantities, quantities.dropFirst())
      where right.tokens.lowerBound - left.tokens.upperBound <= 6 {
        counts.add(
          left.low + right.low,
          SlotCandidate.Mention(
            tokens: left.tokens.lowerBound..<right.tokens.upperBound, sentence: number, belief: 0.4, rule: 300))
      }
      let persons = beliefs.runs(.person, in: sentence, above: 0.4).map { Phrase(text.words($0)) }
      for person in persons where !victims.contains(where: { $0.agrees(with: person) }) { victims.append(person) }
      let distinct = persons.indices.filter { index in !persons[..<index].contains { $0.agrees(with: persons[index]) } }
      if !distinct.isEmpty {
        counts.add(
          distinct.count,
          SlotCandidate.Mention(tokens: hits[0]..<(hits[0] + 1), sentence: number, belief: 0.4, rule: 301))
      }
      for hit in hits {
        let before = text.word(hit - 1, in: sentence)
        let isSingular = hit > sentence.lowerBound && ["was", "been", "the", "of", "is"].contains(text.lower[hit - 1])
        counts.add(
          1,
          SlotCandidate.Mention(
            tokens: hit..<(hit + 1), sentence: number, belief: 0.3, rule: isSingular ? mixed(302, before) : 303))
      }
    }
    if !victims.isEmpty {
      counts.add(victims.count, SlotCandidate.Mention(tokens: nil, sentence: -1, belief: 0.3, rule: 304))
    }
    return counts.candidates.filter { (Int($0.value) ?? 0) <= WireAnalysis.largestCount }
  }

  private struct CountList {
    var candidates: [SlotCandidate] = []

    mutating func add(_ count: Int, _ mention: SlotCandidate.Mention) {
      let value = String(count)
      if let index = candidates.firstIndex(where: { $0.value == value }) {
        candidates[index].mentions.append(mention)
      } else {
        var candidate = SlotCandidate(value: value, phrase: Phrase(value), mentions: [mention])
        candidate.traits.add("size", UInt64(min(count, 12)))
        candidate.traits.add("rank", UInt64(min(candidates.count, 5)))
        candidates.append(candidate)
      }
    }
  }
}
