import GeoJSON
import Geodesy
import SpatialAnalysis

/// What lies along lines, by how far along it lies.
struct NearLine {
  var corridor: Corridor
  var within: Distance
  var nearest: Int?
  var includesPossible: Bool
  var condition: FeatureCondition

  /// The lines of a GeoJSON file; polygons stand for their edges.
  ///
  /// - Throws: an environment failure where there are none.
  static func corridor(path: String) throws -> Corridor {
    let file = try FeatureFile(path: path)
    try file.checkRejected()
    let lines = file.features.compactMap(\.geometry).compactMap { Corridor($0) }.flatMap(\.lines)
    guard !lines.isEmpty else { throw CommandFailure.environment("\(path) holds no line") }
    return Corridor(lines: lines)
  }

  func result(path: String, progress: StatusLine) throws -> NearResult {
    let file = try FeatureFile(path: path, progress: progress) { feature, _ in
      condition.admits(feature) && feature.position?.isValid == true
    }
    let located = file.located
    let index = PositionIndex(located.map(\.position))
    let vaguest = located.reduce(0) { max($0, $1.feature.placeRadius) }
    var items: [NearItem] = []
    for found in corridor.within(within + Distance(meters: includesPossible ? vaguest : 0), among: index) {
      let feature = located[found.index].feature
      var item = NearItem(
        feature, number: found.index, meters: found.offset.distance.meters, uncertainty: feature.placeRadius,
        within: within.meters)
      guard let certainty = item.certainty, certainty == .certain || includesPossible else { continue }
      item.own["along_m"] = .double(found.offset.along.meters.rounded(toDecimals: 1))
      item.own["line"] = .integer(Int64(found.offset.line + 1))
      item.own["side"] = .string(found.offset.side < 0 ? "left" : found.offset.side > 0 ? "right" : "on")
      items.append(item)
    }
    if let nearest {
      let kept = Set(items.sortedByDistance().prefix(nearest).map(\.number))
      items.removeAll { !kept.contains($0.number) }
    }
    var table = TextTable(columns: [
      .init(title: "along_m", alignsRight: true), .init(title: "distance_m", alignsRight: true), .init(title: "side"),
      .init(title: "certainty"), .init(title: "date"), .init(title: "type"), .init(title: "place"), .init(title: "id"),
    ])
    table.rows = items.map { item in
      let feature = item.feature
      return [
        fixed(item.own["along_m"]?.number ?? 0, decimals: 0), fixed(item.meters, decimals: 0),
        item.own["side"]?.string ?? "", item.certainty?.rawValue ?? "", feature.text("event_date") ?? "",
        feature.text("sub_event_type") ?? "", feature.text("location") ?? "", feature.identifier,
      ]
    }
    let kilometers = fixed(corridor.length.kilometers, decimals: 1)
    var notes = [
      "\(counted(items.count, "feature")) along \(counted(corridor.lines.count, "line")) of \(kilometers) km"
    ]
    let unlocated = file.count - file.features.count
    if unlocated > 0 { notes.append("\(unlocated) left out: without a point, or not asked for") }
    return NearResult(items: items, table: table, notes: notes, files: [file])
  }
}
