/// GeoJSON files of polygons or points, and what their properties mean.
///
/// Properties that are not named are looked for under the names that Natural Earth, geoBoundaries, COD-AB, GADM,
/// Overture and OpenStreetMap exports use (``UsualProperties``), whatever their case; a nested one is named by its path
/// with dots: `names.primary`.
public struct GeoJSONPlaces: Hashable, Sendable {
  /// A value that is the same for all features, or a property's, or to be looked for.
  public enum Source: Hashable, Sendable {
    /// The usual properties are looked for.
    case usual
    /// The value itself.
    case value(String)
    /// The property of that name.
    case property(String)
  }

  /// The files: whole documents, newline-delimited, or text sequences; plain, `.gz`, `.xz` or `.zip`.
  public var paths: [String]
  /// The property with the place's name; nil to look for it.
  public var nameProperty: String?
  /// Properties with further names; several names may stand in one, between bars or semicolons.
  public var alternateNameProperties: [String] = []
  /// The property with the place's code: ISO 3166-2, a P-code; nil to look for it.
  public var codeProperty: String?
  /// The property with the feature's identifier; nil to look for it.
  public var idProperty: String?
  /// How high the feature stands: `country`, `admin1`…`admin5`, or a feature code with its class, such as `L.RGN`.
  public var level: Source = .usual
  /// What the values of the level's property mean, where they are not understood by themselves: `4` is `admin1`.
  public var levelNames: [String: String] = [:]
  /// The country, as ISO 3166-1 of two or three letters or as a name that is known.
  public var country: Source = .usual
  /// The property with the code or name of the first-level division that holds the feature; nil to look for it.
  public var admin1Property: String?
  /// The property with the number of inhabitants; nil to look for it.
  public var populationProperty: String?
  /// Whether countries and first-level divisions that are known take the known place's identifier and codes.
  public var linksKnownPlaces = true
  /// Which places are taken.
  public var filter = PlaceFilter()

  /// Names the files.
  public init(paths: [String]) { self.paths = paths }
}

/// Names of properties that data sets use.
enum UsualProperties {
  /// Names with a digit in place of `#` are tried from the fifth level to the country's.
  static let name = [
    "shapeName", "names.primary", "wof:name", "adm#_en", "adm#_name", "NAME_#", "name_en", "name:en", "name", "admin",
    "label", "title", "int_name", "official_name",
  ]
  static let code = [
    "shapeISO", "adm#_pcode", "iso_3166_2", "ISO3166-2", "iso3166_2", "ISO_#", "HASC_#", "pcode", "p_code",
    "ISO3166-1:alpha2", "ISO3166-1", "iso_a2_eh", "iso_a2", "code",
  ]
  static let id = ["shapeID", "wof:id", "GID_#", "adm#_pcode", "@id", "osm_id", "ne_id", "id", "fid", "objectid"]
  static let country = [
    "shapeGroup", "wof:country", "iso_a2_eh", "iso_a2", "ISO3166-1:alpha2", "ISO3166-1", "country_code", "countryCode",
    "country", "GID_0", "adm0_pcode", "adm0_a3", "iso_a3_eh", "iso_a3", "iso3", "sov_a3",
  ]
  static let level = ["shapeType", "subtype", "wof:placetype", "placetype", "level"]
  static let admin1 = ["adm1_pcode", "GID_1", "iso_3166_2", "ISO_1", "region"]
  static let population = ["population", "pop_est", "pop_max", "wof:population", "gn_pop"]
  /// A level that no property states is the highest of these that the feature has.
  static let levelSigns = ["adm#_pcode", "NAME_#", "GID_#"]
  static let alternateNames = [
    "name", "name_local", "name_alt", "name_en", "alt_name", "short_name", "official_name", "int_name", "loc_name",
    "reg_name", "nat_name", "namealt", "formal_en", "name_long", "brk_name", "woe_name", "gn_name", "varname_#",
    "nl_name_#",
  ]
  static let historicNames = ["old_name", "was:name"]
}
