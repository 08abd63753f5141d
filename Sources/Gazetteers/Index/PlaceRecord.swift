/// A place in an index: 64 bytes, little-endian; offsets of texts are those in the section `strings`.
///
///     0   UInt64   the identifier as a number; or with the highest bit set, the offset of its text
///     8   Double   latitude, degrees
///     16  Double   longitude, degrees
///     24  Int64    inhabitants; −1 where unknown
///     32  UInt32   offset of the main name
///     36  UInt32   offset of the feature code
///     40  UInt32   offset of the country code
///     44  UInt32   offset of the first-level division's code
///     48  UInt32   offset of the second-level division's code
///     52  UInt32   feature class: an ASCII letter, or 0
///     56  UInt32   row of the parent; 2³² − 1 for none
///     60  UInt32   offset of the codes of other countries that claim the place, joined by bars; 0 for none
struct PlaceRecord: BitwiseCopyable {
  /// The number, or with the highest bit set the offset of the text in the string section.
  var identifier: UInt64 = 0
  /// Degrees.
  var latitude: Double = 0
  /// Degrees.
  var longitude: Double = 0
  /// Inhabitants; −1 where unknown.
  var population: Int64 = -1
  // Offsets in the string section.
  var name: UInt32 = 0
  var featureCode: UInt32 = 0
  var countryCode: UInt32 = 0
  var admin1Code: UInt32 = 0
  var admin2Code: UInt32 = 0
  /// An ASCII letter, or 0.
  var featureClass: UInt32 = 0
  /// The row of the parent, or ``noParent``.
  var parent = PlaceRecord.noParent
  /// The offset of the codes of other countries that claim the place, joined by bars.
  var alternateCountries: UInt32 = 0

  static let textFlag: UInt64 = 1 << 63
  static let noParent = UInt32.max
}
