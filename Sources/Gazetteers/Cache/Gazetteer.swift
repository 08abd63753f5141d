/// A gazetteer opened from its tables: the way for programs to get one.
///
///     let opened = try Gazetteer.open()
///     for warning in opened.warnings { print("warning: \(warning)") }
///     print(opened.gazetteer.matches(forName: "Дербент")[0].place.id)   // geonames:566532
public struct Gazetteer: Sendable {
  /// The gazetteer, ready for look-ups.
  public var gazetteer: MappedGazetteer
  /// Whose view on disputed areas the places follow.
  public var worldview: Worldview = .geonames {
    didSet { gazetteer = gazetteer.under(worldview) }
  }
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
    guard let cache else { return try inMemory() }
    let path = cache.indexPath(tablesHash: hash)
    if let gazetteer = existing(path) { return result(gazetteer) }
    do throws(GazetteerError) {
      try makeFolders(cache.folder)
      // Without a lock each process compiles for itself.
      let lock = FileLock(path: path + ".lock")
      // Another process may have compiled it while this one waited.
      if let gazetteer = existing(path) { return result(gazetteer) }
      let compiled = try compile(into: cache)
      withExtendedLifetime(lock) {}
      return compiled
    } catch {
      // What is wrong with the tables is wrong in memory, too; what is wrong with the cache is not.
      warnings.append(
        GazetteerIssue(
          code: "cache_unavailable",
          message: "the gazetteer's index cannot be kept, so every start takes seconds: \(error). "
            + "Set DATELINE_CACHE to a folder that can be written and has 200 MB free",
          path: cache.folder))
      return try inMemory()
    }
  }

  /// Compiles the tables into the cache; where they changed meanwhile, once more.
  private mutating func compile(into cache: GazetteerCache) throws(GazetteerError) -> Gazetteer {
    for _ in 0..<3 {
      let path = cache.indexPath(tablesHash: hash)
      let issues = try GazetteerCompiler.compile(tables: tables, hash: hash, to: path, progress: progress)
      let after = try TablesHash.compute(tables)
      if after == hash {
        let gazetteer = try MappedGazetteer(path: path)
        cache.removeOutdated(keeping: path)
        return result(gazetteer, issues)
      }
      removeFile(path)
      hash = after
    }
    throw tablesChange
  }

  /// Compiles the tables into memory; where they changed meanwhile, once more.
  private mutating func inMemory() throws(GazetteerError) -> Gazetteer {
    for _ in 0..<3 {
      let (file, issues) = try GazetteerCompiler.compileInMemory(tables: tables, hash: hash, progress: progress)
      let after = try TablesHash.compute(tables)
      if after == hash { return result(try MappedGazetteer(file, path: nil), issues) }
      hash = after
    }
    throw tablesChange
  }

  private var tablesChange: GazetteerError {
    GazetteerError(code: .fileError, message: "the tables change while they are read", path: tables.folder)
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

  private func result(_ gazetteer: MappedGazetteer, _ issues: GazetteerIssues? = nil) -> Gazetteer {
    Gazetteer(gazetteer: gazetteer, tables: tables, warnings: warnings, compilation: issues)
  }
}
