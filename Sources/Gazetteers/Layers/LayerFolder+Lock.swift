#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension LayerFolder {
  /// Runs a change of the folder while no other process or thread changes it.
  ///
  /// Makes the folder where it is not there. Layers are written beside their place and renamed, so that readers need no lock.
  /// - Parameters:
  ///   - waiting: called once where another change is under way, before waiting for its end.
  ///   - body: gets the layers there are.
  /// - Throws: ``GazetteerError/Code/fileError`` where the folder cannot be made or read, and what the body throws.
  public func change<Result>(
    waiting: () -> Void = {}, _ body: (_ files: [LayerFile]) throws -> Result
  ) throws -> Result {
    try makeFolders(path)
    // A file system without locks leaves writers to their own care: each writes whole files only.
    let lock = FileLock(path: path + "/.lock", waiting: waiting)
    return try withExtendedLifetime(lock) { try body(try files()) }
  }

  /// The order for a layer: the one it has where there is a layer of the name, else above all others.
  public static func order(for name: String, among files: [LayerFile]) -> Int {
    if let order = files.first(where: { $0.name == name })?.layer?.order, order != .max { return order }
    return (files.compactMap { $0.layer?.order }.filter { $0 != .max }.max() ?? 0) + 1
  }
}

extension LayerFolder {
  /// Removes what an import that was killed has left: files and folders whose name ends in `.partial`.
  ///
  /// To be called within ``change(waiting:_:)`` only, where no other import is under way.
  public func removeUnfinished() {
    for name in entries(of: path) where name.hasSuffix(".partial") { removeTree("\(path)/\(name)") }
  }
}

/// Removes a file, or a folder with all that is in it; links are not followed.
private func removeTree(_ path: String) {
  if unlink(path) == 0 { return }
  for name in entries(of: path) { removeTree("\(path)/\(name)") }
  rmdir(path)
}

/// The names in a folder; none where it cannot be read.
private func entries(of path: String) -> [String] {
  guard let stream = opendir(path) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = entryName(entry)
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// The name in an entry of a folder.
func entryName(_ entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) { field in
    field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) { String(cString: $0) }
  }
}
