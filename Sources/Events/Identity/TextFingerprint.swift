/// A sample of a text's runs of three words, by which copies of it are known though they were cut or touched up.
///
/// The sample is the 32 lowest hashes of all runs (a bottom-*k* sketch: Broder, "On the resemblance and containment of
/// documents", 1997). Case and punctuation do not count.
public struct TextFingerprint: Hashable, Sendable {
  /// How many different runs of three words the text has.
  public var count: Int
  /// The lowest hashes, ascending; all of them in a short text.
  public var hashes: [UInt32]

  /// How many hashes are kept.
  public static let size = 32
  /// Texts with fewer runs tell too little to be compared.
  public static let leastCount = 12
  /// From which share of common runs on a text is taken for a copy.
  public static let copyShare = 0.5

  /// Makes a fingerprint from its parts.
  public init(count: Int, hashes: [UInt32]) {
    self.count = count
    self.hashes = hashes
  }

  /// The fingerprint of a text.
  /// - Complexity: O(*n* log *n*) for *n* words.
  public init(of text: String) {
    let words = TextFingerprint.words(of: text)
    var runs: [UInt32] = []
    if words.count >= 3 {
      runs.reserveCapacity(words.count - 2)
      for index in 0..<(words.count - 2) {
        var z = words[index] &* 0x9e37_79b9_7f4a_7c15 &+ words[index + 1]
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9 &+ words[index + 2]
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        runs.append(UInt32(truncatingIfNeeded: z ^ z >> 31))
      }
    }
    runs.sort()
    var distinct: [UInt32] = []
    var count = 0
    for (index, run) in runs.enumerated() where index == 0 || run != runs[index - 1] {
      count += 1
      if distinct.count < TextFingerprint.size { distinct.append(run) }
    }
    self.init(count: count, hashes: distinct)
  }

  /// Reads ``text``; nil where it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), count >= 0, parts[1].utf8.count % 8 == 0 else { return nil }
    var hashes: [UInt32] = []
    var rest = parts[1]
    while !rest.isEmpty {
      guard let hash = UInt32(rest.prefix(8), radix: 16) else { return nil }
      hashes.append(hash)
      rest = rest.dropFirst(8)
    }
    self.init(count: count, hashes: hashes)
  }

  /// The number of runs, a colon, and eight hexadecimal digits for each hash.
  public var text: String {
    "\(count):"
      + hashes.map { hash in
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
  }

  /// An estimate of the share of the shorter text's runs that the other has too, 0…1; 0 where either is too short.
  public func share(with other: TextFingerprint) -> Double {
    guard min(count, other.count) >= TextFingerprint.leastCount else { return 0 }
    var (i, j, seen, both) = (0, 0, 0, 0)
    while seen < TextFingerprint.size, i < hashes.count || j < other.hashes.count {
      seen += 1
      if j >= other.hashes.count || (i < hashes.count && hashes[i] < other.hashes[j]) {
        i += 1
      } else if i >= hashes.count || other.hashes[j] < hashes[i] {
        j += 1
      } else {
        both += 1
        i += 1
        j += 1
      }
    }
    let resemblance = Double(both) / Double(max(1, seen))
    let common = resemblance * Double(count + other.count) / (1 + resemblance)
    return min(1, common / Double(min(count, other.count)))
  }

  /// Whether one of the texts is likely a copy of the other, whole, cut or touched up.
  public func isCopy(of other: TextFingerprint) -> Bool { share(with: other) >= TextFingerprint.copyShare }

  /// The hashes of the words in order (Fowler, Noll and Vo's 1a, 64 bits), letters of ASCII without case.
  private static func words(of text: String) -> [UInt64] {
    var result: [UInt64] = []
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isInside = false
    func end() {
      if isInside { result.append(hash) }
      hash = 0xcbf2_9ce4_8422_2325
      isInside = false
    }
    for var byte in text.utf8 {
      if (65...90).contains(byte) { byte |= 0x20 }
      if (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0x80 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        isInside = true
      } else {
        end()
      }
    }
    end()
    return result
  }
}
