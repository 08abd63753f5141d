extension OverrideTable {
  /// Stacks with fewer rows in common are compared at each start: reading a file takes as long.
  static let smallWork = 4096

  /// The table of a stack; nil where no two layers have a source in common.
  ///
  /// A large one is kept in the cache; where it cannot be kept it is made again at each start, which takes some milliseconds
  /// for each 100 000 rows in common.
  static func findOrBuild(_ layers: [MappedGazetteer], cache: GazetteerCache?) -> OverrideTable? {
    let work = layers.count > 1 ? work(layers) : 0
    guard work > 0 else { return nil }
    let key = key(of: layers)
    let rowCounts = layers.map(\.placeCount)
    let path = work > smallWork ? cache?.overridesPath(key: key) : nil
    if let path, let memory = try? ReadOnlyMemory(mapping: path),
      let table = OverrideTable(memory, key: key, rowCounts: rowCounts)
    {
      return table
    }
    let memory = build(layers, key: key)
    // Without the file the next start only takes longer.
    if let path, let cache { try? write(memory.bytes, to: path, in: cache.folder) }
    return OverrideTable(memory, key: key, rowCounts: rowCounts)
  }

  /// What tells one stack from another.
  static func key(of layers: [MappedGazetteer]) -> UInt64 {
    var hashes: [UInt8] = []
    for layer in layers { hashes.append(littleEndian: layer.contentHash) }
    return XXHash64.hash(hashes)
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to path: String, in folder: String) throws(GazetteerError)
  {
    try makeFolders(folder)
    let file = try FileWriter(path: "\(path).\(uniqueSuffix()).partial")
    do throws(GazetteerError) {
      try file.write(bytes)
      try file.finish(renamingTo: path)
    } catch {
      file.discard()
      throw error
    }
  }
}

extension GazetteerCache {
  /// Where the table of what overrides what in a stack is kept.
  func overridesPath(key: UInt64) -> String {
    "\(folder)/overrides-\(key.hexadecimal)-v\(OverrideTable.version).table"
  }
}
