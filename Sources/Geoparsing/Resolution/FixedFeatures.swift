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
      let populations = name.rows.map { row in
        // A region's population is a sum over its places: beside its own city it would always win.
        let own = table.rows[row].logPopulation
        return table.city(ofRegion: row).map { min(own, table.rows[$0].logPopulation) } ?? own
      }
      let most = populations.max() ?? 0
      let count = logarithm(Double(max(name.rows.count, 1)))
      for (index, population) in zip(name.rows, populations) {
        let row = table.rows[index]
        set(.candidateCount, index, count)
        set(.mentionCount, index, Double(min(name.count, 9)))
        set(.wordCount, index, Double(min(name.words.count, 5)))
        set(.nameCount, index, logarithm(Double(table.names.count)))
        if name.isInCapitals { set(.isInCapitals, index, 1) }
        set(.logPopulation, index, population)
        set(.populationBelowBest, index, population - most)
        set(.populationKnown, index, population > 0 ? 1 : 0)
        if population == most { set(.mostPopulous, index, 1) }
        if let level = row.level.feature { set(level, index, 1) }
        if let kind = row.kind.feature { set(kind, index, 1) }
        if table.hasNamesake[index] { set(row.level.isSettlement ? .hasRegionOfItsName : .hasCityOfItsName, index, 1) }
      }
    }
    return values
  }
}
