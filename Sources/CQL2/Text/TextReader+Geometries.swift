import GeoJSON

extension TextReader {
  /// A geometry in well-known text, or a box; nil for another word.
  mutating func spatialLiteral(_ keyword: String, at start: ExpressionBuilder.Place) throws(CQL2Error) -> Node? {
    if keyword == "BBOX", scanner.token == .sign("(") {
      try scanner.advance()
      let numbers = try list { reader throws(CQL2Error) in try reader.signedNumber() }
      return try builder.box(numbers, at: start)
    }
    guard let kind = GeometryKeyword(rawValue: keyword), try isGeometry() else { return nil }
    return try builder.geometry(try geometry(kind), at: start)
  }

  /// Whether a bracket, `Z` or `EMPTY` follows; else the word was a name. `Z` is passed over: positions tell themselves.
  private mutating func isGeometry() throws(CQL2Error) -> Bool {
    if try scanner.accept(word: "Z") { return true }
    return scanner.token == .sign("(") || scanner.isAt(word: "EMPTY")
  }

  private enum GeometryKeyword: String {
    case point = "POINT"
    case multiPoint = "MULTIPOINT"
    case line = "LINESTRING"
    case multiLine = "MULTILINESTRING"
    case polygon = "POLYGON"
    case multiPolygon = "MULTIPOLYGON"
    case collection = "GEOMETRYCOLLECTION"
  }

  private mutating func geometry(_ kind: GeometryKeyword) throws(CQL2Error) -> Geometry {
    let isEmpty = try scanner.accept(word: "EMPTY")
    if isEmpty, kind == .point { throw scanner.failure("a point has a position, such as POINT(47.5 42.98)") }
    switch kind {
    case .point:
      try scanner.expect("(", "before the position")
      let position = try position()
      try scanner.expect(")", "after the position")
      return .point(position)
    case .multiPoint:
      return .multiPoint(isEmpty ? [] : try bracketed { reader throws(CQL2Error) in try reader.member() })
    case .line: return .lineString(isEmpty ? [] : try positions())
    case .multiLine: return .multiLineString(isEmpty ? [] : try rings())
    case .polygon: return .polygon(isEmpty ? [] : try rings())
    case .multiPolygon:
      return .multiPolygon(isEmpty ? [] : try bracketed { reader throws(CQL2Error) in try reader.rings() })
    case .collection:
      return .geometryCollection(isEmpty ? [] : try bracketed { reader throws(CQL2Error) in try reader.part() })
    }
  }

  private mutating func bracketed<Item>(
    _ item: (inout TextReader) throws(CQL2Error) -> Item
  ) throws(CQL2Error) -> [Item] {
    try scanner.expect("(", "before the positions")
    return try list(item)
  }

  private mutating func rings() throws(CQL2Error) -> [[Position]] {
    try bracketed { reader throws(CQL2Error) in try reader.positions() }
  }

  private mutating func positions() throws(CQL2Error) -> [Position] {
    try bracketed { reader throws(CQL2Error) in try reader.position() }
  }

  /// A point of several, which may have a bracket of its own.
  private mutating func member() throws(CQL2Error) -> Position {
    guard try scanner.accept("(") else { return try position() }
    let position = try position()
    try scanner.expect(")", "after the position")
    return position
  }

  /// A geometry of a collection.
  private mutating func part() throws(CQL2Error) -> Geometry {
    guard case .word(let word) = scanner.token, let kind = GeometryKeyword(rawValue: word.uppercased()),
      kind != .collection
    else { throw scanner.failure("a collection holds points, lines and polygons") }
    try scanner.advance()
    _ = try scanner.accept(word: "Z")
    return try geometry(kind)
  }

  private mutating func position() throws(CQL2Error) -> Position {
    let longitude = try signedNumber()
    let latitude = try signedNumber()
    let isPlane = scanner.token == .sign(",") || scanner.token == .sign(")")
    return Position(longitude: longitude, latitude: latitude, altitude: isPlane ? nil : try signedNumber())
  }

  private mutating func signedNumber() throws(CQL2Error) -> Double {
    let isNegative = try scanner.accept("-")
    if !isNegative { _ = try scanner.accept("+") }
    guard case .number(let number) = scanner.token else {
      throw scanner.failure("write a number; positions are longitude and latitude with a space between")
    }
    try scanner.advance()
    return isNegative ? -number : number
  }
}
