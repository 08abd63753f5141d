public import Gazetteers
public import GeoJSON

/// Where an event happened, as far as it is known.
public struct EventPlace: Hashable, Sendable {
  /// The resolved name, or the words in the text where nothing was resolved.
  public var name: String
  /// The words in the text.
  public var rawText: String
  /// The representative point; nil when there is none to give. Never invented: it is a gazetteer row's, a pair of
  /// coordinates in the text, or an input column.
  public var position: Position?
  /// The gazetteer row.
  public var placeID: PlaceID?
  /// GeoNames feature code of the row, or empty.
  public var featureCode: String
  /// How well the place is known.
  public var precision: PlacePrecision
  /// Radius in metres around ``position`` that holds the true place with probability ``radiusProbability``.
  public var radiusMeters: Double?
  /// 0…1.
  public var radiusProbability: Double
  /// How the event lies to the named place.
  public var relation: PlaceRelation
  /// What the point stands for.
  public var geometryKind: GeometryKind
  /// ISO 3166-1 alpha-2, or empty.
  public var countryCode: String
  /// Other countries that claim the place, ISO 3166-1 alpha-2, sorted.
  public var alternateCountryCodes: [String]
  /// The name of the worldview that the country follows, or empty where no country is known.
  public var worldview: String
  /// ISO 3166-1 alpha-3, or empty.
  public var iso3: String
  /// ISO 3166-1 numeric, or nil.
  public var isoNumeric: Int?
  /// The country's name, or empty.
  public var country: String
  /// The first-level division's name, or empty.
  public var admin1: String
  /// The first-level division's GeoNames code, or empty; in the form `UA.11` where a worldview gives the division to another
  /// country than GeoNames.
  public var admin1Code: String
  /// The second-level division's name, or empty.
  public var admin2: String
  /// The second-level division's GeoNames code, or empty.
  public var admin2Code: String
  /// How likely the place is right, 0…1; nil when it comes from a table.
  public var confidence: Double?

  /// Makes a place of an event.
  public init(
    name: String, rawText: String, position: Position?, placeID: PlaceID? = nil, featureCode: String = "",
    precision: PlacePrecision, radiusMeters: Double? = nil, radiusProbability: Double = 0.9,
    relation: PlaceRelation = .unknown, geometryKind: GeometryKind = .point, countryCode: String = "",
    alternateCountryCodes: [String] = [], worldview: String = "", iso3: String = "", isoNumeric: Int? = nil,
    country: String = "", admin1: String = "", admin1Code: String = "",
    admin2: String = "", admin2Code: String = "", confidence: Double? = nil
  ) {
    self.name = name
    self.rawText = rawText
    self.position = position
    self.placeID = placeID
    self.featureCode = featureCode
    self.precision = precision
    self.radiusMeters = radiusMeters
    self.radiusProbability = radiusProbability
    self.relation = relation
    self.geometryKind = geometryKind
    self.countryCode = countryCode
    self.alternateCountryCodes = alternateCountryCodes
    self.worldview = worldview
    self.iso3 = iso3
    self.isoNumeric = isoNumeric
    self.country = country
    self.admin1 = admin1
    self.admin1Code = admin1Code
    self.admin2 = admin2
    self.admin2Code = admin2Code
    self.confidence = confidence
  }
}
