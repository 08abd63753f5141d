/// Groups of words that are used alike, learnt from word vectors: a word's fine group and the coarse group of that.
///
/// An open-addressed table of 32-bit fingerprints, so that 60,000 words take half a megabyte. It is read where it lies in
/// a file of weights.
package struct WordClusters: Sendable {
  /// How many slots there are.
  let slots: Int
  /// How many coarse groups there are.
  let groupCount: Int
  private let memory: ConstantBytes
  /// For each slot the fingerprint of its word, or 0: four bytes.
  private nonisolated(unsafe) let fingerprints: UnsafeRawBufferPointer
  /// For each slot the word's fine group: two bytes.
  private nonisolated(unsafe) let fine: UnsafeRawBufferPointer
  /// For each fine group its coarse group: two bytes.
  private nonisolated(unsafe) let coarse: UnsafeRawBufferPointer

  /// Means "unknown word".
  package static let unknown: UInt16 = .max

  /// Reads a stored table: fingerprints, fine groups, coarse groups, each padded to 8 bytes.
  init(_ memory: ConstantBytes, offset: Int, slots: Int, groups: Int) {
    self.memory = memory
    self.slots = slots
    groupCount = groups
    let bytes = UnsafeRawBufferPointer(
      rebasing: memory.bytes[offset..<(offset + WordClusters.size(slots: slots, groups: groups))])
    fingerprints = bytes
    fine = UnsafeRawBufferPointer(rebasing: bytes[paddedSize(slots, of: 4)...])
    coarse = UnsafeRawBufferPointer(rebasing: bytes[(paddedSize(slots, of: 4) + paddedSize(slots, of: 2))...])
  }

  /// The bytes of a table.
  static func size(slots: Int, groups: Int) -> Int {
    paddedSize(slots, of: 4) + paddedSize(slots, of: 2) + paddedSize(groups, of: 2)
  }

  /// The table as it is stored.
  var bytes: UnsafeRawBufferPointer { fingerprints }

  /// Builds the table; of equal words the first counts.
  package init(words: [(word: String, fine: UInt16)], coarse: [UInt16]) {
    let slots = words.count * 4 / 3 + 1
    var fingerprints = [UInt32](repeating: 0, count: slots)
    var fine = [UInt16](repeating: WordClusters.unknown, count: slots)
    for (word, group) in words {
      let spelling = WordAttributes(word).spelling
      let print = WordClusters.fingerprint(spelling)
      var slot = WordClusters.home(spelling, slots)
      while fingerprints[slot] != 0, fingerprints[slot] != print { slot = slot + 1 == slots ? 0 : slot + 1 }
      if fingerprints[slot] == 0 {
        fingerprints[slot] = print
        fine[slot] = group
      }
    }
    var bytes: [UInt8] = []
    appendPadded(fingerprints, to: &bytes)
    appendPadded(fine, to: &bytes)
    appendPadded(coarse, to: &bytes)
    self.init(
      bytes.withUnsafeBytes { ConstantBytes(copying: $0) }, offset: 0, slots: slots, groups: coarse.count)
  }

  /// Whether a slot is free.
  var hasEmptySlot: Bool { (0..<slots).contains { fingerprint(at: $0) == 0 } }

  @inline(__always)
  private func fingerprint(at slot: Int) -> UInt32 {
    UInt32(littleEndian: fingerprints.loadUnaligned(fromByteOffset: slot &* 4, as: UInt32.self))
  }

  private func number(_ index: Int, of table: UnsafeRawBufferPointer) -> UInt16 {
    UInt16(littleEndian: table.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
  }

  /// The groups of a word, whatever its case; ``unknown`` twice for other words.
  package func groups(of word: String) -> (fine: UInt16, coarse: UInt16) {
    groups(spelling: WordAttributes(word).spelling)
  }

  /// The groups of the word with a spelling hash; ``unknown`` twice for other words.
  func groups(spelling: UInt64) -> (fine: UInt16, coarse: UInt16) {
    let print = WordClusters.fingerprint(spelling)
    var slot = WordClusters.home(spelling, slots)
    while true {
      let found = fingerprint(at: slot)
      if found == 0 { return (WordClusters.unknown, WordClusters.unknown) }
      if found == print {
        let group = number(slot, of: fine)
        return (group, Int(group) < groupCount ? number(Int(group), of: coarse) : WordClusters.unknown)
      }
      slot = slot + 1 == slots ? 0 : slot + 1
    }
  }

  private static func fingerprint(_ spelling: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: spelling) | 1 }

  private static func home(_ spelling: UInt64, _ slots: Int) -> Int {
    Int((spelling >> 32).multipliedFullWidth(by: UInt64(slots) << 32).high)
  }
}
