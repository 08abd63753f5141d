/// A file of the cache that is made at first use, by the rules of the index: written beside its place and renamed, by one
/// process while the others wait, and replaced where it is damaged, foreign, of another version or made of something else.
/// When one is made, those of its kind that no program has opened for a month go.
package struct CachedFile {
  /// The cache; nil to keep nothing.
  package var cache: GazetteerCache?
  /// The file's name within the cache.
  package var name: String
  /// What it is, for warnings: `the index of regions`.
  package var description: String

  /// Names a file.
  package init(cache: GazetteerCache?, name: String, description: String) {
    self.cache = cache
    self.name = name
    self.description = description
  }

  /// Reads the file, or makes and keeps it.
  ///
  /// Where it cannot be kept, what was made is used from memory, with a warning.
  /// - Parameters:
  ///   - read: checks the bytes, and throws where they cannot be used.
  ///   - make: gives the bytes of the whole file.
  package func open<Value>(
    warnings: inout [GazetteerIssue], read: (ReadOnlyMemory, _ path: String?) throws(GazetteerError) -> Value,
    make: () throws -> ReadOnlyMemory
  ) throws -> Value {
    guard let cache else { return try read(make(), nil) }
    let path = "\(cache.folder)/\(name)"
    if let value = existing(path, read: read, warnings: &warnings) { return value }
    var lock: FileLock?
    var failure: GazetteerError?
    do throws(GazetteerError) {
      try makeFolders(cache.folder)
      lock = FileLock(path: path + ".lock")
      // Another process may have made it while this one waited.
      if let value = existing(path, read: read, warnings: &warnings) { return value }
    } catch { failure = error }
    let memory = try make()
    if failure == nil {
      do throws(GazetteerError) {
        // The lock's holder is alone, so a file that a killed process left is simply overwritten.
        let partial = lock == nil ? "\(path).\(uniqueSuffix()).partial" : "\(path).partial"
        try write(memory, to: path, partial: partial)
        cache.removeUnused(ofKind: name.prefix { $0 != "-" })
        return try read(ReadOnlyMemory(mapping: path), path)
      } catch { failure = error }
    }
    let reason = failure.map { "\($0)" } ?? "unknown reason"
    warnings.append(
      GazetteerIssue(
        code: "cache_unavailable",
        message: "\(description) cannot be kept, so it is made at every start: \(reason). "
          + "Set DATELINE_CACHE to a folder that can be written and has \(memory.bytes.count / 1_000_000 + 1) MB free",
        path: cache.folder))
    return try read(memory, nil)
  }

  private func existing<Value>(
    _ path: String, read: (ReadOnlyMemory, _ path: String?) throws(GazetteerError) -> Value,
    warnings: inout [GazetteerIssue]
  ) -> Value? {
    guard let status = FileStatus(path: path) else { return nil }
    do throws(GazetteerError) {
      let value = try read(ReadOnlyMemory(mapping: path), path)
      if status.age > GazetteerCache.day { touchFile(path) }
      return value
    } catch {
      let issue = GazetteerIssue(
        code: "index_rebuilt", message: "\(error.message); it is built anew", path: path)
      if !warnings.contains(issue) { warnings.append(issue) }
      return nil
    }
  }

  private func write(_ memory: ReadOnlyMemory, to path: String, partial: String) throws(GazetteerError) {
    let file = try FileWriter(path: partial)
    do throws(GazetteerError) {
      try file.write(memory.bytes)
      try file.finish(renamingTo: path)
    } catch {
      file.discard()
      throw error
    }
  }
}
