import Gazetteers

/// What sort of place a row is, as far as ranking cares; one per feature code that matters.
enum PlaceLevel: UInt8 {
  case country, territory, continent, admin1, admin2, lowerAdmin
  case capital, firstSeat, lowerSeat, settlement, section
  case water, sea, area, spot, relief

  /// The level of a gazetteer row.
  init(_ place: Place) {
    switch place.featureClass {
    case "P":
      switch place.featureCode {
      case "PPLC": self = .capital
      case "PPLA": self = .firstSeat
      case "PPLA2", "PPLA3", "PPLA4", "PPLA5": self = .lowerSeat
      case "PPLX": self = .section
      default: self = .settlement
      }
    case "A":
      switch place.featureCode {
      case "PCLI", "PCL": self = .country
      case "ADM1": self = .admin1
      case "ADM2": self = .admin2
      default: self = place.isCountry ? .territory : .lowerAdmin
      }
    case "H": self = place.featureCode == "OCN" || place.featureCode == "SEA" ? .sea : .water
    case "L": self = place.featureCode == "CONT" ? .continent : .area
    case "S", "R": self = .spot
    default: self = .relief
    }
  }

  /// A country or a dependent territory.
  var isCountry: Bool { self == .country || self == .territory }
  /// A first- or second-level division.
  var isRegion: Bool { self == .admin1 || self == .admin2 || self == .lowerAdmin }
  /// A town, village or part of one.
  var isSettlement: Bool {
    self == .capital || self == .firstSeat || self == .lowerSeat || self == .settlement || self == .section
  }

  /// Names in a list mostly stand on one rung: countries, regions, settlements, the rest.
  var rung: UInt8 {
    switch self {
    case .country, .territory, .continent: 0
    case .admin1, .admin2, .lowerAdmin: 1
    case .capital, .firstSeat, .lowerSeat, .settlement, .section: 2
    case .water, .sea, .area, .spot, .relief: 3
    }
  }

  /// The feature that says so; nil for the base line.
  var feature: ResolverFeature? {
    switch self {
    case .country: .country
    case .territory: .territory
    case .continent: .continent
    case .admin1: .admin1
    case .admin2: .admin2
    case .lowerAdmin: .lowerAdmin
    case .capital: .capital
    case .firstSeat: .firstSeat
    case .lowerSeat: .lowerSeat
    case .settlement: nil
    case .section: .section
    case .water: .water
    case .sea: .sea
    case .area: .area
    case .spot: .spot
    case .relief: .relief
    }
  }

  /// What the class is worth before anything of the text is known, in log-odds.
  var prior: Double {
    switch self {
    case .country: 5
    case .territory: 4
    case .continent: 6
    case .admin1: 2
    case .admin2: -0.5
    case .lowerAdmin: -1
    case .capital: 1.5
    case .firstSeat: 0.7
    case .lowerSeat: 0.2
    case .settlement: 0
    case .section: -0.5
    case .water: -0.5
    case .sea: 4
    case .area, .spot, .relief: 1
    }
  }
}
