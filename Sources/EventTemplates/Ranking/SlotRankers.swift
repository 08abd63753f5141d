/// Ranks the candidates of each slot.
package struct SlotRankers: Sendable {
  private let tables: [Slot: FeatureWeights]

  package init(_ weights: TemplateWeights) {
    tables = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, weights.table($0.table)) })
  }

  /// The candidates of a slot for an event of a type, the likeliest first.
  package func ranked(
    _ slot: Slot, of type: TemplateType, in analysis: WireAnalysis, sentences: [Int]
  ) -> RankedSlot {
    guard let table = tables[slot] else { return [] }
    let candidates = analysis.candidates(slot, in: sentences)
    let features = analysis.features(of: candidates, slot: slot, type: type)
    return SlotRankers.sorted(candidates, likelihoods: features.map { table.likelihood($0) })
  }

  /// The likeliest first; of equals the one found first.
  package static func sorted(_ candidates: [SlotCandidate], likelihoods: [Float]) -> RankedSlot {
    candidates.indices.sorted { (likelihoods[$0], $1) > (likelihoods[$1], $0) }.map {
      (candidates[$0], likelihoods[$0])
    }
  }
}
