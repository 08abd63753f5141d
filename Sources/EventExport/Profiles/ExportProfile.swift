public import Events

/// What a map tool needs of a file so that it opens as it is: which columns in which order, what stands for an identifier, and
/// which events it cannot show.
public struct ExportProfile: Hashable, Sendable {
  /// Its name on the command line.
  public var name: String
  /// The columns in order.
  public var columns: [ExportColumn]
  /// What stands for a feature's `id`.
  public var identifiers = Identifiers.text
  /// Whether events without a position are left out.
  public var needsPosition = false
  /// Whether events without a day are left out.
  public var needsDay = false
  /// Whether empty columns are left out of features.
  public var leavesNullsOut = false
  /// The most bytes of one file that the tool takes, or nil.
  public var largestFile: Int?
  /// Why the tool needs it so, for the report of what was left out.
  var tool: String

  /// What stands for a feature's `id`.
  public enum Identifiers: Hashable, Sendable {
    /// The event's identifier.
    case text
    /// A whole number of up to 53 bits that follows from the event's identifier: some tools lose texts.
    case number
  }

  /// Why the tool cannot show an event; nil where it can.
  public func refusal(of event: borrowing FlatEvent) -> CodingLoss? {
    if needsPosition, event.position == nil {
      return CodingLoss(
        code: .notCoded, field: "latitude", message: "No position; \(tool) shows no event without one: left out.")
    }
    if needsDay, event.isNull("date_start") {
      return CodingLoss(
        code: .notCoded, field: "date_start", message: "No day; \(tool) plays no event without one: left out.")
    }
    return nil
  }
}

extension ExportProfile {
  /// All columns as they are.
  public static let plain = ExportProfile(name: "plain", columns: events, tool: "")

  /// QGIS, whose guess at the fields of time goes by their names and order: the first and the last day come first.
  public static let qgis = ExportProfile(
    name: "qgis", columns: events.sorted { QGISOrder.isBefore($0.name, $1.name) }, tool: "QGIS")

  /// kepler.gl: a time to the minute, since it does not play days, no empty geometry, and files that it still takes.
  public static let kepler = ExportProfile(
    name: "kepler", columns: [.derived("event_datetime", .dateTime)] + events, needsPosition: true, needsDay: true,
    largestFile: 240_000_000, tool: "kepler.gl")

  /// MapLibre and Mapbox GL: numbers as identifiers, and columns without a value left out.
  public static let maplibre = ExportProfile(
    name: "maplibre", columns: events, identifiers: .number, needsPosition: true, leavesNullsOut: true, tool: "MapLibre"
  )

  /// geojson.io, GitHub and others that know simplestyle 1.1: title, description and a marker by type.
  public static let geojsonIO = ExportProfile(
    name: "geojson-io",
    columns: columns(["title"]) + [
      .derived("description", .description), .derived("marker-color", .colour), .derived("marker-size", .size),
      .derived("marker-symbol", .letter),
    ] + events.filter { $0.name != "title" }, needsPosition: true, leavesNullsOut: true, tool: "geojson.io")

  /// Leaflet.TimeDimension, which looks for `time`.
  public static let leafletTime = ExportProfile(
    name: "leaflet-time", columns: [.derived("time", .day)] + events, needsPosition: true, needsDay: true,
    leavesNullsOut: true, tool: "Leaflet.TimeDimension")

  /// All of them.
  public static let all = [plain, qgis, kepler, maplibre, geojsonIO, leafletTime]

  /// An event's own columns, those left out that only some exports have.
  private static let events = columns(EventColumns.all)

  static func columns(_ names: [String]) -> [ExportColumn] { names.compactMap { ExportColumn($0) } }
}

/// Which columns come first for QGIS.
private enum QGISOrder {
  private static let first = ["date_start", "date_end"]

  static func isBefore(_ a: String, _ b: String) -> Bool { place(a) < place(b) }

  private static func place(_ name: String) -> Int {
    first.firstIndex(of: name) ?? first.count + (FlatEvent.number(of: name) ?? 0)
  }
}
