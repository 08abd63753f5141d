/// Numbers for words, found by the hash of the word's spelling (``WordAttributes/spelling``).
///
/// Open addressing over the hash as it is: it is mixed already.
struct SpellingTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let mask: Int

  /// Makes a table; the bits of equal words are united.
  init(_ words: [(spelling: UInt64, bits: UInt8)]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for (spelling, bits) in words {
      var slot = Int(truncatingIfNeeded: spelling) & mask
      while keys[slot] != 0, keys[slot] != spelling { slot = (slot + 1) & mask }
      keys[slot] = spelling
      values[slot] |= bits
    }
  }

  /// The bits of the word with the spelling, 0 for one that is not there.
  func bits(_ spelling: UInt64) -> UInt8 {
    var slot = Int(truncatingIfNeeded: spelling) & mask
    while keys[slot] != 0 {
      if keys[slot] == spelling { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
