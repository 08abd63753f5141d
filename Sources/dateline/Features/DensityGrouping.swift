import Clustering
import GeoJSON
import Geodesy
import SpatialAnalysis

/// Groups events that are close to each other.
struct DensityGrouping {
  var method: ClusterCommand.Method
  /// How near is near; of OPTICS the farthest it looks.
  var radius: Distance?
  /// How many days neighbours lie apart at most, for ST-DBSCAN.
  var days = 0
  var minimumEvents: Int
  /// How many clusters k-means makes.
  var count = 0
  /// Where k-means begins.
  var seed: UInt64 = 0
  /// How linkage clustering measures between clusters.
  var linkage = Linkage.average
  var shape: ClusterCommand.ClusterShape
  /// Where events known only to a region may be.
  var areas: VagueAreas

  /// How much reachability falls at the edge of a cluster of OPTICS: the paper's ξ.
  private static let steepness = 0.05

  /// Labels, clusters, and how many events are core where the method knows such.
  private typealias Found = (labels: [Int?], clusters: [PositionCluster], core: Int?)

  /// The clusters, numbered from 1: in the order of their first core event in the file, or where the method knows no such of
  /// their first event.
  /// - Throws: an environment failure where there are more events than the method can take.
  func groups(of features: [Feature]) throws -> EventGroups {
    var placed = PlacedFeatures(features)
    let undated = method == .stDBSCAN ? placed.removeAll { $0.days.map { $0.count - 1 > days } ?? true } : 0
    let (labels, clusters, core) = try found(among: placed)
    let alone = labels.count { $0 == nil }
    let divides = count > 0
    var groups = ClusterFeatures(
      placed: placed, labels: labels, clusters: clusters, reach: divides ? nil : radius ?? .zero, shape: shape,
      areas: areas
    ).groups
    groups.notes.insert(
      "\(counted(clusters.count, "cluster")) \(description); \(counted(alone, "event")) in none", at: 0)
    if undated > 0 {
      groups.notes.append("\(undated) left out: without a day, or of more than \(counted(days + 1, "day"))")
    }
    groups.summary = [
      "events": .integer(Int64(labels.count)), "clusters": .integer(Int64(clusters.count)),
      "noise": .integer(Int64(alone)),
      "core": core.map { .integer(Int64($0)) } ?? .null,
      "border": core.map { .integer(Int64(labels.count - $0 - alone)) } ?? .null,
      "possible": .integer(Int64(groups.possible)), "left_out": .integer(Int64(placed.unplaced + undated)),
    ]
    return groups
  }

  /// What makes a cluster.
  private var description: String {
    let meters = radius.map { fixed($0.meters, decimals: 0) } ?? ""
    return switch method {
    case .dbscan: "of \(minimumEvents) or more events within \(meters) m"
    case .stDBSCAN: "of \(minimumEvents) or more events within \(meters) m and \(counted(days, "day"))"
    case .hdbscan: "of \(minimumEvents) or more events, by HDBSCAN"
    case .optics: "of \(minimumEvents) or more events, by OPTICS within \(meters) m"
    case .kMeans: "by k-means"
    case .linkage:
      radius == nil
        ? "by \(linkage.rawValue) linkage"
        : "of \(minimumEvents) or more events, by \(linkage.rawValue) linkage up to \(meters) m"
    }
  }

  private func found(among placed: PlacedFeatures) throws -> Found {
    let positions = placed.positions
    let radius = radius ?? .zero
    let threads = Session.processorCount
    switch method {
    case .dbscan:
      let result = DensityClusters(of: positions, radius: radius, minimumPoints: minimumEvents, threads: threads)
      return (result.labels, result.clusters, result.isCore.count { $0 })
    case .stDBSCAN:
      // An event of several days counts from its middle one, as its event_date does.
      let times = placed.features.map { feature in
        Int64(feature.days.map { $0.lowerBound + ($0.count - 1) / 2 } ?? 0)
      }
      let result = SpaceTimeDensityClusters(
        of: positions, times: times, radius: radius, interval: Int64(days), minimumPoints: minimumEvents,
        threads: threads)
      return (result.labels, result.clusters, result.isCore.count { $0 })
    case .hdbscan:
      guard positions.count >= minimumEvents else { return (positions.map { _ in nil }, [], nil) }
      let result = HierarchicalDensityClusters(
        of: positions, parameters: HDBSCAN(minimumClusterSize: minimumEvents), threads: threads)
      return (result.labels, result.clusters, nil)
    case .optics:
      guard positions.count >= minimumEvents else { return (positions.map { _ in nil }, [], nil) }
      let result = OrderedDensityClusters(of: positions, minimumPoints: minimumEvents, maximumRadius: radius)
      let labels = result.labels(steepness: Self.steepness, minimumClusterSize: minimumEvents)
      return (labels, result.clusters(labels), nil)
    case .kMeans:
      guard !positions.isEmpty else { return ([], [], nil) }
      let result = MeanClusters(of: positions, count: min(count, positions.count), seed: seed)
      return (result.labels.map { $0 }, result.clusters, nil)
    case .linkage:
      guard !positions.isEmpty else { return ([], [], nil) }
      if linkage != .single, positions.count > Self.linkageLimit {
        throw CommandFailure.environment(
          "\(positions.count) events are too many for \(linkage.rawValue) linkage, which compares all pairs: \(Self.linkageLimit) at most; --linkage single takes more"
        )
      }
      let dendrogram = LinkageClusters.dendrogram(of: positions, linkage: linkage)
      let labels = LinkageClusters.labels(
        self.radius.map { dendrogram.labels(height: $0.meters) } ?? dendrogram.labels(clusterCount: count),
        minimumSize: self.radius == nil ? 1 : minimumEvents)
      return (labels, LinkageClusters.clusters(labels, of: positions), nil)
    }
  }

