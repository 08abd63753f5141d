public import Events
import GeoJSON

/// Writes a map file of kepler.gl: the events, a layer of points in the colours of their types, and a time filter that stands
/// open below the map.
///
/// The form is that of "Export Map" as JSON, whose data sets and settings have the version `v1`. Events without a position or
/// a day must not be given, see ``ExportProfile/kepler``.
public struct KeplerMap: ~Copyable {
  /// How many events have been written.
  public private(set) var count = 0
  private var out = ByteWriter(capacity: pieceLength * 2)
  private let title: String
  private let columns: [ExportColumn]
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private var box = BoundingBoxBuilder()
  private var firstDay: CalendarDate?
  private var lastDay: CalendarDate?

  private static let pieceLength = 1 << 17

  /// Makes a writer.
  /// - Parameters:
  ///   - title: The name of the map.
  ///   - columns: The columns of the data set, `event_datetime`, `latitude` and `longitude` among them.
  ///   - sink: Takes the bytes, some at a time.
  public init(
    title: String, columns: [ExportColumn] = ExportProfile.kepler.columns,
    sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.title = title
    self.columns = columns
    self.sink = sink
    out.put(#"{"datasets":[{"version":"v1","data":{"id":"events","label":"events","color":[166,38,30],"allData":["#)
  }

  /// Writes an event.
  /// - Throws: what the sink throws.
  public mutating func write(_ event: borrowing FlatEvent) throws {
    out.put(count == 0 ? "\n[" : ",\n[")
    event.bytes.withUnsafeBufferPointer { bytes in
      for (index, column) in columns.enumerated() {
        if index > 0 { out.put(UInt8(ascii: ",")) }
        switch column.source {
        case .column(let number): FeatureLayout.put(event.values[number], bytes, to: &out)
        case .derived(let derived):
          if let text = derived.text(of: event) { out.put(string: text) } else { out.put("null") }
        }
      }
    }
    out.put("]")
    if let position = event.position { box.add(position) }
    if let start = event.text("date_start").flatMap({ CalendarDate($0) }) {
      firstDay = min(firstDay ?? start, start)
      lastDay = max(lastDay ?? start, start)
    }
    count += 1
    if out.count >= Self.pieceLength { try flush() }
  }

  /// Writes the settings, and hands on what is left.
  /// - Throws: what the sink throws.
  public mutating func finish() throws {
    out.put("],\n\"fields\":")
    try out.write(.array(columns.map(Self.field)))
    out.put("}}],\n\"config\":")
    try out.write([
      "version": "v1", "config": ["visState": visualState, "mapState": mapState, "mapStyle": ["styleType": "light"]],
    ])
    out.put(",\n\"info\":")
    try out.write(["app": "kepler.gl", "title": .string(title), "description": ""])
    out.put("}\n")
    try flush()
  }

  private mutating func flush() throws {
    try sink(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.rewind(to: 0, level: 0)
  }

  private static func field(_ column: ExportColumn) -> JSONValue {
    let (type, format, analyzed) =
      if case .derived = column.source {
        ("timestamp", "YYYY-M-D H:m", "DATETIME")
      } else {
        switch EventColumns.kind(of: column.name) {
        case .text: ("string", "", "STRING")
        case .integer: ("integer", "", "INT")
        case .double: ("real", "", "FLOAT")
        case .date: ("date", "YYYY-M-D", "DATE")
        case .bool: ("boolean", "", "BOOLEAN")
        }
      }
    return [
      "name": .string(column.name), "type": .string(type), "format": .string(format), "analyzerType": .string(analyzed),
    ]
  }

  /// The time filter, all of it selected, with its slider below the map; and the layer.
  private var visualState: JSONValue {
    func milliseconds(_ day: CalendarDate?) -> JSONValue { .integer(Int64(day?.dayNumber ?? 0) * 86_400_000) }
    let filter: JSONValue = [
      "dataId": ["events"], "id": "time", "name": ["event_datetime"], "type": "timeRange",
      "value": [milliseconds(firstDay), milliseconds(lastDay?.adding(days: 1))], "enlarged": true,
      "plotType": "histogram", "animationWindow": "free", "yAxis": nil, "speed": 1,
    ]
    let colours = EventType.colours.map { JSONValue.string($0.colour) } + [.string(EventType.colourOfOthers)]
    let settings: JSONValue = [
      "radius": 8, "fixedRadius": false, "opacity": 0.8, "outline": true, "thickness": 1, "filled": true,
      "colorRange": ["name": "Event types", "type": "qualitative", "category": "Custom", "colors": .array(colours)],
      "radiusRange": [4, 40],
    ]
    let layer: JSONValue = [
      "id": "events", "type": "point",
      "config": [
        "dataId": "events", "label": "events", "color": [166, 38, 30],
        "columns": ["lat": "latitude", "lng": "longitude", "altitude": nil], "isVisible": true, "visConfig": settings,
      ],
      "visualChannels": [
        "colorField": ["name": "event_type", "type": "string"], "colorScale": "ordinal", "sizeField": nil,
        "sizeScale": "linear",
      ],
    ]
    let tooltip: JSONValue = [
      "enabled": true,
      "fieldsToShow": [
        "events": .array(
          ["title", "event_date", "location", "place_precision", "killed_best", "source"].map {
            ["name": .string($0), "format": nil]
          })
      ],
    ]
    return ["filters": [filter], "layers": [layer], "interactionConfig": ["tooltip": tooltip]]
  }

  /// A view of all events.
  private var mapState: JSONValue {
    guard let box = box.box else { return ["latitude": 0, "longitude": 0, "zoom": 1] }
    let width = box.crossesAntimeridian ? box.east + 360 - box.west : box.east - box.west
    let middle = box.west + width / 2
    let span = max(width, (box.north - box.south) * 2, 0.05)
    // At zoom 0 the world is 360° wide and 512 pixels; the map takes some of 1000.
    var zoom = 0.0
    while zoom < 12, span * Double(1 << Int(zoom + 1)) < 720 { zoom += 1 }
    return [
      "latitude": .double((box.south + box.north) / 2), "longitude": .double(middle > 180 ? middle - 360 : middle),
      "zoom": .double(zoom), "bearing": 0, "pitch": 0,
    ]
  }
}
