public import Gazetteers

/// Reads a user's own data and writes it as one layer of a gazetteer.
///
///     let source = ImportSource.geoNames(try GeoNamesDump(files: ["RU.txt"]))
///     let report = try LayerImport(source: source, layer: GazetteerLayer(name: "ru")).run(into: "ru.index")
///     print(report.placeCount, report.issues.total)
public struct LayerImport: Sendable {
  /// What is read.
  public var source: ImportSource
  /// What the layer is called; an empty title, licence, date or list of sources is filled in from the source.
  public var layer: GazetteerLayer
  /// The places below the new layer, which divisions are linked with; nil to link none.
  public var known: KnownPlaces?

  /// Describes an import.
  public init(source: ImportSource, layer: GazetteerLayer, known: KnownPlaces? = nil) {
    self.source = source
    self.layer = layer
    self.known = known
  }

  /// Reads the source and writes the index.
  ///
  /// What is at the path stays there until the new index is complete. Rows that cannot be used are left out and
  /// counted.
  /// - Parameters:
  ///   - path: where the index goes.
  ///   - progress: called now and then; what it throws ends the import, and nothing is left behind.
  /// - Throws: ``ImportError`` when a file is not what it should be, or nothing in it can be used; `GazetteerError`
  ///   when the index cannot be written.
  /// - Complexity: O(*n* log *n*) in the number of names; memory is the index writer's.
  public func run(
    into path: String, progress: @escaping (ImportProgress) throws -> Void = { _ in }
  ) throws -> ImportReport {
    var log = ImportLog(layer: layer, progress: progress)
    let writer = try GazetteerIndexWriter(path: path, layer: layer)
    var sink = IndexSink(writer: writer)
    try source.read(to: &sink, known: known, log: &log)
    try requirePlaces(log.report)
    var report = log.report
    report.layer = described(layer, latestDate: log.latestDate)
    writer.setLayer(report.layer)
    writer.setAttribution(report.layer.licence)
    try progress(ImportProgress(stage: .writing, path: path, bytesRead: 0, byteCount: 0, rows: report.placeCount))
    report.issues.add(try writer.finish())
    return report
  }

  private func requirePlaces(_ report: ImportReport) throws {
    guard report.placeCount == 0 else { return }
    var message = "there is no place that can be used"
    let left = report.leftOut.sorted { $0.key < $1.key }.map { "\($0.value) by \($0.key)" }
    if !left.isEmpty { message += "; left out: " + left.joined(separator: ", ") }
    if let first = report.issues.first.first {
      message += "; \(report.issues.total) rows cannot be read, the first: \(first)"
    }
    throw ImportError(code: .nothingToImport, message: message, path: source.files.first)
  }

  private func described(_ layer: GazetteerLayer, latestDate: String) -> GazetteerLayer {
    var layer = layer
    if layer.title.isEmpty { layer.title = source.title }
    if layer.licence.isEmpty { layer.licence = source.licence }
    if layer.date.isEmpty { layer.date = latestDate }
    if layer.sources.isEmpty { layer.sources = source.files }
    return layer
  }
}

/// The kinds of data that can be imported.
public enum ImportSource: Sendable {
  /// GeoNames' exports.
  case geoNames(GeoNamesDump)
  /// GeoJSON polygons or points.
  case geoJSON(GeoJSONPlaces)
  /// A database of Who's On First.
  case whosOnFirst(WhosOnFirstDatabase)
  /// A table of own places.
  case table(PlaceTable)

  /// Reads everything.
  func read(to sink: inout some PlaceSink, known: KnownPlaces?, log: inout ImportLog) throws {
    switch self {
    case .geoNames(let dump):
      var reader = try GeoNamesReader(dump)
      try reader.read(to: &sink, log: &log)
    case .geoJSON(let places):
      var reader = try GeoJSONPlaceReader(places, source: log.report.layer.name, known: known)
      try reader.read(to: &sink, log: &log)
    case .whosOnFirst(let database):
      var reader = try WhosOnFirstReader(database, known: known)
      try reader.read(to: &sink, log: &log)
    case .table(let table):
      var reader = try PlaceTableReader(table, source: log.report.layer.name, known: known)
      try reader.read(to: &sink, log: &log)
    }
  }

  /// The files that are read.
  public var files: [String] {
    switch self {
    case .geoNames(let dump): dump.files
    case .geoJSON(let places): places.paths
    case .whosOnFirst(let database): database.paths
    case .table(let table): table.paths
    }
  }

  var title: String {
    switch self {
    case .geoNames: "GeoNames"
    case .whosOnFirst: "Who's On First"
    case .geoJSON, .table: ""
    }
  }

  var licence: String {
    switch self {
    case .geoNames: "Contains data from GeoNames (geonames.org), CC BY 4.0"
    case .whosOnFirst: "Contains data from Who's On First (whosonfirst.org/docs/licenses)"
    case .geoJSON, .table: ""
    }
  }
}

/// Hands rows to the writer of an index.
struct IndexSink: PlaceSink {
  let writer: GazetteerIndexWriter

  func add(_ row: PlaceRow) throws { try writer.add(row) }
  func add(name: String, kind: NameKind, to place: PlaceID) throws {
    _ = try writer.add(name: name, kind: kind, to: place)
  }
  func setParent(_ parent: PlaceID, of place: PlaceID) throws { _ = try writer.setParent(of: place, to: parent) }
  func add(_ country: CountryRow) throws { try writer.add(country) }
  func add(_ division: Admin1Row) throws { try writer.add(division) }
  func add(regionLine: String) throws { try writer.add(region: regionLine) }
}

extension ImportSource {
  /// Chooses the kind by what the files are, with the usual options.
  ///
  /// - Throws: ``ImportError`` for files that cannot be imported, or not together.
  public init(files: [String]) throws {
    guard let first = files.first else {
      throw ImportError(code: .badOption, message: "there is no file to import")
    }
    let kinds = try files.map(FileKind.init(path:))
    for (file, kind) in zip(files, kinds) {
      if case .other = kind { throw kind.error(path: file, expected: "a kind of data that can be imported") }
    }
    if kinds.allSatisfy({ $0 == .geoJSON }) {
      self = .geoJSON(GeoJSONPlaces(paths: files))
    } else if kinds.allSatisfy({ $0 == .sqlite }) {
      self = .whosOnFirst(WhosOnFirstDatabase(paths: files))
    } else if kinds.allSatisfy({ $0 == .table }) {
      self = .table(PlaceTable(paths: files))
    } else if kinds.contains(where: { $0 == .geoJSON || $0 == .sqlite || $0 == .table }) {
      let list = zip(files, kinds).map { "\($0) is \($1.description)" }.joined(separator: ", ")
      throw ImportError(code: .badOption, message: "files of several kinds go into layers of their own: \(list)")
    } else {
      do { self = .geoNames(try GeoNamesDump(files: files)) } catch var error as ImportError {
        error.path = error.path ?? first
        throw error
      }
    }
  }
}