  /// Distances between all pairs of so many events take 3.6 GB.
  private static let linkageLimit = 30_000
}

/// The distances to the n-th neighbour, and the radius that they suggest.
struct RadiusHelp {
  var minimumEvents: Int

  /// What share of the events has so many neighbours within which distance, and a sentence with a radius.
  func text(for features: [Feature]) throws -> (table: TextTable, sentence: String) {
    let positions = PlacedFeatures(features).positions
    guard positions.count >= minimumEvents, minimumEvents >= 2 else {
      throw CommandFailure.environment("\(counted(positions.count, "event")) with a point: too few to suggest a radius")
    }
    let descending = PositionIndex(positions).distanceTable(
      minimumPoints: minimumEvents, threads: Session.processorCount)
    let distances = Array(descending.reversed())
    var table = TextTable(columns: [
      .init(title: "events", alignsRight: true), .init(title: "within_m", alignsRight: true),
    ])
    for percent in [5, 10, 25, 50, 75, 90, 95, 100] {
      let place = max(0, (distances.count * percent + 99) / 100 - 1)
      table.rows.append(["\(percent)%", fixed(distances[place].meters, decimals: 0)])
    }
    guard let suggestion = RadiusSuggestion(distanceTable: descending, minimumPoints: minimumEvents) else {
      return (table, "no radius suggests itself: the distances have no bend")
    }
    return (table, "--radius \(fixed(suggestion.radius.meters, decimals: 0))m: \(suggestion.reason)")
  }
}

/// Features whose points are where they happened, and those of which only an area is known.
struct PlacedFeatures {
  var features: [Feature] = []
  /// The points of the features.
  var positions: [Position] = []
  /// Those that are known to lie within an area only, and the circle that stands for it.
  var vague: [(feature: Feature, position: Position, radius: Double)] = []
  /// How many are neither: without a point, or of an area without a radius.
  var unplaced = 0

  /// Takes out features with a place of their own, and gives how many.
  mutating func removeAll(where isLeftOut: (Feature) -> Bool) -> Int {
    let kept = features.indices.filter { !isLeftOut(features[$0]) }
    defer { (features, positions) = (kept.map { features[$0] }, kept.map { positions[$0] }) }
    return features.count - kept.count
  }

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
  /// How near a vague event's area must come to a member so that it may belong to the cluster; nil where every place
  /// belongs to one.
  var reach: Distance?
  var shape: ClusterCommand.ClusterShape
  var areas: VagueAreas

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
      var properties = (["cluster": .integer(Int64(number + 1)), "around": .string(around)] as JSONObject)
        .with(shapes.properties)
      properties["radius_max_m"] = .double(greatestReach(of: cluster).rounded(toDecimals: 1))
      properties["medoid"] = .string(placed.features[shapes.medoid].identifier)
      properties = properties.with(totals.properties)
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
    guard let reach, !placed.vague.isEmpty, !clusters.isEmpty else { return (byCluster, 0) }
    let index = PositionIndex(placed.positions)
    var count = 0
    var metByRegion: [RegionGrouping.Key: Set<Int>] = [:]
    for (number, vague) in placed.vague.enumerated() {
      var met: Set<Int> = []
      if let (region, area) = areas.area(of: vague.feature) {
        met = metByRegion[region] ?? Set(area.indices(within: reach, among: index).compactMap { labels[$0] })
        metByRegion[region] = met
      } else {
        index.forEachGroup(within: Distance(meters: vague.radius) + reach, of: vague.position) { indices in
          for place in indices { if let label = labels[Int(place)] { met.insert(label) } }
        }
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
