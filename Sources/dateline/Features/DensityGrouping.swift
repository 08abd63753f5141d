import Clustering
import GeoJSON
import Geodesy
import SpatialAnalysis

/// Groups events that are close to each other.
struct DensityGrouping {
  /// How near is near; nil for clusters of whatever density, by HDBSCAN.
  var radius: Distance?
  var minimumEvents: Int
  var shape: ClusterCommand.ClusterShape

  /// The clusters, numbered from 1: in the order of their first core event in the file, of HDBSCAN of their first one.
  func groups(of features: [Feature]) -> EventGroups {
    let placed = PlacedFeatures(features)
    let (labels, clusters, core) = found(among: placed.positions)
    let alone = labels.count { $0 == nil }
    var groups = ClusterFeatures(
      placed: placed, labels: labels, clusters: clusters, reach: radius ?? .zero, shape: shape
    ).groups
    let what = radius.map { "events within \(fixed($0.meters, decimals: 0)) m" } ?? "events, by HDBSCAN"
    groups.notes.insert(
      "\(counted(clusters.count, "cluster")) of \(minimumEvents) or more \(what); \(counted(alone, "event")) in none",
      at: 0)
    groups.summary = [
      "events": .integer(Int64(labels.count)), "clusters": .integer(Int64(clusters.count)),
      "noise": .integer(Int64(alone)),
      "core": core.map { .integer(Int64($0)) } ?? .null,
      "border": core.map { .integer(Int64(labels.count - $0 - alone)) } ?? .null,
      "possible": .integer(Int64(groups.possible)), "left_out": .integer(Int64(placed.unplaced)),
    ]
    return groups
  }

  /// Labels, clusters, and how many events are core where the method knows such.
  private func found(among positions: [Position]) -> (labels: [Int?], clusters: [PositionCluster], core: Int?) {
    guard let radius else {
      guard positions.count >= minimumEvents else { return (positions.map { _ in nil }, [], nil) }
      let result = HierarchicalDensityClusters(
        of: positions, parameters: HDBSCAN(minimumClusterSize: minimumEvents))
      return (result.labels, result.clusters, nil)
    }
    let result = DensityClusters(of: positions, radius: radius, minimumPoints: minimumEvents)
    return (result.labels, result.clusters, result.isCore.count { $0 })
  }
}

/// Features whose points are where they happened, and those of which only an area is known.
struct PlacedFeatures {
  var features: [Feature] = []
  /// The points of the features.
  var positions: [Position] = []
  /// Those that are known to lie within a circle only.
  var vague: [(feature: Feature, position: Position, radius: Double)] = []
  /// How many are neither: without a point, or of an area without a radius.
  var unplaced = 0

  init(_ all: [Feature]) {
    for feature in all {
      guard let position = feature.position, position.isValid else {
        unplaced += 1
        continue
      }
      if feature.hasOwnPoint {
        features.append(feature)
        positions.append(position)
      } else if feature.placeRadius > 0 {
        vague.append((feature, position, feature.placeRadius))
      } else {
        unplaced += 1
      }
    }
  }
}

/// Clusters as features and as a table, whatever found them.
struct ClusterFeatures {
  var placed: PlacedFeatures
  var labels: [Int?]
  var clusters: [PositionCluster]
  /// How near a vague event's circle must come to a member so that it may belong to the cluster.
  var reach: Distance
  var shape: ClusterCommand.ClusterShape

  var groups: EventGroups {
    var table = TextTable(columns: [
      .init(title: "cluster", alignsRight: true), .init(title: "events", alignsRight: true),
      .init(title: "killed", alignsRight: true), .init(title: "injured", alignsRight: true), .init(title: "period"),
      .init(title: "around"), .init(title: "radius_m", alignsRight: true), .init(title: "lon,lat"),
    ])
    let (possible, possibleCount) = possibleMembers
    var output: [Feature] = []
    for (number, cluster) in clusters.enumerated() {
      var totals = EventTotals()
      for member in cluster.members { totals.add(placed.features[member]) }
      let shapes = ClusterShapes(cluster, of: placed.positions)
      let central = placed.features[cluster.centralMember]
      let around = central.text("location") ?? central.identifier
      var properties: JSONObject = ["cluster": .integer(Int64(number + 1)), "around": .string(around)]
      for member in shapes.properties { properties[member.name] = member.value }
      properties["radius_max_m"] = .double(greatestReach(of: cluster).rounded(toDecimals: 1))
      properties["medoid"] = .string(placed.features[shapes.medoid].identifier)
      for member in totals.properties { properties[member.name] = member.value }
      properties["possible_events"] = .integer(Int64(possible[number].count))
      properties["possible_ids"] = .string(
        possible[number].map { placed.vague[$0].feature.identifier }.joined(separator: "; "))
      output.append(
        Feature(id: .string("cluster_\(number + 1)"), geometry: shapes.geometry(shape), properties: properties))
      table.rows.append([
        String(number + 1), String(totals.count), totals.killed.map(String.init) ?? "",
        totals.injured.map(String.init) ?? "", totals.period, around, fixed(cluster.radius.meters, decimals: 0),
        positionText(placed.positions[cluster.centralMember]),
      ])
    }
    var notes: [String] = []
    let vague = placed.vague.count
    if vague > 0 {
      notes.append(
        "\(vague) known only to an area: "
          + (possibleCount > 0 ? "\(possibleCount) of them possible in a cluster, a member of none" : "members of none")
      )
    }
    if placed.unplaced > 0 {
      notes.append("\(placed.unplaced) left out: known only to an area or country, or without a point")
    }
    return EventGroups(features: output, table: table, notes: notes, possible: possibleCount)
  }

  /// For each cluster the vague events that may belong to it, and how many may belong to any.
  private var possibleMembers: (byCluster: [[Int]], count: Int) {
    var byCluster = [[Int]](repeating: [], count: clusters.count)
    guard !placed.vague.isEmpty, !clusters.isEmpty else { return (byCluster, 0) }
    let index = PositionIndex(placed.positions)
    var count = 0
    for (number, vague) in placed.vague.enumerated() {
      var met: Set<Int> = []
      index.forEachGroup(within: Distance(meters: vague.radius) + reach, of: vague.position) { indices in
        for place in indices { if let label = labels[Int(place)] { met.insert(label) } }
      }
      for label in met.sorted() { byCluster[label].append(number) }
      if !met.isEmpty { count += 1 }
    }
    return (byCluster, count)
  }

  /// Metres from the centre to the farthest place where a member may truly be.
  private func greatestReach(of cluster: PositionCluster) -> Double {
    cluster.members.reduce(0) { reach, member in
      let meters = Geodesic.wgs84.distance(from: cluster.center, to: placed.positions[member]).meters
      return max(reach, meters + placed.features[member].placeRadius)
    }
  }
}
