public import GeoJSON

/// Cell names of public grids.
public enum GridCodes {
  private static let alphabet = Array("0123456789bcdefghjkmnpqrstuvwxyz".utf8)

  /// The geohash of a position: base 32 without a, i, l and o, longitude first; nil for an invalid position.
  ///
  /// Seven characters name a cell of about 150 m (<https://en.wikipedia.org/wiki/Geohash>).
  public static func geohash(of position: Position, length: Int = 7) -> String? {
    guard position.isValid, length > 0 else { return nil }
    var (west, east, south, north) = (-180.0, 180.0, -90.0, 90.0)
    var text: [UInt8] = []
    var isLongitude = true
    for _ in 0..<length {
      var value = 0
      for _ in 0..<5 {
        value <<= 1
        if isLongitude {
          let middle = (west + east) / 2
          if position.longitude >= middle { (value, west) = (value | 1, middle) } else { east = middle }
        } else {
          let middle = (south + north) / 2
          if position.latitude >= middle { (value, south) = (value | 1, middle) } else { north = middle }
        }
        isLongitude.toggle()
      }
      text.append(alphabet[value])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The PRIO-GRID cell of a position: half a degree square, numbered row by row from the south-west corner, 1…259 200;
  /// nil for an invalid position.
  public static func prioGrid(of position: Position) -> Int? {
    guard position.isValid else { return nil }
    let column = min(719, Int(((position.longitude + 180) * 2).rounded(.down)))
    let row = min(359, Int(((position.latitude + 90) * 2).rounded(.down)))
    return row * 720 + column + 1
  }
}
