import Events
import Geoparsing

extension WireAnalysis {
  /// The days that are named in the given sentences, and that of the header.
  func dateCandidates(in sentences: [Int]) -> [SlotCandidate] {
    let chosen = Set(sentences)
    var result: [SlotCandidate] = []
    for date in text.dates {
      let sentence = date.tokens.map { text.sentenceOf[$0.lowerBound] } ?? -1
      guard sentence < 0 || chosen.contains(sentence) else { continue }
      let mention = SlotCandidate.Mention(
        tokens: date.tokens, sentence: sentence, belief: 0, rule: FeatureHash.of(date.rule))
      let value = date.text
      if let index = result.firstIndex(where: { $0.value == value }) {
        result[index].mentions.append(mention)
        continue
      }
      var candidate = SlotCandidate(value: value, phrase: Phrase(value), mentions: [mention])
      if let day = text.header.day {
        let age = day.dayNumber - date.end.dayNumber
        candidate.traits.add("age", age < 0 ? 99 : RoleFeatures.bucket(age + 1), age > 40 ? 1 : 0)
        candidate.traits.add("span", RoleFeatures.bucket(date.end.dayNumber - date.start.dayNumber + 1))
        if age > 180 { candidate.traits.add("old") }
      } else {
        candidate.traits.add("no day")
      }
      result.append(candidate)
    }
    for index in result.indices { result[index].traits.add("rank", UInt64(min(index, 5))) }
    return result
  }
}
