/// What does not fit together in a gazetteer, found by ``GazetteerVerifier``.
public struct GazetteerFindings: Hashable, Sendable {
  /// What is wrong with a place.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The place's country is not among the countries.
    public static let unknownCountry = Code(rawValue: "unknown_country")
    /// The place's first-level division is not in the gazetteer; the code `00` states none.
    public static let unknownAdmin1 = Code(rawValue: "unknown_admin1")
    /// The place's second-level division is not in the gazetteer, though others of its country are.
    public static let unknownAdmin2 = Code(rawValue: "unknown_admin2")
    /// A country's own row is not in the gazetteer.
    public static let unknownPlace = Code(rawValue: "unknown_place")
    /// A place of the same folded name, class, code and country lies within a kilometre.
    public static let duplicatePlace = Code(rawValue: "duplicate_place")
    /// The place lies outside the countries that it states.
    public static let outsideCountry = Code(rawValue: "outside_country")
    /// The position is not on the Earth, or is 0, 0.
    public static let badPosition = Code(rawValue: "bad_position")

    /// All codes, in the order in which they are told.
    public static let all: [Code] = [
      .badPosition, .unknownCountry, .unknownPlace, .unknownAdmin1, .unknownAdmin2, .outsideCountry, .duplicatePlace,
    ]
  }

  /// One place that does not fit.
  public struct Finding: Hashable, Sendable {
    /// What is wrong.
    public var code: Code
    /// The place.
    public var id: PlaceID
    /// Its name.
    public var name: String
    /// The number of its layer, 0 for the lowest.
    public var layer: Int
    /// What does not fit, in words.
    public var message: String
    /// The other place, of two that are alike, or nil.
    public var other: PlaceID?
  }

  /// How many there are of each code; codes without any are left out.
  public internal(set) var counts: [Code: Int] = [:]
  /// The first of each code, in the order of ``Code/all``, then of layers, then of identifiers.
  public internal(set) var first: [Finding] = []
  /// How many places were looked at.
  public internal(set) var placeCount = 0
  /// How many could not be compared with their country's area, because no polygon of it is known.
  public internal(set) var withoutArea = 0

  /// How many there are.
  public var total: Int { counts.values.reduce(0, +) }
}
