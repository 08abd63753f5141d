extension MappedGazetteer: NameIndex {
  /// Names that begin with the prefix, after folding: by descending population of the place, then by name, then by
  /// identifier; none for a prefix without a letter or digit.
  ///
  /// Abbreviations and codes are left out; a place stands there once, under its best kind of name, and under the first name
  /// of that kind.
  /// - Precondition: the limit is not negative.
  /// - Complexity: for a limit of *k*, O(*k* log *n*) as a rule: blocks of names are opened by descending population.
  public func completions(forPrefix prefix: String, limit: Int) -> [NameCompletion] {
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(prefix, into: &folded)
    guard limit > 0, !folded.isEmpty else { return [] }
    var ranked = RankedRows<UInt32>(limit: limit)
    rankNames(beginningWith: folded, in: &ranked) { add($0, to: &$1) }
    return ranked.sorted().map { entry in
      NameCompletion(foldedName: self.name(atRecord: entry.name), match: match(entry))
    }
  }

  /// Names within an edit distance of a name, after folding: by distance, then by descending population, then by name, then
  /// by identifier; none for a name without a letter or digit.
  ///
  /// The distance counts insertions, deletions, substitutions and exchanges of neighbouring characters, each as 1, and none
  /// of them is edited again. Abbreviations and codes are left out; a place stands there once, under the nearest of its
  /// names, of those under the best kind, of those under the first.
  /// - Parameter distance: 0…2.
  /// - Precondition: the distance is in its range, the limit not negative.
  /// - Complexity: O(*n*) in the names of about the same length, a quarter of a nanosecond for each, and O(*c*) in those
  ///   that have nearly the same letters.
  public func similarNames(to name: String, withinDistance distance: Int, limit: Int) -> [SimilarName] {
    precondition((0...2).contains(distance), "the distance must be 0, 1 or 2")
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(name, into: &folded)
    guard limit > 0, !folded.isEmpty, let table = SimilarNameTable(section: section) else { return [] }
    let search = SimilarNameSearch(folded, in: table, names: nameList)
    var similar: [SimilarName] = []
    var seen: Set<UInt32> = []
    var found = search.names(within: min(distance, 1))
    for reached in 0...distance where similar.count < limit {
      // Two edits lead from a short name to thousands, so they are tried only where one edit does not lead to enough.
      if reached == 2 { found = search.names(within: 2) }
      var ranked = RankedRows<UInt32>(limit: limit - similar.count, except: seen)
      for (rank, record) in found[reached] {
        if let threshold = ranked.threshold, rank < PopulationRank.of(threshold) { break }
        guard let name = nameList.name(atRecord: record) else { continue }
        add(name, to: &ranked)
      }
      for entry in ranked.sorted() {
        seen.insert(entry.row)
        similar.append(
          SimilarName(foldedName: self.name(atRecord: entry.name), distance: reached, match: match(entry)))
      }
    }
    return similar
  }

  /// Records stand in the order of their names, so that a name's record stands for it.
  private func add(_ name: IndexNameList.Name, to ranked: inout RankedRows<UInt32>) {
    for index in 0..<name.rows.count {
      let found = name.rows[index]
      guard Int(found.row) < placeCount else { continue }
      ranked.add(found, name: name.record, population: population(ofRow: found.row))
    }
  }

  private func name(atRecord record: UInt32) -> String {
    nameList.name(atRecord: record).map { String(decoding: $0.key, as: UTF8.self) } ?? ""
  }

  private func match(_ entry: RankedRows<UInt32>.Entry) -> NameMatch {
    NameMatch(place: place(atRow: entry.row), kind: entry.kind)
  }
}
