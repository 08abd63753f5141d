import Geoparsing

/// Judges whether there is an event, by all that was found for it.
package struct EventAcceptance: Sendable {
  /// The name of its table.
  package static let table = "accept"
  private let weights: FeatureWeights

  package init(_ weights: TemplateWeights) { self.weights = weights.table(EventAcceptance.table) }

  /// How likely there is the event.
  package func likelihood(_ draft: TemplateDraft, _ analysis: WireAnalysis) -> Float {
    weights.likelihood(EventAcceptance.features(draft, analysis))
  }

  /// What is looked at.
  package static func features(_ draft: TemplateDraft, _ analysis: WireAnalysis) -> FeatureVector {
    var result = FeatureVector()
    let kind = UInt64(draft.type.number)
    result.add("1")
    result.add("type", kind)
    let document = analysis.document[draft.type.number]
    let scores = draft.sentences.map { analysis.sentences[draft.type.number][$0] }.sorted(by: >)
    for part in [0, 10 + kind] {
      result.add("document", likelihood: document, with: part)
      result.add("document logit", part, value: Logistic.inverse(document) / 3)
      result.add("top", likelihood: scores.first ?? 0, with: part)
      result.add("top logit", part, value: Logistic.inverse(scores.first ?? 0) / 3)
    }
    result.add("second", likelihood: scores.dropFirst().first ?? 0)
    let other = analysis.document.enumerated().filter { $0.offset != draft.type.number }.map(\.element).max() ?? 0
    result.add("other", likelihood: other)
    result.add("margin", value: (Logistic.inverse(document) - Logistic.inverse(other)) / 4)
    for slot in Slot.allCases {
      let number = FeatureHash.of(slot.rawValue)
      for rank in 0..<2 {
        let value = draft.likelihood(slot, rank)
        result.add("slot", likelihood: value, with: mixed(number, UInt64(rank)))
        result.add("slot type", number, UInt64(rank), kind, value: value)
      }
      result.add("none", number, draft.slots[slot]?.isEmpty == false ? 0 : 1)
    }
    for slot in [Slot.perpetrator, .target, .instrument] {
      for (candidate, likelihood) in draft.slots[slot]?.prefix(2) ?? [] where likelihood > 0.15 {
        let head = FeatureHash.of(candidate.phrase.words.last ?? "")
        result.add("head", FeatureHash.of(slot.rawValue), head, value: 0.7)
        result.add("head type", FeatureHash.of(slot.rawValue), head, kind, value: 0.7)
        result.add("role", FeatureHash.of(slot.rawValue), UInt64(candidate.mentions.first?.role?.rawValue ?? 9), kind)
        if let last = candidate.mentions.first?.tokens?.last {
          result.add("group", FeatureHash.of(slot.rawValue), analysis.text.groups[last].fine, value: 0.7)
        }
      }
    }
    let sum = [Slot.perpetrator, .target, .instrument].reduce(Float(0)) { $0 + draft.likelihood($1) }
    result.add("roles", number: sum / 2, steps: [0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 1.1])
    result.add("split", draft.isSplit ? 1 : 0)
    if let date = draft.slots[.date]?.first?.candidate {
      result.add(date.traits, under: 7)
      result.add("rule", date.mentions.first?.rule ?? 0)
    }
    if let country = draft.slots[.country]?.first?.candidate { result.add("country", FeatureHash.of(country.value)) }
    if analysis.text.header.isClandestine { result.add("clandestine", kind) }
    return result
  }
}
