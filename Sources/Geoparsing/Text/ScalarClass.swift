/// What a Unicode scalar does in a text, as far as cutting it into words goes.
enum ScalarClass: UInt8 {
  case space
  case newline
  case upper
  case lower
  /// A letter of a script without case, or a title-case letter.
  case letter
  /// A letter of a script that is written without spaces; each is a token of its own.
  case ideograph
  case digit
  /// A combining mark: belongs to what stands before it.
  case mark
  /// An invisible character that may stand inside a word: joiners, soft hyphens, direction marks.
  case joiner
  case symbol

  /// The class of a scalar.
  @inline(__always)
  init(_ value: UInt32) {
    self = value &- 0x61 < 26 ? .lower : value < 128 ? ScalarClass.ascii(value) : ScalarClass.beyondASCII(value)
  }

  /// Whether a word may consist of it.
  var isLetter: Bool { self == .upper || self == .lower || self == .letter }

  /// Whether a word may go on with it.
  var continuesWord: Bool { isLetter || self == .digit || self == .mark }

  // Comparisons, and no table: this is asked of every character, several times.
  private static func ascii(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x0A...0x0D: .newline
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    default: .symbol
    }
  }

  private static func beyondASCII(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x85, 0x2028, 0x2029: return .newline
    case 0x200B, 0xFEFF: return .space
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: return .ideograph
    case 0xAC00...0xD7A3: return .letter
    // Variation selectors and the enclosing keycap go with the sign before them.
    case 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF: return .mark
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .titlecaseLetter, .otherLetter, .modifierLetter, .letterNumber: return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .control: return .space
    case .lineSeparator, .paragraphSeparator: return .newline
    case .format: return .joiner
    default: return .symbol
    }
  }
}

/// Decodes the scalar that starts at an index of valid UTF-8.
///
/// - Returns: its value and its length in bytes.
@inline(__always)
func decodeScalar(_ bytes: borrowing [UInt8], at index: Int) -> (value: UInt32, length: Int) {
  decodeScalar { offset in bytes[index + offset] }
}

/// Decodes the scalar that starts at an index of valid UTF-8.
///
/// - Returns: its value and its length in bytes.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
  decodeScalar { offset in bytes[index + offset] }
}

/// Decodes a scalar from the byte at each offset from its first.
@inline(__always)
private func decodeScalar(_ byte: (_ offset: Int) -> UInt8) -> (value: UInt32, length: Int) {
  let lead = byte(0)
  if lead < 0x80 { return (UInt32(lead), 1) }
  if lead < 0xE0 {
    return (UInt32(lead & 0x1F) << 6 | UInt32(byte(1) & 0x3F), 2)
  }
  if lead < 0xF0 {
    let high = UInt32(lead & 0x0F) << 12 | UInt32(byte(1) & 0x3F) << 6
    return (high | UInt32(byte(2) & 0x3F), 3)
  }
  let high = UInt32(lead & 0x07) << 18 | UInt32(byte(1) & 0x3F) << 12
  return (high | UInt32(byte(2) & 0x3F) << 6 | UInt32(byte(3) & 0x3F), 4)
}
