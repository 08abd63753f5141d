/// What a name's characters say of it.
struct CharacterTraits: OptionSet {
  let rawValue: UInt8

  /// A letter, or a number that is not a decimal digit.
  static let letter = Self(rawValue: 1)
  /// A letter of the Latin script.
  static let latin = Self(rawValue: 2)
  /// A capital of the Latin script.
  static let latinCapital = Self(rawValue: 4)
  /// A format or control character, which nobody sees, but for the joiners.
  static let invisible = Self(rawValue: 8)
  /// White space, a tab, or the bar that separates names in tables.
  static let space = Self(rawValue: 16)
  static let other = Self([])
}

/// The traits of every character, the first 65,536 by table.
struct CharacterTable: Sendable {
  private let table: [UInt8]

  /// The table, made at its first use (10 ms).
  static let shared = CharacterTable()

  private init() {
    var table = [UInt8](repeating: 0, count: 1 << 16)
    for value in 0..<UInt32(1 << 16) {
      if let scalar = Unicode.Scalar(value) { table[Int(value)] = Self.traits(of: scalar).rawValue }
    }
    self.table = table
  }

  subscript(scalar: Unicode.Scalar) -> CharacterTraits {
    scalar.value < 1 << 16 ? CharacterTraits(rawValue: table[Int(scalar.value)]) : Self.traits(of: scalar)
  }

  /// The traits of a character below U+0080.
  subscript(ascii byte: UInt8) -> CharacterTraits { CharacterTraits(rawValue: table[Int(byte)]) }

  private static func traits(of scalar: Unicode.Scalar) -> CharacterTraits {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      guard isLatin(scalar) else { return .letter }
      return properties.isUppercase ? [.letter, .latin, .latinCapital] : [.letter, .latin]
    case .letterNumber, .otherNumber: return .letter
    case .control, .format:
      if scalar == "\t" || scalar == "\n" { return .space }
      return scalar.value == 0x200C || scalar.value == 0x200D ? .other : .invisible
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: return scalar == "|" ? .space : .other
    }
  }

  /// Whether Unicode calls the character LATIN: those of compatibility, such as full-width ones, are not.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    case 0x250...0x2AF, 0x1D00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06:
      scalar.properties.name?.hasPrefix("LATIN") ?? false
    default: false
    }
  }
}
