/// What sort of place a word such as `city` or `US state` says.
public enum PlaceSort: String, Hashable, Sendable, CaseIterable {
  /// A country or dependent territory.
  case country
  /// A division of a country, or a region without a government.
  case region
  /// A city, town, village or section of one.
  case settlement
  /// A seat of government of a country or first-level division.
  case capital
  /// Water, standing or flowing.
  case water
  /// A mountain, island, valley, desert or other piece of land.
  case land
  /// An airport or air base.
  case airport

  /// Whether the place is of the sort.
  public func admits(_ place: Place) -> Bool {
    switch self {
    case .country: place.isCountry
    case .region: place.featureClass == "A" && !place.isCountry || place.featureClass == "L"
    case .settlement: place.isPopulatedPlace
    case .capital: place.featureCode == "PPLC" || place.featureCode == "PPLA"
    case .water: place.featureClass == "H"
    case .land: ["T", "L", "V", "U"].contains(place.featureClass)
    case .airport: place.featureCode == "AIRP" || place.featureCode == "AIRB"
    }
  }

  /// The sort a word stands for, in English or Russian, after folding; nil for every other word.
  public init?(word: String) {
    let folded = NameFolding.fold(word)
    guard let sort = Self.allCases.first(where: { $0.words.contains(folded) }) else { return nil }
    self = sort
  }

  private var words: [String] {
    switch self {
    case .country: ["country", "nation", "strana"]
    case .region:
      [
        "state", "region", "province", "republic", "oblast", "krai", "kray", "okrug", "governorate", "prefecture",
        "county", "district", "department", "division", "canton", "emirate", "raion", "rayon", "municipality",
        "voivodeship", "territory", "respublika", "shtat", "provintsiya",
      ]
    case .settlement:
      ["city", "town", "village", "settlement", "hamlet", "suburb", "neighbourhood", "neighborhood", "gorod", "selo"]
    case .capital: ["capital", "stolitsa"]
    case .water:
      ["river", "lake", "sea", "ocean", "bay", "gulf", "strait", "reservoir", "canal", "reka", "ozero", "more"]
    case .land:
      [
        "mountain", "mountains", "mount", "hill", "volcano", "island", "islands", "peninsula", "valley", "desert",
        "gora", "ostrov",
      ]
    case .airport: ["airport", "airbase", "aeroport"]
    }
  }
}
