package import GeoJSON

extension SQLCondition {
  /// That the point of an event lies in a box, as SQL over `events`; null for an event without a point.
  package init(_ box: BoundingBox) {
    let joined = box.crossesAntimeridian ? "OR" : "AND"
    let sql = """
      events.latitude BETWEEN ? AND ? AND (events.longitude >= ? \(joined) events.longitude <= ? \
      OR abs(events.longitude) = 180 AND (-events.longitude >= ? \(joined) -events.longitude <= ?))
      """
    self.init(sql, [box.south, box.north, box.west, box.east, box.west, box.east].map(SQLValue.double))
  }
}
