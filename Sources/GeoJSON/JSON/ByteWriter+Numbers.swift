extension ByteWriter {
  package mutating func put(integer: Int64) {
    if integer < 0 { put(UInt8(ascii: "-")) }
    put(magnitude: integer.magnitude)
  }

  private mutating func put(magnitude: UInt64) {
    reserve(20)
    var length = 1
    var rest = magnitude / 10
    while rest > 0 {
      length &+= 1
      rest /= 10
    }
    rest = magnitude
    var place = count &+ length
    repeat {
      place &-= 1
      base[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    advance(length)
  }

  /// Writes a double with the fewest digits that read back as the same, and with a fraction or an exponent.
  package mutating func put(double: Double) throws(GeoJSONError) {
    guard double.isFinite else { throw notFinite(double) }
    // A double that is a whole number of millionths with up to 15 digits has no shorter spelling than those digits, as
    // no two decimals of up to 15 digits share a double.
    let millionths = (double.magnitude * 1e6).rounded()
    if millionths < 1e15, millionths / 1e6 == double.magnitude, millionths >= 1 {
      putFixed(millionths, isNegative: double < 0, scale: 1_000_000, decimals: 6, keepsFraction: true)
    } else {
      put(raw: double.description)
    }
  }

  /// Writes a double rounded to `decimals` places, half away from zero, without needless zeros: `-1.5`, `20`.
  ///
  /// Below 2⁵³ units of the last place; larger numbers are written in full.
  package mutating func put(_ value: Double, scale: FixedPoint) throws(GeoJSONError) {
    let units = (value.magnitude * scale.factor).rounded()
    guard units < 0x1p53 else {
      guard value.isFinite else { throw notFinite(value) }
      return putShortest(value)
    }
    putFixed(
      units, isNegative: value < 0 && units != 0, scale: scale.integer, decimals: scale.decimals, keepsFraction: false)
  }

  /// Writes a double with the fewest digits that read back as the same; a whole one as an integer.
  package mutating func putShortest(_ value: Double) {
    if value == value.rounded(), value.magnitude < 1e15 {
      put(integer: Int64(value))
    } else {
      put(raw: value.description)
    }
  }

  @inline(__always)
  private mutating func putFixed(
    _ units: Double, isNegative: Bool, scale: UInt64, decimals: Int, keepsFraction: Bool
  ) {
    let number = UInt64(units)
    let whole = number / scale
    var fraction = number &- whole &* scale
    reserve(48)
    if isNegative { putReserved(UInt8(ascii: "-")) }
    if whole < 10 {
      putReserved(0x30 &+ UInt8(truncatingIfNeeded: whole))
    } else {
      put(magnitude: whole)
      reserve(24)
    }
    if fraction == 0 {
      if keepsFraction {
        putReserved(UInt8(ascii: "."))
        putReserved(0x30)
      }
      return
    }
    putReserved(UInt8(ascii: "."))
    var places = decimals
    // Zeros at the end say nothing.
    while fraction % 10 == 0 {
      fraction /= 10
      places &-= 1
    }
    var place = count &+ places
    while place > count {
      place &-= 1
      base[place] = 0x30 &+ UInt8(truncatingIfNeeded: fraction % 10)
      fraction /= 10
    }
    advance(places)
  }

  /// Writes a number as it is spelt, once it is known to be one.
  mutating func put(decimal: String) throws(GeoJSONError) {
    let start = count
    put(raw: decimal)
    let isNumber: Bool
    do throws(GeoJSONError) {
      var scanner = try JSONScanner(
        UnsafeBufferPointer(start: base + start, count: count - start), options: GeoJSONReadingOptions(),
        skipsMark: false)
      _ = try scanner.scanNumber()
      isNumber = scanner.at == scanner.count
    } catch {
      isNumber = false
    }
    guard isNumber else {
      rewind(to: start, level: level)
      throw GeoJSONError(.numberInvalid, "‘\(decimal)’ is not a JSON number")
    }
  }

  private func notFinite(_ value: Double) -> GeoJSONError {
    GeoJSONError(.numberNotFinite, "\(value) cannot be written: JSON has no infinite number and no NaN")
  }
}

/// A number of decimal places to which numbers are rounded, 0…15.
package struct FixedPoint {
  let decimals: Int
  let factor: Double
  let integer: UInt64

  package init(decimals: Int) {
    precondition((0...15).contains(decimals), "decimals must be in 0…15")
    self.decimals = decimals
    factor = powersOfTen[decimals]
    integer = UInt64(factor)
  }
}
