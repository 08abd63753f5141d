extension PlacePrecision {
  /// The precisions from the finest to the coarsest.
  public static let all: [PlacePrecision] = [
    .exact, .settlement, .nearSettlement, .adm3, .adm2, .adm1, .lineOrRegion, .country, .marineOrAir, .unknown,
  ]

  /// ACLED's `geo_precision`, 1…3; nil where ACLED codes no event.
  public var acledCode: Int? {
    switch self {
    case .exact, .settlement: 1
    case .nearSettlement, .adm3, .adm2: 2
    case .adm1, .lineOrRegion, .marineOrAir: 3
    default: nil
    }
  }

  /// UCDP GED's `where_prec`, 1…7; nil when nothing is known.
  public var ucdpCode: Int? {
    switch self {
    case .exact, .settlement: 1
    case .nearSettlement: 2
    case .adm3, .adm2: 3
    case .adm1: 4
    case .lineOrRegion: 5
    case .country: 6
    case .marineOrAir: 7
    default: nil
    }
  }

  /// GDELT's `ActionGeo_Type` for a place of the United States (2, 3) or elsewhere (4, 5), 1 for a country; nil where
  /// GDELT has none.
  public func gdeltCode(isUnitedStates: Bool) -> Int? {
    switch self {
    case .exact, .settlement, .nearSettlement, .adm3, .adm2: isUnitedStates ? 3 : 4
    case .adm1: isUnitedStates ? 2 : 5
    case .country: 1
    default: nil
    }
  }

  /// PLOVER's resolution, 5 (exact) … 1 (country); nil where PLOVER has none.
  public var ploverCode: Int? {
    switch self {
    case .exact: 5
    case .settlement, .nearSettlement: 4
    case .adm3, .adm2: 3
    case .adm1: 2
    case .country: 1
    default: nil
    }
  }

  /// The radius in metres that holds the true place with a probability of about 0.9, by judgement; nil when nothing is
  /// known.
  ///
  /// A settlement's grows with the square root of its population, as built-up area does: 3 000 m at 100 000 inhabitants,
  /// between 500 and 15 000 m; 3 000 m where the population is not known. An area's is that of the circle of the same
  /// area and a fifth more, where the area is given.
  public func defaultRadiusMeters(population: Int? = nil, areaSquareKilometers: Double? = nil) -> Double? {
    let ofArea = areaSquareKilometers.flatMap { area in
      area > 0 ? ((area / Double.pi).squareRoot() * 1200).rounded() : nil
    }
    switch self {
    case .exact: return 250
    case .settlement:
      guard let population, population > 0 else { return 3000 }
      return min(15_000, max(500, (3000 * (Double(population) / 100_000).squareRoot()).rounded()))
    case .nearSettlement: return 25_000
    case .adm3: return ofArea ?? 10_000
    case .adm2: return ofArea ?? 30_000
    case .adm1: return ofArea ?? 100_000
    case .lineOrRegion: return ofArea ?? 100_000
    case .country: return ofArea ?? 400_000
    case .marineOrAir: return ofArea ?? 200_000
    default: return nil
    }
  }
}

extension DatePrecision {
  /// The precisions from the finest to the coarsest.
  public static let all: [DatePrecision] = [.exact, .days, .week, .month, .year, .unknown]

  /// ACLED's `time_precision`, 1…3; nil for a year, which ACLED does not code, and when nothing is known.
  public var acledCode: Int? {
    switch self {
    case .exact: 1
    case .days, .week: 2
    case .month: 3
    default: nil
    }
  }

  /// UCDP GED's `date_prec`, 1…5; nil when nothing is known.
  public var ucdpCode: Int? {
    switch self {
    case .exact: 1
    case .days: 2
    case .week: 3
    case .month: 4
    case .year: 5
    default: nil
    }
  }
}
