import GeoJSON
import HTTPTypes
import Hummingbird

/// An address of the service: what it takes, what it answers, and the answer.
protocol ServiceRoute: Sendable {
  /// The path, with `{names}`.
  var path: String { get }
  var method: HTTPRequest.Method { get }
  /// What it gives, for the description of the service.
  var summary: String { get }
  /// What it takes; anything else is refused.
  var parameters: [RouteParameter] { get }
  /// The media types of its answers with their schemas; an empty one for none.
  var content: [(mediaType: String, schema: JSONObject)] { get }
  /// The schema of the body it takes; nil for none.
  var body: JSONObject? { get }
  /// Whether the answer is another one when the store is, and only then.
  var changesWithStore: Bool { get }
  /// Whether it answers without a token, since it takes one itself.
  var letsIn: Bool { get }
  /// The status of success.
  var successStatus: Int { get }

  /// - Throws: ``ServiceProblem``.
  func answer(_ request: ServiceRequest) async throws -> Response
}

extension ServiceRoute {
  var method: HTTPRequest.Method { .get }
  var parameters: [RouteParameter] { [] }
  var body: JSONObject? { nil }
  var changesWithStore: Bool { false }
  var letsIn: Bool { false }
  var successStatus: Int { 200 }
}
