import Events
import GeoJSON

/// A parameter of an address as the description of the service tells of it.
struct RouteParameter: Sendable {
  var name: String
  var description: String
  var schema: JSONObject
  /// Whether it is a part of the path.
  var isInPath = false

  init(_ name: String, _ description: String, _ schema: JSONObject = ["type": "string"], isInPath: Bool = false) {
    (self.name, self.description, self.schema, self.isInPath) = (name, description, schema, isInPath)
  }

  static let bbox = RouteParameter(
    "bbox", "Only events in the box west,south,east,north, edges included; west > east crosses the antimeridian.",
    [
      "type": "array", "oneOf": [["minItems": 4, "maxItems": 4], ["minItems": 6, "maxItems": 6]],
      "items": ["type": "number"],
    ])
  static let datetime = RouteParameter(
    "datetime", "Only events of a day or an interval, 2024-01-01/2024-06-30; either end may be ..")
  static let limit = RouteParameter(
    "limit", "At most so many; pages have no more than 10000.",
    ["type": "integer", "minimum": 1, "maximum": 10000, "default": 10])
  static let cursor = RouteParameter("cursor", "Where the page begins, as the link next has it.")
  static let sortby = RouteParameter(
    "sortby", "The order; - for the largest first.",
    ["type": "string", "enum": .array(SortParameter.orders.map { .string($0.column) })])
  static let near = RouteParameter(
    "near", "Only events around a position, lon,lat, or a place of a name; the nearest first, with distance_m.")
  static let radius = RouteParameter("radius", "With near: within this distance, inclusive, such as 50km.")
  static let q = RouteParameter("q", "Only events with words that begin so, all of them.")
  static let ids = RouteParameter("ids", "Only events of these identifiers.")
  static let format = RouteParameter("f", "The format; without it the header Accept decides.")

  /// All that choose events, beside page and order.
  static let filters: [RouteParameter] =
    [
      bbox, datetime, near, radius, q, ids,
      RouteParameter(
        "in_region", "Only events in countries or divisions of these names or codes: Dagestan, RUS, RU.17."),
      RouteParameter("actor", "Only events with an actor, on either side, whose name has words that begin so."),
      RouteParameter(
        "least_confidence", "Only events at least so sure; those of tables, which have no confidence, pass.",
        ["type": "number", "minimum": 0, "maximum": 1]),
      RouteParameter("changed_since", "Only events that the store changed on or after this day or time in UTC."),
      RouteParameter("filter", "Only events that a filter in CQL2 holds for, such as killed_best > 5."),
      RouteParameter(
        "filter-lang", "The language of the filter.",
        ["type": "string", "enum": [.string(FilterParameter.text), .string(FilterParameter.json)]]),
      RouteParameter(
        "filter-crs", "The reference system of geometries in the filter.", ["type": "string", "enum": [.string(crs84)]]),
    ] + columns

  /// The only reference system there is: longitude, latitude on WGS 84.
  static let crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

  /// Columns of events, each a parameter.
  static let columns: [RouteParameter] = EventColumns.all.filter { FilterParameter.columns.contains($0) }.map {
    column in
    RouteParameter(column, "Only events whose \(column) is this, or one of several with commas between.")
  }
}
