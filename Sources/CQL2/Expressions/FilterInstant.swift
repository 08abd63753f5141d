/// A day, or a point in time in UTC.
///
/// A day and a point in time are compared as days: what happened at any time of 30 June is not after `DATE('2024-06-30')`.
public struct FilterInstant: Hashable, Sendable {
  /// `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with a fraction where there is one, without zeros at its end: in this form what
  /// is later is greater.
  package let key: String

  /// Whether it is a day.
  public var isDate: Bool { key.utf8.count == 10 }

  /// Its day, `YYYY-MM-DD`.
  public var day: String { String(key.prefix(10)) }

  /// Reads `YYYY-MM-DD` and `YYYY-MM-DDTHH:MM:SSZ`, with a fraction of the second or without (RFC 3339); nil for anything else,
  /// days that no calendar has among it.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 5, 7),
      let day = Self.number(bytes, 8, 10), bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    guard bytes.count > 10 else {
      key = String(decoding: bytes, as: UTF8.self)
      return
    }
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
      let hour = Self.number(bytes, 11, 13), let minute = Self.number(bytes, 14, 16),
      let second = Self.number(bytes, 17, 19), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var fraction = bytes[19..<bytes.count - 1]
    if let point = fraction.first {
      guard point == UInt8(ascii: "."), fraction.count > 1, fraction.dropFirst().allSatisfy({ $0 &- 48 < 10 }) else {
        return nil
      }
    }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    if fraction.count == 1 { fraction.removeLast() }
    key = String(decoding: bytes[..<19] + fraction, as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var sum = 0
    for byte in bytes[start..<end] {
      guard byte &- 48 < 10 else { return nil }
      sum = sum * 10 + Int(byte - 48)
    }
    return sum
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Below 0 where it comes before the other, 0 at the same time, above 0 after it.
  func compare(_ other: FilterInstant) -> Int {
    isDate == other.isDate ? compareBytes(key, other.key) : compareBytes(day, other.day)
  }
}

extension FilterInstant: CustomStringConvertible {
  /// As RFC 3339 writes it.
  public var description: String { isDate ? key : key + "Z" }
}

/// Below 0 where the UTF-8 of the first text comes before that of the second, as their code points do.
func compareBytes(_ a: String, _ b: String) -> Int {
  if a.utf8.elementsEqual(b.utf8) { return 0 }
  return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
}
