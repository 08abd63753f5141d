import GeoJSON
import Hummingbird

/// `/api`: where everything else is.
struct LandingRoute: ServiceRoute {
  let path = "/api"
  let summary = "The landing page: links to everything else"
  let parameters = [RouteParameter.page]
  let content = ServiceRouteContent.document(Schemas.landing)

  func answer(_ request: ServiceRequest) async throws -> Response {
    let base = request.base
    let links: [JSONValue] = [
      Link("self", "\(base)/api?f=json", "application/json", "This document").json,
      Link("alternate", "\(base)/api?f=html", "text/html", "This document as a page").json,
      Link("service-desc", "\(base)/api/openapi?f=json", "application/vnd.oai.openapi+json;version=3.0", "OpenAPI 3.0")
        .json,
      Link("service-doc", "\(base)/api/openapi?f=html", "text/html", "The addresses as a page").json,
      Link("conformance", "\(base)/api/conformance?f=json", "application/json", "What this service conforms to").json,
      Link("data", "\(base)/api/collections?f=json", "application/json", "The collections").json,
    ]
    let landing: JSONObject = [
      "title": "Dateline", "description": "Events of news reports, with where and when they happened.",
      "links": .array(links),
    ]
    return try request.answer(landing, title: "Dateline")
  }
}

/// `/api/style.css`: the style of the pages of the API.
struct StyleRoute: ServiceRoute {
  let path = "/api/style.css"
  let summary = "The style of the API's pages"
  let content: [(mediaType: String, schema: JSONObject)] = [("text/css", [:])]

  func answer(_ request: ServiceRequest) async throws -> Response {
    .bytes(Array(HTMLPage.style.utf8), mediaType: "text/css; charset=utf-8")
  }
}

/// `/api/conformance`: the classes of standards that the service conforms to.
struct ConformanceRoute: ServiceRoute {
  let path = "/api/conformance"
  let summary = "What the service conforms to"
  let parameters = [RouteParameter.page]
  let content = ServiceRouteContent.document(Schemas.conformance)

  static let classes = [
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
    "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic",
  ]

  func answer(_ request: ServiceRequest) async throws -> Response {
    try request.answer(["conformsTo": .array(Self.classes.map { .string($0) })], title: "Conformance")
  }
}
