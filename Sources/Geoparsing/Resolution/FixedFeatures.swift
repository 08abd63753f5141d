/// Features that depend on the gazetteer alone: one row per row of the table.
enum FixedFeatures {
  /// Computes them; a name's own other candidates count, the rest of the document does not.
  static func values(_ table: CandidateTable) -> [Float] {
    let width = FeatureMatrix.width
    var values = [Float](repeating: 0, count: table.rows.count * width)
    func set(_ feature: ResolverFeature, _ row: Int, _ value: Double) {
      values[row * width + feature.rawValue] = Float(value)
    }
    for name in table.names {
      let most = name.rows.map { table.rows[$0].logPopulation }.max() ?? 0
      for index in name.rows {
        let row = table.rows[index]
        set(.logPopulation, index, row.logPopulation)
        set(.populationBelowBest, index, row.logPopulation - most)
        set(.populationKnown, index, row.logPopulation > 0 ? 1 : 0)
        if row.logPopulation == most { set(.mostPopulous, index, 1) }
        if let level = row.level.feature { set(level, index, 1) }
        if let kind = row.kind.feature { set(kind, index, 1) }
        guard row.level.isSettlement else { continue }
        // "Moscow" is the city, not the federal city's division, unless the text says otherwise.
        for other in name.rows
        where table.rows[other].level.isRegion && table.rows[other].region == row.region
          && row.region >= 0
        {
          set(.regionOfSameName, index, 1)
          break
        }
      }
    }
    return values
  }
}
