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
  /// An airport, base, university or another site.
  case site
  /// A mountain, valley or island.
  case landform

  /// The cue of a lower-cased word, or nil.
  init?(_ word: some StringProtocol) {
    guard let cue = Self.words[String(word)] else { return nil }
    self = cue
  }

  private static let words: [String: CueWord] = {
    var result: [String: CueWord] = [:]
    for (cue, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { result[String(word)] = cue }
    }
    return result
  }()

  private static let lists: [(CueWord, String)] = [
    (
      .region,
      """
      region oblast province state krai kray governorate voivodeship canton prefecture territory okrug emirate viloyat
      область области край края крае
      """
    ),
    (
      .republic,
      """
      republic республика республики республике
      """
    ),
    (
      .district,
      """
      county parish district raion rayon department municipality counties район района районе
      """
    ),
    (
      .settlement,
      """
      city town village township suburb hamlet settlement borough neighborhood neighbourhood capital mayor downtown
      город города городе село селе посёлок
      """
    ),
    (
      .water,
      """
      river lake sea bay gulf strait ocean creek canal reservoir river's
      """
    ),
    (
      .site,
      """
      airport base barracks university college school hospital stadium prison jail dam bridge mosque church cathedral
      monastery camp station museum park fort castle port harbour harbor mine plant
      """
    ),
    (
      .landform,
      """
      mountain mountains mount hill hills valley island islands isle peninsula cape desert glacier plateau
      """
    ),
  ]

  /// Whether a place of the level is what the word speaks of.
  func fits(_ level: PlaceLevel) -> Bool {
    switch self {
    case .region: level == .admin1 || level == .admin2 || level == .area
    case .republic: level == .admin1 || level.isCountry
    case .district: level == .admin2 || level == .lowerAdmin
    case .settlement: level.isSettlement
    case .water: level == .water || level == .sea
    case .site: level == .spot
    case .landform: level == .relief || level == .area
    }
  }

  /// Whether a name may be known without the word: `Dagestan region`, but not `Heathrow Airport`.
  var isLeftOut: Bool { self != .site && self != .landform }
}
