import Gazetteers

/// The words of a phrase that names somebody or something, for comparing it with others.
///
/// Case, accents, punctuation, articles, small numbers and text in brackets do not count.
package struct Phrase: Hashable, Sendable {
  /// The words that count, in order.
  package let words: [String]

  /// Takes the words of a text.
  ///
  /// - Parameter isPlace: whether words such as "city" and "department" do not count either.
  package init(_ text: some StringProtocol, isPlace: Bool = false) {
    var open = 0
    var kept = ""
    for character in text {
      if character == "[" { open += 1 }
      if open == 0 { kept.append(character) }
      if character == "]", open > 0 { open -= 1 }
    }
    if kept.allSatisfy({ $0.isWhitespace }) { kept = String(text.filter { $0 != "[" && $0 != "]" }) }
    let all = NameFolding.fold(kept).split(separator: " ").map(String.init).filter { $0 != "s" }
    let content = all.filter { !Phrase.small.contains($0) && !(isPlace && Phrase.placeWords.contains($0)) }
    words = content.isEmpty ? all : content
  }

  /// Whether both name the same: equal, the words of one among those of the other, one the initials of the other, or
  /// spelt nearly alike.
  package func agrees(with other: Phrase) -> Bool {
    let (a, b) = (words, other.words)
    if a.isEmpty || b.isEmpty { return false }
    if a == b { return true }
    let (first, second) = (Set(a), Set(b))
    let (less, more) = first.count <= second.count ? (first, second) : (second, first)
    if less.isSubset(of: more), less.contains(where: { $0.utf8.count >= 3 }) { return true }
    for (short, long) in [(a, b), (b, a)]
    where short.count == 1 && short[0].utf8.count >= 3 && long.count >= 2
      && short[0] == String(long.compactMap(\.first))
    {
      return true
    }
    return Phrase.likeness(Array(a.joined(separator: " ").utf8), Array(b.joined(separator: " ").utf8)) >= 0.85
  }

  /// Twice the letters in common blocks over all letters (Ratcliff and Obershelp).
  static func likeness(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let total = a.count + b.count
    // So many letters can be common at most.
    guard total > 0, Double(2 * min(a.count, b.count)) / Double(total) >= 0.85 else { return 0 }
    return 2 * Double(common(a[...], b[...])) / Double(total)
  }

  private static func common(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    if a.isEmpty || b.isEmpty { return 0 }
    var best = (size: 0, a: a.startIndex, b: b.startIndex)
    var lengths = [Int](repeating: 0, count: b.count + 1)
    for i in a.indices {
      var diagonal = 0
      for j in b.indices {
        let slot = j - b.startIndex + 1
        let before = lengths[slot]
        lengths[slot] = a[i] == b[j] ? diagonal + 1 : 0
        diagonal = before
        if lengths[slot] > best.size { best = (lengths[slot], i - lengths[slot] + 1, j - lengths[slot] + 1) }
      }
    }
    if best.size == 0 { return 0 }
    return best.size + common(a[..<best.a], b[..<best.b])
      + common(a[(best.a + best.size)...], b[(best.b + best.size)...])
  }

  private static let small: Set<String> = [
    "the", "a", "an", "of", "in", "at", "on", "to", "by", "for", "with", "and", "some", "his", "her", "their", "its",
    "unidentified", "several", "two", "three", "four", "five",
  ]
  private static let placeWords: Set<String> = [
    "city", "town", "department", "province", "municipality", "village", "district", "region", "area", "canton",
    "neighborhood", "neighbourhood", "suburb", "county", "state",
  ]
}
