/// The most populous rows of names that are found one after another, each row once.
struct RankedRows {
  /// A row under the best of its names so far.
  struct Entry {
    var row: UInt32
    var kind: NameKind
    /// The offset of the name's record divided by four; names in ascending order have ascending records.
    var record: UInt32
    var population: Int
  }

  private let limit: Int
  private var entries: [UInt32: Entry] = [:]
  /// The largest populations, descending, at most as many as the limit.
  private var largest: [Int] = []

  /// Starts empty; only the first rows up to the limit are wanted.
  init(limit: Int) { self.limit = limit }

  /// The smallest population that may still come in; nil while every row does.
  var threshold: Int? { largest.count < limit ? nil : largest.last }

  /// Takes a row that has a name, unless it has it as an abbreviation or code.
  mutating func add(_ found: FoundRow, record: UInt32, population: @autoclosure () -> Int) {
    guard found.kind != .abbreviation, found.kind != .code else { return }
    if let known = entries[found.row] {
      let isBetter = (found.kind.rawValue, record) < (known.kind.rawValue, known.record)
      if isBetter {
        entries[found.row]?.kind = found.kind
        entries[found.row]?.record = record
      }
      return
    }
    let population = population()
    entries[found.row] = Entry(row: found.row, kind: found.kind, record: record, population: population)
    if largest.count == limit {
      guard let last = largest.last, population > last else { return }
      largest.removeLast()
    }
    largest.insert(population, at: largest.firstIndex { $0 < population } ?? largest.count)
  }

  /// The first rows: by descending population, then by name, then by row.
  func sorted() -> [Entry] {
    let wanted = threshold.map { least in entries.values.filter { $0.population >= least } } ?? Array(entries.values)
    let sorted = wanted.sorted { a, b in
      if a.population != b.population { return a.population > b.population }
      return a.record != b.record ? a.record < b.record : a.row < b.row
    }
    return Array(sorted.prefix(limit))
  }
}
