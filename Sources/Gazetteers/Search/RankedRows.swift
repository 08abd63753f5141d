/// The most populous rows of names that are found one after another, each row once.
///
/// Names are told apart and put in order by what stands for them: in one index the number of the record, in a stack the bytes.
struct RankedRows<Name: Comparable> {
  /// A row under the best of its names so far.
  struct Entry {
    var row: UInt32
    var kind: NameKind
    var name: Name
    var population: Int
  }

  private let limit: Int
  private let excluded: Set<UInt32>
  private var entries: [UInt32: Entry] = [:]
  /// The largest populations, descending, at most as many as the limit.
  private var largest: [Int] = []

  /// Starts empty; only the first rows up to the limit are wanted, and none of those excluded.
  init(limit: Int, except excluded: Set<UInt32> = []) {
    self.limit = limit
    self.excluded = excluded
  }

  /// The smallest population that may still come in; nil while every row does.
  var threshold: Int? { largest.count < limit ? nil : largest.last }

  /// All rows that were taken.
  var rows: some Sequence<UInt32> { entries.keys }

  /// Takes a row that has a name, unless it has it as an abbreviation or code.
  mutating func add(_ found: FoundRow, name: Name, population: @autoclosure () -> Int) {
    guard found.kind != .abbreviation, found.kind != .code, !excluded.contains(found.row) else { return }
    if let known = entries[found.row] {
      let isBetter = (found.kind.rawValue, name) < (known.kind.rawValue, known.name)
      if isBetter {
        entries[found.row]?.kind = found.kind
        entries[found.row]?.name = name
      }
      return
    }
    let population = population()
    entries[found.row] = Entry(row: found.row, kind: found.kind, name: name, population: population)
    if largest.count == limit {
      guard let last = largest.last, population > last else { return }
      largest.removeLast()
    }
    largest.insert(population, at: largest.firstIndex { $0 < population } ?? largest.count)
  }

  /// The first rows: by descending population, then by name, then by identifier, which is by row within one index.
  func sorted(by isBefore: (UInt32, UInt32) -> Bool = { $0 < $1 }) -> [Entry] {
    let wanted = threshold.map { least in entries.values.filter { $0.population >= least } } ?? Array(entries.values)
    let sorted = wanted.sorted { a, b in
      if a.population != b.population { return a.population > b.population }
      return a.name != b.name ? a.name < b.name : isBefore(a.row, b.row)
    }
    return Array(sorted.prefix(limit))
  }
}

/// The bytes of a folded name in an index, in their order; valid while the index is.
struct FoldedNameBytes: Comparable {
  var bytes: UnsafeRawBufferPointer

  static func < (left: FoldedNameBytes, right: FoldedNameBytes) -> Bool { compareBytes(left.bytes, right.bytes) < 0 }

  static func == (left: FoldedNameBytes, right: FoldedNameBytes) -> Bool {
    compareBytes(left.bytes, right.bytes) == 0
  }
}

extension MappedGazetteer {
  /// Ranks the names that begin with a folded prefix, blocks of names by descending population, until no row of those left
  /// can come in.
  ///
  /// - Parameter isBounded: whether no row counts for more inhabitants than this index gives it, so that blocks may be
  ///   passed over.
  func rankNames<Name>(
    beginningWith prefix: [UInt8], in ranked: inout RankedRows<Name>, isBounded: Bool = true,
    add: (IndexNameList.Name, inout RankedRows<Name>) -> Void
  ) {
    guard let section = section(NameSearchFormat.populations),
      let blocks = PopulationBlocks(section, names: nameList.count)
    else { return }
    let first = prefix.withUnsafeBytes { nameList.lowerBound(of: $0) }
    // No UTF-8 has this byte, so that what follows the prefix stands before it.
    let end = (prefix + [0xFF]).withUnsafeBytes { nameList.lowerBound(of: $0) }
    guard first < end else { return }
    blocks.forEachBlock(of: first..<end) { block, value in
      if isBounded, let threshold = ranked.threshold, value < PopulationBlocks.value(threshold) { return false }
      nameList.forEach(inBlock: block) { name in
        if name.ordinal >= first, name.ordinal < end { add(name, &ranked) }
        return name.ordinal + 1 < end
      }
      return true
    }
  }
}
