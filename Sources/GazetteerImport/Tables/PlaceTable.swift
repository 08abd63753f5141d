/// Tables of a user's own places: CSV with a header, by commas, semicolons or tabs.
///
/// Columns are told by their names, whatever their case, spaces and underscores; `columns` names others. Needed are a
/// name, a longitude and a latitude.
public struct PlaceTable: Hashable, Sendable {
  /// What a column holds.
  public struct Column: RawRepresentable, Hashable, Sendable {
    /// The word for options and documentation.
    public var rawValue: String

    /// Makes a column from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The place's name.
    public static let name = Column(rawValue: "name")
    /// Degrees east.
    public static let longitude = Column(rawValue: "longitude")
    /// Degrees north.
    public static let latitude = Column(rawValue: "latitude")
    /// The identifier within the layer, or with a source before a colon, to override a known place.
    public static let id = Column(rawValue: "id")
    /// Further names, between bars.
    public static let alternateNames = Column(rawValue: "alternate_names")
    /// Former names, between bars.
    public static let historicNames = Column(rawValue: "historic_names")
    /// Short forms in capitals or with dots, between bars.
    public static let abbreviations = Column(rawValue: "abbreviations")
    /// Codes, between bars.
    public static let codes = Column(rawValue: "codes")
    /// ISO 3166-1 code of two or three letters, or a known country's name.
    public static let country = Column(rawValue: "country")
    /// GeoNames' or another code of the first-level division, or its name, if it is known.
    public static let admin1 = Column(rawValue: "admin1")
    /// The code of the second-level division.
    public static let admin2 = Column(rawValue: "admin2")
    /// GeoNames' feature code (`PPL`, `S.CAMP`), or `country`, `admin1`…
    public static let feature = Column(rawValue: "feature_code")
    /// GeoNames' feature class, where the code has none before a dot.
    public static let featureClass = Column(rawValue: "feature_class")
    /// Inhabitants.
    public static let population = Column(rawValue: "population")

    /// All columns.
    public static let all: [Column] = [
      .name, .longitude, .latitude, .id, .alternateNames, .historicNames, .abbreviations, .codes, .country, .admin1,
      .admin2, .feature, .featureClass, .population,
    ]

    /// The names under which the column is found, in small letters without spaces, hyphens and underscores.
    var usualNames: [String] {
      switch self {
      case .name: ["name", "placename", "place", "title", "label", "asciiname", "toponym"]
      case .longitude: ["longitude", "lon", "lng", "long", "x", "lond", "longitudedegrees", "decimallongitude"]
      case .latitude: ["latitude", "lat", "y", "latd", "latitudedegrees", "decimallatitude"]
      case .id: ["id", "placeid", "identifier", "fid", "objectid", "uuid", "pcode", "siteid"]
      case .alternateNames:
        ["alternatenames", "altnames", "aliases", "alias", "othernames", "alternatename", "altname"]
      case .historicNames: ["historicnames", "oldnames", "formernames", "oldname"]
      case .abbreviations: ["abbreviations", "abbreviation", "shortform"]
      case .codes: ["codes", "code", "pcodes"]
      case .country:
        ["country", "countrycode", "iso", "iso2", "iso3", "cc", "countryiso", "adm0", "adm0name", "adm0pcode"]
      case .admin1:
        ["admin1", "admin1code", "adm1", "adm1pcode", "adm1name", "region", "province", "state", "governorate"]
      case .admin2: ["admin2", "admin2code", "adm2", "adm2pcode", "adm2name", "district", "county"]
      case .feature: ["featurecode", "fcode", "feature", "type", "placetype", "kind", "level"]
      case .featureClass: ["featureclass", "fclass", "class"]
      case .population: ["population", "pop", "inhabitants"]
      default: []
      }
    }
  }

  /// The files.
  public var paths: [String]
  /// Names of columns that are not found by themselves.
  public var columns: [Column: String] = [:]
  /// The country of rows that state none, ISO 3166-1.
  public var country = ""
  /// The feature code of rows that state none, with its class.
  public var feature = "P.PPL"
  /// Which places are taken.
  public var filter = PlaceFilter()

  /// Names the files.
  public init(paths: [String]) { self.paths = paths }
}
