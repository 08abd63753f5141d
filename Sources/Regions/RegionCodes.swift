/// What identifies a country or first-level division: the codes that gazetteer rows and events carry.
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
