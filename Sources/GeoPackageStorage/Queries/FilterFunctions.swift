import CQL2
import Events
import GRDB
import GeoJSON

/// What filters need beyond SQL, by the same code that evaluates them in memory.
enum FilterFunctions {
  static let casei = "dateline_casei"
  static let accenti = "dateline_accenti"
  static let like = "dateline_like"
  static let instant = "dateline_instant"
  static let calculation: [FilterOperator: String] = [
    .remainder: "dateline_remainder", .quotient: "dateline_quotient", .power: "dateline_power",
  ]
  /// `dateline_relates(number, longitude, latitude)`: whether a point meets the spatial condition of the number.
  static let relates = "dateline_relates"

  /// Those that are alike for every filter.
  static let all: [DatabaseFunction] =
    [
      text(casei) { TextFolding.withoutCase($0) }, text(accenti) { TextFolding.withoutAccents($0) },
      text(instant) { FilterInstant($0)?.key },
      DatabaseFunction(like, argumentCount: 2, pure: true) { arguments in
        guard let text = String.fromDatabaseValue(arguments[0]), let pattern = String.fromDatabaseValue(arguments[1])
        else { return nil }
        return LikePattern(pattern).matches(text)
      },
    ]
    + calculation.map { name, function in
      DatabaseFunction(function, argumentCount: 2, pure: true) { arguments in
        guard let a = Double.fromDatabaseValue(arguments[0]), let b = Double.fromDatabaseValue(arguments[1]) else {
          return nil
        }
        return FilterValue.calculated(name, a, b)
      }
    }

  private static func text(_ name: String, _ value: @escaping @Sendable (String) -> String?) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 1, pure: true) { String.fromDatabaseValue($0[0]).flatMap(value) }
  }

  /// The function for the spatial conditions of one filter; it takes the place of the one before.
  static func relates(_ conditions: [FilterStatement.SpatialCondition]) -> DatabaseFunction {
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
    let conditions = FilterStatement.spatialConditions(of: filter)
    if !conditions.isEmpty { add(function: FilterFunctions.relates(conditions)) }
  }
}
