import GeoJSON
import Hummingbird

/// What routes answer with, as the description of the service tells.
enum ServiceRouteContent {
  typealias Content = [(mediaType: String, schema: JSONObject)]

  /// A JSON document, or the same as a page.
  static func document(_ schema: JSONObject) -> Content { [("application/json", schema), ("text/html", [:])] }
}

extension RouteParameter {
  /// The format of documents that are JSON or a page.
  static let page = RouteParameter(
    "f", "json or html; without it the header Accept decides.", ["type": "string", "enum": ["json", "html"]])
}

extension ServiceRequest {
  /// A JSON document, or the same as a page where that is asked for.
  func answer(_ document: JSONObject, title: String, mediaType: String = "application/json") throws -> Response {
    guard try Negotiation(self).wantsPage() else { return .json(.object(document), mediaType: mediaType) }
    return .html(
      HTMLPage(
        title: title, body: JSONTable.html(.object(document)),
        links: [("JSON", address(changing: [("f", "json")]))]))
  }
}
