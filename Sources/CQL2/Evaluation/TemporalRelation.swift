/// The functions of time as comparisons of the ends of their operands (OGC 21-065r2, clause 7.8; OWL-Time).
package enum TemporalRelation {
  /// An end of an operand.
  private enum End: Hashable {
    case start1, end1, start2, end2
  }

  private typealias Condition = (left: End, name: FilterOperator, right: End)

  /// What must hold of the ends, all of it; `t_disjoint` is the negation of `t_intersects`.
  private static func conditions(of name: FilterOperator) -> [Condition] {
    switch name {
    case .after: [(.start1, .greater, .end2)]
    case .before: [(.end1, .less, .start2)]
    case .temporalEquals: [(.start1, .equal, .start2), (.end1, .equal, .end2)]
    case .temporalContains: [(.start1, .less, .start2), (.end1, .greater, .end2)]
    case .during: [(.start1, .greater, .start2), (.end1, .less, .end2)]
    case .finishedBy: [(.start1, .less, .start2), (.end1, .equal, .end2)]
    case .finishes: [(.start1, .greater, .start2), (.end1, .equal, .end2)]
    case .meets: [(.end1, .equal, .start2)]
    case .metBy: [(.start1, .equal, .end2)]
    case .overlappedBy: [(.start1, .greater, .start2), (.start1, .less, .end2), (.end1, .greater, .end2)]
    case .temporalOverlaps: [(.start1, .less, .start2), (.end1, .greater, .start2), (.end1, .less, .end2)]
    case .startedBy: [(.start1, .equal, .start2), (.end1, .greater, .end2)]
    case .starts: [(.start1, .equal, .start2), (.end1, .less, .end2)]
    default: [(.start1, .lessOrEqual, .end2), (.end1, .greaterOrEqual, .start2)]
    }
  }

  /// A function of time as comparisons.
  package static func comparisons(_ name: FilterOperator, _ operands: [FilterExpression]) -> FilterExpression {
    guard operands.count == 2 else { return .value(.null) }
    let parts = conditions(of: name).map { condition in
      comparison(condition.name, bound(condition.left, operands), bound(condition.right, operands))
    }
    let all = parts.count == 1 ? parts[0] : .call(.and, parts)
    return name == .temporalDisjoint ? .call(.not, [all]) : all
  }

  /// An end of an operand: an instant, or beyond all of them.
  private enum Bound {
    case earliest
    case at(FilterExpression)
    case latest

    var rank: Int {
      switch self {
      case .earliest: -1
      case .at: 0
      case .latest: 1
      }
    }
  }

  private static func bound(_ end: End, _ operands: [FilterExpression]) -> Bound {
    let operand = end == .start1 || end == .end1 ? operands[0] : operands[1]
    guard case .interval(let first, let last) = operand else { return .at(operand) }
    let isStart = end == .start1 || end == .start2
    return (isStart ? first : last).map(Bound.at) ?? (isStart ? .earliest : .latest)
  }

  private static func comparison(_ name: FilterOperator, _ a: Bound, _ b: Bound) -> FilterExpression {
    if case .at(let a) = a, case .at(let b) = b { return .call(name, [a, b]) }
    let order = a.rank - b.rank
    let isTrue =
      switch name {
      case .equal: order == 0
      case .less: order < 0
      case .lessOrEqual: order <= 0
      case .greater: order > 0
      default: order >= 0
      }
    // What is not known is neither before the end of time nor after it.
    for case .at(let known) in [a, b] { return .call(isTrue ? .equal : .notEqual, [known, known]) }
    return .value(.boolean(isTrue))
  }
}
