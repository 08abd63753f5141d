import Glibc

extension FilterExpression {
  /// Whether the filter is true of what has the properties; where it is false or not known, it is not.
  /// - Parameter properties: Gives the value of a property by its name, ``FilterValue/null`` for one that is not there. Days and
  ///   times should be instants; texts are read as such only where they are compared with one.
  /// - Complexity: O(*n*) in the operands, and in the positions of geometries.
  public func holds(for properties: (String) -> FilterValue) -> Bool { value(for: properties) == .boolean(true) }

  /// What the expression gives, by the three-valued logic of the standard: an operation on what is not known gives what is not
  /// known, but `FALSE AND …` is false and `TRUE OR …` true.
  ///
  /// Values of different types are not equal, and none comes before the other. A number divided by 0 is not known.
  public func value(for properties: (String) -> FilterValue) -> FilterValue {
    switch self {
    case .value(let value): return value
    case .property(let name): return properties(name)
    case .interval: return .null
    case .call(let name, let operands):
      switch name.family {
      case .logic: return FilterExpression.logic(name, operands, properties)
      case .time: return TemporalRelation.comparisons(name, operands).value(for: properties)
      case .list:
        guard let first = operands.first?.value(for: properties) else { return .null }
        return .disjunction(operands.dropFirst()) { .compared(.equal, first, $0.value(for: properties)) }
      default: return .applying(name, to: operands.map { $0.value(for: properties) })
      }
    }
  }

  private static func logic(
    _ name: FilterOperator, _ operands: [FilterExpression], _ properties: (String) -> FilterValue
  ) -> FilterValue {
    switch name {
    case .not: operands.first?.value(for: properties).negated ?? .null
    case .and: FilterValue.disjunction(operands) { $0.value(for: properties).negated }.negated
    default: .disjunction(operands) { $0.value(for: properties) }
    }
  }
}

extension FilterValue {
  /// True for false and false for true; anything else is not known.
  fileprivate var negated: FilterValue {
    if case .boolean(let value) = self { .boolean(!value) } else { .null }
  }

  /// True where one is true, else not known where one is not known, else false.
  fileprivate static func disjunction<Item>(
    _ items: some Sequence<Item>, of value: (Item) -> FilterValue
  ) -> FilterValue {
    var isKnown = true
    for item in items {
      let value = value(item)
      if value == .boolean(true) { return value }
      if value != .boolean(false) { isKnown = false }
    }
    return isKnown ? .boolean(false) : .null
  }

  /// The result of an operation that needs all its operands.
  package static func applying(_ name: FilterOperator, to values: [FilterValue]) -> FilterValue {
    guard let first = values.first else { return .null }
    let second = values.count > 1 ? values[1] : .null
    switch name.family {
    case .comparison: return compared(name, first, second)
    case .nullness: return .boolean(first == .null)
    case .range:
      guard values.count == 3 else { return .null }
      let ends = [compared(.greaterOrEqual, first, second), compared(.lessOrEqual, first, values[2])]
      return disjunction(ends, of: \.negated).negated
    case .pattern:
      guard let text = first.spelling, let pattern = second.spelling else { return .null }
      return .boolean(LikePattern(pattern).matches(text))
    case .folding:
      guard let text = first.spelling else { return .null }
      return .text(name == .casei ? TextFolding.withoutCase(text) : TextFolding.withoutAccents(text))
    case .arithmetic:
      guard case .number(let a) = first, case .number(let b) = second else { return .null }
      return calculated(name, a, b).map(FilterValue.number) ?? .null
    case .space: return SpatialRelation(name).holds(first, second).map(FilterValue.boolean) ?? .null
    case .logic, .list, .time: return .null
    }
  }

  /// The text, or that of another scalar as JSON spells it: of properties whose type nobody knows.
  private var spelling: String? {
    switch self {
    case .text(let text): text
    case .number(let number): TextWriter.number(number)
    case .boolean(let value): value ? "true" : "false"
    case .instant(let instant): instant.description
    case .null, .geometry, .box: nil
    }
  }

  /// A comparison.
  static func compared(_ name: FilterOperator, _ a: FilterValue, _ b: FilterValue) -> FilterValue {
    if a == .null || b == .null { return .null }
    guard let order = order(a, b) else {
      return name == .equal || name == .notEqual ? .boolean(name == .notEqual) : .null
    }
    switch name {
    case .equal: return .boolean(order == 0)
    case .notEqual: return .boolean(order != 0)
    case .less: return .boolean(order < 0)
    case .lessOrEqual: return .boolean(order <= 0)
    case .greater: return .boolean(order > 0)
    default: return .boolean(order >= 0)
    }
  }

  /// Below 0 where the first comes before the second; nil for values of different types.
  private static func order(_ a: FilterValue, _ b: FilterValue) -> Int? {
    switch (a, b) {
    case (.number(let a), .number(let b)): return a == b ? 0 : a < b ? -1 : 1
    case (.text(let a), .text(let b)): return compareBytes(a, b)
    case (.boolean(let a), .boolean(let b)): return a == b ? 0 : b ? -1 : 1
    case (.instant(let a), .instant(let b)): return a.compare(b)
    case (.text(let a), .instant(let b)): return FilterInstant(a)?.compare(b)
    case (.instant(let a), .text(let b)): return FilterInstant(b).map { a.compare($0) }
    default: return nil
    }
  }

  /// A calculation; nil where it gives no number.
  package static func calculated(_ name: FilterOperator, _ a: Double, _ b: Double) -> Double? {
    let result: Double
    switch name {
    case .add: result = a + b
    case .subtract: result = a - b
    case .multiply: result = a * b
    case .power: result = pow(a, b)
    default:
      if b == 0 { return nil }
      switch name {
      case .divide: result = a / b
      case .quotient: result = (a / b).rounded(.towardZero)
      default: result = fmod(a, b)
      }
    }
    return result.isNaN ? nil : result
  }
}
