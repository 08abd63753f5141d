public import GeoJSON

extension FilterExpression {
  /// Reads the JSON form of a filter: `{"op": ">", "args": [{"property": "killed_best"}, 5]}`.
  /// - Parameters:
  ///   - json: The filter, in UTF-8.
  ///   - properties: The properties that it may ask for.
  /// - Throws: ``CQL2Error`` with a JSON path, or with a byte offset for what is no JSON.
  /// - Complexity: O(*n*) in the length of the text.
  public init(json: String, properties: FilterProperties) throws(CQL2Error) {
    guard json.utf8.count <= Self.maximumLength else {
      throw CQL2Error(
        .tooLong, "the filter is longer than \(Self.maximumLength) bytes; split it into several", path: "$")
    }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: json)
    } catch {
      throw CQL2Error(.syntax, "the filter is no JSON: \(error.message)", byteOffset: error.offset)
    }
    try self.init(json: value, properties: properties)
  }

  /// Reads the JSON form of a filter.
  /// - Throws: ``CQL2Error`` with a JSON path.
  public init(json: JSONValue, properties: FilterProperties) throws(CQL2Error) {
    var reader = JSONReader(builder: ExpressionBuilder(properties: properties))
    let node = try reader.node(json, at: "$", depth: 1)
    self = try reader.builder.filter(node)
  }
}

/// Reads the JSON form of a filter.
struct JSONReader {
  typealias Node = ExpressionBuilder.Node

  var builder: ExpressionBuilder

  mutating func node(_ json: JSONValue, at path: String, depth: Int) throws(CQL2Error) -> Node {
    let place = ExpressionBuilder.Place.path(path)
    guard depth <= FilterExpression.maximumDepth else { throw ExpressionBuilder.tooDeep(at: place) }
    switch json {
    case .bool(let value): return try builder.literal(.boolean(value), at: place)
    case .integer, .double, .decimal: return try builder.literal(FilterValue(json), at: place)
    case .string(let text): return try builder.literal(.text(text), at: place)
    case .null: throw failure("null is no operand; write {\"op\": \"isNull\", \"args\": [{\"property\": …}]}", path)
    case .array: throw failure("an array stands here only as the list of in", path)
    case .object(let object): return try node(object, at: path, depth: depth)
    }
  }

  private mutating func node(_ object: JSONObject, at path: String, depth: Int) throws(CQL2Error) -> Node {
    let place = ExpressionBuilder.Place.path(path)
    if let op = object["op"] { return try call(op, object["args"], at: path, depth: depth) }
    if let name = object["property"] {
      guard case .string(let name) = name else { throw failure("a property is named by a text", path + ".property") }
      return try builder.property(name, isQuoted: false, at: .path(path + ".property"))
    }
    for (member, type) in [("date", FilterType.date), ("timestamp", .timestamp)] {
      guard let value = object[member] else { continue }
      guard case .string(let text) = value else { throw failure("a \(member) is a text", "\(path).\(member)") }
      return try builder.instant(text, as: type, at: .path("\(path).\(member)"))
    }
    if let interval = object["interval"] {
      guard case .array(let ends) = interval, ends.count == 2 else {
        throw failure("an interval is an array of two ends, such as [\"2024-06-01\", \"..\"]", path + ".interval")
      }
      let first = try intervalEnd(ends[0], at: path + ".interval[0]", depth: depth + 1)
      return try builder.interval(
        first, try intervalEnd(ends[1], at: path + ".interval[1]", depth: depth + 1), at: place)
    }
    if object["type"] != nil { return try geometry(object, at: path) }
    if let box = object["bbox"] {
      let numbers = box.array?.compactMap(\.number)
      guard let numbers, numbers.count == box.array?.count else {
        throw failure("a bbox is an array of numbers, west, south, east and north", path + ".bbox")
      }
      return try builder.box(numbers, at: place)
    }
    throw failure(
      "an object has op and args, property, date, timestamp, interval, bbox, or is a GeoJSON geometry", path)
  }

  private mutating func call(
    _ op: JSONValue, _ arguments: JSONValue?, at path: String, depth: Int
  ) throws(CQL2Error) -> Node {
    guard case .string(let word) = op else { throw failure("op is a text such as \"=\"", path + ".op") }
    guard let name = FilterOperator(rawValue: word) else {
      throw CQL2Error(.unknownFunction, UnknownFunction.message(word), path: path + ".op")
    }
    guard case .array(let items)? = arguments else {
      throw failure("args is an array of operands", path + ".args")
    }
    var nodes: [Node] = []
    for (index, item) in items.enumerated() {
      let place = "\(path).args[\(index)]"
      if name == .in, index == 1, case .array(let list) = item {
        for (number, member) in list.enumerated() {
          nodes.append(try node(member, at: "\(place)[\(number)]", depth: depth + 1))
        }
      } else if name == .in, index == 1 {
        throw failure("the second operand of in is an array", place)
      } else {
        nodes.append(try node(item, at: place, depth: depth + 1))
      }
    }
    if name == .in, items.count != 2 { throw failure("in takes a value and an array of values", path + ".args") }
    return try builder.call(name, nodes, at: .path(path))
  }

  private mutating func intervalEnd(_ json: JSONValue, at path: String, depth: Int) throws(CQL2Error) -> Node? {
    if case .string(let text) = json {
      return text == ".." ? nil : try builder.instant(text, as: .any, at: .path(path))
    }
    guard case .object(let object) = json, object["property"] != nil else {
      throw failure("an interval has a text such as \"2024-06-30\", \"..\" or a property at each end", path)
    }
    return try node(json, at: path, depth: depth)
  }

  private func geometry(_ object: JSONObject, at path: String) throws(CQL2Error) -> Node {
    do {
      let document = try GeoJSONDocument(parsing: try JSONValue.object(object).jsonText)
      guard case .geometry(let geometry) = document else {
        throw CQL2Error(.invalidGeometry, "a feature is no geometry; give its geometry alone", path: path)
      }
      return try builder.geometry(geometry.bare, at: .path(path))
    } catch let error as GeoJSONError {
      throw CQL2Error(.invalidGeometry, error.message, path: path + error.path.dropFirst())
    } catch let error as CQL2Error {
      throw error
    } catch {
      throw CQL2Error(.invalidGeometry, "\(error)", path: path)
    }
  }

  private func failure(_ message: String, _ path: String) -> CQL2Error { CQL2Error(.syntax, message, path: path) }
}

extension Geometry {
  /// The geometry without a bbox and foreign members.
  fileprivate var bare: Geometry {
    var bare = self
    if case .geometryCollection(let parts, _) = self { bare = .geometryCollection(parts.map(\.bare)) }
    bare.members = .none
    return bare
  }
}
