import Geoparsing

/// How likely each sentence tells of each type of event.
package struct SentenceTyper: Sendable {
  private let tables: [FeatureWeights]

  package init(_ weights: TemplateWeights) {
    tables = TemplateType.allCases.map { weights.table(SentenceTyper.table($0)) }
  }

  /// The name of a type's table.
  package static func table(_ type: TemplateType) -> String { "sentence\(type.number)" }

  /// For each type the likelihood of each sentence.
  package func scores(_ text: WireText) -> [[Float]] {
    let features = text.sentences.indices.map { SentenceTyper.features(text, $0) }
    return tables.map { table in features.map { table.likelihood($0) } }
  }

  /// What is looked at in a sentence.
  package static func features(_ text: WireText, _ number: Int) -> FeatureVector {
    var result = FeatureVector()
    let sentence = text.sentences[number]
    result.add("1")
    var seen = Set<UInt64>()
    func once(_ name: StaticString, _ a: UInt64, _ b: UInt64 = 0) {
      if seen.insert(mixed(mixed(FeatureHash.of(name), a), b)).inserted { result.add(name, a, b) }
    }
    var hasNumber = false
    for token in sentence {
      once("w", text.word[token])
      once("f", text.groups[token].fine)
      if token + 1 < sentence.upperBound {
        once("ww", text.word[token], text.word[token + 1])
        once("cc", text.groups[token].coarse, text.groups[token + 1].coarse)
      }
      if !text.triggers[token].isEmpty {
        once("tw", UInt64(text.triggers[token].rawValue), text.word(token - 1, in: sentence))
        once("wt", UInt64(text.triggers[token].rawValue), text.word(token + 1, in: sentence))
      }
      if text.lower[token].utf8.first.map({ $0 >= 48 && $0 <= 57 }) == true { hasNumber = true }
    }
    for bit in 0..<10 {
      if text.sentenceTriggers[number].rawValue >> bit & 1 == 1 { result.add("t", UInt64(bit)) }
      if number > 0, text.sentenceTriggers[number - 1].rawValue >> bit & 1 == 1 { result.add("t-", UInt64(bit)) }
      if number + 1 < text.sentences.count, text.sentenceTriggers[number + 1].rawValue >> bit & 1 == 1 {
        result.add("t+", UInt64(bit))
      }
    }
    result.add("bits", UInt64(text.sentenceTriggers[number].rawValue))
    result.add("at", UInt64(min(number, 6)))
    if hasNumber { result.add("number") }
    if text.header.isClandestine { result.add("clandestine", number == 0 ? 1 : 0) }
    if text.opensParagraph[number] { result.add("opens") }
    result.add("length", RoleFeatures.bucket(sentence.count / 3))
    if sentence.contains(where: { text.lower[$0] == "\"" }) { result.add("quoted") }
    return result
  }
}

/// How likely a text tells of each type of event.
package struct DocumentTyper: Sendable {
  private let tables: [FeatureWeights]

  package init(_ weights: TemplateWeights) {
    tables = TemplateType.allCases.map { weights.table(DocumentTyper.table($0)) }
  }

  /// The name of a type's table.
  package static func table(_ type: TemplateType) -> String { "document\(type.number)" }

  /// For each type its likelihood.
  package func scores(_ text: WireText, sentences: [[Float]], beliefs: RoleBeliefs) -> [Float] {
    TemplateType.allCases.map {
      tables[$0.number].likelihood(DocumentTyper.features(text, $0, sentences: sentences, beliefs: beliefs))
    }
  }

  /// What is looked at in a text.
  package static func features(
    _ text: WireText, _ type: TemplateType, sentences: [[Float]], beliefs: RoleBeliefs
  ) -> FeatureVector {
    var result = FeatureVector()
    result.add("1")
    let own = sentences[type.number]
    let sorted = own.sorted(by: >)
    result.add("top", likelihood: sorted.first ?? 0)
    result.add("second", likelihood: sorted.dropFirst().first ?? 0)
    result.add("topLogit", value: Logistic.inverse(sorted.first ?? 0) / 4)
    result.add("secondLogit", value: Logistic.inverse(sorted.dropFirst().first ?? 0) / 4)
    result.add("sum", number: min(4, own.reduce(0, +)) / 2, steps: [0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5])
    result.add("or", likelihood: 1 - own.reduce(1) { $0 * (1 - $1) })
    result.add("lead", likelihood: own.first ?? 0)
    result.add("lead3", likelihood: own.prefix(3).max() ?? 0)
    for other in TemplateType.allCases where other != type {
      result.add("other", likelihood: sentences[other.number].max() ?? 0, with: UInt64(other.number))
    }
    let rivals = TemplateType.allCases.filter { $0 != type }.map { sentences[$0.number].max() ?? 0 }.max() ?? 0
    result.add("margin", value: Logistic.inverse(sorted.first ?? 0) / 4 - Logistic.inverse(rivals) / 4)
    let hits = text.sentenceTriggers.count { !$0.isDisjoint(with: type.triggers) }
    result.add("triggers", UInt64(min(hits, 6)))
    result.add("length", UInt64(min(text.sentences.count / 4, 8)))
    for role in Role.allCases {
      var mass: Float = 0
      for sentence in text.sentences { for token in sentence { mass += beliefs.marginals[token][role.first] } }
      result.add("mass", number: min(mass, 6) / 4, steps: [0.05, 0.12, 0.25, 0.5, 1], with: UInt64(role.rawValue))
    }
    if text.header.isClandestine { result.add("clandestine") }
    result.add("country", FeatureHash.of(text.countries.first?.code ?? ""))
    var seen = Set<UInt64>()
    // Who and what stands in the sentences that may tell of it: an attack on farmers is told in other words than a battle.
    let order = own.indices.sorted { (own[$0], $1) > (own[$1], $0) }
    for (rank, number) in order.prefix(3).enumerated() where own[number] > 0.03 {
      for role in Role.allCases where role != .place {
        for run in beliefs.runs(role, in: text.sentences[number], above: 0.25) {
          let part = UInt64(role.rawValue)
          if seen.insert(mixed(mixed(11, part), text.word[run.upperBound - 1])).inserted {
            result.add("role head", part, text.word[run.upperBound - 1])
            result.add("role group", part, text.groups[run.upperBound - 1].fine)
            result.add("role coarse", part, text.groups[run.upperBound - 1].coarse)
          }
        }
      }
      if rank < 2 {
        for token in text.sentences[number] where seen.insert(mixed(7, text.word[token])).inserted {
          result.add("best", text.word[token], value: 0.7)
        }
      }
    }
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence {
        if seen.insert(text.word[token]).inserted { result.add("w", text.word[token], value: 0.7) }
        if seen.insert(mixed(3, text.groups[token].fine)).inserted {
          result.add("f", text.groups[token].fine, value: 0.5)
        }
        if number < 3, seen.insert(mixed(5, text.word[token])).inserted {
          result.add("lead", text.word[token], value: 0.7)
        }
      }
    }
    return result
  }
}
