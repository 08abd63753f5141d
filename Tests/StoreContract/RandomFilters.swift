public import CQL2
import Events
import GeoJSON
import TestSupport

/// Filters over the events of ``RandomEvents``, the same from the same seed: every operation, over properties of every type.
public struct RandomFilters {
  private var generator: SplitMix64

  /// Starts from a seed.
  public init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  private mutating func one<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// A condition.
  public mutating func condition(depth: Int = 3) -> FilterExpression {
    guard depth > 0, below(3) > 0 else { return predicate(depth: depth) }
    switch below(5) {
    case 0: return .call(.not, [condition(depth: depth - 1)])
    case 1, 2: return .call(.or, (0..<2 + below(2)).map { _ in condition(depth: depth - 1) })
    default: return .call(.and, (0..<2 + below(2)).map { _ in condition(depth: depth - 1) })
    }
  }

  private static let comparisons: [FilterOperator] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]

  private mutating func predicate(depth: Int) -> FilterExpression {
    switch below(11) {
    case 0: return .call(one(Self.comparisons), [number(2), number(1)])
    case 1: return .call(one(Self.comparisons), [text(), text()])
    case 2: return .call(one(Self.comparisons), [instant(), instant()])
    case 3: return .call(one(Self.comparisons), [truth(depth), truth(depth)])
    case 4: return .call(.like, [text(), pattern()])
    case 5:
      if below(3) == 0 { return .call(.between, [instant(), instant(), instant()]) }
      return .call(.between, [number(1), number(0), number(1)])
    case 6:
      switch below(3) {
      case 0: return .call(.in, [number(1)] + (0...below(3)).map { _ in number(0) })
      case 1: return .call(.in, [instant()] + (0...below(3)).map { _ in instant() })
      default: return .call(.in, [text()] + (0...below(3)).map { _ in text() })
      }
    case 7: return .call(.isNull, [one([number(1), text(), instant(), .property("geometry"), truth(depth)])])
    case 8, 9: return space()
    default: return time()
    }
  }

  private mutating func number(_ depth: Int) -> FilterExpression {
    switch below(depth > 0 ? 5 : 3) {
    case 0: return .value(.number(one([-1, 0, 0.25, 0.5, 1, 2, 3, 43, 47.5])))
    case 1, 2:
      return .property(
        one([
          "killed_low", "killed_best", "killed_high", "fatalities", "event_confidence", "latitude", "longitude",
          "radius_m",
          "n_reports", "conflict_figures", "iso", "priogrid_gid", "revision",
        ]))
    default:
      return .call(
        one([.add, .subtract, .multiply, .divide, .remainder, .quotient, .power]),
        [number(depth - 1), number(depth - 1)])
    }
  }

  private mutating func text() -> FilterExpression {
    let plain: FilterExpression =
      below(2) == 0
      ? .value(
        .text(
          one([
            "Battles", "Protests", "factual", "reviewed", "ÉLAN", "elan", "национальная ГВАРДИЯ", "北京", "Rain",
            "Dagestan", "O'r",
            "ile-de-france", "", "\\",
          ])))
      : .property(
        one([
          "event_type", "sub_event_type", "assertion", "status", "actor1", "actor2", "admin1", "title", "country",
          "tags",
        ]))
    switch below(4) {
    case 0: return .call(.casei, [plain])
    case 1: return .call(.accenti, [.call(.casei, [plain])])
    default: return plain
    }
  }

  private mutating func pattern() -> FilterExpression {
    let plain = FilterExpression.value(
      .text(one(["%", "_%", "Ba%", "%mill", "Shells on a _ill", "é%", "%i%l%", "Element\\%", "_ain", "%京", ""])))
    return below(3) == 0 ? .call(.casei, [plain]) : plain
  }

  private mutating func instant() -> FilterExpression {
    let literals = [
      "2024-03-25", "2024-04-02", "2024-04-10", "2024-06-25", "2024-06-24T08:00:00Z", "2024-06-24T07:59:59.5Z",
      "2024-04-05T00:00:00Z",
    ].compactMap { FilterInstant($0) }
    if below(2) == 0 { return .value(.instant(one(literals))) }
    return .property(one(["date_start", "date_start", "date_end", "event_date", "updated_at", "deleted_at"]))
  }

  private mutating func truth(_ depth: Int) -> FilterExpression {
    switch below(depth > 0 ? 3 : 2) {
    case 0: .value(.boolean(below(2) == 0))
    case 1: .property("civilian_targeting")
    default: condition(depth: depth - 1)
    }
  }

  private mutating func space() -> FilterExpression {
    let name: FilterOperator = one([
      .spatialIntersects, .spatialIntersects, .spatialDisjoint, .spatialWithin, .spatialContains, .spatialEquals,
      .spatialTouches, .spatialCrosses, .spatialOverlaps,
    ])
    let operands = [FilterExpression.property("geometry"), below(9) == 0 ? .property("geometry") : .value(geometry())]
    return .call(name, below(2) == 0 ? operands : operands.reversed())
  }

  private mutating func geometry() -> FilterValue {
    func position() -> Position {
      Position(
        longitude: one([-180, -179.5, -10, 0, 10, 47.5, 47.6, 179.5, 180]),
        latitude: one([-90, -33, 0, 42.98, 43, 60, 89.9, 90]))
    }
    let (a, b, c) = (position(), position(), position())
    switch below(6) {
    case 0: return .geometry(.point(a))
    case 1: return .geometry(.multiPoint([a, b]))
    case 2: return .geometry(.lineString([a, b, c]))
    case 3: return .geometry(.polygon([[a, b, c, a]]))
    default:
      return .box(
        BoundingBox(
          west: a.longitude, south: min(a.latitude, b.latitude), east: b.longitude, north: max(a.latitude, b.latitude)))
    }
  }

  private mutating func time() -> FilterExpression {
    let names = FilterOperator.allCases.filter { $0.rawValue.hasPrefix("t_") }
    let spans = ["2024-03-25", "2024-04-02", "2024-04-03", "2024-04-20"].compactMap { FilterInstant($0) }
    let from = below(spans.count)
    let start: FilterExpression? = below(4) == 0 ? nil : .value(.instant(spans[from]))
    let end: FilterExpression? =
      below(4) == 0 ? nil : .value(.instant(spans[Int.random(in: from..<spans.count, using: &generator)]))
    let event = FilterExpression.interval(
      below(6) == 0 ? nil : .property("date_start"), below(6) == 0 ? nil : .property("date_end"))
    return .call(one(names), below(2) == 0 ? [event, .interval(start, end)] : [.interval(start, end), event])
  }
}
