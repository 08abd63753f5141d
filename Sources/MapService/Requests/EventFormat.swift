/// The formats of events.
enum EventFormat: String, CaseIterable, Sendable {
  /// A page of GeoJSON with links.
  case json
  /// A page for people.
  case html
  /// All events, or as many as `limit` says, as files.
  case geojson, geojsons, geojsonl, csv, kml
  case keplerMap = "kepler-map"
  case acled, ucdp, gdelt, plover

  var mediaType: String {
    switch self {
    case .json, .geojson: "application/geo+json"
    case .html: "text/html"
    case .geojsons: "application/geo+json-seq"
    case .geojsonl: "application/x-ndjson"
    case .csv, .acled, .ucdp, .gdelt, .plover: "text/csv"
    case .kml: "application/vnd.google-earth.kml+xml"
    case .keplerMap: "application/json"
    }
  }

  /// Whether it is a page with links, rather than a file.
  var isPage: Bool { self == .json || self == .html }
}
