import CQL2
import GeoJSON

/// Properties and one feature for tests.
enum FilterFixtures {
  static let properties = FilterProperties([
    "name": .text, "kind": .text, "toll": .number, "share": .number, "seen": .boolean, "day": .date, "last": .date,
    "changed": .timestamp, "geometry": .geometry, "empty": .text, "date": .date, "windSpeed": .number, "none": .number,
  ])

  static let values: [String: FilterValue] = [
    "name": .text("Île d'Or"), "kind": .text("raid"), "toll": .number(5), "share": .number(0.25),
    "seen": .boolean(true), "day": instant("2024-06-10"), "last": instant("2024-06-12"),
    "changed": instant("2024-06-15T12:30:00Z"), "date": instant("2024-06-10"), "windSpeed": .number(3),
    "geometry": .geometry(.point(Position(longitude: 47.5, latitude: 43))),
  ]

  static func instant(_ text: String) -> FilterValue { FilterInstant(text).map(FilterValue.instant) ?? .null }

  static func read(_ text: String) throws -> FilterExpression {
    try FilterExpression(text: text, properties: properties)
  }

  /// True, false or nil for what is not known.
  static func answer(_ text: String, values: [String: FilterValue] = values) throws -> Bool? {
    switch try read(text).value(for: { values[$0] ?? .null }) {
    case .boolean(let value): value
    default: nil
    }
  }
}
