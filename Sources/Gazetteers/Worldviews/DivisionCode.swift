/// A first-level division named together with the country that GeoNames puts it under: `UA.11`.
///
/// Under a ``Worldview`` that gives a division to another country its own code could mean one of that country's divisions
/// (`RU.11` is Buryatia), so the division keeps this absolute form in `admin1Code`. A territory as a whole is division
/// ``wholeCountry`` of itself: `TW.00`.
public struct DivisionCode: Hashable, Sendable {
  /// The country under which GeoNames has the division, ISO 3166-1 alpha-2.
  public var countryCode: String
  /// The GeoNames code within that country.
  public var admin1Code: String

  /// The code of a country as if it were a division: GeoNames' code for "no division".
  public static let wholeCountry = "00"

  /// Makes a code.
  public init(countryCode: String, admin1Code: String) {
    self.countryCode = countryCode
    self.admin1Code = admin1Code
  }

  /// Reads the absolute form, two letters, a dot and a code; nil for every other text, a plain code included.
  public init?(absolute text: String) {
    let bytes = text.utf8
    guard bytes.count > 3, bytes[bytes.index(bytes.startIndex, offsetBy: 2)] == UInt8(ascii: "."),
      bytes.prefix(2).allSatisfy({ (65...90).contains($0) })
    else { return nil }
    countryCode = String(text.prefix(2))
    admin1Code = String(text.dropFirst(3))
  }

  /// The codes of a place or event as GeoNames has them, whatever worldview they were written under; the division is
  /// empty where none is stated.
  public init(countryCode: String, statedAdmin1Code: String) {
    if let absolute = DivisionCode(absolute: statedAdmin1Code) {
      self = absolute
      if admin1Code == Self.wholeCountry { admin1Code = "" }
    } else {
      self.init(countryCode: countryCode, admin1Code: statedAdmin1Code)
    }
  }
}

extension DivisionCode: CustomStringConvertible {
  /// The absolute form.
  public var description: String { "\(countryCode).\(admin1Code)" }
}
