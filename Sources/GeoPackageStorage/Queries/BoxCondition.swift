import GRDB
import GeoJSON

/// That the point of an event lies in a box, as SQL over `events`; null for an event without a point.
struct BoxCondition {
  let sql: String
  let arguments: [DatabaseValue]

  init(_ box: BoundingBox) {
    let joined = box.crossesAntimeridian ? "OR" : "AND"
    sql = """
      events.latitude BETWEEN ? AND ? AND (events.longitude >= ? \(joined) events.longitude <= ? \
      OR abs(events.longitude) = 180 AND (-events.longitude >= ? \(joined) -events.longitude <= ?))
      """
    arguments = [box.south, box.north, box.west, box.east, box.west, box.east].map(\.databaseValue)
  }
}
