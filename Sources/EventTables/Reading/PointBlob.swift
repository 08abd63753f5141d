import GeoJSON

/// Points in the form in which a GeoPackage keeps geometries (OGC 12-128r19, clause 2.1.3).
enum PointBlob {
  /// The position of a point, or of a multipoint of one; nil for anything else and for one that is not on the Earth.
  static func position(of bytes: [UInt8]) -> Position? {
    // The number of doubles in the envelope, by its code.
    let envelopes = [0, 4, 6, 6, 8]
    guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50, bytes[3] & 0x30 == 0,
      envelopes.indices.contains(Int(bytes[3] >> 1 & 7))
    else { return nil }
    return point(bytes[...], at: 8 + 8 * envelopes[Int(bytes[3] >> 1 & 7)], isInside: false)
  }

  private static func point(_ bytes: ArraySlice<UInt8>, at start: Int, isInside: Bool) -> Position? {
    guard bytes.count >= start + 5 else { return nil }
    let isLittle = bytes[start] == 1
    let type = Int(number(bytes[start + 1..<start + 5], isLittle)) % 1000
    if type == 4, !isInside {
      guard bytes.count >= start + 9, number(bytes[start + 5..<start + 9], isLittle) == 1 else { return nil }
      return point(bytes, at: start + 9, isInside: true)
    }
    guard type == 1, bytes.count >= start + 21 else { return nil }
    let position = Position(
      longitude: Double(bitPattern: number(bytes[start + 5..<start + 13], isLittle)),
      latitude: Double(bitPattern: number(bytes[start + 13..<start + 21], isLittle)))
    return position.isValid ? position : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ isLittle: Bool) -> UInt64 {
    isLittle ? bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } : bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
