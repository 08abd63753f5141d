public import Gazetteers

/// A country or a first-level division of one.
public struct Region: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, or empty where no country is recognised.
  public var countryCode: String
  /// The GeoNames code of the division within the country, or the absolute form of `DivisionCode`; empty for
  /// the country as a whole.
  public var admin1Code: String
  /// The English name.
  public var name: String
  /// The gazetteer row, or nil where there is none.
  public var place: PlaceID?

  /// How large a region is meant.
  public enum Level: Hashable, Sendable {
    case country
    /// First-level divisions: states, provinces, oblasts.
    case admin1
  }

  /// Makes a region.
  public init(countryCode: String, admin1Code: String = "", name: String, place: PlaceID? = nil) {
    self.countryCode = countryCode
    self.admin1Code = admin1Code
    self.name = name
    self.place = place
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

  /// The codes alone.
  public var codes: RegionCodes { RegionCodes(countryCode: countryCode, admin1Code: admin1Code) }

  /// Whether it is a country or a division.
  public var level: Level { admin1Code.isEmpty ? .country : .admin1 }
}

/// What identifies a region: the codes that gazetteer rows and events carry.
public struct RegionCodes: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  public var countryCode: String
  /// The GeoNames code of the first-level division; empty for the country as a whole.
  public var admin1Code: String

  /// Makes codes.
  public init(countryCode: String, admin1Code: String = "") {
    self.countryCode = countryCode
    self.admin1Code = admin1Code
  }

  /// The codes at a level: at the country's, without the division.
  public func at(_ level: Region.Level) -> RegionCodes {
    level == .country ? RegionCodes(countryCode: countryCode) : self
  }
}

extension RegionCodes: Comparable {
  /// Orders by country, then by division, in the order of their UTF-8; a country stands before its divisions.
  public static func < (left: RegionCodes, right: RegionCodes) -> Bool {
    if left.countryCode != right.countryCode {
      return left.countryCode.utf8.lexicographicallyPrecedes(right.countryCode.utf8)
    }
    return left.admin1Code.utf8.lexicographicallyPrecedes(right.admin1Code.utf8)
  }
}
