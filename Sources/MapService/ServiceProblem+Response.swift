import GeoJSON
import HTTPTypes
import Hummingbird

extension ServiceProblem {
  /// The problem as JSON (RFC 9457).
  var json: JSONValue {
    var object: JSONObject = [
      "type": "about:blank", "title": .string(HTTPResponse.Status(integerLiteral: status).reasonPhrase),
      "status": .integer(Int64(status)), "detail": .string(detail), "code": .string(code),
    ]
    if let parameter { object["parameter"] = .string(parameter) }
    return .object(object)
  }

  /// The answer that tells of the problem.
  var response: Response {
    var response = Response.json(json, mediaType: "application/problem+json")
    response.status = HTTPResponse.Status(integerLiteral: status)
    switch status {
    case 401: response.headers[.wwwAuthenticate] = "Bearer"
    case 503: response.headers[.retryAfter] = "1"
    default: break
    }
    return response
  }
}
