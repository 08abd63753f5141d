/// Which candidate lies in which.
enum Containment {
  /// Whether `outer` holds `inner`: a country its places, a division the places with its codes, and a larger
  /// settlement the sections and sites within 40 km.
  static func holds(_ outer: CandidateRow, _ inner: CandidateRow) -> Bool {
    switch outer.level {
    case .country, .territory:
      return outer.country >= 0 && outer.country == inner.country && !inner.level.isCountry
    case .admin1:
      return outer.region >= 0 && outer.region == inner.region && !inner.level.isCountry && inner.level != .admin1
    case .admin2, .lowerAdmin:
      return outer.district >= 0 && outer.district == inner.district && !inner.level.isCountry && !inner.level.isRegion
    case .capital, .firstSeat, .lowerSeat, .settlement:
      return inner.level.isWithinSettlement && outer.logPopulation >= 4.5
        && outer.vector.cosine(inner.vector) >= cosineOf40Kilometers
    case .continent, .section, .water, .sea, .area, .spot, .relief: return false
    }
  }

  private static let cosineOf40Kilometers = SphereVector.cosine(atKilometers: 40)
}

extension PlaceLevel {
  /// What a comma places in a town: `Zamalek, Cairo`.
  fileprivate var isWithinSettlement: Bool {
    self == .section || self == .spot || self == .settlement || self == .relief
  }
}
