/// What is known of words, looked up faster than in a dictionary: words are told apart by their bytes alone.
///
/// Made for the lower-case words of tables in the code, which every word of a text is looked up in. Spellings that Unicode
/// holds equal but that differ in their bytes are different words here.
struct WordTable<Value: Sendable>: Sendable {
  /// One of the words.
  private struct Entry: Sendable {
    var hash: UInt64
    var word: String
    var value: Value
  }

  /// The words in the order they were given.
  private var entries: [Entry] = []
  /// For each slot the index of its entry, or -1; a power of two of them, half of them free at least.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Makes an empty table.
  init() {}

  /// Makes a table of words, none of which comes twice with different values.
  init(_ words: some Sequence<(key: String, value: Value)>) {
    for (word, value) in words { self[word] = value }
  }

  /// How many words there are.
  var count: Int { entries.count }

  /// What is known of a word, nil for one that is not there; a word cannot be taken out again.
  /// - Complexity: O(length of the word).
  subscript(word: String) -> Value? {
    get {
      let hash = Self.hash(word)
      let index = slots[slot(of: word, hash)]
      return index < 0 ? nil : entries[Int(index)].value
    }
    set {
      guard let newValue else { return }
      let hash = Self.hash(word)
      let slot = slot(of: word, hash)
      if slots[slot] >= 0 {
        entries[Int(slots[slot])].value = newValue
        return
      }
      slots[slot] = Int32(entries.count)
      entries.append(Entry(hash: hash, word: word, value: newValue))
      if entries.count * 2 > slots.count { grow() }
    }
  }

  /// Whether a word is there.
  func contains(_ word: String) -> Bool { slots[slot(of: word, Self.hash(word))] >= 0 }

  /// The slot of a word, or the free one where it would stand.
  private func slot(of word: String, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, entries[entry].word == word { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// FNV-1a of the bytes, its high bits folded into the low ones, which choose the slot.
  private static func hash(_ word: String) -> UInt64 {
    var word = word
    let hash = word.withUTF8 { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
    return hash ^ (hash >> 32)
  }
}

extension WordTable<Void> {
  /// Makes a table of words of which nothing is known but that they are there.
  init(_ words: some Sequence<String>) {
    self.init(words.lazy.map { (key: $0, value: ()) })
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral words: (String, Value)...) {
    self.init(words.lazy.map { (key: $0.0, value: $0.1) })
  }
}
