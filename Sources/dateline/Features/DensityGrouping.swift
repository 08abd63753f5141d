import GeoJSON
import Geodesy
import SpatialAnalysis

/// Groups events that are close to each other.
struct DensityGrouping {
  var radius: Distance
  var minimumEvents: Int
  var showsHulls: Bool

  /// The clusters, numbered from 1, in the order of their first core event in the file.
  func groups(of features: [Feature]) -> EventGroups {
    let precise = features.compactMap { feature -> (feature: Feature, position: Position)? in
      guard let position = feature.position, isPoint(feature) else { return nil }
      return (feature, position)
    }
    let result = DensityClusters(
      of: precise.map(\.position), radius: radius, minimumPoints: minimumEvents)
    var table = TextTable(columns: [
      .init(title: "cluster", alignsRight: true), .init(title: "events", alignsRight: true),
      .init(title: "killed", alignsRight: true), .init(title: "injured", alignsRight: true), .init(title: "period"),
      .init(title: "around"), .init(title: "radius_m", alignsRight: true), .init(title: "lon,lat"),
    ])
    var output: [Feature] = []
    for (number, cluster) in result.clusters.enumerated() {
      var totals = EventTotals()
      for member in cluster.members { totals.add(precise[member].feature) }
      let central = precise[cluster.centralMember]
      let around = central.feature.text("location") ?? central.feature.identifier
      var properties: JSONObject = [
        "cluster": .integer(Int64(number + 1)), "around": .string(around),
        "radius_m": .double(cluster.radius.meters.rounded(toDecimals: 1)),
        "centre_longitude": .double(cluster.center.longitude.rounded(toDecimals: 6)),
        "centre_latitude": .double(cluster.center.latitude.rounded(toDecimals: 6)),
      ]
      for member in totals.properties { properties[member.name] = member.value }
      output.append(
        Feature(
          id: .string("cluster_\(number + 1)"), geometry: showsHulls ? cluster.hull : .point(central.position),
          properties: properties))
      table.rows.append([
        String(number + 1), String(totals.count), totals.killed.map(String.init) ?? "",
        totals.injured.map(String.init) ?? "", totals.period, around, fixed(cluster.radius.meters, decimals: 0),
        positionText(central.position),
      ])
    }
    let alone = result.labels.count { $0 == nil }
    let imprecise = features.count - precise.count
    var notes = [
      "\(counted(output.count, "cluster")) of \(minimumEvents) or more events within \(fixed(radius.meters, decimals: 0)) m; "
        + "\(counted(alone, "event")) in none"
    ]
    if imprecise > 0 { notes.append("\(imprecise) left out: known only to an area or country, or without a point") }
    return EventGroups(features: output, table: table, notes: notes)
  }

  /// Whether the feature's point is where it happened, and not the centre of an area. Features that do not say are points.
  private func isPoint(_ feature: Feature) -> Bool {
    (feature.text("geometry_kind") ?? "point") == "point"
  }
}
