/// Words as numbers, for comparisons of many texts.
enum WordHashes {
  /// The hashes of the distinct words of more than two bytes that say something, ascending.
  ///
  /// Letters of ASCII are compared without case. A hash has 32 bits: of twenty words beside twenty, two different ones share
  /// theirs once in ten million.
  static func words(of text: String) -> [UInt32] {
    var result: [UInt32] = []
    each(of: text) { hash, length in if length > 2, !common.contains(hash) { result.append(fold(hash)) } }
    result.sort()
    result.removeRepeats()
    return result
  }

  /// The words of a text in their order, as 64-bit hashes.
  static func sequence(of text: String) -> [UInt64] {
    var result: [UInt64] = []
    each(of: text) { hash, _ in result.append(hash) }
    return result
  }

  /// The hash of a whole text, as it is; 0 for an empty one.
  static func exact(_ text: String) -> UInt64 {
    if text.isEmpty { return 0 }
    var hash = offset
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash == 0 ? 1 : hash
  }

  /// The hash of a word as ``words(of:)`` has it.
  static func word(_ text: String) -> UInt32 {
    var result: UInt32 = 0
    each(of: text) { hash, _ in result = fold(hash) }
    return result
  }

  /// How many hashes two ascending lists share.
  static func shared(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  private static func fold(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }

  // Fowler, Noll and Vo's hash 1a, 64 bits.
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// Letters, digits and every byte above ASCII but general punctuation (dashes, quotation marks) make words.
  private static func each(of text: String, _ body: (UInt64, Int) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var hash = offset
      var length = 0
      var index = 0
      func end() {
        if length > 0 { body(hash, length) }
        hash = offset
        length = 0
      }
      while index < bytes.count {
        var byte = bytes[index]
        let isWord: Bool
        switch byte {
        case 48...57, 97...122: isWord = true
        case 65...90:
          byte |= 0x20
          isWord = true
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
          index += 2
          isWord = false
        default: isWord = byte >= 0x80
        }
        if isWord {
          hash = (hash ^ UInt64(byte)) &* prime
          length += 1
        } else {
          end()
        }
        index += 1
      }
      end()
    }
  }

  private static let common: Set<UInt64> = {
    let words = """
      the and was were said for that with from has have had after when who which near people least its their his her been \
      are but not into two one three others other some police officials killed wounded injured attack monday tuesday \
      wednesday thursday friday saturday sunday morning evening night afternoon
      """
    return Set(sequence(of: words))
  }()
}
