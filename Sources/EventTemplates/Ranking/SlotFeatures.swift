import EventExtraction
import Geoparsing

extension WireAnalysis {
  /// The candidates of a slot in some of the sentences.
  package func candidates(_ slot: Slot, in sentences: [Int]) -> [SlotCandidate] {
    switch slot {
    case .perpetrator: phraseCandidates([.perpetrators, .organisation], in: sentences)
    case .target: phraseCandidates([.object, .person], in: sentences)
    case .instrument: phraseCandidates([.instrument], in: sentences)
    case .place: placeCandidates(in: sentences)
    case .country: countryCandidates(in: sentences)
    case .date: dateCandidates(in: sentences)
    case .killed: countCandidates(.killed, in: sentences)
    case .injured: countCandidates(.injured, in: sentences)
    }
  }

  /// What speaks for each candidate of a slot in an event of a type.
  package func features(of candidates: [SlotCandidate], slot: Slot, type: TemplateType) -> [FeatureVector] {
    let strongest = candidates.map { strength($0, type) }
    let best = strongest.max() ?? 0
    return candidates.indices.map { index in
      var result = features(of: candidates[index], slot: slot, type: type)
      result.add("of best", likelihood: best > 0 ? strongest[index] / best : 0)
      result.add("above", UInt64(min(strongest.count { $0 > strongest[index] }, 5)))
      result.add("rivals", UInt64(min(candidates.count, 8)))
      return result
    }
  }

  /// The best product of belief and sentence score over the mentions.
  private func strength(_ candidate: SlotCandidate, _ type: TemplateType) -> Float {
    candidate.mentions.map { max($0.belief, 0.02) * (score($0.sentence, type) + 0.02) }.max() ?? 0
  }

  private func features(of candidate: SlotCandidate, slot: Slot, type: TemplateType) -> FeatureVector {
    var result = FeatureVector()
    let kind = UInt64(type.number)
    result.add("1")
    result.add("type", kind)
    result.add(candidate.traits, under: 1)
    result.add(candidate.traits, under: 100 + kind)
    let mentions = candidate.mentions
    let beliefs = mentions.map(\.belief)
    let belief = beliefs.max() ?? 0
    result.add("belief", likelihood: belief)
    result.add("any belief", likelihood: 1 - beliefs.reduce(1) { $0 * (1 - $1) })
    result.add("belief logit", value: Logistic.inverse(belief) / 4)
    result.add("strength", likelihood: strength(candidate, type))
    let scores = mentions.map { score($0.sentence, type) }
    result.add("sentence", likelihood: scores.max() ?? 0)
    result.add("sentence logit", value: Logistic.inverse(scores.max() ?? 0) / 4)
    let anyType =
      mentions.map { mention in
        TemplateType.allCases.map { score(mention.sentence, $0) }.max() ?? 0
      }.max() ?? 0
    result.add("any sentence", likelihood: anyType)
    result.add("mentions", UInt64(min(mentions.count, 5)))
    result.add("first", UInt64(max(0, min(mentions.map(\.sentence).min() ?? 0, 6))))
    result.add("text length", UInt64(min(text.sentences.count / 5, 6)))
    if text.header.isClandestine { result.add("clandestine") }
    let value = candidate.phrase.words.reduce(9) { mixed($0, FeatureHash.of($1)) }
    let isWord = slot != .date && slot != .killed && slot != .injured
    if isWord {
      result.add("value", value)
      result.add("value type", value, kind)
      result.add("value country", value, FeatureHash.of(text.countries.first?.code ?? ""))
      let head = FeatureHash.of(candidate.phrase.words.last ?? "")
      result.add("head", head)
      result.add("head type", head, kind)
      for word in candidate.phrase.words.prefix(8) { result.add("word", FeatureHash.of(word)) }
      result.add("words", UInt64(min(candidate.phrase.words.count, 6)))
    }
    // How far it stands from where the event is told best.
    let own = sentences[type.number]
    if let top = own.indices.max(by: { own[$0] < own[$1] }) {
      let offsets = mentions.filter { $0.sentence >= 0 }.map { $0.sentence - top }
      if let nearest = offsets.min(by: { (abs($0), $0) < (abs($1), $1) }) {
        result.add("from top", UInt64(10 + max(-5, min(5, nearest))))
        result.add("from top type", UInt64(10 + max(-5, min(5, nearest))), kind)
      }
    }
    var seen = Set<UInt64>()
    // The mention in the likeliest sentence says most, then the most believed one, then all others.
    let main = mentions.indices.max { left, right in
      (mentions[left].belief + 0.05) * (scores[left] + 0.05) < (mentions[right].belief + 0.05) * (scores[right] + 0.05)
    }
    for (index, mention) in mentions.enumerated() {
      context(mention, isMain: index == main, slot, kind, scores[index], &result, &seen)
    }
    if slot == .perpetrator || slot == .target {
      rivalry(candidate, slot, &result)
    }
    return result
  }

