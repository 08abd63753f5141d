import Gazetteers

/// What an outlet's other documents add to the evidence of a document: as if some more names of it were known.
///
/// The weights that a document's own names have then hold for an outlet too, though no labelled document with an outlet
/// of many was learnt from.
struct OutletEvidence {
  /// The belief in each country of the document's table.
  let countries: [Double]
  /// The belief in each first-level division of it.
  let regions: [Double]
  let countryTotal: Double
  let regionTotal: Double
  /// Where the places lie that are no countries.
  let points: [(vector: SphereVector, mass: Double)]

  /// The whole outlet counts as so many names at most.
  private static let mostNames = 6.0

  /// Weighs the places of a profile.
  init(_ profile: OutletProfile, _ table: CandidateTable) {
    var total = 0.0
    profile.forEachLeadingPlace(OutletFeatures.mostPlaces) { _, _, weight in total += weight }
    // A profile of few names speaks softly.
    let scale = Self.mostNames / (total + Self.mostNames)
    var countries = [Double](repeating: 0, count: table.countries.count)
    var regions = [Double](repeating: 0, count: table.regionCount)
    var (countryTotal, regionTotal) = (0.0, 0.0)
    var points: [(vector: SphereVector, mass: Double)] = []
    profile.forEachLeadingPlace(OutletFeatures.mostPlaces) { place, figures, weight in
      let mass = weight * scale
      if !place.countryCode.isEmpty { countryTotal += mass }
      if let country = table.number(ofCountry: figures.country) { countries[Int(country)] += mass }
      if !place.admin1Code.isEmpty { regionTotal += mass }
      if let region = table.number(ofRegion: figures.region) { regions[Int(region)] += mass }
      if !place.isCountry, place.featureCode != "CONT" { points.append((figures.vector, mass)) }
    }
    self.countries = countries
    self.regions = regions
    self.countryTotal = countryTotal
    self.regionTotal = regionTotal
    self.points = points
  }
}
