import GeoJSON
import Hummingbird

/// `/api/openapi`: the description of the service.
struct OpenAPIRoute: ServiceRoute {
  let path = "/api/openapi"
  let summary = "The description of the service: OpenAPI 3.0, or a page of its addresses"
  let parameters = [RouteParameter.page]
  let content: [(mediaType: String, schema: JSONObject)] = [
    ("application/vnd.oai.openapi+json;version=3.0", Schemas.anything), ("text/html", [:]),
  ]

  func answer(_ request: ServiceRequest) async throws -> Response {
    let document = OpenAPIDocument(base: request.base, program: request.service.program)
    guard try Negotiation(request).wantsPage() else {
      return .json(.object(document.json), mediaType: "application/vnd.oai.openapi+json;version=3.0")
    }
    let sections = EventService.routes.map { route -> HTMLText in
      let parameters = route.parameters.map { parameter -> HTMLText in
        "<dt><code>\(parameter.name)</code></dt><dd>\(parameter.description)</dd>\n"
      }
      return """
        <h2><code>\(route.method.rawValue) \(route.path)</code></h2>
        <p>\(route.summary)</p>
        <dl>
        \(parameters)</dl>

        """
    }
    return .html(
      HTMLPage(title: "Addresses", body: HTMLText(sections), links: [("OpenAPI", "\(request.base)/api/openapi?f=json")])
    )
  }
}
