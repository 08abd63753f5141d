import Events
import GRDB
import GeoJSON

/// Whether a query's area holds a position, for SQL: `dateline_holds(longitude, latitude)`.
enum AreaFunction {
  static let name = "dateline_holds"

  /// The function for one area; it takes the place of the one before.
  static func function(_ area: Geometry) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 2) { arguments in
      guard let longitude = Double.fromDatabaseValue(arguments[0]),
        let latitude = Double.fromDatabaseValue(arguments[1])
      else { return false }
      return area.holds(Position(longitude: longitude, latitude: latitude))
    }
  }
}
