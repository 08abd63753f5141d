import Events
public import Gazetteers
public import GeoJSON

/// A table of events, row by row: CSV, GeoJSON or a layer of a GeoPackage, as ACLED, UCDP, GDELT or anyone lays it out.
///
///     var table = try EventTable(source: "ged.csv", gazetteer: gazetteer, chunk: more)
///     while let row = try table.next() { if case .event(let row) = row { use(row.event) } }
///
/// An event's identifier is made of the data set and the row's own identifier, so that it stays when the row changes. Places
/// with coordinates keep them; the others get those of the gazetteer, and their precision says so.
///
/// It is a resource of one task, not a value to share.
public struct EventTable {
  /// What reading gives: an event, or why a row gives none.
  public enum Item: Sendable {
    /// The event of a row.
    case event(TableEvent)
    /// What is wrong with a row, which is left out.
    case issue(TableIssue)
  }

  /// How the table is laid out.
  public let layout: TableLayout
  /// The columns that hold something and are not read, in the order of the table, as far as rows have been read.
  public var unreadColumns: [String] { unread.filter(\.isFilled).map(\.name) }

  private let source: String
  private var rows: any TableSource
  private let reader: any RowLayout
  private let places: TablePlaces?
  private var unread: [(index: Int, name: String, isFilled: Bool)]
  private var hasEnded = false

  /// Opens a table in CSV that comes in pieces.
  ///
  /// - Parameters:
  ///   - source: The file's name, for messages and as the name of the data set.
  ///   - layout: How it is laid out; nil finds out.
  ///   - mapping: What its columns hold, where the layout is none of those known.
  ///   - gazetteer: What finds countries and places; nil leaves the words of the table as they are.
  ///   - chunk: Gives the next bytes; empty at the end.
  /// - Throws: ``TableIssue``, and what the closure throws.
  public init(
    source: String, layout: TableLayout? = nil, mapping: TableMapping = TableMapping(),
    gazetteer: (any PlaceLookup)? = nil, chunk: @escaping () throws -> ArraySlice<UInt8>
  ) throws {
    try self.init(
      source, DelimitedTable(source: source, layout: layout, chunk: chunk), layout, mapping, gazetteer)
  }

  /// Opens a table in GeoJSON that comes in pieces: the properties of its features are the columns.
  ///
  /// - Parameter format: The format; nil finds out.
  /// - Throws: ``TableIssue``, and what the closure throws.
  public init(
    features source: String, format: GeoJSONFormat?, layout: TableLayout? = nil, mapping: TableMapping = TableMapping(),
    gazetteer: (any PlaceLookup)? = nil, chunk: @escaping () throws -> ArraySlice<UInt8>
  ) throws {
    try self.init(source, FeatureTable(source: source, format: format, chunk: chunk), layout, mapping, gazetteer)
  }

  /// Opens a layer of points in a GeoPackage.
  ///
  /// - Parameter layer: The layer's table; nil takes the only one of points.
  /// - Throws: ``TableIssue``.
  public init(
    geoPackage path: String, layer: String? = nil, layout: TableLayout? = nil, mapping: TableMapping = TableMapping(),
    gazetteer: (any PlaceLookup)? = nil
  ) throws {
    try self.init(path, LayerTable(path: path, layer: layer), layout, mapping, gazetteer)
  }

  private init(
    _ source: String, _ rows: any TableSource, _ layout: TableLayout?, _ mapping: TableMapping,
    _ gazetteer: (any PlaceLookup)?
  ) throws(TableIssue) {
    self.source = source
    self.rows = rows
    let isMapped = mapping != TableMapping()
    let layout = layout ?? (isMapped ? .mapped : .detected(rows.columns))
    self.layout = layout
    // A file without rows has nothing to be read by.
    let reader: any RowLayout =
      rows.columns.names.isEmpty
      ? StoredRows(rows.columns) : try layout.rows(rows.columns, mapping: mapping, source: source)
    self.reader = reader
    places = gazetteer.map { TablePlaces($0) }
    unread = rows.columns.names.enumerated().filter { !reader.read.contains($0.element.lowercased()) }.map {
      ($0.offset, $0.element, false)
    }
  }

  /// The next row; nil at the end.
  /// - Throws: what the closure throws that gives the bytes; what was read before it has been given.
  public mutating func next() throws -> Item? {
    if hasEnded { return nil }
    do {
      guard let row = try rows.next() else { return nil }
      for place in unread.indices where !unread[place].isFilled && row.values[unread[place].index] != .null {
        unread[place].isFilled = true
      }
      do throws(RowFault) {
        return .event(finished(try reader.event(of: row), line: row.line))
      } catch {
        return .issue(TableIssue(code: error.code, message: error.message, source: source, line: row.line))
      }
    } catch let issue as TableIssue {
      return .issue(issue)
    } catch let end as TableEnd {
      hasEnded = true
      return .issue(end.issue)
    }
  }

  /// The event with its place looked up, and a title where it has none.
  private func finished(_ read: RowEvent, line: Int) -> TableEvent {
    var event = read.event
    var losses = read.losses
    if let words = read.place, let places {
      let (place, loss) = places.place(words)
      event.place = place
      if let loss { losses.append(loss) }
    }
    if event.title.isEmpty { event.title = TableTitle.make(event) }
    return TableEvent(event: event, line: line, losses: losses)
  }
}

/// One line for a list, for rows that have none: `Armed clash in Rami village: 2 killed`.
enum TableTitle {
  static func make(_ event: Event) -> String {
    let place = event.place.name.isEmpty ? event.place.country : event.place.name
    var title = event.subType.rawValue
    if !place.isEmpty { title += " in \(place)" }
    if let killed = event.killed.best ?? event.killed.low, killed > 0 { title += ": \(killed) killed" }
    return title
  }
}
