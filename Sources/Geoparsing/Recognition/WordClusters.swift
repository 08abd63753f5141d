/// Groups of words that are used alike, learnt from word vectors: a word's fine group and the coarse group of that.
///
/// An open-addressed table of 32-bit fingerprints, so that 60,000 words take half a megabyte.
package struct WordClusters: Sendable {
  /// For each slot the fingerprint of its word, or 0.
  package private(set) var fingerprints: [UInt32]
  /// For each slot the word's fine group.
  package private(set) var fine: [UInt16]
  /// For each fine group its coarse group.
  package private(set) var coarse: [UInt16]

  /// Means "unknown word".
  package static let unknown: UInt16 = .max

  /// Takes over a stored table.
  package init(fingerprints: [UInt32], fine: [UInt16], coarse: [UInt16]) {
    self.fingerprints = fingerprints
    self.fine = fine
    self.coarse = coarse
  }

  /// Builds the table; of equal words the first counts.
  package init(words: [(word: String, fine: UInt16)], coarse: [UInt16]) {
    let slots = words.count * 4 / 3 + 1
    fingerprints = Array(repeating: 0, count: slots)
    fine = Array(repeating: WordClusters.unknown, count: slots)
    self.coarse = coarse
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
  }

  /// The groups of a word, whatever its case; ``unknown`` twice for other words.
  package func groups(of word: String) -> (fine: UInt16, coarse: UInt16) {
    groups(spelling: WordAttributes(word).spelling)
  }

  /// The groups of the word with a spelling hash; ``unknown`` twice for other words.
  func groups(spelling: UInt64) -> (fine: UInt16, coarse: UInt16) {
    let slots = fingerprints.count
    guard slots > 0 else { return (WordClusters.unknown, WordClusters.unknown) }
    let print = WordClusters.fingerprint(spelling)
    var slot = WordClusters.home(spelling, slots)
    while fingerprints[slot] != 0 {
      if fingerprints[slot] == print {
        let group = fine[slot]
        return (group, Int(group) < coarse.count ? coarse[Int(group)] : WordClusters.unknown)
      }
      slot = slot + 1 == slots ? 0 : slot + 1
    }
    return (WordClusters.unknown, WordClusters.unknown)
  }

  private static func fingerprint(_ spelling: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: spelling) | 1 }

  private static func home(_ spelling: UInt64, _ slots: Int) -> Int {
    Int((spelling >> 32).multipliedFullWidth(by: UInt64(slots) << 32).high)
  }
}