  /// What stands around a mention.
  private func context(
    _ mention: SlotCandidate.Mention, isMain: Bool, _ slot: Slot, _ kind: UInt64, _ score: Float,
    _ result: inout FeatureVector, _ seen: inout Set<UInt64>
  ) {
    func once(_ name: StaticString, _ a: UInt64, _ b: UInt64 = 0) {
      if seen.insert(mixed(mixed(FeatureHash.of(name), a), b)).inserted { result.add(name, a, b) }
    }
    if let role = mention.role { once("role", UInt64(role.rawValue), kind) }
    once("rule", mention.rule)
    once("rule score", mention.rule, UInt64(score * 5))
    guard let tokens = mention.tokens, mention.sentence >= 0 else {
      once("header", kind)
      return
    }
    let sentence = text.sentences[mention.sentence]
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    let around = text.nearestTriggers(around: first...last, in: sentence)
    let (leftBits, rightBits) = (around.leftBits, around.rightBits)
    let leftDistance = RoleFeatures.bucket(around.leftDistance)
    let rightDistance = RoleFeatures.bucket(around.rightDistance)
    if slot == .date || slot == .place {
      let nearest = min(around.leftDistance ?? 99, around.rightDistance ?? 99)
      once("nearest", RoleFeatures.bucket(nearest), isMain ? 1 : 0)
      once("rule nearest", mention.rule, RoleFeatures.bucket(nearest))
      let reports = sentence.contains {
        abs($0 - first) < 6 && WireAnalysis.reporting.contains(text.lower[$0])
      }
      if reports { once("reports", mention.rule) }
    }
    once("w-1", text.word(first - 1, in: sentence))
    once("w+1", text.word(last + 1, in: sentence))
    if isMain {
      once("m-1", text.word(first - 1, in: sentence), kind)
      once("m-2", text.word(first - 2, in: sentence), text.word(first - 1, in: sentence))
      once("m+1", text.word(last + 1, in: sentence), kind)
      once("m+2", text.word(last + 1, in: sentence), text.word(last + 2, in: sentence))
      once("c-1", text.coarse(first - 1, in: sentence), text.coarse(first - 2, in: sentence))
      once("c+1", text.coarse(last + 1, in: sentence), text.coarse(last + 2, in: sentence))
      once("head group", text.groups[last].coarse, kind)
      once("fine group", text.groups[last].fine)
      once("left", leftBits, leftDistance)
      once("right", rightBits, rightDistance)
      once("left word", around.left.map { text.word[$0] } ?? 0)
      once("right word", around.right.map { text.word[$0] } ?? 0)
      once("left type", leftBits, kind)
      once("right type", rightBits, kind)
      for offset in 1...6 {
        if sentence.contains(first - offset) { once("bag-", text.word[first - offset]) }
        if sentence.contains(last + offset) { once("bag+", text.word[last + offset]) }
      }
      let bits = text.sentenceTriggers[mention.sentence]
      once("bits", UInt64(bits.rawValue), kind)
      if bits.contains(.blame) { once("blame", kind) }
    }
    if first > sentence.lowerBound,
      text.lower[first - 1] == "by" || first > sentence.lowerBound + 1 && text.lower[first - 2] == "by"
    {
      once("by", leftBits)
    }
  }

  /// How much the tagger takes the phrase for something else.
  private func rivalry(_ candidate: SlotCandidate, _ slot: Slot, _ result: inout FeatureVector) {
    let others: [Role] = slot == .perpetrator ? [.object, .person] : [.perpetrators, .organisation]
    var most: Float = 0
    for mention in candidate.mentions {
      for token in mention.tokens ?? 0..<0 {
        most = max(most, others.reduce(0) { $0 + beliefs.belief(token, $1) })
      }
    }
    result.add("otherwise", likelihood: most)
    for role in Role.allCases where role != .place {
      let own = candidate.mentions.filter { $0.role == role }.map(\.belief).max() ?? 0
      result.add("as", likelihood: own, with: UInt64(role.rawValue))
    }
  }

  private static let reporting: Set<String> = [
    "said", "reported", "announced", "stated", "told", "indicated", "added", "according", "disclosed", "declared",
    "confirmed", "released", "reports", "issued",
  ]
}
