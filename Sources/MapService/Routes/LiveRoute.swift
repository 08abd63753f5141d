import Events
import GeoJSON
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// `/live`: server-sent events whenever the store changes.
struct LiveRoute: ServiceRoute {
  let path = "/live"
  let summary = "Server-sent events: change, with how many events changed and the new version"
  let content: [(mediaType: String, schema: JSONObject)] = [("text/event-stream", [:])]

  /// The most clients that listen at once.
  private static let mostListeners = 1000

  func answer(_ request: ServiceRequest) async throws -> Response {
    let store = request.service.store
    guard store.changes.count < Self.mostListeners else {
      throw ServiceProblem(.overloaded, "too many clients listen; ask /api/status from time to time")
    }
    let changes = store.changes.listen()
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 3000\n: \(store.version ?? "no store")\n\n"))
        // A server that is told to stop does not wait for clients that listen.
        for await change in changes.cancelOnGracefulShutdown() {
          guard let change else {
            try await writer.write(ByteBuffer(string: ": still here\n\n"))
            continue
          }
          let query = EventQuery(changedSince: change.since, includesDeleted: true)
          let changed = (try? await store.read { try store.count(query, in: $0) }) ?? 0
          try await writer.write(
            ByteBuffer(
              string: "event: change\ndata: {\"changed\": \(changed), \"version\": \"\(change.version)\"}\n\n"))
        }
        try await writer.finish(nil)
      })
  }
}
