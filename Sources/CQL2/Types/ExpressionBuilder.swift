import GeoJSON

/// Puts expressions together and checks them on the way, for both forms of CQL2.
struct ExpressionBuilder {
  /// Where in its source an expression stands.
  enum Place {
    case byte(Int)
    case path(String)
  }

  /// An expression with its type and its place.
  struct Node {
    var expression: FilterExpression
    var type: FilterType
    var place: Place
    var depth = 1
  }

  var properties: FilterProperties
  private var operandCount = 0

  init(properties: FilterProperties) { self.properties = properties }

  static func error(_ code: CQL2Error.Code, _ message: String, at place: Place) -> CQL2Error {
    switch place {
    case .byte(let offset): CQL2Error(code, message, byteOffset: offset)
    case .path(let path): CQL2Error(code, message, path: path)
    }
  }

  func property(_ name: String, isQuoted: Bool, at place: Place) throws(CQL2Error) -> Node {
    guard let type = properties.type(of: name) else {
      throw Self.error(.unknownProperty, properties.unknown(name, isQuoted: isQuoted), at: place)
    }
    return Node(expression: .property(name), type: type, place: place)
  }

  func literal(_ value: FilterValue, at place: Place) throws(CQL2Error) -> Node {
    if case .number(let number) = value, !number.isFinite {
      throw Self.error(.invalidNumber, "the number is too large; numbers go up to about 1.8e308", at: place)
    }
    if case .text(let text) = value, text.utf8.contains(0) {
      throw Self.error(.invalidText, "a text cannot hold the character of code 0; leave it out", at: place)
    }
    return Node(expression: .value(value), type: FilterType(value), place: place)
  }

  /// A day or a time of its text.
  func instant(_ text: String, as type: FilterType, at place: Place) throws(CQL2Error) -> Node {
    guard let instant = FilterInstant(text), type == .any || instant.isDate == (type == .date) else {
      let form =
        type == .date
        ? "a day is written '2024-06-30'"
        : type == .timestamp
          ? "a time is written '2024-06-30T12:00:00Z', in UTC"
          : "write a day such as '2024-06-30', a time in UTC such as '2024-06-30T12:00:00Z', or '..' for none"
      throw Self.error(.invalidTime, "'\(text.prefix(40))' is none that the calendar has; \(form)", at: place)
    }
    return try literal(.instant(instant), at: place)
  }

  /// An interval of its ends; nil is unbounded.
  func interval(_ start: Node?, _ end: Node?, at place: Place) throws(CQL2Error) -> Node {
    for node in [start, end].compactMap({ $0 }) where !node.type.isInstant && node.type != .any {
      throw Self.error(
        .typeMismatch, "an interval has a day or a time at each end, or '..'; this is \(node.type.words)",
        at: node.place)
    }
    if case .value(.instant(let first))? = start?.expression, case .value(.instant(let last))? = end?.expression,
      first.compare(last) > 0
    {
      throw Self.error(.invalidTime, "the interval ends before it begins; write the earlier end first", at: place)
    }
    return Node(expression: .interval(start?.expression, end?.expression), type: .interval, place: place, depth: 2)
  }

  /// An operation on operands: checks their number and types, reads texts as instants where they are compared with some, and
  /// joins `a AND (b AND c)`.
  mutating func call(_ name: FilterOperator, _ operands: [Node], at place: Place) throws(CQL2Error) -> Node {
    operandCount += operands.count
    guard operandCount <= FilterExpression.maximumOperands else {
      throw Self.error(
        .tooManyOperands,
        "the filter has more than \(FilterExpression.maximumOperands) operands; split it into several", at: place)
    }
    var operands = operands
    let type = try OperandRules(name: name, place: place).check(&operands)
    let depth = (operands.map(\.depth).max() ?? 0) + 1
    guard depth <= FilterExpression.maximumDepth else { throw Self.tooDeep(at: place) }
    var members: [FilterExpression] = []
    for operand in operands {
      if case .call(name, let inner) = operand.expression, name == .and || name == .or {
        members += inner
      } else {
        members.append(operand.expression)
      }
    }
    return Node(expression: .call(name, members), type: type, place: place, depth: depth)
  }

  /// A whole filter: what it gives is true, false or not known.
  func filter(_ node: Node) throws(CQL2Error) -> FilterExpression {
    try OperandRules(name: .and, place: node.place).checkCondition(node)
    return node.expression
  }

  static func tooDeep(at place: Place) -> CQL2Error {
    error(
      .tooDeep, "the filter is nested deeper than \(FilterExpression.maximumDepth) levels; write it flatter", at: place)
  }
}
