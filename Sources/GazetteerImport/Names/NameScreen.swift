import Gazetteers

/// Decides which strings among a place's alternates are names, and of which sort.
///
/// The same decisions as those made for the shipped tables (`Gazetteer/builder/names.py`), on bytes:
///
/// - invisible characters go, white space is one blank, blanks, commas and semicolons around a name go;
/// - not a name: without a letter, of more than 100 characters, an address (`://`), with a number in parentheses or a
///   year of an old charter (`[a. 1186]`), or a machine transliteration: `drbnt`, `ke la si nuo`, which are the only
///   names in Latin letters without a capital;
/// - three capitals among the names of a settlement are an airport's code (`MCX`);
/// - capitals (`UAE`), dotted (`U.S.`) and shortened forms (`Calif.`) are abbreviations.
///
/// Names stay in the normalisation form they have: folding does not tell the forms apart.
struct NameScreen {
  /// What a string is.
  enum Verdict: Hashable {
    case name(String, NameKind)
    case noName
    case invalidUTF8
  }

  /// What sort of place has the name.
  enum Owner: Hashable {
    /// A settlement: three capitals are the code of its airport.
    case settlement
    /// An airport, heliport or railway station: three or four capitals are its code.
    case stop
    case other
  }

  static let longestName = 100

  private let table = CharacterTable.shared
  private var cleaned: [UInt8] = []
  /// Whether the string judged last is ASCII.
  private(set) var isPlain = false
  /// Whether the string judged last is not ASCII, and all its letters are Latin.
  private(set) var isAccented = false

  /// Judges a string.
  mutating func judge(_ bytes: UnsafeBufferPointer<UInt8>, of owner: Owner) -> Verdict {
    var traits = CharacterTraits.other
    var count = 0
    var isClean = true
    var isASCII = true
    var hasForeignLetter = false
    var hasParenthesis = false
    var wasSpace = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let own = table[ascii: byte]
        traits.formUnion(own)
        if own.contains(.space) {
          if wasSpace || byte != 0x20 { isClean = false }
          wasSpace = true
        } else {
          if own.contains(.invisible) { isClean = false }
          wasSpace = false
          if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ":") {
            hasParenthesis = true
          }
        }
        index += 1
      } else {
        isASCII = false
        guard let (scalar, length) = decodeScalar(bytes, at: index) else {
          return .invalidUTF8
        }
        let own = table[scalar]
        traits.formUnion(own)
        if own.contains(.letter), !own.contains(.latin) { hasForeignLetter = true }
        if !own.isDisjoint(with: [.space, .invisible]) { isClean = false }
        wasSpace = false
        index += length
      }
      count += 1
    }
    isPlain = isASCII
    isAccented = !isASCII && !hasForeignLetter
    if wasSpace || bytes.isEmpty || isTrimmed(bytes[0]) || isTrimmed(bytes[bytes.count - 1]) { isClean = false }
    if isClean { return verdict(bytes, traits, count, isASCII: isASCII, hasParenthesis: hasParenthesis, owner) }
    clean(bytes)
    let copy = cleaned
    return copy.withUnsafeBufferPointer { cleaned in
      // What was cleaned away counted among the traits only as what is no letter.
      let scalars = String(decoding: cleaned, as: UTF8.self).unicodeScalars.count
      return verdict(cleaned, traits, scalars, isASCII: isASCII, hasParenthesis: hasParenthesis, owner)
    }
  }

  /// A text without invisible characters and superfluous blanks; nil where it is not UTF-8.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isClean = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "|") { isClean = false }
        index += 1
      } else {
        guard let (scalar, length) = decodeScalar(bytes, at: index) else { return nil }
        if !table[scalar].isDisjoint(with: [.space, .invisible]) { isClean = false }
        index += length
      }
    }
    if bytes.first == 0x20 || bytes.last == 0x20 { isClean = false }
    if isClean { return String(decoding: bytes, as: UTF8.self) }
    clean(bytes)
    return String(decoding: cleaned, as: UTF8.self)
  }

  private func isTrimmed(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>) {
    cleaned.removeAll(keepingCapacity: true)
    var pendingSpace = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let own = table[scalar]
      if own.contains(.space) {
        pendingSpace = true
      } else if !own.contains(.invisible) {
        if pendingSpace { cleaned.append(0x20) }
        pendingSpace = false
        cleaned.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    while let last = cleaned.last, isTrimmed(last) { cleaned.removeLast() }
    let lead = cleaned.prefix(while: isTrimmed).count
    cleaned.removeFirst(lead)
  }

  private func verdict(
    _ bytes: UnsafeBufferPointer<UInt8>, _ traits: CharacterTraits, _ count: Int, isASCII: Bool, hasParenthesis: Bool,
    _ owner: Owner
  ) -> Verdict {
    guard traits.contains(.letter), count <= Self.longestName, !bytes.isEmpty,
      !traits.contains(.latin) || traits.contains(.latinCapital),
      !hasParenthesis || !NamePattern.isAnnotated(bytes)
    else { return .noName }
    var kind = NameKind.alternate
    if isASCII {
      if NamePattern.isCode(bytes, of: owner) {
        kind = .code
      } else if NamePattern.isAbbreviation(bytes) {
        kind = .abbreviation
      }
    }
    return .name(String(decoding: bytes, as: UTF8.self), kind)
  }
}

/// The character at a place of UTF-8 and its length; nil where the bytes are not UTF-8.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
  let first = bytes[index]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard (0xC2...0xF4).contains(first), index + length <= bytes.count else { return nil }
  var value = UInt32(first & (0x7F >> UInt8(length)))
  for offset in 1..<length {
    let next = bytes[index + offset]
    guard next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(next & 0x3F)
  }
  // Overlong forms and surrogates are not UTF-8.
  guard length < 3 || value >= (length == 3 ? 0x800 : 0x1_0000), let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}
