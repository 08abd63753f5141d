extension TextReader {
  /// What follows `DATE(`, `TIMESTAMP(` or `INTERVAL(`; nil for another word.
  mutating func temporalLiteral(_ keyword: String, at start: ExpressionBuilder.Place) throws(CQL2Error) -> Node? {
    switch keyword {
    case "DATE", "TIMESTAMP":
      guard case .text(let text) = scanner.token else {
        throw scanner.failure("\(keyword) takes a text in single quotes, such as '2024-06-30'")
      }
      let node = try builder.instant(text, as: keyword == "DATE" ? .date : .timestamp, at: place)
      try scanner.advance()
      try scanner.expect(")", "after the text of \(keyword)")
      return Node(expression: node.expression, type: node.type, place: start)
    case "INTERVAL":
      let first = try intervalEnd()
      try scanner.expect(",", "and the other end of the interval, '..' for none")
      let last = try intervalEnd()
      try scanner.expect(")", "after the two ends of the interval")
      return try builder.interval(first, last, at: start)
    default: return nil
    }
  }

  /// A text, which may be `..` for none, or a property.
  private mutating func intervalEnd() throws(CQL2Error) -> Node? {
    let start = place
    switch scanner.token {
    case .text(let text):
      let node = text == ".." ? nil : try builder.instant(text, as: .any, at: start)
      try scanner.advance()
      return node
    case .word(let name), .name(let name):
      let isQuoted = scanner.token == .name(name)
      let node = try builder.property(name, isQuoted: isQuoted, at: start)
      try scanner.advance()
      return node
    default: throw scanner.failure("an interval has a text such as '2024-06-30', '..' or a property at each end")
    }
  }
}
