/// A word beside a name that says what sort of place it is: `region`, `city`, `river`.
enum CueWord: UInt8, Sendable {
  /// A state, province or oblast.
  case region
  /// A republic: a country, or a division of one.
  case republic
  /// A county, parish or district.
  case district
  /// A city, town or village.
  case settlement
  /// A river, lake or sea.
  case water

  /// The cue of a lower-cased word, or nil.
  init?(_ word: some StringProtocol) {
    switch word {
    case "region", "oblast", "province", "state", "krai", "kray", "governorate", "voivodeship", "canton",
      "prefecture", "territory", "okrug", "emirate", "viloyat", "область", "области", "край", "края", "крае":
      self = .region
    case "republic", "республика", "республики", "республике": self = .republic
    case "county", "parish", "district", "raion", "rayon", "department", "municipality", "counties", "район", "района",
      "районе":
      self = .district
    case "city", "town", "village", "township", "suburb", "hamlet", "settlement", "borough", "neighborhood",
      "neighbourhood", "capital", "mayor", "downtown", "город", "города", "городе", "село", "селе", "посёлок":
      self = .settlement
    case "river", "lake", "sea", "bay", "gulf", "strait", "ocean", "creek", "canal", "reservoir", "river's":
      self = .water
    default: return nil
    }
  }

  /// Whether a place of the level is what the word speaks of.
  func fits(_ level: PlaceLevel) -> Bool {
    switch self {
    case .region: level == .admin1 || level == .admin2 || level == .area
    case .republic: level == .admin1 || level.isCountry
    case .district: level == .admin2 || level == .lowerAdmin
    case .settlement: level.isSettlement
    case .water: level == .water
    }
  }
}
