extension LayeredGazetteer: PlaceIndex {
  /// Names that begin with the prefix, of all layers together, as ``NameIndex/completions(forPrefix:limit:)`` states.
  ///
  /// - Complexity: as in each layer alone; O(*n*) in the names with the prefix of a layer where a later one gives places more
  ///   inhabitants.
  public func completions(forPrefix prefix: String, limit: Int) -> [NameCompletion] {
    if let single { return single.completions(forPrefix: prefix, limit: limit) }
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(prefix, into: &folded)
    guard limit > 0, !folded.isEmpty else { return [] }
    var ranked = RankedNames(limit: limit)
    for layer in layers.indices { addCompletions(of: folded, from: layer, to: &ranked) }
    return ranked.sorted(by: { hasIdentifier(ofRow: $0, before: $1) }).map { entry in
      NameCompletion(
        foldedName: String(decoding: entry.name, as: UTF8.self),
        match: NameMatch(place: place(atRow: entry.row), kind: entry.kind))
    }
  }

  private func addCompletions(of prefix: [UInt8], from layer: Int, to ranked: inout RankedNames) {
    let names = layers[layer].nameList
    guard let section = layers[layer].section(NameSearchFormat.populations),
      let blocks = PopulationBlocks(section, names: names.count)
    else { return }
    let first = prefix.withUnsafeBytes { names.lowerBound(of: $0) }
    // No UTF-8 has this byte, so that what follows the prefix stands before it.
    let end = (prefix + [0xFF]).withUnsafeBytes { names.lowerBound(of: $0) }
    guard first < end else { return }
    // The layer's own populations bound those that show, unless a later layer gives more.
    let isBounded = !(overrides?.parts[layer].raisesPopulations ?? false)
    blocks.forEachBlock(of: first..<end) { block, value in
      if isBounded, let threshold = ranked.threshold, value < PopulationBlocks.value(threshold) { return false }
      names.forEach(inBlock: block) { name in
        if name.ordinal >= first, name.ordinal < end { add(name, of: layer, to: &ranked) }
        return name.ordinal + 1 < end
      }
      return true
    }
  }

  /// Names within an edit distance of a name, of all layers together, as
  /// ``NameIndex/similarNames(to:withinDistance:limit:)`` states.
  ///
  /// - Parameter distance: 0…2.
  /// - Complexity: as in each layer alone.
  public func similarNames(to name: String, withinDistance distance: Int, limit: Int) -> [SimilarName] {
    if let single { return single.similarNames(to: name, withinDistance: distance, limit: limit) }
    precondition((0...2).contains(distance), "the distance must be 0, 1 or 2")
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(name, into: &folded)
    guard limit > 0, !folded.isEmpty else { return [] }
    let found = layers.map { layer in
      SimilarNameTable(section: layer.section).map {
        SimilarNameSearch(folded, in: $0, names: layer.nameList).names(within: distance)
      } ?? []
    }
    var similar: [SimilarName] = []
    var seen: Set<UInt32> = []
    for distance in 0...distance where similar.count < limit {
      var ranked = RankedNames(limit: limit - similar.count, except: seen)
      for layer in layers.indices where distance < found[layer].count {
        for (_, record) in found[layer][distance] {
          if let name = layers[layer].nameList.name(atRecord: record) { add(name, of: layer, to: &ranked) }
        }
      }
      for entry in ranked.sorted(by: { hasIdentifier(ofRow: $0, before: $1) }) {
        similar.append(
          SimilarName(
            foldedName: String(decoding: entry.name, as: UTF8.self), distance: distance,
            match: NameMatch(place: place(atRow: entry.row), kind: entry.kind)))
      }
      seen.formUnion(ranked.rows)
    }
    return similar
  }

  private func add(_ name: IndexNameList.Name, of layer: Int, to ranked: inout RankedNames) {
    for index in 0..<name.rows.count {
      let found = name.rows[index]
      guard Int(found.row) < layers[layer].placeCount else { continue }
      let row = visible(found.row, of: layer).row
      // A name counts under the first kind that any layer has it as, and that may be an abbreviation.
      if found.kind.rawValue > NameKind.abbreviation.rawValue {
        let kind = rows(folded: Array(name.key)).first { $0.row == row }?.kind
        if kind == .abbreviation { continue }
      }
      ranked.add(FoundRow(row: row, kind: found.kind), name: name.key, population: population(ofRow: row))
    }
  }
}

/// The most populous rows of names that are found one after another, in several layers, each row once.
private struct RankedNames {
  /// A row under the best of its names so far.
  struct Entry {
    var row: UInt32
    var kind: NameKind
    /// The folded name's bytes; valid while the layers are.
    var name: UnsafeRawBufferPointer
    var population: Int
  }

  private let limit: Int
  private let excluded: Set<UInt32>
  private var entries: [UInt32: Entry] = [:]
  /// The largest populations, descending, at most as many as the limit.
  private var largest: [Int] = []

  init(limit: Int, except excluded: Set<UInt32> = []) {
    self.limit = limit
    self.excluded = excluded
  }

  /// The smallest population that may still come in; nil while every row does.
  var threshold: Int? { largest.count < limit ? nil : largest.last }

  /// All rows that were taken.
  var rows: some Sequence<UInt32> { entries.keys }

  /// Takes a row that has a name, unless it has it as an abbreviation or code.
  mutating func add(_ found: FoundRow, name: UnsafeRawBufferPointer, population: Int) {
    guard found.kind != .abbreviation, found.kind != .code, !excluded.contains(found.row) else { return }
    if let known = entries[found.row] {
      let isBetter =
        found.kind != known.kind
        ? found.kind.rawValue < known.kind.rawValue : name.lexicographicallyPrecedes(known.name)
      if isBetter {
        entries[found.row]?.kind = found.kind
        entries[found.row]?.name = name
      }
      return
    }
    entries[found.row] = Entry(row: found.row, kind: found.kind, name: name, population: population)
    if largest.count == limit {
      guard let last = largest.last, population > last else { return }
      largest.removeLast()
    }
    largest.insert(population, at: insertionPoint(population))
  }

  private func insertionPoint(_ population: Int) -> Int {
    var (low, high) = (0, largest.count)
    while low < high {
      let middle = (low + high) / 2
      if largest[middle] >= population { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first rows: by descending population, then by name, then by identifier.
  func sorted(by isBefore: (UInt32, UInt32) -> Bool) -> [Entry] {
    let wanted = threshold.map { least in entries.values.filter { $0.population >= least } } ?? Array(entries.values)
    let sorted = wanted.sorted { a, b in
      if a.population != b.population { return a.population > b.population }
      if a.name.lexicographicallyPrecedes(b.name) { return true }
      return b.name.lexicographicallyPrecedes(a.name) ? false : isBefore(a.row, b.row)
    }
    return Array(sorted.prefix(limit))
  }
}
