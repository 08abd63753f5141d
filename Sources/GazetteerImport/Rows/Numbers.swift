/// A whole number in ASCII digits, 0 or more; nil for anything else.
func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var value = 0
  for byte in bytes {
    let digit = byte &- 48
    guard digit <= 9 else { return nil }
    value = value &* 10 &+ Int(digit)
  }
  return value
}

/// A finite decimal number; nil for anything else.
///
/// Up to 15 digits are read exactly: the digits as a whole number and the power of ten are both exact doubles, so one
/// division rounds once (Clinger 1990, fast path). Longer or scientific ones go through `Double`.
func decimalNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  var digits: UInt64 = 0
  var count = 0
  var decimals = -1
  var isNegative = false
  for index in bytes.indices {
    let byte = bytes[index]
    let digit = byte &- 48
    if digit <= 9 {
      digits = digits &* 10 &+ UInt64(digit)
      count += 1
      if decimals >= 0 { decimals += 1 }
    } else if byte == UInt8(ascii: "."), decimals < 0 {
      decimals = 0
    } else if byte == UInt8(ascii: "-"), index == 0 {
      isNegative = true
    } else {
      return slowDecimalNumber(bytes)
    }
    if count > 15 { return slowDecimalNumber(bytes) }
  }
  guard count > 0 else { return nil }
  let value = Double(digits) / powersOfTen[max(decimals, 0)]
  return isNegative ? -value : value
}

private func slowDecimalNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  // `Double` also reads hexadecimal numbers, which nobody means.
  guard bytes.count <= 64, !bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "x") || $0 == UInt8(ascii: "p") }) else {
    return nil
  }
  return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
