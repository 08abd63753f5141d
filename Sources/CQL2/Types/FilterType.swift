/// What the values of an expression or a property are.
public enum FilterType: String, Hashable, Sendable {
  /// Yes or no.
  case boolean
  /// Numbers.
  case number
  /// Texts.
  case text
  /// Days.
  case date
  /// Points in time.
  case timestamp
  /// Spans of time.
  case interval
  /// Geometries.
  case geometry
  /// Not known before a value is there.
  case any

  /// As a message has it.
  var words: String {
    switch self {
    case .boolean: "a truth value"
    case .number: "a number"
    case .text: "a text"
    case .date: "a day"
    case .timestamp: "a time"
    case .interval: "an interval"
    case .geometry: "a geometry"
    case .any: "a value"
    }
  }

  /// How a literal of the type is written, as a message has it.
  var example: String {
    switch self {
    case .boolean: "TRUE or FALSE"
    case .number: "a number such as 5"
    case .text, .any: "a text such as 'word'"
    case .date: "a day such as DATE('2024-06-30')"
    case .timestamp: "a time such as TIMESTAMP('2024-06-30T12:00:00Z')"
    case .interval: "an interval such as INTERVAL('2024-06-01', '..')"
    case .geometry: "a geometry such as BBOX(45, 41, 49, 44)"
    }
  }

  var isInstant: Bool { self == .date || self == .timestamp }

  /// Whether values of both can be compared.
  func isComparable(with other: FilterType) -> Bool {
    self == other || self == .any || other == .any || isInstant && other.isInstant
  }

  init(_ value: FilterValue) {
    switch value {
    case .null: self = .any
    case .boolean: self = .boolean
    case .number: self = .number
    case .text: self = .text
    case .instant(let instant): self = instant.isDate ? .date : .timestamp
    case .geometry, .box: self = .geometry
    }
  }
}
