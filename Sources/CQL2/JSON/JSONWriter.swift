public import GeoJSON

extension FilterExpression {
  /// The JSON form; reads back as the same value.
  public var json: JSONValue {
    switch self {
    case .value(let value): value.json
    case .property(let name): ["property": .string(name)]
    case .interval(let start, let end): ["interval": [FilterExpression.end(start), FilterExpression.end(end)]]
    case .call(.in, let operands):
      [
        "op": "in",
        "args": .array(operands.prefix(1).map(\.json) + [.array(operands.dropFirst().map(\.json))]),
      ]
    case .call(let name, let operands): ["op": .string(name.rawValue), "args": .array(operands.map(\.json))]
    }
  }

  /// An end of an interval, where instants are plain texts.
  private static func end(_ expression: FilterExpression?) -> JSONValue {
    switch expression {
    case nil: ".."
    case .value(.instant(let instant))?: .string(instant.description)
    case let expression?: expression.json
    }
  }
}

extension FilterValue {
  fileprivate var json: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let value): .bool(value)
    case .number(let number): Self.json(number)
    case .text(let text): .string(text)
    case .instant(let instant): [instant.isDate ? "date" : "timestamp": .string(instant.description)]
    case .geometry(let geometry): Self.json(geometry)
    case .box(let box): ["bbox": .array(box.numbers.map(Self.json))]
    }
  }

  private static func json(_ number: Double) -> JSONValue {
    Int64(exactly: number).map(JSONValue.integer) ?? .double(number)
  }

  private static func json(_ geometry: Geometry) -> JSONValue {
    var options = GeoJSONWritingOptions()
    (options.coordinateDecimals, options.altitudeDecimals, options.winding) = (nil, nil, .asGiven)
    (options.cutsAtAntimeridian, options.validates) = (false, false)
    let text = try? GeoJSONDocument.geometry(geometry).text(options: options)
    return text.flatMap { try? JSONValue(parsing: $0) } ?? .null
  }
}
