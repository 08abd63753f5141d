/// Builds one index file from rows in any order.
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
  private var builder = IndexBuilder()

  /// Starts an index.
  ///
  /// - Parameter layer: what layer of a stack it is, kept in the index; nil for none.
  /// - Throws: ``GazetteerError/Code/fileError`` when nothing can be written beside the path.
  public init(path: String, layer: GazetteerLayer? = nil) throws(GazetteerError) {
    self.path = path
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
    builder.add(name: name, kind: kind, to: place)
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
  public func add(region feature: String) throws(GazetteerError) { builder.add(region: feature) }

  /// Writes the index; the writer must not be used any more.
  ///
  /// - Returns: rows left out and other remarks.
  /// - Throws: ``GazetteerError``: what was at the path is then still there.
  @discardableResult
  public func finish(
    progress: (GazetteerCompiler.Progress) -> Void = { _ in }
  ) throws(GazetteerError) -> GazetteerIssues {
    progress(GazetteerCompiler.Progress(phase: "sorting names", places: builder.placeCount))
    let image = try builder.finish()
    progress(GazetteerCompiler.Progress(phase: "writing the index", places: image.placeCount))
    try GazetteerCompiler.write(image, tablesHash: 0, to: path, partial: path + ".partial")
    return builder.issues
  }
}
