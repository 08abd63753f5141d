import GeoJSON

/// How many people live in a group's area, and who says so.
struct Population {
  var count: Double
  var source: String
}

/// What is told of a group of features: totals, the share of imprecise ones, and the change between two periods.
struct GroupTotals {
  private(set) var totals = EventTotals()
  private var imprecise = 0
  private let periods: PeriodComparison?
  private(set) var counts = PeriodComparison.Counts()

  init(comparing periods: PeriodComparison?) { self.periods = periods }

  mutating func add(_ feature: Feature, isImprecise: Bool) {
    totals.add(feature)
    if isImprecise { imprecise += 1 }
    if let periods { counts.add(feature, periods) }
  }

  /// The totals, then what is imprecise, rates and the change.
  func properties(population: Population? = nil) -> JSONObject {
    var properties = totals.properties
    properties["imprecise_events"] = .integer(Int64(imprecise))
    properties["imprecise_share"] =
      totals.count == 0 ? .null : .double((Double(imprecise) / Double(totals.count)).rounded(toDecimals: 4))
    func rate(_ count: Int?) -> JSONValue {
      guard let count, let population, population.count > 0 else { return .null }
      return .double((Double(count) / population.count * 100_000).rounded(toDecimals: 4))
    }
    properties["population"] = population.map { .double($0.count) } ?? .null
    properties["population_source"] = population.map { .string($0.source) } ?? .null
    properties["events_per_100k"] = rate(totals.count)
    properties["killed_per_100k"] = rate(totals.killed)
    return periods.map { properties.with(counts.properties($0)) } ?? properties
  }

  /// The headings of ``cells``.
  static func columns(comparing periods: PeriodComparison?) -> [TextTable.Column] {
    var columns: [TextTable.Column] = [
      .init(title: "events", alignsRight: true), .init(title: "killed", alignsRight: true),
      .init(title: "injured", alignsRight: true), .init(title: "period"),
    ]
    if periods != nil {
      columns += [
        .init(title: "earlier", alignsRight: true), .init(title: "later", alignsRight: true),
        .init(title: "change", alignsRight: true),
      ]
    }
    return columns
  }

  /// The row of a table.
  var cells: [String] {
    var cells = [
      String(totals.count), totals.killed.map(String.init) ?? "", totals.injured.map(String.init) ?? "", totals.period,
    ]
    if periods != nil {
      let change = counts.later - counts.earlier
      cells += [String(counts.earlier), String(counts.later), (change > 0 ? "+" : "") + String(change)]
    }
    return cells
  }
}
