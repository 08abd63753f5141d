import GeoJSON

/// A way to put features into groups by where they lie: regions, areas of the user's, or cells.
protocol FeatureGrouping {
  associatedtype Key: Hashable & Comparable

  /// The group of a feature and whether the feature is known less precisely than the group is drawn; nil where it has none.
  func group(of feature: Feature) -> (key: Key, isImprecise: Bool)?
  /// What a group is.
  func describe(_ key: Key) -> GroupDescription
  /// The groups that are shown even where nothing is in them.
  var standing: [Key] { get }
  /// The headings of a group's own cells in the table.
  var columns: [TextTable.Column] { get }
  /// What a group is called in a message: `region`.
  var noun: String { get }
  /// The collection's member `dateline`, where the groups rest on a gazetteer.
  var metadata: JSONObject? { get }
}

/// A group without what is in it.
struct GroupDescription {
  var id: String
  var geometry: Geometry?
  var properties: JSONObject
  /// Its own cells in the table.
  var cells: [String]
  var population: Population?
}

/// Features put into groups, one after the other; no more of them is kept than the totals.
struct GroupedFeatures<Grouping: FeatureGrouping> {
  private let grouping: Grouping
  private let periods: PeriodComparison?
  private let leavesImpreciseOut: Bool
  private var groups: [Grouping.Key: GroupTotals] = [:]
  private var placed = 0
  private var unplaced = 0
  private var imprecise = 0

  init(_ grouping: Grouping, comparing periods: PeriodComparison?, leavingImpreciseOut: Bool) {
    self.grouping = grouping
    self.periods = periods
    leavesImpreciseOut = leavingImpreciseOut
    for key in grouping.standing { groups[key] = GroupTotals(comparing: periods) }
  }

  mutating func add(_ feature: Feature) {
    guard let (key, isImprecise) = grouping.group(of: feature) else {
      unplaced += 1
      return
    }
    if isImprecise, leavesImpreciseOut {
      imprecise += 1
      return
    }
    placed += 1
    let periods = periods
    groups[key, default: GroupTotals(comparing: periods)].add(feature, isImprecise: isImprecise)
  }

  /// The groups in the order of their keys, as features and as a table.
  func result() -> EventGroups {
    var table = TextTable(columns: grouping.columns + GroupTotals.columns(comparing: periods))
    var output: [Feature] = []
    var bare = 0
    for (key, totals) in groups.sorted(by: { $0.key < $1.key }) {
      let description = grouping.describe(key)
      let properties = description.properties.with(totals.properties(population: description.population))
      if description.geometry == nil { bare += 1 }
      output.append(Feature(id: .string(description.id), geometry: description.geometry, properties: properties))
      if totals.totals.count > 0 { table.rows.append(description.cells + totals.cells) }
    }
    let filled = groups.values.count { $0.totals.count > 0 }
    var notes = ["\(counted(placed, "event")) in \(counted(filled, grouping.noun))"]
    if bare > 0 { notes.append("\(counted(bare, grouping.noun)) without a polygon: geometry is null") }
    if unplaced > 0 { notes.append("\(unplaced) left out: in no \(grouping.unplacedNoun), or without a place") }
    if imprecise > 0 { notes.append("\(imprecise) left out: their place is known less precisely than that") }
    return EventGroups(features: output, table: table, notes: notes, metadata: grouping.metadata)
  }
}

extension FeatureGrouping {
  var unplacedNoun: String { noun == "region" ? "country" : noun }
}
