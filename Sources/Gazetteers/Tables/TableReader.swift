/// Reads a tab-separated table row by row: UTF-8, column names in the first line, no quoting.
///
/// Lines end with LF or CRLF; the last may lack it; empty lines are skipped. A byte order mark is skipped.
struct TableReader {
  /// The file's path, for messages.
  let path: String
  /// The number of the current line, counted from 1 with the header.
  private(set) var line = 0
  private var reader: FileReader
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// Where each wanted column stands in a line.
  private var positions: [Int] = []
  /// How many columns a line has.
  private var columnCount = 0
  private let columns: [String]
  /// The byte range of every field of the current row.
  private var fields: [Range<Int>] = []

  /// Opens the table and finds the columns.
  ///
  /// Rows then give the columns in the order asked for, whatever their order in the file.
  /// - Throws: ``GazetteerError`` when the file cannot be read or lacks a column.
  init(path: String, columns: [String]) throws(GazetteerError) {
    self.path = path
    self.columns = columns
    reader = try FileReader(path: path)
    buffer = [UInt8](repeating: 0, count: 1 << 18)
    var isFirst = true
    repeat {
      guard try nextLine() else {
        throw GazetteerError(code: .missingColumn, message: "the table is empty", path: path, line: 1)
      }
      if isFirst, buffer[fields[0]].starts(with: [0xEF, 0xBB, 0xBF]) {
        fields[0] = fields[0].lowerBound + 3..<fields[0].upperBound
      }
      isFirst = false
    } while fields.count == 1 && fields[0].isEmpty
    let names = fields.map { String(decoding: buffer[$0], as: UTF8.self) }
    columnCount = names.count
    for column in columns {
      guard let position = names.firstIndex(of: column) else {
        throw GazetteerError(
          code: .missingColumn, message: "the first line has no such column", path: path, line: line, column: column)
      }
      positions.append(position)
    }
  }

  /// Moves to the next row; false at the end.
  ///
  /// Rows with another number of fields than the header, or bytes that are not UTF-8, are recorded and passed over.
  mutating func next(issues: inout GazetteerIssues) throws(GazetteerError) -> Bool {
    while try nextLine() {
      if fields.count == 1, fields[0].isEmpty { continue }
      guard fields.count == columnCount else {
        issues.record(
          GazetteerIssue(
            code: "wrong_field_count", message: "\(fields.count) fields where the header has \(columnCount)",
            path: path,
            line: line))
        continue
      }
      guard isUTF8(fields[0].lowerBound..<fields[columnCount - 1].upperBound) else {
        issues.record(GazetteerIssue(code: "invalid_utf8", message: "the line is not UTF-8", path: path, line: line))
        continue
      }
      return true
    }
    return false
  }

  /// The text of a column, by its place in the list given at the start.
  func text(_ column: Int) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  /// The bytes of a column.
  func bytes(_ column: Int) -> ArraySlice<UInt8> { buffer[fields[positions[column]]] }

  /// The parts of a column between bars; empty parts are left out.
  func list(_ column: Int, separator: UInt8 = UInt8(ascii: "|")) -> [String] {
    let bytes = bytes(column)
    if bytes.isEmpty { return [] }
    return bytes.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An issue at a column of the current row.
  func issue(_ code: String, _ message: String, column: Int) -> GazetteerIssue {
    GazetteerIssue(code: code, message: message, path: path, line: line, column: columns[column])
  }

  private func isUTF8(_ range: Range<Int>) -> Bool {
    buffer.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      if slice.allSatisfy({ $0 < 0x80 }) { return true }
      return String(validating: slice, as: UTF8.self) != nil
    }
  }

  /// Finds the next line and its fields.
  private mutating func nextLine() throws(GazetteerError) -> Bool {
    var scanned = start
    while true {
      if let newline = buffer[scanned..<end].firstIndex(of: 0x0A) {
        split(start..<newline)
        start = newline + 1
        return true
      }
      scanned = end
      if isAtEnd {
        guard start < end else { return false }
        split(start..<end)
        start = end
        return true
      }
      if start > 0 {
        buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
        scanned -= start
        end -= start
        start = 0
      }
      if end == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
      var failure: GazetteerError?
      let room = end..<buffer.count
      let count = buffer.withUnsafeMutableBufferPointer { bytes -> Int in
        do throws(GazetteerError) {
          return try reader.read(into: UnsafeMutableBufferPointer(rebasing: bytes[room]))
        } catch { failure = error }
        return 0
      }
      if let failure { throw failure }
      end += count
      isAtEnd = count == 0
    }
  }

  private mutating func split(_ range: Range<Int>) {
    line += 1
    var upper = range.upperBound
    if upper > range.lowerBound, buffer[upper - 1] == 0x0D { upper -= 1 }
    fields.removeAll(keepingCapacity: true)
    buffer.withUnsafeBufferPointer { bytes in
      var fieldStart = range.lowerBound
      for index in range.lowerBound..<upper where bytes[index] == 0x09 {
        fields.append(fieldStart..<index)
        fieldStart = index + 1
      }
      fields.append(fieldStart..<upper)
    }
  }
}
