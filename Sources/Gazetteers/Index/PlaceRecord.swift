/// A place in an index: 64 bytes.
struct PlaceRecord {
  /// The number, or with the highest bit set the offset of the text in the string section.
  var identifier: UInt64 = 0
  var latitude: Double = 0
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
