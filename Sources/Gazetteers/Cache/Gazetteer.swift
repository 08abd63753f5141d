/// A gazetteer opened from its tables: the way for programs to get one.
///
///     let opened = try Gazetteer.open()
///     for warning in opened.warnings { print("warning: \(warning)") }
///     print(opened.gazetteer.matches(forName: "Дербент")[0].place.id)   // geonames:566532
public struct Gazetteer: Sendable {
  /// The gazetteer, ready for look-ups.
  public var gazetteer: MappedGazetteer
  /// The tables it was compiled from.
  public var tables: GazetteerTables
  /// What to tell the user: that an index was damaged and rebuilt, or cannot be kept.
  public var warnings: [GazetteerIssue]
  /// Rows left out, where the tables were compiled now; nil where the index was there.
  public var compilation: GazetteerIssues?

  /// Opens the gazetteer of the tables, compiling them at first use.
  ///
  /// The index is kept in the cache under a hash of the tables, so that changed tables are compiled anew. Of several processes
  /// that start at once one compiles and the others wait. An index that is damaged, foreign or of another version is replaced.
  /// Where the cache cannot be written, the index is built in memory, with a warning.
  /// - Parameters:
  ///   - tables: the folder; nil to look for it, see ``GazetteerTables/find(explicit:)``.
  ///   - cache: the cache; nil to keep nothing.
  ///   - progress: called now and then while compiling.
  /// - Throws: ``GazetteerError``: the tables are missing or damaged.
  public static func open(
    tables: GazetteerTables? = nil, cache: GazetteerCache? = .standard,
    progress: @escaping (GazetteerCompiler.Progress) -> Void = { _ in }
  ) throws(GazetteerError) -> Gazetteer {
    let tables = if let tables { tables } else { try GazetteerTables.find() }
    let hash = try TablesHash.computeOrRecall(tables, note: cache?.notePath(of: tables))
    var opened = Opening(tables: tables, hash: hash, progress: progress)
    return try opened.open(cache: cache)
  }
}

/// One attempt to open a gazetteer.
private struct Opening {
  let tables: GazetteerTables
  /// The hash of the tables' content.
  var hash: UInt64
  let progress: (GazetteerCompiler.Progress) -> Void
  var warnings: [GazetteerIssue] = []

  init(tables: GazetteerTables, hash: UInt64, progress: @escaping (GazetteerCompiler.Progress) -> Void) {
    self.tables = tables
    self.hash = hash
    self.progress = progress
  }

  mutating func open(cache: GazetteerCache?) throws(GazetteerError) -> Gazetteer {
    guard let cache else {
      let (image, issues) = try image()
      return try inMemory(image, issues)
    }
    var path = cache.indexPath(tablesHash: hash)
    if let gazetteer = existing(path) { return result(gazetteer) }
    var lock: FileLock?
    var failure: GazetteerError?
    do throws(GazetteerError) {
      try makeFolders(cache.folder)
      lock = FileLock(path: path + ".lock")
      // Another process may have compiled it while this one waited.
      if let gazetteer = existing(path) { return result(gazetteer) }
    } catch { failure = error }
    let (image, issues) = try image()
    path = cache.indexPath(tablesHash: hash)
    if failure == nil {
      do throws(GazetteerError) {
        progress(GazetteerCompiler.Progress(phase: "writing the index", places: image.placeCount))
        // The lock's holder is alone, so a file that a killed process left is simply overwritten.
        let partial = lock == nil ? "\(path).\(uniqueSuffix()).partial" : "\(path).partial"
        try GazetteerCompiler.write(image, tablesHash: hash, to: path, partial: partial)
        return result(try MappedGazetteer(path: path), issues)
      } catch { failure = error }
    }
    let reason = failure.map { "\($0)" } ?? "unknown reason"
    warnings.append(
      GazetteerIssue(
        code: "cache_unavailable",
        message: "the gazetteer's index cannot be kept, so every start takes seconds: \(reason). "
          + "Set DATELINE_CACHE to a folder that can be written and has \(image.size / 1_000_000 + 1) MB free",
        path: cache.folder))
    return try inMemory(image, issues)
  }

  /// Compiles the tables; where they changed meanwhile, once more.
  private mutating func image() throws(GazetteerError) -> (IndexImage, GazetteerIssues) {
    for _ in 0..<3 {
      let result = try GazetteerCompiler.image(of: tables, progress: progress)
      let after = try TablesHash.compute(tables)
      if after == hash { return result }
      hash = after
    }
    throw GazetteerError(code: .fileError, message: "the tables change while they are read", path: tables.folder)
  }

  /// The index in the cache; nil where there is none, or, with a warning, where it is not to be trusted.
  private mutating func existing(_ path: String) -> MappedGazetteer? {
    guard FileStatus(path: path) != nil else { return nil }
    do throws(GazetteerError) {
      let gazetteer = try MappedGazetteer(path: path)
      if gazetteer.file.tablesHash == hash { return gazetteer }
      note("was compiled from other tables", path)
    } catch { note(error.message, path) }
    return nil
  }

  private mutating func note(_ reason: String, _ path: String) {
    let issue = GazetteerIssue(code: "index_rebuilt", message: "\(reason); it is built anew", path: path)
    if !warnings.contains(issue) { warnings.append(issue) }
  }

  private func inMemory(_ image: IndexImage, _ issues: GazetteerIssues) throws(GazetteerError) -> Gazetteer {
    let file = try IndexFile(try image.inMemory(tablesHash: hash), path: nil)
    return result(try MappedGazetteer(file, path: nil), issues)
  }

  private func result(_ gazetteer: MappedGazetteer, _ issues: GazetteerIssues? = nil) -> Gazetteer {
    Gazetteer(gazetteer: gazetteer, tables: tables, warnings: warnings, compilation: issues)
  }
}
