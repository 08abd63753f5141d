/// Names of properties without quotes, by the ranges of the grammar.
enum Identifier {
  private static let starts: [ClosedRange<UInt32>] = [
    0x3A...0x3A, 0x5F...0x5F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
    0x37F...0x1FFE, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
    0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ]
  private static let parts: [ClosedRange<UInt32>] = [0x2E...0x2E, 0x30...0x39, 0x300...0x36F, 0x203F...0x2040]

  /// Whether a name may begin with the character.
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    // The grammar has the one space of the range among the letters.
    starts.contains { $0.contains(scalar.value) } && !scalar.properties.isWhitespace
  }

  /// Whether a name may go on with the character.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isStart(scalar) || parts.contains { $0.contains(scalar.value) }
  }

  /// The words that are no names where they stand without quotes.
  static let reserved: Set<String> = [
    "AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV",
  ]

  /// The words that begin a literal or call a function before a bracket; other readers want them quoted as names.
  private static let keywords: Set<String> = [
    "A_CONTAINEDBY", "A_CONTAINS", "A_EQUALS", "A_OVERLAPS", "BBOX", "DATE", "GEOMETRYCOLLECTION", "INTERVAL",
    "LINESTRING", "MULTILINESTRING", "MULTIPOINT", "MULTIPOLYGON", "POINT", "POLYGON", "TIMESTAMP",
  ]

  /// A name as it is written: with double quotes where it needs them.
  static func written(_ name: String) -> String {
    let word = name.uppercased()
    let isPlain =
      name.unicodeScalars.first.map(isStart) == true && name.unicodeScalars.allSatisfy(isPart)
      && !reserved.contains(word) && !keywords.contains(word) && FilterOperator.functions[word] == nil
    return isPlain
      ? name : "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
