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
