extension Feature {
  /// The property of that name, or nil where there is none; setting nil removes it.
  ///
  ///     feature["killed_best"]?.integer  // 12
  public subscript(name: String) -> JSONValue? {
    get { properties?[name] }
    set {
      if properties == nil, newValue == nil { return }
      properties = properties ?? [:]
      properties?[name] = newValue
    }
  }

  /// The position of a point, or nil for any other geometry and for none.
  public var position: Position? { if case .point(let position, _)? = geometry { position } else { nil } }
}

extension Feature.ID: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Makes a string identifier.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a number identifier.
  public init(integerLiteral value: Int64) { self = .number(.integer(value)) }

  /// The string, or the number as it is written.
  public var description: String {
    switch self {
    case .string(let text): text
    case .number(let value): (try? value.jsonText) ?? "null"
    }
  }
}
