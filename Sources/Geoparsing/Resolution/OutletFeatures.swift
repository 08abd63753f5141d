import Gazetteers

/// Adds what the outlet's other documents say about each candidate.
enum OutletFeatures {
  /// Shares are of the profile's whole weight and this much more: a profile of few names speaks softly.
  private static let reserve = 3.0
  static let mostPlaces = 200
  private static let scaleKilometers = 100.0

  /// Fills the outlet's columns of the fixed features.
  ///
  /// - Complexity: O(r · p) for r candidates and at most 200 places p.
  static func add(_ profile: OutletProfile, to values: inout [Float], _ table: CandidateTable) {
    var countries = [Double](repeating: 0, count: table.countries.count)
    var regions = [Double](repeating: 0, count: table.regionCount)
    var points: [(vector: SphereVector, weight: Double)] = []
    var total = reserve
    var isEmpty = true
    profile.forEachLeadingPlace(mostPlaces) { place, figures, weight in
      isEmpty = false
      total += weight
      if let country = table.number(ofCountry: figures.country) { countries[Int(country)] += weight }
      if let region = table.number(ofRegion: figures.region) { regions[Int(region)] += weight }
      if !place.isCountry, place.featureCode != "CONT" { points.append((figures.vector, weight)) }
    }
    guard !isEmpty else { return }
    let weights = OutletWeights(profile)
    let far = SphereVector.cosine(atKilometers: 5 * scaleKilometers)
    let documents = Float(logarithm(1 + Double(profile.documentCount)))
    for (index, row) in table.rows.enumerated() {
      let start = index * FeatureMatrix.width
      values[start + ResolverFeature.outletDocuments.rawValue] = documents
      let own = weights.weight(of: table.matches[index].place, at: row.vector)
      if own != 0 { values[start + ResolverFeature.outletPlace.rawValue] = Float(logarithm(1 + own)) }
      if row.country >= 0 {
        values[start + ResolverFeature.outletCountry.rawValue] = Float(countries[Int(row.country)] / total)
      }
      if row.region >= 0 {
        values[start + ResolverFeature.outletRegion.rawValue] = Float(regions[Int(row.region)] / total)
      }
      guard !row.level.isCountry, row.level != .continent else { continue }
      var near = 0.0
      for point in points {
        let cosine = row.vector.cosine(point.vector)
        if cosine >= far { near += point.weight * exponential(-kilometers(cosine) / scaleKilometers) }
      }
      values[start + ResolverFeature.outletNear.rawValue] = Float(near / total)
    }
  }

  /// The distance from the chord, which is exact enough below 500 km.
  private static func kilometers(_ cosine: Double) -> Double { 6371.0088 * max(2 - 2 * cosine, 0).squareRoot() }
}
