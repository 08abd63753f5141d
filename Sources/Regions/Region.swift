public import Gazetteers

/// A country, a division of one, or another area that a layer draws.
public struct Region: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, or empty where no country is recognised.
  public var countryCode: String
  /// The GeoNames code of the first-level division within the country, or the absolute form of `DivisionCode`; empty for the
  /// country as a whole.
  public var admin1Code: String
  /// The GeoNames code of the second-level division within the first-level one, or empty.
  public var admin2Code: String
  /// The code that the layer's own source gives it, such as a P-code; empty where there is none.
  public var code: String
  /// The English name, or the layer's.
  public var name: String
  /// The gazetteer row, or nil where there is none.
  public var place: PlaceID?
  /// How large a region is meant.
  public var level: Level

  /// How large a region is meant: a country, a division of some level, or any other word that a layer uses.
  public struct Level: RawRepresentable, Hashable, Sendable {
    /// The word: `country`, `admin1` … `admin5`, or another.
    public var rawValue: String

    /// Makes a level from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Countries and dependent territories.
    public static let country = Level(rawValue: "country")
    /// First-level divisions: states, provinces, oblasts.
    public static let admin1 = Level(rawValue: "admin1")
    /// Second-level divisions: counties, districts, raions.
    public static let admin2 = Level(rawValue: "admin2")

    /// 0 for a country, 1…5 for the levels of divisions; nil for any other word.
    public var depth: Int? { ["country", "admin1", "admin2", "admin3", "admin4", "admin5"].firstIndex(of: rawValue) }
  }

  /// Makes a region.
  ///
  /// - Parameter level: nil to tell it by the codes: the finest one that is given.
  public init(
    countryCode: String, admin1Code: String = "", admin2Code: String = "", code: String = "", name: String,
    place: PlaceID? = nil, level: Level? = nil
  ) {
    self.countryCode = countryCode
    self.admin1Code = admin1Code
    self.admin2Code = admin2Code
    self.code = code
    self.name = name
    self.place = place
    self.level = level ?? (admin2Code.isEmpty ? admin1Code.isEmpty ? .country : .admin1 : .admin2)
  }

  /// The region with the codes as the gazetteer names it; nil where the gazetteer does not know them.
  ///
  /// An empty division code stands for the country.
  public init?(countryCode: String, admin1Code: String = "", in gazetteer: some PlaceLookup) {
    if admin1Code.isEmpty {
      guard let country = gazetteer.country(countryCode) else { return nil }
      self.init(countryCode: countryCode, name: country.name, place: country.place)
    } else {
      guard let place = gazetteer.admin1(countryCode: countryCode, admin1Code: admin1Code) else { return nil }
      self.init(countryCode: countryCode, admin1Code: admin1Code, name: place.name, place: place.id)
    }
  }

  /// The codes of its country and first-level division alone.
  public var codes: RegionCodes { RegionCodes(countryCode: countryCode, admin1Code: admin1Code) }
}
