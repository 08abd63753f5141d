extension Place {
  /// Whether people live there as in a settlement: a populated place, a section of a city included, that is neither
  /// abandoned (`PPLQ`), destroyed (`PPLW`) nor historical (`PPLH`, `PPLCH`).
  public var isSettlement: Bool { isPopulatedPlace && !Self.formerSettlementCodes.contains(featureCode) }

  static let formerSettlementCodes = ["PPLQ", "PPLW", "PPLH", "PPLCH"]

  /// How far from its point a settlement is taken to reach, in metres: 1,000 … 20,000.
  ///
  /// The radius of a circle that has the place's inhabitants at 3,000 to the square kilometre, twice the density from which
  /// the Degree of Urbanisation counts a cell to an urban centre (Eurostat, Applying the Degree of Urbanisation, 2021,
  /// doi:10.2785/706535). Points are seldom better than a kilometre, and no city centre reaches farther than 20 km. A rule
  /// of thumb, not a boundary; without a population 1,000.
  public var assumedRadiusMeters: Double {
    let squareKilometers = Double(population ?? 0) / 3000
    return min(max((squareKilometers / .pi).squareRoot() * 1000, 1000), 20_000)
  }
}
