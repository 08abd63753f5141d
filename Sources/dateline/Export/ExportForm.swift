import ArgumentParser

/// The formats that events are exported in.
enum ExportForm: String, ExpressibleByArgument, CaseIterable {
  case geojson, geojsons, geojsonl, csv, kml, gpkg, qgs, html
  case keplerMap = "kepler-map"
  case acled, ucdp, gdelt, plover

  /// The format that a file's name tells, or nil.
  static func ofName(_ path: String) -> ExportForm? {
    switch path.lowercased().dividedAtEnding.ending {
    case ".geojson", ".json": .geojson
    case ".geojsons": .geojsons
    case ".geojsonl", ".ndjson", ".jsonl": .geojsonl
    case ".csv": .csv
    case ".kml": .kml
    case ".gpkg": .gpkg
    case ".qgs": .qgs
    case ".html", ".htm": .html
    default: nil
    }
  }

  /// Whether it is one of GeoJSON's.
  var isGeoJSON: Bool { [.geojson, .geojsons, .geojsonl].contains(self) }
  /// Whether it has rows of columns, or features, that a profile can choose.
  var takesProfile: Bool { isGeoJSON || self == .csv }
  /// Whether it is more than one stream of bytes, and needs a file.
  var needsFile: Bool { self == .gpkg || self == .qgs }
}
