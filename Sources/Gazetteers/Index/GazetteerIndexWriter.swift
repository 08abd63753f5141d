/// Builds one index file from rows in any order, within a bounded memory.
///
/// Per place about 100 bytes are held and its main name; all other names, and the tables that are made of them, go to files when
/// they become many. Twelve million places and fifteen million names take less than 3 GB.
///
///     let writer = try GazetteerIndexWriter(path: path, layer: GazetteerLayer(name: "camps"))
///     try writer.add(PlaceRow(place: camp))
///     _ = try writer.add(name: "Camp Speicher", kind: .alternate, to: camp.id)
///     let issues = try writer.finish()
///
/// Everything happens beside the path, in the folder `path.partial`, which goes when the writer does; at every moment the path
/// holds the old index, the new one, or none. Where another process builds the same path, starting waits for it.
public final class GazetteerIndexWriter {
  /// Where the index goes.
  public let path: String
  private var builder: IndexBuilder
  private var folder: WorkFolder?

  /// Starts an index.
  ///
  /// - Parameter layer: what layer of a stack it is, kept in the index; nil for none.
  /// - Throws: ``GazetteerError/Code/fileError`` when nothing can be written beside the path.
  public convenience init(path: String, layer: GazetteerLayer? = nil) throws(GazetteerError) {
    try self.init(path: path, layer: layer, memoryLimit: 192 << 20)
  }

  /// Starts an index that holds about the given number of bytes of names in memory at a time.
  init(path: String, layer: GazetteerLayer?, memoryLimit: Int) throws(GazetteerError) {
    self.path = path
    let folder = try WorkFolder(besides: path)
    self.folder = folder
    builder = IndexBuilder(folder: folder, memoryLimit: memoryLimit)
    builder.layer = layer
  }

  /// Adds a place with its names; it replaces an earlier one with the same identifier, names included, and is recorded.
  ///
  /// Alternates of two to four capitals count as abbreviations, three capitals as a code unless the place is a country.
  /// - Throws: ``GazetteerError/Code/tooLarge``, ``GazetteerError/Code/fileError``.
  public func add(_ row: PlaceRow) throws(GazetteerError) { try builder.add(row) }

  /// Adds a name to a place that was added before; false where the place is unknown.
  ///
  /// An alternate in capitals is read as in ``add(_:)-(PlaceRow)``. Repeated names do no harm.
  /// - Throws: ``GazetteerError/Code/fileError``.
  public func add(name: String, kind: NameKind, to place: PlaceID) throws(GazetteerError) -> Bool {
    try builder.add(name: name, kind: kind, to: place)
  }

  /// States which place holds another, in place of what the codes say; false where either is unknown.
  ///
  /// Of several statements for a place the last counts. A place that would come to be above itself gets no parent, and is
  /// recorded.
  public func setParent(of child: PlaceID, to parent: PlaceID) throws(GazetteerError) -> Bool {
    builder.setParent(of: child, to: parent)
  }

  /// Adds a country; its place may come before or after.
  public func add(_ country: CountryRow) throws(GazetteerError) { builder.add(country) }

  /// Adds a first-level division; its place may come before or after.
  public func add(_ division: Admin1Row) throws(GazetteerError) { builder.add(division) }

  /// Describes the layer anew, as when only its rows have told its date.
  public func setLayer(_ layer: GazetteerLayer) { builder.layer = layer }

  /// States sources and licences of the data.
  public func setAttribution(_ text: String) { builder.attribution = text }

  /// Adds a polygon of a region: a GeoJSON feature.
  public func add(region feature: String) throws(GazetteerError) { try builder.add(region: feature) }

  /// Writes the index; the writer must not be used any more.
  ///
  /// - Returns: rows left out and other remarks.
  /// - Throws: ``GazetteerError``: what was at the path is then still there.
  @discardableResult
  public func finish(
    progress: (GazetteerCompiler.Progress) -> Void = { _ in }
  ) throws(GazetteerError) -> GazetteerIssues {
    try finish(tablesHash: 0, progress: progress)
  }

  /// Writes the index with the hash of the tables in its header.
  func finish(
    tablesHash: UInt64, progress: (GazetteerCompiler.Progress) -> Void
  ) throws(GazetteerError) -> GazetteerIssues {
    guard let folder else { preconditionFailure("an index is written once") }
    let count = builder.placeCount
    let file = try FileWriter(path: folder.newPath())
    let output = try IndexOutput(file: file)
    _ = try builder.finish(tablesHash: tablesHash, output: output) {
      progress(GazetteerCompiler.Progress(phase: $0, places: count))
    }
    try file.finish(renamingTo: path)
    let issues = builder.issues
    // With its last user the folder goes.
    builder = IndexBuilder()
    self.folder = nil
    return issues
  }

  /// Reads the rows of a folder of tables.
  func add(
    _ tables: GazetteerTables, progress: (GazetteerCompiler.Progress) -> Void
  ) throws(GazetteerError) { try builder.add(tables, progress: progress) }
}
