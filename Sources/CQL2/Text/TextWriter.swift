import GeoJSON

extension FilterExpression {
  /// The text form: keywords in capitals, brackets only where they are needed; reads back as the same value.
  public var text: String {
    var writer = TextWriter()
    writer.write(self, within: .condition)
    return writer.text
  }
}

/// Writes the text form of filters.
struct TextWriter {
  private(set) var text = ""

  /// How tightly operands are bound, from the loosest.
  enum Level: Int, Comparable {
    case condition, alternative, conjunct, negated, comparison, sum, product, power, operand

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// A number with the fewest digits that read back as the same, without `.0`.
  static func number(_ value: Double) -> String {
    let digits = "\(value)"
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  /// Writes an expression, in brackets where it is bound looser than its place asks for.
  mutating func write(_ expression: FilterExpression, within level: Level) {
    switch expression {
    case .value(let value): write(value)
    case .property(let name): text += Identifier.written(name)
    case .interval(let start, let end):
      text += "INTERVAL("
      writeEnd(start)
      text += ", "
      writeEnd(end)
      text += ")"
    case .call(let name, let operands):
      let needsBrackets = Self.level(of: name, operands) < level
      if needsBrackets { text += "(" }
      write(name, operands)
      if needsBrackets { text += ")" }
    }
  }

  private static func level(of name: FilterOperator, _ operands: [FilterExpression]) -> Level {
    switch name.family {
    case .logic where name == .not: negatedForm(operands) == nil ? .conjunct : .negated
    case .logic: name == .or ? .condition : .alternative
    case .comparison, .pattern, .range, .list, .nullness: .negated
    case .arithmetic where name == .power: .power
    case .arithmetic: name == .add || name == .subtract ? .sum : .product
    case .folding, .space, .time: .operand
    }
  }

  /// The comparison that can be negated within: `a NOT IN (1)`.
  private static func negatedForm(_ operands: [FilterExpression]) -> (FilterOperator, [FilterExpression])? {
    guard case .call(let name, let inner)? = operands.first,
      [.pattern, .range, .list, .nullness].contains(name.family)
    else { return nil }
    return (name, inner)
  }

  private mutating func write(_ name: FilterOperator, _ operands: [FilterExpression]) {
    switch name.family {
    case .logic:
      if name != .not {
        write(operands, joinedBy: " \(name.keyword) ", within: name == .or ? .alternative : .conjunct)
      } else if let (inner, operands) = Self.negatedForm(operands) {
        writeComparison(inner, operands, negation: " NOT")
      } else {
        text += "NOT "
        write(operands, joinedBy: "", within: .negated)
      }
    case .comparison: write(operands, joinedBy: " \(name.rawValue) ", within: .sum)
    case .pattern, .range, .list, .nullness: writeComparison(name, operands, negation: "")
    case .arithmetic: writeArithmetic(name, operands)
    case .folding, .space, .time:
      text += name.keyword + "("
      write(operands, joinedBy: ", ", within: .sum)
      text += ")"
    }
  }

  private mutating func writeComparison(_ name: FilterOperator, _ operands: [FilterExpression], negation: String) {
    guard let first = operands.first else { return }
    write(first, within: .sum)
    let rest = Array(operands.dropFirst())
    switch name {
    case .isNull: text += " IS\(negation) NULL"
    case .in:
      text += "\(negation) IN ("
      write(rest, joinedBy: ", ", within: .sum)
      text += ")"
    case .between:
      text += "\(negation) BETWEEN "
      write(rest, joinedBy: " AND ", within: .sum)
    default:
      text += "\(negation) LIKE "
      write(rest, joinedBy: "", within: .sum)
    }
  }

  private mutating func writeArithmetic(_ name: FilterOperator, _ operands: [FilterExpression]) {
    let sign = " \(name == .quotient ? "DIV" : name.rawValue) "
    for (index, operand) in operands.enumerated() {
      if index > 0 { text += sign }
      let level = Self.level(of: name, operands)
      // Of operations alike the first is done first; powers need brackets on both sides.
      let isLeft = index == 0 && name != .power
      write(operand, within: isLeft ? level : Level(rawValue: level.rawValue + 1) ?? .operand)
    }
  }

  private mutating func write(_ operands: [FilterExpression], joinedBy separator: String, within level: Level) {
    for (index, operand) in operands.enumerated() {
      if index > 0 { text += separator }
      write(operand, within: level)
    }
  }

  private mutating func write(_ value: FilterValue) {
    switch value {
    case .null: text += "NULL"
    case .boolean(let value): text += value ? "TRUE" : "FALSE"
    case .number(let number): text += Self.number(number)
    case .text(let literal): text += TextEscapes.quoted(literal)
    case .instant(let instant): text += "\(instant.isDate ? "DATE" : "TIMESTAMP")('\(instant)')"
    case .geometry(let geometry): text += WellKnownText.text(of: geometry)
    case .box(let box): text += "BBOX(\(box.numbers.map(Self.number).joined(separator: ", ")))"
    }
  }

  private mutating func writeEnd(_ end: FilterExpression?) {
    switch end {
    case nil: text += "'..'"
    case .value(.instant(let instant))?: text += "'\(instant)'"
    case let end?: write(end, within: .operand)
    }
  }
}

extension BoundingBox {
  /// Four numbers, or six with altitudes, in the order of RFC 7946.
  var numbers: [Double] {
    guard let lowest, let highest else { return [west, south, east, north] }
    return [west, south, lowest, east, north, highest]
  }
}
