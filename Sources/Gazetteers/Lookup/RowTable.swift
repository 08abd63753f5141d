/// A row of a gazetteer that has a name, and how it has it.
struct FoundRow: Hashable {
  /// The row.
  var row: UInt32
  /// How the name belongs to it.
  var kind: NameKind
}

/// What look-up by name needs of a gazetteer's storage; the rules for variants stand on this.
protocol RowTable {
  /// The rows that have the folded name, each once, in the documented order of matches; codes left out.
  func rows(folded: [UInt8]) -> [FoundRow]
  /// The feature class as an ASCII letter, or 0.
  func featureClass(ofRow row: UInt32) -> UInt8
  /// Inhabitants; −1 where the source states none.
  func population(ofRow row: UInt32) -> Int
  /// The place of a row.
  func place(atRow row: UInt32) -> Place
  /// Whether a row's identifier comes before another's; by default rows are numbered in that order.
  func hasIdentifier(ofRow row: UInt32, before other: UInt32) -> Bool
}

extension RowTable {
  func hasIdentifier(ofRow row: UInt32, before other: UInt32) -> Bool { row < other }

  /// The documented order: by kind, then by descending population, then by identifier.
  func precedes(_ a: FoundRow, _ b: FoundRow) -> Bool {
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    let (left, right) = (population(ofRow: a.row), population(ofRow: b.row))
    return left != right ? left > right : hasIdentifier(ofRow: a.row, before: b.row)
  }

  /// Sorted, with each row once, under the first of its kinds.
  func ordered(_ rows: [FoundRow]) -> [FoundRow] {
    var seen: Set<UInt32> = []
    return rows.sorted(by: precedes).filter { seen.insert($0.row).inserted }
  }
}
