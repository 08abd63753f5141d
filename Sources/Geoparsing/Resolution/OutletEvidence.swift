import Gazetteers

/// What an outlet's other documents add to the evidence of a document: as if some more names of it were known.
///
/// The weights that a document's own names have then hold for an outlet too, though no labelled document with an outlet
/// of many was learnt from.
struct OutletEvidence {
  /// The belief in each country of the document's table.
  private(set) var countries: [Double]
  /// The belief in each first-level division of it.
  private(set) var regions: [Double]
  private(set) var countryTotal = 0.0
  private(set) var regionTotal = 0.0
  /// Where the places lie that are no countries.
  private(set) var points: [(vector: SphereVector, mass: Double)] = []

  /// The whole outlet counts as so many names at most.
  private static let mostNames = 6.0

  /// Weighs the places of a profile.
  init(_ profile: OutletProfile, _ table: CandidateTable) {
    countries = [Double](repeating: 0, count: table.countries.count)
    regions = [Double](repeating: 0, count: table.regionCount)
    let places = profile.leadingPlaces(OutletFeatures.mostPlaces)
    let total = places.reduce(0) { $0 + $1.weight }
    // A profile of few names speaks softly.
    let scale = Self.mostNames / (total + Self.mostNames)
    for (place, weight) in places {
      let mass = weight * scale
      if !place.countryCode.isEmpty { countryTotal += mass }
      if let country = table.number(ofCountry: place.countryCode) { countries[Int(country)] += mass }
      if !place.admin1Code.isEmpty { regionTotal += mass }
      if let region = table.number(ofRegionOf: place) { regions[Int(region)] += mass }
      if !place.isCountry, place.featureCode != "CONT" { points.append((SphereVector(place.position), mass)) }
    }
  }
}
