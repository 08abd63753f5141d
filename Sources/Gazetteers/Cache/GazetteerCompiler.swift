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
    let hash = try TablesHash.compute(tables)
    let (image, issues) = try image(of: tables, progress: progress)
    progress(Progress(phase: "writing the index", places: image.placeCount))
    try write(image, tablesHash: hash, to: path, partial: path + ".partial")
    return issues
  }

  /// Reads the tables and lays out the index in memory.
  static func image(
    of tables: GazetteerTables, progress: (Progress) -> Void
  ) throws(GazetteerError) -> (IndexImage, GazetteerIssues) {
    var issues = GazetteerIssues()
    var builder = IndexBuilder()
    var count = 0
    progress(Progress(phase: "reading places", places: 0))
    try tables.forEachPlace(issues: &issues) { (row) throws(GazetteerError) in
      try builder.add(row)
      count += 1
      if count % 16_384 == 0 { progress(Progress(phase: "reading places", places: count)) }
    }
    for country in try tables.countries(issues: &issues) { builder.add(country) }
    for division in try tables.admin1(issues: &issues) { builder.add(division) }
    for form in try tables.forms(issues: &issues) { builder.add(form) }
    progress(Progress(phase: "sorting names", places: count))
    builder.attribution = try tables.attribution()
    builder.issues.take(issues)
    let image = try builder.finish()
    return (image, builder.issues)
  }

  /// Writes the index beside the path and renames it.
  static func write(
    _ image: IndexImage, tablesHash: UInt64, to path: String, partial: String
  ) throws(GazetteerError) {
    let file = try FileWriter(path: partial)
    do throws(GazetteerError) {
      try image.write(tablesHash: tablesHash) { (bytes) throws(GazetteerError) in try file.write(bytes) }
      try file.finish(renamingTo: path)
    } catch {
      file.discard()
      throw error
    }
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
