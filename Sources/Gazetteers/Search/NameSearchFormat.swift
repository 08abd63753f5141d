/// The sections of an index that serve searches by prefix and by edit distance.
///
/// Numbers are little-endian. Names that stand for places only as abbreviations are left out of all but `populations`,
/// where they count as 0.
///
/// - 20 `populations`: UInt32 for each block of 16 names in the order of their bytes: the largest population in it plus 2,
///   1 for an unknown one, 0 for none; then the same for 16 of these values, and so on until at most 16 are left.
/// - 21 `lengths`: 257 UInt32: the position, in the next three, of the first name of each length in characters 0…255, and
///   their number. Names of 255 characters and more stand together.
/// - 22 `signatures`: the ``NameSignature`` of each name, UInt32; by length, then by the names' order.
/// - 23 `records`: the offset of each name's record divided by four, UInt32.
/// - 24 `ranks`: UInt8 for each name, which grows with its largest population: see ``PopulationRank``.
enum NameSearchFormat {
  static let populations: UInt32 = 20
  static let lengths: UInt32 = 21
  static let signatures: UInt32 = 22
  static let records: UInt32 = 23
  static let ranks: UInt32 = 24
  /// The greatest length that is told apart.
  static let longest = 255
}

/// Populations in a byte: the binary logarithm in steps of an eighth, rounded down.
enum PopulationRank {
  /// The rank of a population, −1 where unknown: never less than that of a smaller one.
  static func of(_ population: Int) -> UInt8 {
    let value = UInt64(max(population, -1) + 2)
    let exponent = 63 - value.leadingZeroBitCount
    let fraction = Int((value << 3) >> UInt64(exponent)) & 7
    return UInt8(min(exponent * 8 + fraction, 255))
  }
}
