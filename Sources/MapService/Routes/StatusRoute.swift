import Events
import GeoJSON
import Hummingbird

/// `/api/status`: what the page asks for first.
struct StatusRoute: ServiceRoute {
  let path = "/api/status"
  let summary = "The version of the store, how many events it has, and what this server can do"
  let content: [(mediaType: String, schema: JSONObject)] = [("application/json", Schemas.anything)]

  func answer(_ request: ServiceRequest) async throws -> Response {
    let service = request.service
    let version = service.store.version
    let events = version == nil ? 0 : try await service.store.read { try service.store.count(.init(), in: $0) }
    return .json([
      "version": version.map { .string($0) } ?? .null, "store": .bool(version != nil),
      "title": .string(service.store.name), "events": .integer(Int64(events)), "editable": .bool(service.isEditable),
      "base_map": .bool(service.hasBaseMap), "program": .string(service.program),
    ])
  }
}

extension EventService {
  /// Whether corrections are taken.
  var isEditable: Bool { tools.addCorrection != nil && access.token != nil }
}
