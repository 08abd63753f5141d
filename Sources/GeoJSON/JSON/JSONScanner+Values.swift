extension JSONScanner {
  /// Reads any value from the cursor on, white space before it included.
  mutating func readValue() throws(GeoJSONError) -> JSONValue {
    skipWhitespace()
    guard at < count else { throw unexpected("a value") }
    switch base[at] {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "-"), 0x30...0x39: return value(try scanNumber())
    case UInt8(ascii: "{"): return .object(try readObject())
    case UInt8(ascii: "["): return .array(try readArray())
    case UInt8(ascii: "t"):
      try expectLiteral("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expectLiteral("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expectLiteral("null")
      return .null
    case UInt8(ascii: "N"), UInt8(ascii: "I"):
      throw failure(.numberNotFinite, "JSON has no infinite number and no NaN", at: at)
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      throw failure(.numberInvalid, "\(describe(base[at])) cannot start a number", at: at)
    default: throw unexpected("a value")
    }
  }

  /// Moves past one of the three literal names.
  mutating func expectLiteral(_ literal: StaticString) throws(GeoJSONError) {
    for index in 0..<literal.utf8CodeUnitCount {
      guard at + index < count else {
        throw failure(.inputTruncated, "the text ends inside ‘\(literal)’", at: count)
      }
      guard base[at + index] == literal.utf8Start[index] else {
        throw failure(.jsonSyntax, "‘\(literal)’ expected", at: at)
      }
    }
    at += literal.utf8CodeUnitCount
  }

  /// Moves past `null` if it stands at the cursor, and tells whether it did.
  mutating func acceptNull() throws(GeoJSONError) -> Bool {
    skipWhitespace()
    guard byte == UInt8(ascii: "n") else { return false }
    try expectLiteral("null")
    return true
  }

  private mutating func readArray() throws(GeoJSONError) -> [JSONValue] {
    try enter()
    at += 1
    var elements: [JSONValue] = []
    if !accept(UInt8(ascii: "]")) {
      repeat { elements.append(try readValue()) } while try continues(until: UInt8(ascii: "]"))
    }
    leave()
    return elements
  }

  /// Reads an object, which must start at the cursor.
  mutating func readObject() throws(GeoJSONError) -> JSONObject {
    try enter()
    at += 1
    var object = JSONObject()
    if !accept(UInt8(ascii: "}")) {
      var names = NameCheck()
      // Saves the three smallest growths of the array.
      object.members.reserveCapacity(8)
      repeat {
        let (name, offset) = try readName()
        try names.check(name, in: object, at: offset, scanner: self)
        object.members.append(JSONObject.Member(name: name, value: try readValue()))
      } while try continues(until: UInt8(ascii: "}"))
    }
    leave()
    return object
  }

  /// Reads a member's name and the colon behind it; gives the name's place as well.
  mutating func readName() throws(GeoJSONError) -> (String, Int) {
    skipWhitespace()
    let offset = at
    guard byte == UInt8(ascii: "\"") else { throw unexpected("a member’s name in quotes") }
    let name = try readString()
    try expect(UInt8(ascii: ":"))
    return (name, offset)
  }

  /// Finds names that repeat: by comparing with each earlier one while they are few, through a set when they are many.
  struct NameCheck {
    private var names: Set<String> = []

    mutating func check(_ name: String, in object: JSONObject, at offset: Int, scanner: JSONScanner)
      throws(GeoJSONError)
    {
      guard !scanner.options.acceptsDuplicateNames else { return }
      let repeats: Bool
      if object.members.count < 24 {
        repeats = object.members.contains { $0.name == name }
      } else {
        if names.isEmpty { names = Set(object.members.map(\.name)) }
        repeats = !names.insert(name).inserted
      }
      if repeats {
        throw scanner.failure(.nameDuplicate, "the name ‘\(name)’ occurs twice in one object", at: offset)
      }
    }
  }

  /// Moves past a value without checking more than brackets and quotes.
  mutating func skipValue() throws(GeoJSONError) {
    skipWhitespace()
    guard at < count else { throw unexpected("a value") }
    var open = 0
    repeat {
      guard at < count else { throw failure(.inputTruncated, "the text ends inside a value", at: count) }
      switch base[at] {
      case UInt8(ascii: "\""):
        _ = try scanString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // A closing bracket in the place of a value.
        guard open > 0 else { throw unexpected("a value") }
        open -= 1
      default:
        if open == 0 {
          try skipScalar()
          continue
        }
      }
      at += 1
    } while open > 0
  }

  private mutating func skipScalar() throws(GeoJSONError) {
    let start = at
    while at < count, base[at] > 0x20, base[at] != UInt8(ascii: ","), base[at] != UInt8(ascii: "}"),
      base[at] != UInt8(ascii: "]")
    {
      at += 1
    }
    guard at > start else { throw unexpected("a value") }
  }
}
