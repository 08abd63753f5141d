/// The shapes of codes, abbreviations and annotations among names, matched on whole ASCII strings.
enum NamePattern {
  /// Three capitals of a settlement; three or four capitals of an airport or station.
  static func isCode(_ bytes: UnsafeBufferPointer<UInt8>, of owner: NameScreen.Owner) -> Bool {
    switch owner {
    case .settlement: bytes.count == 3 && bytes.allSatisfy(isCapital)
    case .stop: (3...4).contains(bytes.count) && bytes.allSatisfy(isCapital)
    case .other: false
    }
  }

  /// `UAE`, `U.S`, `U.S.`, `Calif.`, `N. Dak.`.
  static func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isCapital(first) else { return false }
    return isCapitals(bytes) || isDotted(bytes) || isShortened(bytes)
  }

  /// Two to five capitals; `&` may stand among them.
  private static func isCapitals(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (2...5).contains(bytes.count) && bytes.allSatisfy { isCapital($0) || $0 == UInt8(ascii: "&") }
  }

  /// Capitals with a dot after each but the last.
  private static func isDotted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3, bytes.count % 2 == 1 else { return false }
    return bytes.indices.allSatisfy { $0 % 2 == 0 ? isCapital(bytes[$0]) : bytes[$0] == UInt8(ascii: ".") }
  }

  /// Words of at most seven letters, each with a capital at its start and a dot at its end.
  private static func isShortened(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.last == UInt8(ascii: ".") else { return false }
    var index = 0
    while index < bytes.count {
      if index > 0, bytes[index] == 0x20 { index += 1 }
      guard index < bytes.count, isCapital(bytes[index]) else { return false }
      var letters = 1
      index += 1
      while index < bytes.count, isLetter(bytes[index]) {
        letters += 1
        index += 1
      }
      guard letters <= 7, index < bytes.count, bytes[index] == UInt8(ascii: ".") else { return false }
      index += 1
    }
    return true
  }

  /// Whether a name holds an address, a number in parentheses, or a year of an old charter: `[a. 1186]`.
  static func isAnnotated(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ":") where bytes[index...].starts(with: "://".utf8): return true
      case UInt8(ascii: "(") where isNumber(bytes[(index + 1)...], endingWith: UInt8(ascii: ")")): return true
      case UInt8(ascii: "[")
      where bytes[index...].starts(with: "[a. ".utf8)
        && isNumber(bytes[(index + 4)...], endingWith: UInt8(ascii: "]")):
        return true
      default: continue
      }
    }
    return false
  }

  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, endingWith end: UInt8) -> Bool {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    return !digits.isEmpty && digits.endIndex < bytes.endIndex && bytes[digits.endIndex] == end
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
