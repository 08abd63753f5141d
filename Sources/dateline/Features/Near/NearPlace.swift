import GeoJSON
import Geodesy

/// What is near one position, found while the file is read: only what is near is kept.
struct NearPlace {
  var origin: Position
  var within: Distance?
  var nearest: Int?
  var includesPossible: Bool
  var condition: FeatureCondition
  /// Where events known only to a region may be.
  var areas: VagueAreas
  /// Whether the features are written out with all their properties, and not only as a table.
  var needsAllProperties: Bool

  /// What the table shows and distances depend on.
  private static let tableColumns: Set<String> = [
    "event_id", "event_date", "sub_event_type", "location", "place_precision", "title", "latitude", "longitude",
    "radius_m", "geometry_kind", "iso3", "admin1_code", "admin2_code",
  ]

  private static let slack = 100_000

  func result(path: String, progress: StatusLine) throws -> NearResult {
    var items: [NearItem] = []
    var unlocated = 0
    var rangeByRegion: [RegionGrouping.Key: (least: Double, greatest: Double)] = [:]
    func take(_ feature: Feature, _ number: Int) -> Bool {
      guard condition.admits(feature) else { return false }
      guard let position = feature.position, position.isValid else {
        unlocated += 1
        return false
      }
      let path = Geodesic.wgs84.inverse(from: origin, to: position)
      var item: NearItem
      if let (region, area) = areas.area(of: feature) {
        let range = rangeByRegion[region] ?? area.distances(from: origin)
        rangeByRegion[region] = range
        item = NearItem(
          feature, number: number, meters: path.distance.meters, range: range, within: within?.meters)
      } else {
        item = NearItem(
          feature, number: number, meters: path.distance.meters, uncertainty: feature.placeRadius,
          within: within?.meters)
      }
      if within != nil, item.certainty == nil || item.certainty == .possible && !includesPossible { return false }
      item.own["azimuth"] = .double(path.azimuth.rounded(toDecimals: 1))
      items.append(item)
      if let nearest, items.count > nearest + Self.slack { items = Array(items.sortedByDistance().prefix(nearest)) }
      return false
    }
    // The indexes of a store spare all that is too far off.
    let file =
      if let within, StoreAddress(path).isStore {
        try FeatureFile(store: path, within: within, of: origin, columns: columns, keeping: take)
      } else {
        try FeatureFile(path: path, progress: progress, keeping: take)
      }
    items = items.sortedByDistance()
    if let nearest { items = Array(items.prefix(nearest)) }
    var result = NearResult(items: items, table: Self.table(items), files: [file])
    if items.isEmpty { result.notes.append("nothing there") }
    let possible = items.count { $0.certainty == .possible }
    if possible > 0 { result.notes.append("\(possible) possible only: how far they are is not known well enough") }
    if unlocated > 0 { result.notes.append("\(unlocated) without a point left out") }
    return result
  }

  /// The properties to read; nil for all.
  private var columns: Set<String>? {
    needsAllProperties ? nil : NearPlace.tableColumns.union(condition.propertyNames)
  }

  private static func table(_ items: [NearItem]) -> TextTable {
    var table = TextTable(columns: [
      .init(title: "distance_m", alignsRight: true), .init(title: "to"), .init(title: "date"), .init(title: "type"),
      .init(title: "place"), .init(title: "precision"), .init(title: "id"), .init(title: "title", maximumWidth: 60),
    ])
    let showsCertainty = items.contains { $0.certainty == .possible }
    if showsCertainty { table.columns.insert(.init(title: "certainty"), at: 1) }
    table.rows = items.map { item in
      let feature = item.feature
      let azimuth = item.own["azimuth"]?.number ?? 0
      var row = [
        fixed(item.meters, decimals: 0), item.meters == 0 ? "-" : CompassPoint(azimuth: azimuth).rawValue,
        feature.text("event_date") ?? "", feature.text("sub_event_type") ?? "", feature.text("location") ?? "",
        feature.text("place_precision") ?? "", feature.identifier, feature.text("title") ?? feature.text("name") ?? "",
      ]
      if showsCertainty { row.insert(item.certainty?.rawValue ?? "", at: 1) }
      return row
    }
    return table
  }
}
