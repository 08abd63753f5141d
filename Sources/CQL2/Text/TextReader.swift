extension FilterExpression {
  /// Reads the text form of a filter: `event_type = 'Battles' AND killed_best > 5`.
  ///
  /// Keywords may be written in any letter case. Other readers of CQL2 take the same text, but for some liberties of this one:
  /// texts may stand for days and times where they are compared with some, BETWEEN takes days, times and texts beside numbers,
  /// and names in double quotes may hold any character.
  /// - Parameters:
  ///   - text: The filter.
  ///   - properties: The properties that it may ask for.
  /// - Throws: ``CQL2Error`` with a byte offset.
  /// - Complexity: O(*n*) in the length of the text.
  public init(text: String, properties: FilterProperties) throws(CQL2Error) {
    var reader = TextReader(
      scanner: try TextScanner(text), builder: ExpressionBuilder(properties: properties))
    self = try reader.filter()
  }
}

/// Reads the text form of a filter by recursive descent, a method for each level of precedence.
struct TextReader {
  typealias Node = ExpressionBuilder.Node

  var scanner: TextScanner
  var builder: ExpressionBuilder
  /// How many brackets and NOTs are open.
  private var depth = 0

  init(scanner: TextScanner, builder: ExpressionBuilder) {
    self.scanner = scanner
    self.builder = builder
  }

  var place: ExpressionBuilder.Place { .byte(scanner.start) }

  mutating func filter() throws(CQL2Error) -> FilterExpression {
    if scanner.token == .end {
      throw CQL2Error(.syntax, "the filter is empty; write a condition such as event_type = 'Battles'", byteOffset: 0)
    }
    let node = try condition()
    guard scanner.token == .end else {
      throw scanner.failure("join conditions with AND or OR, and put texts in single quotes")
    }
    return try builder.filter(node)
  }

  // MARK: Logic

  private mutating func condition() throws(CQL2Error) -> Node { try joined(.or) }

  /// Conditions joined by OR, or those joined by AND.
  private mutating func joined(_ name: FilterOperator) throws(CQL2Error) -> Node {
    let start = place
    var operands = [name == .or ? try joined(.and) : try negation()]
    while try scanner.accept(word: name.keyword) { operands.append(name == .or ? try joined(.and) : try negation()) }
    return operands.count == 1 ? operands[0] : try builder.call(name, operands, at: start)
  }

  private mutating func negation() throws(CQL2Error) -> Node {
    let start = place
    guard try scanner.accept(word: "NOT") else { return try predicate() }
    try open()
    let operand = try negation()
    depth -= 1
    return try builder.call(.not, [operand], at: start)
  }

  /// One level further in.
  private mutating func open() throws(CQL2Error) {
    depth += 1
    if depth > FilterExpression.maximumDepth { throw ExpressionBuilder.tooDeep(at: place) }
  }

  // MARK: Comparisons

  private mutating func predicate() throws(CQL2Error) -> Node {
    let start = place
    let left = try sum()
    if case .sign(let sign) = scanner.token, let name = FilterOperator(rawValue: sign), name.family == .comparison {
      try scanner.advance()
      if scanner.token == .sign("=") { throw scanner.failure("write one = to compare") }
      return try builder.call(name, [left, try sum()], at: start)
    }
    if try scanner.accept(word: "IS") {
      let isNegated = try scanner.accept(word: "NOT")
      guard try scanner.accept(word: "NULL") else { throw scanner.failure("write NULL or NOT NULL after IS") }
      return try negated(isNegated, try builder.call(.isNull, [left], at: start), at: start)
    }
    let isNegated = try scanner.accept(word: "NOT")
    if try scanner.accept(word: "LIKE") {
      return try negated(isNegated, try builder.call(.like, [left, try sum()], at: start), at: start)
    }
    if try scanner.accept(word: "BETWEEN") {
      let low = try sum()
      guard try scanner.accept(word: "AND") else { throw scanner.failure("write AND between the two ends of BETWEEN") }
      return try negated(isNegated, try builder.call(.between, [left, low, try sum()], at: start), at: start)
    }
    if try scanner.accept(word: "IN") {
      try scanner.expect("(", "before the list of IN")
      let list = try list { reader throws(CQL2Error) in try reader.sum() }
      return try negated(isNegated, try builder.call(.in, [left] + list, at: start), at: start)
    }
    if isNegated { throw scanner.failure("write LIKE, BETWEEN or IN after NOT") }
    if scanner.isAt(word: "ILIKE") {
      throw scanner.failure("write CASEI(name) LIKE CASEI('pattern') where letter case is not to count")
    }
    return left
  }

