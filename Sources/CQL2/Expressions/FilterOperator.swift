/// What a filter does with operands, by its name in the JSON form of CQL2.
public enum FilterOperator: String, Hashable, Sendable, CaseIterable {
  // Logic.
  case and, or, not
  // Comparisons.
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case like, between, `in`, isNull
  // Texts without case, without accents.
  case casei, accenti
  // Arithmetic.
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case quotient = "div"
  case power = "^"
  // Space.
  case spatialIntersects = "s_intersects"
  case spatialEquals = "s_equals"
  case spatialDisjoint = "s_disjoint"
  case spatialTouches = "s_touches"
  case spatialWithin = "s_within"
  case spatialOverlaps = "s_overlaps"
  case spatialCrosses = "s_crosses"
  case spatialContains = "s_contains"
  // Time.
  case after = "t_after"
  case before = "t_before"
  case temporalDisjoint = "t_disjoint"
  case temporalEquals = "t_equals"
  case temporalIntersects = "t_intersects"
  case temporalContains = "t_contains"
  case during = "t_during"
  case finishedBy = "t_finishedBy"
  case finishes = "t_finishes"
  case meets = "t_meets"
  case metBy = "t_metBy"
  case overlappedBy = "t_overlappedBy"
  case temporalOverlaps = "t_overlaps"
  case startedBy = "t_startedBy"
  case starts = "t_starts"
}

extension FilterOperator {
  /// What operators have in common.
  enum Family {
    case logic, comparison, pattern, range, list, nullness, folding, arithmetic, space, time
  }

  var family: Family {
    switch self {
    case .and, .or, .not: .logic
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .like: .pattern
    case .between: .range
    case .in: .list
    case .isNull: .nullness
    case .casei, .accenti: .folding
    case .add, .subtract, .multiply, .divide, .remainder, .quotient, .power: .arithmetic
    default: rawValue.hasPrefix("s_") ? .space : .time
    }
  }

  /// The name in the text form.
  package var keyword: String { rawValue.uppercased() }

  /// Whether it is written as a function with its operands in brackets.
  var isFunction: Bool { [.folding, .space, .time].contains(family) }

  /// Whether it compares instants too; the others of ``Family/time`` intervals alone.
  var takesInstants: Bool {
    [.after, .before, .temporalDisjoint, .temporalEquals, .temporalIntersects].contains(self)
  }

  /// The functions by their names in the text form.
  static let functions = Dictionary(
    uniqueKeysWithValues: allCases.filter(\.isFunction).map { ($0.keyword, $0) })
}
