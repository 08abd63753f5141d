import GeoJSON
import HTTPTypes
import Hummingbird

/// A request on its way to a route, with its parameters read.
struct ServiceRequest: Sendable {
  let request: Request
  let parameters: QueryParameters
  /// What the path holds in place of `{names}`.
  let pathParameters: [String: String]
  let service: EventService

  /// The beginning of addresses in links, `http://127.0.0.1:8080`.
  var base: String {
    guard let authority = request.head.authority, authority.utf8.count <= 255,
      authority.utf8.allSatisfy({ Self.authorityBytes.contains($0) })
    else { return "" }
    return "http://\(authority)"
  }

  private static let authorityBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]_".utf8)

  /// The path without the query.
  var path: String { request.uri.path }

  /// Which events are asked for.
  /// - Throws: ``ServiceProblem``.
  func events() throws -> EventParameters {
    try EventParameters(parameters) { name in service.tools.findPlaces(name, 1).first?.position }
  }

  /// The page that ``QueryParameters`` with some changes asks for, as an absolute address.
  func address(path: String? = nil, changing changes: [(name: String, value: String?)] = []) -> String {
    var all = parameters.all
    for change in changes {
      all.removeAll { $0.name == change.name }
      if let value = change.value { all.append(QueryParameters.Parameter(name: change.name, value: value)) }
    }
    let query = all.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
    return base + (path ?? self.path) + (query.isEmpty ? "" : "?" + query)
  }
}

extension String {
  /// With everything but letters, digits and `-._~,:` as `%` and two digits.
  var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      if Self.plainBytes.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  private static let plainBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~,:".utf8)
}