  private mutating func negated(
    _ isNegated: Bool, _ node: Node, at start: ExpressionBuilder.Place
  ) throws(CQL2Error) -> Node {
    isNegated ? try builder.call(.not, [node], at: start) : node
  }

  /// Items with commas between them, up to the closing bracket.
  mutating func list<Item>(
    _ item: (inout TextReader) throws(CQL2Error) -> Item
  ) throws(CQL2Error) -> [Item] {
    var items = [try item(&self)]
    while try scanner.accept(",") { items.append(try item(&self)) }
    try scanner.expect(")", "or a comma and the next one")
    return items
  }

  // MARK: Arithmetic

  private mutating func sum() throws(CQL2Error) -> Node {
    let start = place
    var left = try product()
    while case .sign(let sign) = scanner.token, sign == "+" || sign == "-", let name = FilterOperator(rawValue: sign) {
      try scanner.advance()
      left = try builder.call(name, [left, try product()], at: start)
    }
    return left
  }

  private mutating func product() throws(CQL2Error) -> Node {
    let start = place
    var left = try power()
    while let name = productOperator {
      try scanner.advance()
      left = try builder.call(name, [left, try power()], at: start)
    }
    return left
  }

  private var productOperator: FilterOperator? {
    switch scanner.token {
    case .sign("*"): .multiply
    case .sign("/"): .divide
    case .sign("%"): .remainder
    default: scanner.isAt(word: "DIV") ? .quotient : nil
    }
  }

  private mutating func power() throws(CQL2Error) -> Node {
    let start = place
    let base = try factor()
    guard try scanner.accept("^") else { return base }
    let exponent = try factor()
    if scanner.token == .sign("^") { throw scanner.failure("put brackets around one of the powers") }
    return try builder.call(.power, [base, exponent], at: start)
  }

  private mutating func factor() throws(CQL2Error) -> Node {
    let start = place
    if try scanner.accept("+") {
      guard case .number = scanner.token else { throw scanner.failure("write a number after the sign") }
      return try primary()
    }
    guard try scanner.accept("-") else { return try primary() }
    if scanner.token == .sign("(") { throw scanner.failure("write -1 * (…) for a negated bracket") }
    let operand = try primary()
    if case .value(.number(let number)) = operand.expression { return try builder.literal(.number(-number), at: start) }
    return try builder.call(.multiply, [try builder.literal(.number(-1), at: start), operand], at: start)
  }

  // MARK: Operands

  private mutating func primary() throws(CQL2Error) -> Node {
    let start = place
    switch scanner.token {
    case .number(let number):
      try scanner.advance()
      return try builder.literal(.number(number), at: start)
    case .text(let text):
      try scanner.advance()
      return try builder.literal(.text(text), at: start)
    case .name(let name):
      try scanner.advance()
      return try builder.property(name, isQuoted: true, at: start)
    case .word(let word): return try operand(word)
    case .sign("("):
      try open()
      try scanner.advance()
      let node = try condition()
      try scanner.expect(")", "to close the bracket, or AND or OR and another condition")
      depth -= 1
      return node
    case .sign, .end: throw scanner.failure("write a name, a number, or a text in single quotes")
    }
  }

  private mutating func operand(_ word: String) throws(CQL2Error) -> Node {
    let start = place
    let keyword = word.uppercased()
    if keyword == "TRUE" || keyword == "FALSE" {
      try scanner.advance()
      return try builder.literal(.boolean(keyword == "TRUE"), at: start)
    }
    if keyword == "NULL" { throw scanner.failure("compare with IS NULL or IS NOT NULL") }
    if Identifier.reserved.contains(keyword) {
      throw scanner.failure(
        "write a name, a number, or a text in single quotes; put a name that is a keyword in double quotes")
    }
    try scanner.advance()
    if let literal = try spatialLiteral(keyword, at: start) { return literal }
    guard scanner.token == .sign("(") else { return try builder.property(word, isQuoted: false, at: start) }
    try open()
    try scanner.advance()
    defer { depth -= 1 }
    if let literal = try temporalLiteral(keyword, at: start) { return literal }
    guard let function = FilterOperator.functions[keyword] else {
      throw ExpressionBuilder.error(.unknownFunction, UnknownFunction.message(word), at: start)
    }
    return try builder.call(function, try list { reader throws(CQL2Error) in try reader.sum() }, at: start)
  }
}
