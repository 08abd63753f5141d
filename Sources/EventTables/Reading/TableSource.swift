/// Gives the rows of a file one by one.
protocol TableSource {
  /// The names of the columns.
  var columns: TableColumns { get }

  /// The next row; nil at the end.
  /// - Throws: ``TableIssue`` for what concerns one row, after which the next call goes on; ``TableEnd`` where nothing more can be
  ///   read; and what the caller's closure throws.
  mutating func next() throws -> TableRow?
}

/// Why the rest of a file cannot be read.
struct TableEnd: Error {
  var issue: TableIssue
}
