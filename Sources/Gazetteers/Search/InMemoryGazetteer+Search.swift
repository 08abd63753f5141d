extension InMemoryGazetteer: NameIndex {
  /// Names that begin with the prefix, as ``MappedGazetteer/completions(forPrefix:limit:)``.
  ///
  /// - Complexity: O(*n*) in all names.
  public func completions(forPrefix prefix: String, limit: Int) -> [NameCompletion] {
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(prefix, into: &folded)
    guard !folded.isEmpty else { return [] }
    var best: [UInt32: NamedRow] = [:]
    forEachProperName { name, found in
      guard name.starts(with: folded) else { return }
      let named = NamedRow(name: name, found: found)
      if let known = best[found.row], !named.isBetter(than: known) { return }
      best[found.row] = named
    }
    return best.values.sorted(by: precedes).prefix(limit).map {
      NameCompletion(foldedName: String(decoding: $0.name, as: UTF8.self), match: match($0))
    }
  }

  /// Names within an edit distance of a name, as ``MappedGazetteer/similarNames(to:withinDistance:limit:)``.
  ///
  /// - Complexity: O(*n*) in all names.
  public func similarNames(to name: String, withinDistance distance: Int, limit: Int) -> [SimilarName] {
    precondition((0...2).contains(distance), "the distance must be 0, 1 or 2")
    precondition(limit >= 0, "the limit must not be negative")
    let wanted = Array(NameFolding.fold(name).unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var best: [UInt32: (distance: Int, named: NamedRow)] = [:]
    forEachProperName { name, found in
      let reached = Self.distance(wanted, Array(String(decoding: name, as: UTF8.self).unicodeScalars))
      guard reached <= distance else { return }
      let named = NamedRow(name: name, found: found)
      if let known = best[found.row] {
        if known.distance < reached || known.distance == reached && !named.isBetter(than: known.named) { return }
      }
      best[found.row] = (reached, named)
    }
    let sorted = best.values.sorted { a, b in
      a.distance != b.distance ? a.distance < b.distance : precedes(a.named, b.named)
    }
    return sorted.prefix(limit).map {
      SimilarName(
        foldedName: String(decoding: $0.named.name, as: UTF8.self), distance: $0.distance, match: match($0.named))
    }
  }

  /// A row under one of its names.
  private struct NamedRow {
    var name: [UInt8]
    var found: FoundRow

    func isBetter(than other: NamedRow) -> Bool {
      if found.kind != other.found.kind { return found.kind.rawValue < other.found.kind.rawValue }
      return name.lexicographicallyPrecedes(other.name)
    }
  }

  private func forEachProperName(_ body: ([UInt8], FoundRow) -> Void) {
    forEachName { name, rows in
      for found in rows where found.kind != .abbreviation && found.kind != .code { body(name, found) }
    }
  }

  private func match(_ named: NamedRow) -> NameMatch {
    NameMatch(place: place(atRow: named.found.row), kind: named.found.kind)
  }

  private func precedes(_ a: NamedRow, _ b: NamedRow) -> Bool {
    let (left, right) = (population(ofRow: a.found.row), population(ofRow: b.found.row))
    if left != right { return left > right }
    return a.name != b.name ? a.name.lexicographicallyPrecedes(b.name) : a.found.row < b.found.row
  }

  /// The edit distance by the whole matrix: optimal string alignment, as its authors give it.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = i }
    for j in 0...b.count { rows[0][j] = j }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    for i in 1...a.count {
      for j in 1...b.count {
        var least = min(rows[i - 1][j], rows[i][j - 1]) + 1
        least = min(least, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
        rows[i][j] = least
      }
    }
    return rows[a.count][b.count]
  }
}
