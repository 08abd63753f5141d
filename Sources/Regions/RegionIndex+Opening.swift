public import Gazetteers

extension RegionIndex {
  /// An index opened, with what there is to tell.
  public struct Opened: Sendable {
    /// The index.
    public var index: RegionIndex
    /// That the file was damaged and made anew, or cannot be kept.
    public var warnings: [GazetteerIssue]
    /// Features left out, where the polygons were compiled now; nil where the file was there.
    public var compilation: GazetteerIssues?
  }

  /// Opens the index of the gazetteer's polygons and of layers upon it, compiling them at first use.
  ///
  /// The compiled file is kept in the cache under a hash of the polygon files and of the layers' fingerprints, so that changed
  /// polygons are compiled anew; it is mapped into memory, and nothing is read but what a question needs. Of several processes
  /// that start at once one compiles and the others wait; where the cache cannot be written, the index is made in memory, with
  /// a warning.
  /// - Parameters:
  ///   - layers: polygons upon those of the folder, later ones before earlier ones.
  ///   - worldview: the polygons carry the codes of GeoNames; answers have those that the worldview gives them.
  ///   - cache: the cache; nil to keep nothing.
  /// - Throws: as ``RegionPolygon/read(from:layers:issues:)``.
  public static func open(
    tables: GazetteerTables, layers: [RegionLayer] = [], worldview: Worldview = .geonames,
    cache: GazetteerCache? = .standard
  ) throws -> Opened {
    let hash = try hash(of: tables, layers: layers)
    let cached = CachedFile(
      cache: cache, name: "regions-\(hash.hexadecimal)-v\(RegionFileFormat.version).index",
      description: "the index of regions")
    var warnings: [GazetteerIssue] = []
    var compilation: GazetteerIssues?
    let file = try cached.open(warnings: &warnings) { (memory, path) throws(GazetteerError) in
      let file = try RegionFile(memory, path: path)
      guard file.hash == hash else {
        throw GazetteerError(code: .corruptIndex, message: "was compiled from other polygons", path: path)
      }
      return file
    } make: {
      var issues = GazetteerIssues()
      let polygons = try RegionPolygon.read(from: tables, layers: layers, issues: &issues)
      compilation = issues
      return RegionCompiler.compile(polygons).file(hash: hash)
    }
    return Opened(index: RegionIndex(file, worldview: worldview), warnings: warnings, compilation: compilation)
  }

  /// Opens the index of an opened gazetteer's polygons, under its worldview.
  public static func open(of gazetteer: Gazetteer, cache: GazetteerCache? = .standard) throws -> Opened {
    try open(tables: gazetteer.tables, worldview: gazetteer.worldview, cache: cache)
  }

  /// Opens the index of the polygons of a gazetteer and of the user's layers upon it, under its
  /// worldview.
  public static func open(
    of stack: GazetteerStack, cache: GazetteerCache? = .standard
  ) throws -> Opened {
    try open(
      tables: stack.tables, layers: stack.gazetteer.layers.dropFirst().compactMap { RegionLayer($0) },
      worldview: stack.worldview, cache: cache)
  }

  /// A number that stands for all polygons.
  private static func hash(of tables: GazetteerTables, layers: [RegionLayer]) throws -> UInt64 {
    var summary: [UInt64] = []
    for name in RegionPolygon.fileNames {
      guard let path = tables.path(of: name, extension: "geojson") else {
        summary.append(0)
        continue
      }
      let memory = try ReadOnlyMemory(mapping: path)
      summary += [UInt64(memory.bytes.count).littleEndian, XXHash64.hash(memory.bytes).littleEndian]
    }
    for layer in layers {
      var text = layer.fingerprint
      summary.append(text.withUTF8 { XXHash64.hash(UnsafeRawBufferPointer($0)) }.littleEndian)
    }
    return summary.withUnsafeBytes { XXHash64.hash($0) }
  }
}
