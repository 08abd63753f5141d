import DelimitedText
import GeoJSON

/// Rows of a file in CSV, or of one of GDELT's without names of columns.
struct DelimitedTable: TableSource {
  let columns: TableColumns
  private var reader: DelimitedReader
  /// How many lines stand before the file's first one.
  private let linesBefore: Int
  private let source: String

  /// Opens a table that comes in pieces.
  /// - Throws: ``TableIssue`` with code `unreadable_table`.
  init(source: String, layout: TableLayout?, chunk: @escaping () throws -> ArraySlice<UInt8>) throws {
    self.source = source
    // The first line, as far as a line of names may go, shows the layout.
    var opening: ArraySlice<UInt8> = []
    while opening.count < 1 << 16, !opening.contains(UInt8(ascii: "\n")) {
      let next = try chunk()
      if next.isEmpty { break }
      opening += next
    }
    let head = try DelimitedTable.headOfGDELT(opening, layout: layout, source: source)
    linesBefore = head == nil ? 0 : 1
    if let head { opening = (head + opening)[...] }
    do {
      reader = try DelimitedReader(source: source, delimiter: head == nil ? nil : .tab) {
        defer { opening = [] }
        return opening.isEmpty ? try chunk() : opening
      }
    } catch let error as DelimitedTextError {
      throw TableIssue(code: .unreadable, message: error.message, source: source, line: error.line)
    }
    columns = TableColumns(reader.columns)
  }

  mutating func next() throws -> TableRow? {
    do {
      guard let row = try reader.next() else { return nil }
      let values = row.fields.map { $0.isEmpty ? JSONValue.null : .string($0) }
      return TableRow(line: row.line - linesBefore, values: values)
    } catch let error as DelimitedTextError {
      let issue = TableIssue(
        code: .unreadableRow, message: error.message, source: source, line: error.line.map { $0 - linesBefore })
      if error.concernsOneRow { throw issue }
      throw TableEnd(issue: issue)
    }
  }

  /// The line of names that a file of GDELT lacks; nil for a file that has one.
  private static func headOfGDELT(
    _ opening: ArraySlice<UInt8>, layout: TableLayout?, source: String
  ) throws(TableIssue) -> [UInt8]? {
    guard layout == nil || layout == .gdelt, let first = opening.first, (48...57).contains(first) else { return nil }
    let line = opening.prefix { $0 != UInt8(ascii: "\n") }
    let count = line.count { $0 == UInt8(ascii: "\t") } + 1
    guard let names = GDELTRows.columns(count: count) else {
      if layout == nil { return nil }
      throw TableIssue(
        code: .unknownLayout, message: "has \(count) fields between tabs; GDELT's tables have 57, 58 or 61",
        source: source, line: 1)
    }
    return Array((names.joined(separator: "\t") + "\n").utf8)
  }
}
