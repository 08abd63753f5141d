import EventStorage
import Events
import GeoJSON
import Geodesy
import Hummingbird
import SpatialAnalysis

/// Clusters of events by density: those around which so many lie within a distance, and what is in their reach (DBSCAN).
///
/// Events known only to an area have no point that could be near another, and are in none.
struct ClusterItems {
  let request: ServiceRequest

  static let parameters = [
    RouteParameter(
      "epsilon", "Of the collection clusters: the distance within which events are close, such as 50km, which is usual."
    ),
    RouteParameter(
      "minimum_events", "Of the collection clusters: how many events, itself included, an event has around it.",
      ["type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 3]),
  ]

  private static let usualEpsilon = Distance.kilometers(50)
  private static let columns = [
    "event_id", "longitude", "latitude", "date_start", "date_end", "killed_best", "killed_low", "place_precision",
  ]

  func answer() async throws -> Response {
    let epsilon = try self.epsilon()
    let minimum = try minimumEvents()
    let limit = try request.listLimit()
    return try await list(try request.listedEvents(), epsilon: epsilon, minimum: minimum)
      .answer(request, limit: limit)
  }

  /// The cluster of a number among those of all events, with the usual distance.
  func feature(_ id: String) async throws -> Feature? {
    try await list(EventQuery(sort: .id), epsilon: Self.usualEpsilon, minimum: 3).feature(id)
  }

  private func epsilon() throws -> Distance {
    guard let text = request.parameters["epsilon"], !text.isEmpty else { return Self.usualEpsilon }
    guard let distance = try? Distance(parsing: text), (1...2_000_000).contains(distance.meters) else {
      throw ServiceProblem(.invalidParameter, "a distance from 1m to 2000km, such as 50km", parameter: "epsilon")
    }
    return distance
  }

  private func minimumEvents() throws -> Int {
    guard let text = request.parameters["minimum_events"], !text.isEmpty else { return 3 }
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      throw ServiceProblem(.invalidParameter, "a whole number from 1", parameter: "minimum_events")
    }
    return number
  }

  private func list(_ query: EventQuery, epsilon: Distance, minimum: Int) async throws -> FeatureList {
    let store = request.service.store
    let question = ListQuestion(kind: .clusters(epsilonMeters: epsilon.meters, minimum: minimum), query: query)
    return try await store.lists.answer(question, version: store.version) {
      try await store.read { store in
        var members: [Member] = []
        try store.forEachEvent(columns: Self.columns, matching: query) { event in
          if let member = Member(event) { members.append(member) }
        }
        let found = DensityClusters(of: members.map(\.position), radius: epsilon, minimumPoints: minimum)
        return FeatureList(
          found.clusters.enumerated().map { number, cluster in
            let center = members[cluster.centralMember].position
            let figures = Figures(cluster, of: members)
            return FeatureList.Item(id: "c\(number + 1)", geometry: { .point(center) }) { figures.properties }
          })
      }
    }
  }

  /// What a cluster is told by.
  private struct Member: Sendable {
    var id: String
    var position: Position
    var first: String?
    var last: String?
    var killed: Int?

    init?(_ event: borrowing FlatEvent) {
      guard let position = event.position, let id = event.text("event_id"),
        !UncertaintyArea.imprecise.contains(PlacePrecision(rawValue: event.text("place_precision") ?? ""))
      else { return nil }
      (self.id, self.position) = (id, position)
      (first, last) = (event.text("date_start"), event.text("date_end"))
      killed = (event.number("killed_best") ?? event.number("killed_low")).map { Int($0) }
    }
  }

  /// The most identifiers of members that a cluster tells.
  private static let mostMembers = 100

  /// What is told of a cluster: kept in place of its members.
  private struct Figures: Sendable {
    var count: Int
    var killed: Int?
    var radiusMeters: Double
    var first: String?
    var last: String?
    var ids: String

    init(_ cluster: PositionCluster, of all: [Member]) {
      let members = cluster.members.map { all[$0] }
      let killed = members.compactMap(\.killed)
      count = members.count
      self.killed = killed.isEmpty ? nil : killed.reduce(0, +)
      radiusMeters = (cluster.radius.meters * 10).rounded() / 10
      first = members.compactMap(\.first).min()
      last = members.compactMap(\.last).max()
      ids = members.prefix(mostMembers).map(\.id).joined(separator: "; ")
    }

    var properties: JSONObject {
      [
        "count": .integer(Int64(count)), "killed_best": killed.map { .integer(Int64($0)) } ?? .null,
        "radius_m": .double(radiusMeters), "date_start": first.map { .string($0) } ?? .null,
        "date_end": last.map { .string($0) } ?? .null, "event_ids": .string(ids),
      ]
    }
  }
}
