extension JSONScanner {
  /// A number as scanned: ± ``mantissa`` × 10^``exponent``.
  struct Number {
    var start: Int
    var end: Int
    var isNegative = false
    /// The first 19 significant digits.
    var mantissa: UInt64 = 0
    /// How many significant digits there are.
    var digits = 0
    var exponent = 0
    /// Whether there is neither fraction nor exponent.
    var isWhole = true
  }

  /// Moves past a number, which must start at the cursor.
  mutating func scanNumber() throws(GeoJSONError) -> Number {
    var number = Number(start: at, end: at)
    var index = at
    if index < count, base[index] == UInt8(ascii: "-") {
      number.isNegative = true
      index &+= 1
    }
    let whole = index
    while index < count {
      let digit = base[index] &- 0x30
      guard digit <= 9 else { break }
      accumulate(digit, &number)
      index &+= 1
    }
    guard index > whole else { throw badNumber(index) }
    guard base[whole] != 0x30 || index == whole &+ 1 else {
      throw failure(.numberInvalid, "a number must not start with a needless 0", at: number.start)
    }
    if index < count, base[index] == UInt8(ascii: ".") {
      number.isWhole = false
      index &+= 1
      let fraction = index
      while index < count {
        let digit = base[index] &- 0x30
        guard digit <= 9 else { break }
        accumulate(digit, &number)
        number.exponent &-= 1
        index &+= 1
      }
      guard index > fraction else { throw badNumber(index) }
    }
    if index < count, base[index] | 0x20 == UInt8(ascii: "e") {
      number.isWhole = false
      try scanExponent(&index, &number)
    }
    number.end = index
    at = index
    return number
  }

  @inline(__always)
  private func accumulate(_ digit: UInt8, _ number: inout Number) {
    // Above 19 digits the number is read again from its text, so the mantissa need not be right.
    if number.digits < 19 { number.mantissa = number.mantissa &* 10 &+ UInt64(digit) }
    // Zeros before the first other digit are not significant.
    if number.mantissa != 0 { number.digits &+= 1 }
  }

  private func scanExponent(_ index: inout Int, _ number: inout Number) throws(GeoJSONError) {
    index += 1
    var isNegative = false
    if index < count, base[index] == UInt8(ascii: "-") || base[index] == UInt8(ascii: "+") {
      isNegative = base[index] == UInt8(ascii: "-")
      index += 1
    }
    let first = index
    var exponent = 0
    while index < count, base[index] &- 0x30 <= 9 {
      exponent = min(exponent * 10 + Int(base[index] &- 0x30), 1_000_000)
      index += 1
    }
    guard index > first else { throw badNumber(index) }
    number.exponent += isNegative ? -exponent : exponent
  }

  /// The error for a number that stops making sense at `index`.
  @inline(never)
  private func badNumber(_ index: Int) -> GeoJSONError {
    guard index < count else { return failure(.inputTruncated, "the text ends inside a number", at: count) }
    if base[index] == UInt8(ascii: "I") || base[index] == UInt8(ascii: "N") || base[index] == UInt8(ascii: "i") {
      return failure(.numberNotFinite, "JSON has no infinite number and no NaN", at: at)
    }
    return failure(.numberInvalid, "\(describe(base[index])) cannot stand in a number", at: index)
  }

  /// The nearest double; infinite where the number is too large for one.
  @inline(__always)
  func double(_ number: Number) -> Double {
    // Both factors are exact doubles, so one rounding is left: Clinger, "How to read floating point numbers
    // accurately", PLDI 1990.
    if number.digits <= 19, number.mantissa <= 1 << 53, number.exponent >= -22, number.exponent <= 22 {
      let magnitude = Double(number.mantissa)
      let value =
        number.exponent < 0 ? magnitude / powersOfTen[-number.exponent] : magnitude * powersOfTen[number.exponent]
      return number.isNegative ? -value : value
    }
    return slowDouble(number)
  }

  @inline(never)
  private func slowDouble(_ number: Number) -> Double {
    // The grammar has been checked, so this is nil only for what the conversion holds to be out of range.
    Double(spelling(number)) ?? (number.exponent > 0 ? .infinity : 0)
  }

  /// The number as it stands in the text.
  func spelling(_ number: Number) -> String {
    String(decoding: UnsafeBufferPointer(start: base + number.start, count: number.end - number.start), as: UTF8.self)
  }

  /// The number as a value that loses nothing of it but needless zeros and the way of writing its exponent.
  func value(_ number: Number) -> JSONValue {
    if number.isWhole, number.digits <= 19 {
      // −0 has no integer.
      if number.mantissa == 0 { return number.isNegative ? .double(-0.0) : .integer(0) }
      if number.mantissa <= Int64.max.magnitude {
        return .integer(number.isNegative ? -Int64(number.mantissa) : Int64(number.mantissa))
      }
      if number.isNegative, number.mantissa == Int64.min.magnitude { return .integer(.min) }
    }
    let value = double(number)
    // Every decimal of up to 15 digits survives the way through a normal double and back.
    if number.digits <= 15, value.isNormal || number.mantissa == 0 { return .double(value) }
    let text = spelling(number)
    guard value.isFinite else { return .decimal(text) }
    // Most writers give the shortest spelling too.
    let shortest = value.description
    return shortest == text || Decimal(shortest) == Decimal(text) ? .double(value) : .decimal(text)
  }

  /// A number's significant digits and the power of ten of the last one.
  private struct Decimal: Equatable {
    var digits: [UInt8] = []
    var exponent = 0

    init(_ text: String) {
      var inFraction = false
      var bytes = text.utf8.makeIterator()
      while let byte = bytes.next() {
        switch byte {
        case 0x30...0x39:
          if !digits.isEmpty || byte != 0x30 { digits.append(byte) }
          if inFraction { exponent -= 1 }
        case UInt8(ascii: "."): inFraction = true
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
          var sign = 1
          var power = 0
          while let byte = bytes.next() {
            if byte == UInt8(ascii: "-") {
              sign = -1
            } else if byte != UInt8(ascii: "+") {
              power = min(power * 10 + Int(byte - 0x30), 1_000_000)
            }
          }
          exponent += sign * power
        default: break
        }
      }
      while digits.last == 0x30 {
        digits.removeLast()
        exponent += 1
      }
      if digits.isEmpty { exponent = 0 }
    }
  }
}

/// 10⁰…10²², each of which a double holds exactly.
let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]
