import GeoJSON
import VectorTiles

/// The description of a set of tiles (TileJSON 3.0.0).
struct TileJSON: Sendable {
  /// A layer with its properties, each with a sentence on what it is.
  struct Layer: Sendable {
    var id: String
    var description: String
    var fields: [(name: String, description: String)]
    var greatestZoom: Int
  }

  var name: String
  var description: String
  var attribution: String?
  var greatestZoom: Int
  var layers: [Layer]

  /// The document.
  /// - Parameters:
  ///   - address: The address of a tile with `{z}`, `{x}` and `{y}`.
  ///   - box: Where there is something; nil for the whole map.
  func document(address: String, box: BoundingBox? = nil) -> JSONObject {
    let whole = BoundingBox(
      west: -180, south: -WebMercator.greatestLatitude, east: 180, north: WebMercator.greatestLatitude)
    // A box across the 180° meridian is not foreseen there.
    let box = box.flatMap { $0.crossesAntimeridian ? nil : $0 } ?? whole
    var members: [(String, JSONValue)] = [
      ("tilejson", "3.0.0"), ("name", .string(name)), ("description", .string(description)), ("version", "1.0.0"),
      ("scheme", "xyz"), ("tiles", .array([.string(address)])), ("minzoom", .integer(0)),
      ("maxzoom", .integer(Int64(greatestZoom))),
      ("bounds", .array([box.west, box.south, box.east, box.north].map { .double($0) })),
    ]
    if let attribution { members.append(("attribution", .string(attribution))) }
    members.append(("vector_layers", .array(layers.map { .object(Self.document($0)) })))
    return JSONObject(members)
  }

  private static func document(_ layer: Layer) -> JSONObject {
    JSONObject([
      ("id", .string(layer.id)), ("description", .string(layer.description)), ("minzoom", .integer(0)),
      ("maxzoom", .integer(Int64(layer.greatestZoom))),
      ("fields", .object(JSONObject(layer.fields.map { ($0.name, .string($0.description)) }))),
    ])
  }
}

extension TileJSON {
  /// The tiles of events.
  static let events = TileJSON(
    name: "events", description: "Events and clusters of events", attribution: nil,
    greatestZoom: EventTiles.greatestZoom,
    layers: [
      Layer(
        id: EventTiles.clusterLayer, description: "Several events drawn as one",
        fields: [
          ("cluster_id", "Number: kept from zoom to zoom"), ("point_count", "Number of events"),
          ("event_type", "The most frequent type"), ("place_precision", "The coarsest precision"),
          ("killed_best", "Number: the sum of those stated"),
          ("stack", "Boolean: all events are at one place, and no zoom tells them apart"),
          ("expansion_zoom", "Number: the zoom at which it is more than one"),
          ("west", "Number: edge of the box, degrees"),
          ("south", "Number: edge of the box, degrees"), ("east", "Number: edge of the box, degrees"),
          ("north", "Number: edge of the box, degrees"),
        ], greatestZoom: EventTiles.greatestZoom),
      Layer(
        id: EventTiles.eventLayer, description: "Single events",
        fields: [
          ("event_id", "Identifier"), ("event_type", "Type"), ("event_date", "Day, YYYY-MM-DD"), ("title", "One line"),
          ("assertion", "What the reports assert"), ("place_precision", "How well the place is known"),
          ("geometry_kind", "point, area or line"), ("country_code", "ISO 3166-1 alpha-2"),
          ("admin1_code", "Code of the first-level division"), ("radius_m", "Number: metres the place may be off"),
          ("killed_best", "Number of people killed"), ("event_confidence", "Number, 0 to 1"),
        ], greatestZoom: EventTiles.greatestZoom),
    ])
}

extension TileJSON {
  /// The tiles of the base map.
  static let regions = TileJSON(
    name: "regions", description: "Countries, first-level divisions and names of places",
    attribution: "GeoNames (CC BY 4.0), Natural Earth", greatestZoom: BaseMap.greatestZoom,
    layers: [
      Layer(
        id: "countries", description: "Areas of countries and territories",
        fields: [("code", "ISO 3166-1 alpha-2"), ("name", "English name"), ("name_local", "Name in the local script")],
        greatestZoom: BaseMap.greatestZoom),
      Layer(
        id: "admin1", description: "Areas of first-level divisions",
        fields: [
          ("code", "The country's code, a point and GeoNames' code of the division"), ("name", "Name"),
          ("name_local", "Name in the local script"), ("country_code", "ISO 3166-1 alpha-2"),
        ], greatestZoom: BaseMap.greatestZoom),
      Layer(
        id: "places", description: "Where the names of countries, divisions and settlements stand",
        fields: [
          ("kind", "country, admin1 or settlement"), ("name", "English name, or the local one in Latin letters"),
          ("name_local", "Name in the local script"), ("code", "Code of the region"),
          ("rank", "Number: the least zoom at which there is room for it"),
        ], greatestZoom: BaseMap.greatestZoom),
    ])
}
