import GeoJSON

/// Which operands an operation takes.
struct OperandRules {
  typealias Node = ExpressionBuilder.Node

  var name: FilterOperator
  var place: ExpressionBuilder.Place

  /// Checks the operands of an operation and gives the type of its result; texts that are compared with days or times become
  /// days or times.
  func check(_ operands: inout [Node]) throws(CQL2Error) -> FilterType {
    try checkCount(operands.count)
    switch name.family {
    case .logic: for operand in operands { try checkCondition(operand) }
    case .comparison, .range, .list: try checkComparable(&operands)
    case .pattern: try checkPattern(operands)
    case .nullness:
      guard operands[0].type != .interval else {
        throw failure("an interval is no value that may be missing; ask for its ends, as in date_start IS NULL", place)
      }
    case .folding:
      try expect(.text, operands[0])
      return .text
    case .arithmetic:
      for operand in operands { try expect(.number, operand) }
      return .number
    case .space: try checkSpace(operands)
    case .time: try checkTime(&operands)
    }
    return .boolean
  }

  private func checkCount(_ count: Int) throws(CQL2Error) {
    let wanted: ClosedRange<Int> =
      switch name.family {
      case .logic: name == .not ? 1...1 : 2...Int.max
      case .nullness, .folding: 1...1
      case .range: 3...3
      case .list: 2...Int.max
      default: 2...2
      }
    guard !wanted.contains(count) else { return }
    let words = wanted.upperBound == .max ? "at least \(wanted.lowerBound)" : "\(wanted.lowerBound)"
    throw failure("\(name.keyword) takes \(words) operands, not \(count)", place)
  }

  /// A condition is an operation that is true or false, or a literal that is.
  func checkCondition(_ node: Node) throws(CQL2Error) {
    if case .property(let name) = node.expression {
      let example = node.type == .boolean ? "\(name) = TRUE" : "\(name) = 'word'"
      throw failure(
        "a property alone is no condition; write one such as \(example), or \(name) IS NOT NULL", node.place)
    }
    guard node.type == .boolean else {
      throw failure("\(node.type.words) is no condition; compare it with something, as in killed_best > 5", node.place)
    }
  }

  private func checkComparable(_ operands: inout [Node]) throws(CQL2Error) {
    let isTime = operands.contains { $0.type.isInstant }
    if isTime { try readInstants(&operands) }
    for operand in operands where operand.type == .geometry || operand.type == .interval {
      let function = operand.type == .geometry ? "S_INTERSECTS(geometry, …)" : "T_INTERSECTS(date_start, …)"
      throw failure("\(operand.type.words) is compared by functions such as \(function)", operand.place)
    }
    guard let first = operands.first(where: { $0.type != .any }) else { return }
    for operand in operands where !operand.type.isComparable(with: first.type) {
      // What a property holds is sure; what the literal was meant to be is not.
      let (fixed, other) = isLiteral(operand) || !isLiteral(first) ? (first, operand) : (operand, first)
      throw failure(
        "\(described(fixed)) is compared with \(other.type.words); write \(fixed.type.example)", other.place)
    }
  }

  private func checkPattern(_ operands: [Node]) throws(CQL2Error) {
    try expect(.text, operands[0])
    var pattern = operands[1].expression
    while case .call(let name, let inner) = pattern, name.family == .folding, let first = inner.first {
      pattern = first
    }
    guard case .value(.text) = pattern else {
      throw failure(
        "LIKE takes a pattern in single quotes, such as 'Ma%' with % for any letters and _ for one", operands[1].place)
    }
  }

  private func checkSpace(_ operands: [Node]) throws(CQL2Error) {
    for operand in operands { try expect(.geometry, operand) }
    guard operands.contains(where: { mayBePoint($0.expression) }) else {
      throw failure("one of the two must be a property or a POINT; other geometries are not compared", place)
    }
  }

  private func mayBePoint(_ expression: FilterExpression) -> Bool {
    switch expression {
    case .property: true
    case .value(.geometry(let geometry)): geometry.typeName == "Point"
    case .value, .interval, .call: false
    }
  }

  private func checkTime(_ operands: inout [Node]) throws(CQL2Error) {
    try readInstants(&operands)
    for operand in operands {
      let type = operand.type
      if type == .interval || (type.isInstant || type == .any) && name.takesInstants { continue }
      if type.isInstant || type == .any {
        throw failure(
          "\(name.keyword) compares intervals; write INTERVAL(date_start, date_end), or T_INTERSECTS for a day or time",
          operand.place)
      }
      throw failure("\(name.keyword) takes days, times and intervals, not \(type.words)", operand.place)
    }
  }

  /// Makes days and times of literal texts.
  private func readInstants(_ operands: inout [Node]) throws(CQL2Error) {
    for index in operands.indices {
      guard case .value(.text(let text)) = operands[index].expression else { continue }
      guard let instant = FilterInstant(text) else {
        throw failure(
          "'\(text.prefix(40))' is compared with a day or a time; write DATE('2024-06-30') or "
            + "TIMESTAMP('2024-06-30T12:00:00Z')", operands[index].place)
      }
      operands[index].expression = .value(.instant(instant))
      operands[index].type = instant.isDate ? .date : .timestamp
    }
  }

  private func expect(_ type: FilterType, _ operand: Node) throws(CQL2Error) {
    guard operand.type != type, operand.type != .any else { return }
    throw failure("\(name.keyword) takes \(type.example), not \(described(operand))", operand.place)
  }

  private func isLiteral(_ node: Node) -> Bool {
    if case .value = node.expression { true } else { false }
  }

  /// `killed_best (a number)` or `a number`.
  private func described(_ node: Node) -> String {
    if case .property(let name) = node.expression { return "\(name) (\(node.type.words))" }
    return node.type.words
  }

  private func failure(_ message: String, _ place: ExpressionBuilder.Place) -> CQL2Error {
    ExpressionBuilder.error(.typeMismatch, message, at: place)
  }
}
