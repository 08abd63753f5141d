/// The form in which names are compared.
///
/// Two names are the same when they fold to the same bytes. The rules, in order:
///
/// 1. **Case** does not count, in any script.
/// 2. **Accents** do not count (Unicode compatibility decomposition, combining marks dropped), nor do Hebrew points and
///    Arabic vowel signs. Marks that are part of the spelling stay: Indic vowel signs, kana voicing marks.
///    Letters that Unicode does not decompose become their plain forms: `ı` i, `ł` l, `ø` o, `ß` ss, `æ` ae, `đ` d.
/// 3. **Arabic** stays in its script; the forms of alef, yeh, kaf and heh become one, the tatweel goes.
/// 4. **Cyrillic** becomes Latin after BGN/PCGN, Russian by default: `Дербент` derbent, `Махачкала` makhachkala. A name with
///    a letter that Russian lacks is read as Ukrainian (`Київ` kyiv), Serbian (`Љубљана` ljubljana) or Central Asian.
/// 5. **Digits** of all scripts become those of ASCII.
/// 6. **Apostrophes** and signs that stand for them go: `Sana'a` sanaa. A **dot** after a single letter goes too: `U.S.`
///    us, `W.Va.` wva. `&` is read as "and". All other punctuation, symbols and white space become one space between words.
///
/// Not done here: saint for st, type words, articles. Those are rules of the look-up, which marks what it finds
/// as ``NameKind/variant``.
///
/// Folding is stable: folding a folded name gives the same bytes. A change of the rules needs a new index format version.
public enum NameFolding {
  /// The folded form; empty when the name holds no letter or digit.
  ///
  /// - Complexity: O(*n*) in the bytes of the name.
  public static func fold(_ name: String) -> String {
    var bytes: [UInt8] = []
    fold(name, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Puts the folded form, as UTF-8, into the buffer in place of what it held.
  ///
  /// Reusing one buffer for many names saves an allocation for each.
  /// - Complexity: O(*n*) in the bytes of the name.
  public static func fold(_ name: some StringProtocol, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    let done: Void? = name.utf8.withContiguousStorageIfAvailable { utf8 in
      fold(utf8: utf8, into: &bytes)
    }
    if done == nil {
      let copy = Array(name.utf8)
      copy.withUnsafeBufferPointer { fold(utf8: $0, into: &bytes) }
    }
  }

  /// Puts the folded form, as UTF-8, into the buffer in place of what it held.
  ///
  /// Reusing one buffer for many names saves an allocation for each.
  /// - Complexity: O(*n*) in the bytes of the name.
  public static func fold(_ name: String, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    var name = name
    name.withUTF8 { fold(utf8: $0, into: &bytes) }
  }

  /// Appends the folded form of valid UTF-8 to an empty buffer.
  static func fold(utf8: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    // Most names are short and of Latin letters.
    if utf8.count <= longestQuickName {
      let isDone = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestQuickName * growth) { buffer in
        guard let start = buffer.baseAddress, let count = fold(quick: utf8, into: start) else { return false }
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        return true
      }
      if isDone { return }
    }
    var writer = FoldingWriter(bytes: bytes)
    bytes = []
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        writer.append(ascii: byte)
        index += 1
      } else {
        let (scalar, length) = decodeScalar(utf8, at: index)
        writer.append(scalar, restOf: utf8, from: index)
        index += length
      }
    }
    bytes = writer.bytes
  }
}

extension NameFolding {
  /// How many bytes a name that ``fold(quick:into:)`` folds may have for each of its own: `&` becomes three letters and a
  /// space.
  static let growth = 4
  /// Names up to this length are folded on the stack where they can be folded quickly.
  static let longestQuickName = 64

  /// Folds a name of ASCII and Latin letters with accents and gives the length; nil for a name with other characters.
  ///
  /// The output has room for ``growth`` times the name. The rules are those of ``FoldingWriter``, which reads all names.
  @inline(__always)
  static func fold(quick name: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int? {
    var count = 0
    var spaceIsDue = false
    var lettersInSegment = 0
    var index = 0
    while index < name.count {
      let byte = name[index]
      index += 1
      let lower = byte | 0x20
      if lower &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
        if spaceIsDue {
          spaceIsDue = false
          if count > 0 {
            output[count] = 0x20
            count += 1
          }
        }
        // Digits have the bit set already.
        output[count] = lower
        count += 1
        lettersInSegment += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case UInt8(ascii: ".") where lettersInSegment == 1: break
      case UInt8(ascii: "&"):
        if count > 0 {
          output[count] = 0x20
          count += 1
        }
        output[count] = UInt8(ascii: "a")
        output[count + 1] = UInt8(ascii: "n")
        output[count + 2] = UInt8(ascii: "d")
        count += 3
        spaceIsDue = true
      case 0x80...:
        guard index < name.count, let letters = LatinLetters.shared.letters(byte, name[index]) else { return nil }
        index += 1
        if spaceIsDue {
          spaceIsDue = false
          if count > 0 {
            output[count] = 0x20
            count += 1
          }
        }
        for offset in 0..<letters.count { output[count + offset] = letters[offset] }
        count += letters.count
        lettersInSegment += letters.count
        continue
      default: spaceIsDue = true
      }
      lettersInSegment = 0
    }
    return count
  }
}

/// The scalar that starts at the index, and its length in bytes.
///
/// Malformed bytes, which a `String` never holds, read as U+FFFD of length 1.
@inline(__always)
func decodeScalar(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let lead = UInt32(utf8[index])
  let length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0
  guard length > 0, index + length <= utf8.count else { return (0xFFFD, 1) }
  guard length > 1 else { return (lead, 1) }
  var scalar = lead & (0x7F >> UInt32(length))
  for offset in 1..<length { scalar = scalar << 6 | UInt32(utf8[index + offset]) & 0x3F }
  return (scalar, length)
}
