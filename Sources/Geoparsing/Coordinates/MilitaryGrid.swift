import GeoJSON

/// References of the Military Grid Reference System and of UTM.
///
/// The polar zones (A, B, Y, Z) are not read.
enum MilitaryGrid {
  /// The centre of the square that a reference names; nil when the letters do not exist in the zone or the square lies
  /// outside the band.
  ///
  /// - Parameters:
  ///   - zone: 1…60.
  ///   - band: `C`…`X`.
  ///   - column, row: the letters of the square of 100 km.
  ///   - easting, northing: the digits, as many in both.
  ///   - digits: how many, 1…5.
  static func position(
    zone: Int, band: UInt8, column: UInt8, row: UInt8, easting: Int, northing: Int, digits: Int
  ) -> StatedPosition? {
    guard (1...60).contains(zone), let bandIndex = index(of: band, in: bands), (1...5).contains(digits),
      let columnIndex = index(of: column, in: letters), let rowIndex = index(of: row, in: letters), rowIndex < 20
    else { return nil }
    // Three sets of eight columns, by zone; rows begin with A in odd zones and with F in even ones.
    let columnInSet = columnIndex - (zone + 2) % 3 * 8
    guard (0..<8).contains(columnInSet) else { return nil }
    var unit = 100_000.0
    for _ in 0..<digits { unit /= 10 }
    let x = Double(columnInSet + 1) * 100_000 + (Double(easting) + 0.5) * unit
    let rowInCycle = (rowIndex + (zone.isMultiple(of: 2) ? 15 : 0)) % 20
    var squareNorthing = Double(rowInCycle) * 100_000
    while squareNorthing < lowestNorthing[bandIndex] { squareNorthing += 2_000_000 }
    let y = squareNorthing + (Double(northing) + 0.5) * unit
    let isSouthern = bandIndex < 10
    let position = TransverseMercator.position(zone: zone, isSouthern: isSouthern, easting: x, northing: y)
    guard isNear(position, band: bandIndex) else { return nil }
    return StatedPosition(
      position: position, radiusMeters: unit * 0.5.squareRoot(), notation: .militaryGrid)
  }

  /// The position of a UTM easting and northing; nil when it lies outside the band, or, where the letter says the
  /// hemisphere, outside the zones.
  ///
  /// `S` is the band of 32°–40° N where the northing fits that, else the southern hemisphere; `N` is in both readings the
  /// northern one.
  static func position(zone: Int, letter: UInt8, easting: Double, northing: Double, unit: Double) -> StatedPosition? {
    guard (1...60).contains(zone), let bandIndex = index(of: letter, in: bands), (100_000..<900_000).contains(easting),
      (0..<10_000_000).contains(northing)
    else { return nil }
    func stated(_ position: Position) -> StatedPosition {
      StatedPosition(position: position, radiusMeters: unit * 0.5.squareRoot(), notation: .transverseMercator)
    }
    let position = TransverseMercator.position(
      zone: zone, isSouthern: bandIndex < 10, easting: easting, northing: northing)
    if isNear(position, band: bandIndex) { return stated(position) }
    if letter == UInt8(ascii: "N"), (-0.1...84.5).contains(position.latitude) { return stated(position) }
    if letter == UInt8(ascii: "S") {
      let southern = TransverseMercator.position(zone: zone, isSouthern: true, easting: easting, northing: northing)
      if (-80.5...0.1).contains(southern.latitude) { return stated(southern) }
    }
    return nil
  }

  /// Whether the latitude is the band's, with room for the squares that its edges cut.
  private static func isNear(_ position: Position, band: Int) -> Bool {
    let south = Double(band * 8 - 80)
    return position.latitude > south - 1 && position.latitude < south + (band == 19 ? 13 : 9)
  }

  private static func index(of letter: UInt8, in list: [UInt8]) -> Int? { list.firstIndex(of: letter) }

  private static let bands = Array("CDEFGHJKLMNPQRSTUVWX".utf8)
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

  /// The northing in metres at or below which no square of a band begins, in the order of the bands (NGA, GEOTRANS).
  private static let lowestNorthing: [Double] = [
    1_100_000, 2_000_000, 2_800_000, 3_700_000, 4_600_000, 5_500_000, 6_400_000, 7_300_000, 8_200_000, 9_100_000,
    0, 800_000, 1_700_000, 2_600_000, 3_500_000, 4_400_000, 5_300_000, 6_200_000, 7_000_000, 7_900_000,
  ]
}
