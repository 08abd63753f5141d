import GRDB
import GeoJSON
import Geodesy

/// Geodesic distances for SQL: `dateline_distance(longitude, latitude, from_longitude, from_latitude)` in metres.
enum DistanceFunction {
  static let function = DatabaseFunction("dateline_distance", argumentCount: 4, pure: true) { arguments in
    let numbers = arguments.compactMap { Double.fromDatabaseValue($0) }
    guard numbers.count == 4 else { return nil }
    return Geodesic.wgs84.distance(
      from: Position(longitude: numbers[2], latitude: numbers[3]),
      to: Position(longitude: numbers[0], latitude: numbers[1])
    ).meters
  }
}
