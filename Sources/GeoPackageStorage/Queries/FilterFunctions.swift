import CQL2
import EventSQL
import Events
import GRDB
import GeoJSON

/// What filters need beyond SQL, by the same code that evaluates them in memory.
enum FilterFunctions {
  static let instant = "dateline_instant"
  static let names: [FilterOperator: String] = [
    .casei: "dateline_casei", .accenti: "dateline_accenti", .like: "dateline_like", .remainder: "dateline_remainder",
    .quotient: "dateline_quotient", .power: "dateline_power",
  ]
  /// `dateline_relates(number, longitude, latitude)`: whether a point meets the spatial condition of the number.
  static let relates = "dateline_relates"

  /// Those that are alike for every filter.
  static let all: [DatabaseFunction] =
    [text(instant) { FilterInstant($0)?.key }]
    + names.map { name, function in
      switch name {
      case .casei: text(function) { TextFolding.withoutCase($0) }
      case .accenti: text(function) { TextFolding.withoutAccents($0) }
      case .like:
        DatabaseFunction(function, argumentCount: 2, pure: true) { arguments in
          guard let text = String.fromDatabaseValue(arguments[0]), let pattern = String.fromDatabaseValue(arguments[1])
          else { return nil }
          return LikePattern(pattern).matches(text)
        }
      default:
        DatabaseFunction(function, argumentCount: 2, pure: true) { arguments in
          guard let a = Double.fromDatabaseValue(arguments[0]), let b = Double.fromDatabaseValue(arguments[1]) else {
            return nil
          }
          return FilterValue.calculated(name, a, b)
        }
      }
    }

  private static func text(_ name: String, _ value: @escaping @Sendable (String) -> String?) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 1, pure: true) { String.fromDatabaseValue($0[0]).flatMap(value) }
  }

  /// The function for the spatial conditions of one filter; it takes the place of the one before.
  static func relates(_ conditions: [FilterStatement<SQLiteDialect>.SpatialCondition]) -> DatabaseFunction {
    DatabaseFunction(relates, argumentCount: 3) { arguments in
      guard let number = Int.fromDatabaseValue(arguments[0]), let longitude = Double.fromDatabaseValue(arguments[1]),
        let latitude = Double.fromDatabaseValue(arguments[2])
      else { return nil }
      let point = FilterValue.geometry(.point(Position(longitude: longitude, latitude: latitude)))
      let condition = conditions[number]
      guard case .boolean(let value) = FilterValue.applying(condition.name, to: condition.operands.map { $0 ?? point })
      else { return nil }
      return value
    }
  }
}

extension Database {
  /// Adds the functions that the conditions of a query call.
  func addFunctions(of query: EventQuery) {
    if let area = query.area { add(function: AreaFunction.function(area)) }
    guard let filter = query.filter else { return }
    let conditions = FilterStatement(filter, SQLiteDialect()).spatialConditions
    if !conditions.isEmpty { add(function: FilterFunctions.relates(conditions)) }
  }
}
