/// One row: its fields without their quotes, and the line on which it begins.
public struct DelimitedRow: Hashable, Sendable {
  /// The line on which the row begins, counted from 1 with the row of names; breaks inside quotes count.
  public let line: Int
  /// The names of the columns, as in the file, without the spaces around them.
  public let columns: [String]
  /// The fields one behind the other, quotes and delimiters left out.
  private let content: [UInt8]
  /// Where each field ends.
  private let ends: [Int]

  init(line: Int, columns: [String], content: [UInt8], ends: [Int]) {
    self.line = line
    self.columns = columns
    self.content = content
    self.ends = ends
  }

  /// How many fields there are: as many as columns.
  public var count: Int { ends.count }

  /// The text of a field, exactly as it stands: spaces are part of it (RFC 4180, section 2.4).
  public subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The text of the field in the column of that name, whatever its case; nil where there is no such column.
  ///
  /// - Complexity: O(*c*) in the number of columns; ask ``DelimitedReader/column(_:)`` once where rows are many.
  public subscript(name: String) -> String? { Self.index(of: name, in: columns).map { self[$0] } }

  /// The UTF-8 bytes of a field.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> { content[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// Every field.
  public var fields: [String] { (0..<count).map { self[$0] } }

  /// Where a column of that name stands, whatever its case; nil where there is none.
  static func index(of name: String, in columns: [String]) -> Int? {
    if let index = columns.firstIndex(of: name) { return index }
    let name = name.lowercased()
    return columns.firstIndex { $0.lowercased() == name }
  }
}
