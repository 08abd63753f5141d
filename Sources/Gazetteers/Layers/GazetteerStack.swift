/// The shipped gazetteer with a user's layers upon it: the way for programs to get all that there is.
///
///     let stack = try GazetteerStack.open()
///     for warning in stack.warnings { print("warning: \(warning)") }
///     print(stack.gazetteer.matches(forName: "Дербент")[0].place.id)   // geonames:566532
public struct GazetteerStack: Sendable {
  /// The gazetteer, ready for look-ups.
  public var gazetteer: LayeredGazetteer
  /// Whose view on disputed areas the places follow.
  public var worldview: Worldview = .geonames {
    didSet {
      base.worldview = worldview
      gazetteer = gazetteer.under(worldview)
    }
  }
  /// The shipped gazetteer and what was said when it was opened.
  public var base: Gazetteer
  /// The user's layers, bottom first, in the order in which they lie in ``gazetteer`` above the first.
  public var layers: [GazetteerLayer]

  /// The tables that the shipped gazetteer was compiled from.
  public var tables: GazetteerTables { base.tables }
  /// What to tell the user: that an index was damaged and rebuilt, or cannot be kept.
  public var warnings: [GazetteerIssue] { base.warnings }

  /// Opens the gazetteer of the tables with the layers of a folder.
  ///
  /// - Parameters:
  ///   - tables: the folder of tables; nil to look for it, see ``GazetteerTables/find(explicit:)``.
  ///   - folder: the folder of layers; nil for none.
  ///   - cache: the cache; nil to keep nothing.
  ///   - progress: called now and then while the tables are compiled.
  /// - Throws: ``GazetteerError``: as ``Gazetteer/open(tables:cache:progress:)``, and ``GazetteerError/Code/damagedLayer`` for a
  ///   layer that cannot be read: none is left out in silence.
  public static func open(
    tables: GazetteerTables? = nil, layers folder: LayerFolder? = .standard, cache: GazetteerCache? = .standard,
    progress: @escaping (GazetteerCompiler.Progress) -> Void = { _ in }
  ) throws(GazetteerError) -> GazetteerStack {
    let files = if let folder { try folder.files() } else { [LayerFile]() }
    return try open(tables: tables, files: files, cache: cache, progress: progress)
  }

  /// The same with layers that have been looked up.
  public static func open(
    tables: GazetteerTables? = nil, files: [LayerFile], cache: GazetteerCache? = .standard,
    progress: @escaping (GazetteerCompiler.Progress) -> Void = { _ in }
  ) throws(GazetteerError) -> GazetteerStack {
    var gazetteers: [MappedGazetteer] = []
    var layers: [GazetteerLayer] = []
    for file in files {
      gazetteers.append(try file.gazetteer())
      layers.append(file.layer ?? GazetteerLayer(name: file.name))
    }
    let base = try Gazetteer.open(tables: tables, cache: cache, progress: progress)
    let stack = try LayeredGazetteer([base.gazetteer] + gazetteers, cache: cache)
    return GazetteerStack(gazetteer: stack, base: base, layers: layers)
  }
}

extension MappedGazetteer {
  /// What the whole content hashes to, 16 hexadecimal digits: two indexes with the same hash answer alike.
  public var contentHashText: String { contentHash.hexadecimal }
}
