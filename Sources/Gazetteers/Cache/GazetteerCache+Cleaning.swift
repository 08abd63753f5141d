extension GazetteerCache {
  /// Removes indexes that no program of this version will open again, with what belongs to them; called when a new one has
  /// been written.
  ///
  /// These are the indexes of older format versions, and those of tables that no folder holds any more, as far as the notes
  /// of folders tell. A program of an older version that still runs keeps its mapping, and at its next start
  /// compiles its index anew; it does not remove newer ones in turn. Indexes of newer versions stay, and young ones, since
  /// a program may be about to open what it has just written.
  /// - Parameter minimumAge: how many seconds ago an index of unknown tables must have been written.
  func removeOutdated(keeping path: String, minimumAge: Double = 60) {
    let names = fileNames(in: folder)
    var noted: Set<UInt64> = []
    for name in names where name.hasPrefix("tables-") && name.hasSuffix(".note") {
      if let hash = TablesHash.noted(in: "\(folder)/\(name)") { noted.insert(hash) }
    }
    for name in names {
      guard let index = IndexName(name), "\(folder)/\(index.base)" != path else { continue }
      if index.version > IndexFormat.version { continue }
      if index.version == IndexFormat.version {
        guard !noted.contains(index.tablesHash), let status = FileStatus(path: "\(folder)/\(name)"),
          status.age >= minimumAge
        else { continue }
      }
      remove(name, rest: index.rest)
    }
  }

  /// A day; seconds.
  static let day = 86_400.0

  /// Removes files of a kind that no program has opened for a month, which is when ``CachedFile`` last set their time.
  /// - Parameter kind: what the names begin with, up to the first hyphen.
  func removeUnused(ofKind kind: some StringProtocol) {
    for name in fileNames(in: folder) where name.hasPrefix("\(kind)-") && name.hasSuffix(".index") {
      let path = "\(folder)/\(name)"
      guard let status = FileStatus(path: path), status.age > 30 * GazetteerCache.day else { continue }
      removeFile(path)
      FileLock.removeIfFree(path + ".lock")
    }
  }

  private func remove(_ name: String, rest: Substring) {
    let path = "\(folder)/\(name)"
    switch rest {
    case "": removeFile(path)
    case ".partial": WorkFolder.removeLeftOver(path)
    case ".lock": FileLock.removeIfFree(path)
    default: if rest.hasSuffix(".partial") { WorkFolder.removeLeftOver(path) }
    }
  }

  /// The parts of `gazetteer-HASH-vVERSION.index…`.
  private struct IndexName {
    var tablesHash: UInt64
    var version: UInt32
    /// The name of the index.
    var base: String
    /// What follows the name of the index.
    var rest: Substring

    init?(_ name: String) {
      let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "gazetteer", parts[1].utf8.count == 16,
        let hash = UInt64(parts[1], radix: 16), parts[2].first == "v"
      else { return nil }
      let digits = parts[2].dropFirst().prefix { $0.isNumber }
      let end = parts[2].dropFirst(digits.count + 1)
      guard let version = UInt32(digits), end.hasPrefix(".index") else { return nil }
      tablesHash = hash
      self.version = version
      rest = end.dropFirst(6)
      base = String(name.dropLast(rest.count))
    }
  }
}
