import Events
import GeoJSON
import Hummingbird

/// A collection of the API.
enum ServedCollection: String, CaseIterable, Sendable {
  case events

  static let parameter = RouteParameter(
    "collectionId", "The collection.",
    ["type": "string", "enum": .array(allCases.map { .string($0.rawValue) })], isInPath: true)

  var title: String {
    switch self {
    case .events: "Events"
    }
  }

  var description: String {
    switch self {
    case .events: "What happened, at the point that stands for its place; radius_m says how far off it may be."
    }
  }

  /// The items that a request asks for.
  func answer(_ request: ServiceRequest) async throws -> Response {
    switch self {
    case .events: try await EventItems(request: request).answer()
    }
  }

  /// The item of an identifier.
  /// - Throws: ``ServiceProblem`` with code `not_found`.
  func feature(_ id: String, _ request: ServiceRequest) async throws -> Feature {
    switch self {
    case .events: try await request.event(id).feature
    }
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
