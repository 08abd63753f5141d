import Events
import GeoJSON
import Hummingbird

/// A collection of the API.
enum ServedCollection: String, CaseIterable, Sendable {
  case events, areas, reports, regions, clusters

  static let parameter = RouteParameter(
    "collectionId", "The collection.",
    ["type": "string", "enum": .array(allCases.map { .string($0.rawValue) })], isInPath: true)

  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  var description: String {
    switch self {
    case .events: "What happened, at the point that stands for its place; radius_m says how far off it may be."
    case .areas: "The areas within which events lie whose place is no more than a region."
    case .reports: "The reports that events come from, without their texts."
    case .regions: "Countries or first-level divisions, with the events in them."
    case .clusters: "Groups of events that lie close to each other."
    }
  }

  /// The items that a request asks for.
  func answer(_ request: ServiceRequest) async throws -> Response {
    switch self {
    case .events: try await EventItems(request: request).answer()
    case .areas: try await AreaItems(request: request).answer()
    case .reports: try await ReportItems(request: request).answer()
    case .regions: try await RegionItems(request: request).answer()
    case .clusters: try await ClusterItems(request: request).answer()
    }
  }

  /// The item of an identifier.
  /// - Throws: ``ServiceProblem`` with code `not_found`.
  func feature(_ id: String, _ request: ServiceRequest) async throws -> Feature {
    let found: Feature? =
      switch self {
      case .events: try await request.event(id).feature
      case .areas: try await AreaItems.feature(FlatEvent(request.event(id)))
      case .reports: try await ReportItems(request: request).feature(id)
      case .regions: try await RegionItems(request: request).feature(id)
      case .clusters: try await ClusterItems(request: request).feature(id)
      }
    guard var feature = found else { throw ServiceProblem(.notFound, "the collection has no item of this identifier") }
    feature.id = .string(id)
    return feature
  }
}

extension ServiceRequest {
  /// The collection that the path names.
  /// - Throws: ``ServiceProblem`` with code `not_found`.
  func collection() throws -> ServedCollection {
    guard let collection = pathParameters["collectionId"].flatMap({ ServedCollection(rawValue: $0) }) else {
      throw ServiceProblem(.notFound, "there is no such collection; /api/collections names those there are")
    }
    return collection
  }
}
