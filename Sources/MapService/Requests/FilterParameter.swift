import CQL2
import Events

/// The parameters that are filters: `filter` with its language, and columns by their names.
enum FilterParameter {
  static let text = "cql2-text"
  static let json = "cql2-json"

  /// The names of the columns that a parameter of the same name is compared with.
  static let columns: Set<String> = Set(EventQueryables.all.map(\.name)).subtracting([EventQueryables.geometry])

  /// Reads a filter in CQL2.
  /// - Throws: ``ServiceProblem`` with code `invalid_filter`, which says where it is wrong.
  static func expression(_ filter: String, language: String?) throws -> FilterExpression {
    do {
      switch language ?? (filter.trimmed.hasPrefix("{") ? json : text) {
      case text: return try FilterExpression(text: filter, properties: EventQueryables.properties)
      case json: return try FilterExpression(json: filter, properties: EventQueryables.properties)
      default: throw ServiceProblem(.invalidParameter, "\(text) or \(json)", parameter: "filter-lang")
      }
    } catch let error as CQL2Error {
      throw ServiceProblem(.invalidFilter, "\(error)", parameter: "filter")
    }
  }

  /// A column that has one of several values, with commas between.
  /// - Throws: ``ServiceProblem`` for a value that the column cannot have.
  static func expression(column: String, isOneOf text: String) throws -> FilterExpression {
    let kind = EventColumns.kind(of: column)
    let values = try text.split(separator: ",").map { part -> FilterExpression in
      let word = String(part).trimmed
      switch kind {
      case .integer, .double:
        guard let number = Double(word), number.isFinite else { throw problem("a number", column) }
        return .value(.number(number))
      case .bool:
        guard let value = ["true": true, "false": false][word] else { throw problem("true or false", column) }
        return .value(.boolean(value))
      case .date:
        guard let day = FilterInstant(word), day.isDate else { throw problem("a day, 2024-06-23", column) }
        return .value(.instant(day))
      case .text: return .value(.text(word))
      }
    }
    guard !values.isEmpty else { throw problem("a value", column) }
    let conditions = values.map { FilterExpression.call(.equal, [.property(column), $0]) }
    return conditions.count == 1 ? conditions[0] : .call(.or, conditions)
  }

  /// Joins conditions by "and".
  static func joined(_ conditions: [FilterExpression]) -> FilterExpression? {
    conditions.count < 2 ? conditions.first : .call(.and, conditions)
  }

  private static func problem(_ detail: String, _ column: String) -> ServiceProblem {
    ServiceProblem(.invalidParameter, "the column takes \(detail)", parameter: column)
  }
}
