import GeoJSON

/// An open location code: `8HP632W8+4Q`, or without its first digits `32W8+4Q`.
///
/// Specification: <https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md>.
struct PlusCode: Hashable, Sendable {
  /// The digits without the plus sign and without padding.
  private let digits: [UInt8]
  /// How many digits stand before the plus sign: 8 in a full code.
  let prefix: Int

  /// Reads a code; nil when it is none. Small letters are taken.
  ///
  /// Full codes, padded ones (`8FVC0000+`), and short ones with 4 or 6 digits before the sign, or 2 or 0 of them, as the
  /// specification has them.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "+")) else { return nil }
    let before = bytes[..<sign]
    let after = bytes[bytes.index(after: sign)...]
    guard before.count <= 8, before.count.isMultiple(of: 2), after.count != 1 else { return nil }
    var digits: [UInt8] = []
    var padding = 0
    for byte in before {
      if byte == UInt8(ascii: "0") {
        padding += 1
      } else {
        guard padding == 0, let value = Self.value(byte) else { return nil }
        digits.append(value)
      }
    }
    if padding > 0 {
      guard before.count == 8, padding.isMultiple(of: 2), padding < 8, after.isEmpty else { return nil }
    }
    for byte in after {
      guard let value = Self.value(byte) else { return nil }
      digits.append(value)
    }
    guard before.count + after.count > 0 else { return nil }
    if before.count == 8 {
      guard digits[0] < 9, digits[1] < 18 else { return nil }
    }
    self.digits = Array(digits.prefix(before.count == 8 ? 15 : 15 - 8 + before.count))
    prefix = before.count
  }

  /// Whether the code needs no place to be read.
  var isFull: Bool { prefix == 8 }

  /// The cell of a full code.
  ///
  /// - Precondition: the code is full.
  var cell: (south: Double, west: Double, height: Double, width: Double) {
    precondition(isFull, "a short code has no cell")
    return Self.cell(digits)
  }

  /// The middle of a full code's cell; nil for a short code.
  var stated: StatedPosition? { isFull ? Self.stated(digits) : nil }

  /// The middle of the cell that a code names near a position; of a full code its own.
  func stated(near reference: Position) -> StatedPosition {
    guard !isFull else { return Self.stated(digits) }
    let missing = 8 - prefix
    let reach = Self.size(afterDigits: missing)
    let latitude = min(90, max(-90, reference.latitude))
    let leading = Self.leadingDigits(latitude: latitude, longitude: reference.longitude, count: missing)
    var result = Self.stated(leading + digits)
    // The nearest of the cells that end so.
    if latitude + reach / 2 < result.position.latitude, result.position.latitude - reach >= -90 {
      result.position.latitude -= reach
    } else if latitude - reach / 2 > result.position.latitude, result.position.latitude + reach <= 90 {
      result.position.latitude += reach
    }
    if reference.longitude + reach / 2 < result.position.longitude {
      result.position.longitude -= reach
    } else if reference.longitude - reach / 2 > result.position.longitude {
      result.position.longitude += reach
    }
    if result.position.longitude < -180 { result.position.longitude += 360 }
    if result.position.longitude >= 180 { result.position.longitude -= 360 }
    return result
  }

  /// The value of a digit, 0…19.
  static func value(_ byte: UInt8) -> UInt8? {
    let value = values[Int(byte)]
    return value < 20 ? value : nil
  }

  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, byte) in "23456789CFGHJMPQRVWX".utf8.enumerated() {
      table[Int(byte)] = UInt8(value)
      table[Int(byte | 0x20)] = UInt8(value)
    }
    return table
  }()

  private static func stated(_ digits: [UInt8]) -> StatedPosition {
    let cell = cell(digits)
    return StatedPosition(
      latitude: cell.south + cell.height / 2, longitude: cell.west + cell.width / 2, latitudeUnit: cell.height,
      longitudeUnit: cell.width, notation: .plusCode)
  }

  private static func cell(_ digits: [UInt8]) -> (south: Double, west: Double, height: Double, width: Double) {
    // Counted in the smallest units, so that no sum is rounded: a pair digit divides by 20, a grid digit by 5 and 4.
    var south = 0
    var west = 0
    var height = 400 * 20 * 20 * 20 * 20 * 3125 / 20
    var width = 400 * 20 * 20 * 20 * 20 * 1024 / 20
    let (heightOfDegree, widthOfDegree) = (height / 400, width / 400)
    for index in 0..<min(10, digits.count) {
      if index.isMultiple(of: 2) {
        height /= 20
        south += Int(digits[index]) * height
      } else {
        width /= 20
        west += Int(digits[index]) * width
      }
    }
    for digit in digits.dropFirst(10) {
      height /= 5
      width /= 4
      south += Int(digit / 4) * height
      west += Int(digit % 4) * width
    }
    return (
      Double(south) / Double(heightOfDegree) - 90, Double(west) / Double(widthOfDegree) - 180,
      Double(height) / Double(heightOfDegree), Double(width) / Double(widthOfDegree)
    )
  }

  /// The sides in degrees of the cells of so many pair digits.
  private static func size(afterDigits count: Int) -> Double {
    var size = 400.0
    for _ in 0..<(count / 2) { size /= 20 }
    return size
  }

  private static func leadingDigits(latitude: Double, longitude: Double, count: Int) -> [UInt8] {
    // The north pole itself belongs to the cell below it.
    var north = min(latitude + 90, 180 - 1e-9)
    var east = longitude + 180
    if east >= 360 { east -= 360 }
    var result: [UInt8] = []
    var size = 400.0
    for _ in 0..<(count / 2) {
      size /= 20
      let (row, column) = ((north / size).rounded(.down), (east / size).rounded(.down))
      result += [UInt8(row), UInt8(column)]
      north -= row * size
      east -= column * size
    }
    return result
  }
}
