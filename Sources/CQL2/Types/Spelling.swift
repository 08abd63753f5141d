/// Which of some names was meant.
package enum Spelling {
  /// The name that is fewest edits away, but not more than a third of its letters; the first in order of several.
  package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(80))
    var best: (distance: Int, name: String)?
    for candidate in names.sorted() {
      let letters = Array(candidate.lowercased().utf8)
      let limit = max(1, letters.count / 3)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = edits(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// Levenshtein's distance, a row of his table at a time.
  private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
