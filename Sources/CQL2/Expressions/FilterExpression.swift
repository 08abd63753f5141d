/// A filter, or a part of one, in the Common Query Language CQL2 (OGC 21-065r2): the same value from its text form and from its
/// JSON form.
///
/// ``init(text:properties:)`` and ``init(json:properties:)`` read and check it; ``text`` and ``json`` write it in one canonical
/// way, which reads back as the same value.
public indirect enum FilterExpression: Hashable, Sendable {
  /// A literal; never ``FilterValue/null`` and never a number that is not finite where it was read.
  case value(FilterValue)
  /// The property of a name.
  case property(String)
  /// From an instant to another, both included; nil is unbounded.
  case interval(FilterExpression?, FilterExpression?)
  /// An operation on operands. Those of `in` are the value and then the members of the list.
  case call(FilterOperator, [FilterExpression])
}

extension FilterExpression {
  /// The most bytes that a filter is read from.
  public static let maximumLength = 200_000
  /// The deepest that operations and brackets may be nested.
  public static let maximumDepth = 64
  /// The most operands of all operations together.
  public static let maximumOperands = 10_000

  /// The names of the properties that the filter asks for.
  public var propertyNames: Set<String> {
    switch self {
    case .value: []
    case .property(let name): [name]
    case .interval(let start, let end): (start?.propertyNames ?? []).union(end?.propertyNames ?? [])
    case .call(_, let operands): operands.reduce(into: []) { $0.formUnion($1.propertyNames) }
    }
  }
}
