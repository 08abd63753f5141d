import GeoJSON
import HTTPTypes
import Hummingbird

extension ServiceProblem {
  /// What the statuses are called (RFC 9110), which is the title of a problem without a type of its own.
  private static let titles = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    413: "Content Too Large", 414: "URI Too Long", 500: "Internal Server Error", 503: "Service Unavailable",
  ]

  /// The problem as JSON (RFC 9457).
  var json: JSONValue {
    var object: JSONObject = [
      "type": "about:blank", "title": .string(Self.titles[status] ?? ""),
      "status": .integer(Int64(status)), "detail": .string(detail), "code": .string(code),
    ]
    if let parameter { object["parameter"] = .string(parameter) }
    return .object(object)
  }

  /// The answer that tells of the problem.
  var response: Response {
    var response = Response.json(json, mediaType: "application/problem+json")
    response.status = HTTPResponse.Status(code: status)
    switch status {
    case 401: response.headers[.wwwAuthenticate] = "Bearer"
    case 503: response.headers[.retryAfter] = "1"
    default: break
    }
    return response
  }
}
