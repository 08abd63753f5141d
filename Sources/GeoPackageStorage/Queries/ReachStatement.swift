import EventSQL
import EventStorage
import GRDB
import GeoJSON

/// The events that may have happened within a distance of a position, as the indexes find them: points in a box that is as much
/// wider as the vaguest point, and areas in a box.
struct ReachStatement {
  private let condition: String
  private let arguments: [DatabaseValue]

  /// How far off an event without an area may be at most.
  static let widestRadius = "SELECT max(radius_m) FROM events WHERE \(VersionSchema.isPoint)"

  init(radius: Double, of position: Position, widestRadius: Double) {
    let points = SearchBoxes(around: position, radiusMeters: radius + widestRadius)
    // The polygon of an area lies within its circle, by less than a thousandth of the radius.
    let areas = SearchBoxes(around: position, radiusMeters: radius + UncertaintyArea.largestRadius / 1000)
    let isInBox = "maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"
    let parts =
      points.boxes.map { _ in "SELECT id FROM rtree_events_geom WHERE \(isInBox)" }
      + areas.boxes.map { _ in
        """
        SELECT item.fid FROM rtree_event_areas_geom JOIN event_areas ON event_areas.fid = rtree_event_areas_geom.id \
        JOIN events AS item ON item.event_id = event_areas.event_id WHERE \(isInBox)
        """
      } + ["SELECT fid FROM events WHERE \(VersionSchema.isEverywhere)"]
    condition = "events.deleted_at IS NULL AND events.fid IN (\(parts.joined(separator: " UNION ALL ")))"
    arguments = (points.boxes + areas.boxes).flatMap { [$0.west, $0.east, $0.south, $0.north] }.map(\.databaseValue)
  }

  func select(_ selection: String, from tables: String) -> (sql: String, arguments: [DatabaseValue]) {
    ("SELECT \(selection) FROM \(tables) WHERE \(condition) ORDER BY events.fid", arguments)
  }
}
