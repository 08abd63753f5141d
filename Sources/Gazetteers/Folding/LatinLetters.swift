/// What the Latin letters with accents, U+00C0 to U+027F, fold to, laid out for names that are folded quickly.
///
/// A letter that does not become one to three letters of ASCII is not among them.
struct LatinLetters: Sendable {
  /// The only table; made from ``FoldingTable`` at first use.
  static let shared = LatinLetters(FoldingTable.shared)

  /// What one letter becomes.
  struct Letters {
    /// The letters from the lowest byte on, their number in the highest.
    fileprivate let packed: UInt32

    /// How many letters, 1 to 3.
    @inline(__always)
    var count: Int { Int(packed >> 24) }

    /// The letter at an index below ``count``.
    @inline(__always)
    subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt32(index * 8)) }
  }

  private static let first: UInt32 = 0xC0
  private static let end: UInt32 = 0x280
  /// For each character from the first on; 0 for one that is not here. Lives as long as the process.
  private nonisolated(unsafe) let cells: UnsafePointer<UInt32>

  private init(_ table: FoldingTable) {
    let cells = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(Self.end - Self.first))
    for scalar in Self.first..<Self.end {
      var packed: UInt32 = 0
      if case .letters(let letters) = table.fold(scalar), letters.count <= 3, letters.allSatisfy({ $0 < 0x80 }) {
        for (index, letter) in letters.enumerated() { packed |= UInt32(letter) << UInt32(index * 8) }
        packed |= UInt32(letters.count) << 24
      }
      (cells + Int(scalar - Self.first)).initialize(to: packed)
    }
    self.cells = UnsafePointer(cells)
  }

  /// What the character of two bytes of UTF-8 becomes; nil for one that is not here.
  @inline(__always)
  func letters(_ lead: UInt8, _ continuation: UInt8) -> Letters? {
    let scalar = UInt32(lead & 0x1F) << 6 | UInt32(continuation & 0x3F)
    guard lead & 0xE0 == 0xC0, scalar >= Self.first, scalar < Self.end else { return nil }
    let packed = cells[Int(scalar - Self.first)]
    return packed == 0 ? nil : Letters(packed: packed)
  }
}
