public import GeoJSON

/// A value in a filter: a literal, what a property holds, or what an operation gives.
public enum FilterValue: Hashable, Sendable {
  /// Not known.
  case null
  /// Yes or no.
  case boolean(Bool)
  /// A number; whole numbers are exact up to 2⁵³.
  case number(Double)
  /// A text, compared by its code points.
  case text(String)
  /// A day or a point in time.
  case instant(FilterInstant)
  /// A geometry in degrees of longitude and latitude.
  case geometry(Geometry)
  /// A box in degrees; one with west > east crosses the antimeridian.
  case box(BoundingBox)

  /// The value of a property of a feature: arrays and objects are their JSON texts, as they cannot be compared otherwise.
  public init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .boolean(value)
    case .integer(let value): self = .number(Double(value))
    case .double(let value): self = value.isNaN ? .null : .number(value)
    case .decimal(let text): self = Double(text).map(FilterValue.number) ?? .null
    case .string(let text): self = .text(text)
    case .array, .object: self = (try? json.jsonText).map(FilterValue.text) ?? .null
    }
  }
}
