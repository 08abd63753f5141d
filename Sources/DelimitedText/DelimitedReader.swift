/// Reads a table of delimited text (RFC 4180) row by row, in memory bounded by the longest row.
///
/// The first row with content names the columns. Rows end with CRLF, LF or CR; the last may lack it; rows without any
/// content are passed over. A field in quotes may hold delimiters, line breaks and doubled quotes; a quote inside a field
/// without quotes stands for itself. UTF-8 with or without a byte order mark is read, anything else refused by name.
///
/// ```swift
/// var table = try DelimitedReader(source: "places.csv", bytes: Array("name;lat\r\n\"Kala; old\";42.1\r\n".utf8))
/// let name = try table.column("name")
/// while let row = try table.next() { print(row.line, row[name]) }  // 2 Kala; old
/// ```
///
/// It is a resource of one task, not a value to share.
public struct DelimitedReader {
  /// The file as named by the caller, for messages.
  public let source: String
  /// The delimiter, given or found out.
  public let delimiter: Delimiter
  /// The names of the columns, without the spaces around them, in the order of the file.
  public let columns: [String]
  /// The line of the names, counted from 1.
  public let headerLine: Int
  private var scanner: RowScanner

  /// Opens a table that comes in pieces.
  ///
  /// - Parameters:
  ///   - source: The file's name for messages.
  ///   - delimiter: The delimiter; nil finds out whether comma, semicolon or tab stands most often in the row of names.
  ///   - longestRow: The number of bytes that a row may have, so that a quote which is never closed does not gather the
  ///     rest of the file.
  ///   - chunk: Gives the next bytes; empty at the end.
  /// - Throws: ``DelimitedTextError`` where there is no row of names, two have the same name, or the bytes are no UTF-8
  ///   text; and what the closure throws.
  public init(
    source: String, delimiter: Delimiter? = nil, longestRow: Int = 1 << 26,
    chunk: @escaping () throws -> ArraySlice<UInt8>
  ) throws {
    self.source = source
    scanner = try RowScanner(source: source, delimiter: delimiter, longestRow: longestRow, more: chunk)
    self.delimiter = scanner.delimiter
    guard try scanner.next(), scanner.rowFault == nil else {
      throw scanner.rowFault ?? DelimitedTextError(code: .empty, message: "is empty", source: source)
    }
    headerLine = scanner.rowLine
    columns = scanner.row(columns: []).fields.map(Self.trimmed)
    for (index, name) in columns.enumerated() where !name.isEmpty {
      if let first = DelimitedRow.index(of: name, in: Array(columns[..<index])) {
        throw DelimitedTextError(
          code: .duplicateColumn, message: "columns \(first + 1) and \(index + 1) have the same name, \"\(name)\"",
          source: source, line: headerLine)
      }
    }
  }

  /// Opens a table that is in memory.
  ///
  /// - Throws: ``DelimitedTextError``, as for one that comes in pieces.
  public init(source: String, delimiter: Delimiter? = nil, bytes: [UInt8]) throws {
    var rest = bytes[...]
    try self.init(source: source, delimiter: delimiter, longestRow: max(bytes.count, 1)) {
      defer { rest = [] }
      return rest
    }
  }

  /// Where the column of a name stands, whatever its case.
  ///
  /// - Throws: ``DelimitedTextError/Code/missingColumn`` with the names that are there.
  public func column(_ name: String) throws(DelimitedTextError) -> Int {
    if let index = DelimitedRow.index(of: name, in: columns) { return index }
    throw DelimitedTextError(
      code: .missingColumn,
      message: "has no column \"\(name)\"; its first row, read with a \(delimiter.name) between fields, names "
        + columns.prefix(20).map { "\"\($0)\"" }.joined(separator: ", "),
      source: source, line: headerLine)
  }

  /// The next row; nil at the end.
  ///
  /// - Throws: ``DelimitedTextError``; where it ``DelimitedTextError/concernsOneRow``, the next call goes on behind that
  ///   row, otherwise every further call gives nil. And what the closure throws.
  public mutating func next() throws -> DelimitedRow? {
    guard try scanner.next() else { return nil }
    if let fault = scanner.rowFault { throw fault }
    guard scanner.fieldCount == columns.count else {
      throw DelimitedTextError(
        code: .wrongFieldCount,
        message: "\(scanner.fieldCount) \(scanner.fieldCount == 1 ? "field" : "fields") where the first row names "
          + "\(columns.count); put a field that holds a \(delimiter.name) into double quotes, and leave no field out",
        source: source, line: scanner.rowLine)
    }
    return scanner.row(columns: columns)
  }

  /// Without spaces at both ends.
  private static func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(scalars[...last])
  }
}
