/// Compiles a folder of tables into an index.
public enum GazetteerCompiler {
  /// How far a compilation has come.
  public struct Progress: Hashable, Sendable {
    /// What is being done, for people: `reading places`, `sorting names`, `writing the index`.
    public var phase: String
    /// How many places have been read.
    public var places: Int
  }

  /// Compiles the tables and writes the index to the path, in place of what is there.
  ///
  /// The file is written beside the path, as `path.partial`, flushed and renamed: at every moment the path holds the old
  /// index, the new one, or none.
  /// - Returns: rows left out and other remarks.
  /// - Throws: ``GazetteerError`` when a table cannot be read or the file not be written.
  @discardableResult
  public static func compile(
    tables: GazetteerTables, to path: String, progress: (Progress) -> Void = { _ in }
  ) throws(GazetteerError) -> GazetteerIssues {
    try compile(tables: tables, hash: try TablesHash.compute(tables), to: path, progress: progress)
  }

  /// Compiles tables whose hash is known.
  static func compile(
    tables: GazetteerTables, hash: UInt64, to path: String, progress: (Progress) -> Void
  ) throws(GazetteerError) -> GazetteerIssues {
    let writer = try GazetteerIndexWriter(path: path)
    try writer.add(tables, progress: progress)
    return try writer.finish(tablesHash: hash, progress: progress)
  }

  /// Compiles tables whose hash is known into memory.
  static func compileInMemory(
    tables: GazetteerTables, hash: UInt64, progress: (Progress) -> Void
  ) throws(GazetteerError) -> (IndexFile, GazetteerIssues) {
    var builder = IndexBuilder()
    try builder.add(tables, progress: progress)
    let count = builder.placeCount
    let file = try builder.indexInMemory(tablesHash: hash) { progress(Progress(phase: $0, places: count)) }
    return (file, builder.issues)
  }
}

extension IndexBuilder {
  /// Reads the rows of a folder of tables.
  mutating func add(
    _ tables: GazetteerTables, progress: (GazetteerCompiler.Progress) -> Void
  ) throws(GazetteerError) {
    var found = GazetteerIssues()
    progress(GazetteerCompiler.Progress(phase: "reading places", places: 0))
    try tables.forEachPlace(issues: &found) { (row) throws(GazetteerError) in
      try add(row)
      if placeCount % 16_384 == 0 {
        progress(GazetteerCompiler.Progress(phase: "reading places", places: placeCount))
      }
    }
    for country in try tables.countries(issues: &found) { add(country) }
    for division in try tables.admin1(issues: &found) { add(division) }
    for form in try tables.forms(issues: &found) { try add(form) }
    attribution = try tables.attribution()
    issues.take(found)
  }

  /// Lays the index out in memory.
  mutating func indexInMemory(
    tablesHash: UInt64, progress: (String) -> Void = { _ in }
  ) throws(GazetteerError) -> IndexFile {
    let output = try IndexOutput(file: nil)
    guard let memory = try finish(tablesHash: tablesHash, output: output, progress: progress) else {
      throw GazetteerError(code: .corruptIndex, message: "the index was not laid out in memory")
    }
    return try IndexFile(memory, path: nil)
  }
}

extension GazetteerIssues {
  /// Puts another run's issues before these.
  mutating func take(_ earlier: GazetteerIssues) {
    var all = earlier
    for issue in first { all.record(issue) }
    self = all
  }
}
