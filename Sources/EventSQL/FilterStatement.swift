package import CQL2
import Events
import GeoJSON

/// A filter as SQL over `events` with bound arguments: true, false or null as the filter is in memory.
package struct FilterStatement<Dialect: SQLDialect> {
  /// A function of space over the event's point, which stands where there is no value.
  package struct SpatialCondition {
    package var name: FilterOperator
    package var operands: [FilterValue?]
  }

  /// A condition; all of them must hold.
  package struct Condition {
    /// The part of the filter that it is.
    package var part: FilterExpression
    /// Nil where the database cannot decide it.
    package var statement: SQLCondition?
    /// Where the point must lie, as far as boxes can tell; nil for anywhere.
    package var boxes: SearchBoxes?
  }

  /// Those that the filter joins by AND.
  package private(set) var conditions: [Condition] = []
  private var arguments: [SQLValue] = []
  /// Those that need a function, in the order of the numbers by which it is called.
  package private(set) var spatialConditions: [SpatialCondition] = []
  private let dialect: Dialect

  package init(_ filter: FilterExpression, _ dialect: Dialect) {
    self.dialect = dialect
    var parts = [filter]
    if case .call(.and, let operands) = filter { parts = operands }
    for part in parts {
      arguments = []
      let sql = dialect.decides(part) ? sql(part) : nil
      conditions.append(
        Condition(
          part: part, statement: sql.map { SQLCondition($0, arguments) }, boxes: FilterStatement.boxes(of: part)))
    }
  }

  // MARK: Expressions

  private mutating func sql(_ expression: FilterExpression) -> String {
    switch expression {
    case .value(let value): sql(value)
    case .property(let name): FilterColumn(name, dialect).sql
    case .interval: "NULL"
    case .call(let name, let operands): sql(name, operands)
    }
  }

  private mutating func sql(_ value: FilterValue) -> String {
    switch value {
    case .null: return "NULL"
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .number(let number): return bound(.double(number))
    case .text(let text): return bound(.text(text))
    case .instant(let instant): return bound(instant.isDate ? .day(instant.key) : .text(instant.key))
    // Only whether they are null is asked of them here.
    case .geometry, .box: return "TRUE"
    }
  }

  private mutating func bound(_ value: SQLValue) -> String {
    arguments.append(value)
    return dialect.placeholder(for: value)
  }

  private mutating func sql(_ name: FilterOperator, _ operands: [FilterExpression]) -> String {
    switch name {
    case .and, .or: return joined(operands[...], by: " \(name.rawValue.uppercased()) ")
    case .not: return "(NOT \(sql(operands[0])))"
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return comparison(name, operands[0], operands[1])
    case .between:
      let low = comparison(.greaterOrEqual, operands[0], operands[1])
      return "(\(low) AND \(comparison(.lessOrEqual, operands[0], operands[2])))"
    case .in: return list(operands)
    case .isNull: return "(\(sql(operands[0])) IS NULL)"
    case .like, .casei, .accenti, .remainder, .quotient, .power:
      return dialect.function(name, operands.map { sql($0) })
    case .add, .subtract, .multiply, .divide: return "(\(sql(operands[0])) \(name.rawValue) \(sql(operands[1])))"
    default:
      return name.rawValue.hasPrefix("s_")
        ? spatial(name, operands) : sql(TemporalRelation.comparisons(name, operands))
    }
  }

  /// Halves of halves, so that a long chain is not nested deeply.
  private mutating func joined(_ operands: ArraySlice<FilterExpression>, by word: String) -> String {
    guard operands.count > 1 else { return operands.first.map { sql($0) } ?? "NULL" }
    let middle = operands.startIndex + operands.count / 2
    let first = joined(operands[..<middle], by: word)
    return "(\(first)\(word)\(joined(operands[middle...], by: word)))"
  }

  // MARK: Comparisons

  private mutating func comparison(_ name: FilterOperator, _ a: FilterExpression, _ b: FilterExpression) -> String {
    let areDays = FilterStatement.isMixed([a, b])
    return "(\(operand(a, asDay: areDays)) \(name.rawValue) \(operand(b, asDay: areDays)))"
  }

  private mutating func list(_ operands: [FilterExpression]) -> String {
    guard FilterStatement.isMixed(operands) else {
      let value = sql(operands[0])
      return "(\(value) IN (\(operands.dropFirst().map { sql($0) }.joined(separator: ", "))))"
    }
    let alternatives = operands.dropFirst().map { FilterExpression.call(.equal, [operands[0], $0]) }
    return joined(alternatives[...], by: " OR ")
  }

  /// Days and times are compared as days.
  private mutating func operand(_ expression: FilterExpression, asDay: Bool) -> String {
    guard asDay, FilterStatement.isDate(expression) == false else { return sql(expression) }
    return "substr(\(sql(expression)), 1, 10)"
  }

  /// Whether some of the expressions are days and some are times.
  private static func isMixed(_ expressions: [FilterExpression]) -> Bool {
    Set(expressions.compactMap(isDate)).count > 1
  }

  /// Whether it is a day or a time; nil for something else.
  private static func isDate(_ expression: FilterExpression) -> Bool? {
    switch expression {
    case .value(.instant(let instant)): return instant.isDate
    case .property(let name):
      let type = EventQueryables.properties.type(of: name)
      return type == .date ? true : type == .timestamp ? false : nil
    default: return nil
    }
  }

  // MARK: Space

  private mutating func spatial(_ name: FilterOperator, _ operands: [FilterExpression]) -> String {
    let values = operands.map { operand -> FilterValue? in
      if case .value(let value) = operand { value } else { nil }
    }
    if values.allSatisfy({ $0 != nil }) { return sql(FilterValue.applying(name, to: values.compactMap { $0 })) }
    if name == .spatialIntersects, case .box(let box)? = values.compactMap({ $0 }).first {
      let condition = SQLCondition(box)
      arguments += condition.arguments
      return "(\(condition.sql))"
    }
    spatialConditions.append(SpatialCondition(name: name, operands: values))
    return dialect.relates(spatialConditions.count - 1)
  }

  /// Boxes of which one holds the point wherever the expression is true; nil for anywhere.
  private static func boxes(of expression: FilterExpression) -> SearchBoxes? {
    guard case .call(let name, let operands) = expression else { return nil }
    switch name {
    case .and: return operands.lazy.compactMap(boxes(of:)).first
    case .or:
      let all = operands.map(boxes(of:))
      let known = all.compactMap { $0 }
      return known.count == all.count ? SearchBoxes(joining: known) : nil
    case .spatialIntersects, .spatialEquals, .spatialTouches, .spatialWithin, .spatialContains:
      for case .value(let value) in operands {
        if case .geometry(let geometry) = value { return SearchBoxes(geometry) }
        if case .box(let box) = value { return SearchBoxes(box) }
      }
      return nil
    default: return nil
    }
  }
}
