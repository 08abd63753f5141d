/// Collects the folded bytes of one name, keeping track of word borders.
struct FoldingWriter {
  private let table = FoldingTable.shared
  /// What is folded so far: words separated by single spaces, none at either end.
  private(set) var bytes: [UInt8]
  /// Whether a space is due before the next letter.
  private var spaceIsDue = false
  /// Letters written since the last word border or joined dot; a dot after exactly one joins.
  private var lettersInSegment = 0
  /// How Cyrillic letters are read in this name, once one has been seen.
  private var cyrillic: CyrillicSpelling?
  /// The Cyrillic letter before this one in the word, or 0.
  private var lastCyrillic: UInt32 = 0

  /// Starts with an empty buffer, whose storage is reused.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Adds an ASCII character.
  @inline(__always)
  mutating func append(ascii byte: UInt8) {
    switch asciiRoles[Int(byte)] {
    case 0: border()
    case 1: break
    case 2: if lettersInSegment == 1 { lettersInSegment = 0 } else { border() }
    case 3:
      border()
      for letter in "and".utf8 { letterOrDigit(letter) }
      border()
    case let letter: letterOrDigit(letter)
    }
  }

  /// Adds a character beyond ASCII; the rest of the name decides how Cyrillic is read.
  mutating func append(_ scalar: UInt32, restOf utf8: UnsafeBufferPointer<UInt8>, from index: Int) {
    if scalar >= 0x300, scalar < 0x370 {
      combiningMark(scalar)
      return
    }
    switch table.fold(scalar) {
    case .letters(let letters):
      if scalar >= 0x400, scalar < 0x530 {
        let (base, _) = decodeScalar(letters, at: 0)
        appendCyrillic(base, restOf: utf8, from: index)
      } else {
        for byte in letters { letterOrDigit(byte) }
      }
    case .unchanged:
      if scalar >= 0x400, scalar < 0x530 {
        appendCyrillic(scalar, restOf: utf8, from: index)
      } else {
        appendUnchanged(scalar)
      }
    case .nothing: break
    case .space: border()
    }
  }

  @inline(__always)
  private mutating func letterOrDigit(_ byte: UInt8) {
    if spaceIsDue {
      spaceIsDue = false
      if !bytes.isEmpty { bytes.append(0x20) }
    }
    bytes.append(byte)
    // Continuation bytes belong to the letter before.
    if byte & 0xC0 != 0x80 { lettersInSegment += 1 }
  }

  @inline(__always)
  private mutating func border() {
    spaceIsDue = true
    lettersInSegment = 0
    lastCyrillic = 0
  }

  private mutating func appendUnchanged(_ scalar: UInt32) {
    withUTF8(of: scalar) { for byte in $0 { letterOrDigit(byte) } }
  }

  /// Accents go, but a decomposed short i or yi is one letter.
  private mutating func combiningMark(_ mark: UInt32) {
    let whole: UInt32? =
      switch (lastCyrillic, mark) {
      case (0x438, 0x306): 0x439
      case (0x443, 0x306): 0x45E
      case (0x456, 0x308): 0x457
      default: nil
      }
    guard let whole, let spelling = cyrillic, let last = spelling.last else { return }
    bytes.removeLast(last.written)
    cyrillic?.last = nil
    writeCyrillic(whole, before: last.before)
  }

  private mutating func appendCyrillic(_ letter: UInt32, restOf utf8: UnsafeBufferPointer<UInt8>, from index: Int) {
    if cyrillic == nil { cyrillic = CyrillicSpelling(of: utf8, from: index) }
    writeCyrillic(letter, before: lastCyrillic)
  }

  private mutating func writeCyrillic(_ letter: UInt32, before: UInt32) {
    guard let spelling = cyrillic else { return }
    let latin = spelling.latin(letter, after: before)
    if let latin {
      for byte in latin.utf8 { letterOrDigit(byte) }
    } else {
      appendUnchanged(letter)
    }
    cyrillic?.last = (before, latin?.utf8.count ?? 2)
    lastCyrillic = letter
  }
}

/// What each ASCII character does: 0 ends a word, 1 vanishes, 2 is the dot, 3 is the ampersand, else the letter written.
private let asciiRoles: [UInt8] = (0..<128).map { (code: UInt8) -> UInt8 in
  switch code {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): code
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): code + 32
  case UInt8(ascii: "'"), UInt8(ascii: "`"): 1
  case UInt8(ascii: "."): 2
  case UInt8(ascii: "&"): 3
  default: 0
  }
}
