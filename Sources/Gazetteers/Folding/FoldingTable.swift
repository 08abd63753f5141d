/// What each character beyond ASCII folds to, from ``foldingLetters`` and the Unicode category.
struct FoldingTable: Sendable {
  /// The only table; made at first use in well under a millisecond.
  static let shared = FoldingTable(lines: foldingLetters)

  /// What becomes of a character.
  enum Result {
    /// It is a letter or digit and stays.
    case unchanged
    /// It becomes these letters, in UTF-8.
    case letters(UnsafeBufferPointer<UInt8>)
    /// It vanishes: accents, apostrophes, invisible characters.
    case nothing
    /// It separates words.
    case space
  }

  // These live as long as the process: never freed, never changed.
  /// Per 128 characters, the index of their first cell; 0 where none of them folds.
  private nonisolated(unsafe) let blocks: UnsafePointer<UInt16>
  /// Offsets into the pool; 0 where the character does not fold by the table.
  private nonisolated(unsafe) let cells: UnsafePointer<UInt16>
  /// A length byte and as many letters for each folded form.
  private nonisolated(unsafe) let pool: UnsafePointer<UInt8>

  private init(lines: String) {
    var blocks = [UInt16](repeating: 0, count: 0x20000 >> 7)
    var cells = [UInt16](repeating: 0, count: 128)
    var pool: [UInt8] = [0]
    var text = lines
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let start = index
        while index < utf8.count, utf8[index] != 0x20 { index += 1 }
        let offset = UInt16(pool.count)
        pool.append(UInt8(index - start))
        pool.append(contentsOf: utf8[start..<index])
        index += 1
        while index < utf8.count, utf8[index] != 0x0A {
          let (scalar, length) = decodeScalar(utf8, at: index)
          let block = Int(scalar >> 7)
          if blocks[block] == 0 {
            blocks[block] = UInt16(cells.count >> 7)
            cells.append(contentsOf: repeatElement(0, count: 128))
          }
          cells[Int(blocks[block]) << 7 | Int(scalar & 127)] = offset
          index += length
        }
        index += 1
      }
    }
    self.blocks = Self.kept(blocks)
    self.cells = Self.kept(cells)
    self.pool = Self.kept(pool)
  }

  /// A copy that is never freed.
  private static func kept<Number>(_ numbers: [Number]) -> UnsafePointer<Number> {
    let memory = UnsafeMutablePointer<Number>.allocate(capacity: numbers.count)
    for (index, number) in numbers.enumerated() { (memory + index).initialize(to: number) }
    return UnsafePointer(memory)
  }

  /// What becomes of the character.
  func fold(_ scalar: UInt32) -> Result {
    if scalar < 0x20000 {
      let block = Int(blocks[Int(scalar >> 7)])
      let offset = block == 0 ? 0 : Int(cells[block << 7 | Int(scalar & 127)])
      if offset > 0 {
        let count = Int(pool[offset])
        return count == 0 ? .nothing : .letters(UnsafeBufferPointer(start: pool + offset + 1, count: count))
      }
    }
    return byCategory(scalar)
  }

  private func byCategory(_ code: UInt32) -> Result {
    // Most names beyond the table are Han, kana or Hangul; Latin, Greek and Cyrillic letters stay too.
    switch code {
    case 0x3041...0x3096, 0x30A1...0x30FE, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2B8,
      0x400...0x481:
      return .unchanged
    case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: return .nothing
    default: break
    }
    guard let scalar = Unicode.Scalar(code) else { return .space }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      let combining = properties.canonicalCombiningClass.rawValue
      return (10...36).contains(combining) || combining >= 200 ? .nothing : .unchanged
    case .format, .control: return code == 0x85 ? .space : .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse, .unassigned:
      return .unchanged
    default: return .space
    }
  }
}

/// Hands the UTF-8 of a scalar to the body.
@inline(__always)
func withUTF8(of code: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
    let count: Int
    if code < 0x80 {
      buffer[0] = UInt8(code)
      count = 1
    } else if code < 0x800 {
      buffer[0] = UInt8(0xC0 | code >> 6)
      buffer[1] = UInt8(0x80 | code & 0x3F)
      count = 2
    } else if code < 0x10000 {
      buffer[0] = UInt8(0xE0 | code >> 12)
      buffer[1] = UInt8(0x80 | code >> 6 & 0x3F)
      buffer[2] = UInt8(0x80 | code & 0x3F)
      count = 3
    } else {
      buffer[0] = UInt8(0xF0 | code >> 18)
      buffer[1] = UInt8(0x80 | code >> 12 & 0x3F)
      buffer[2] = UInt8(0x80 | code >> 6 & 0x3F)
      buffer[3] = UInt8(0x80 | code & 0x3F)
      count = 4
    }
    body(UnsafeBufferPointer(rebasing: buffer[0..<count]))
  }
}
