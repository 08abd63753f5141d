import Events
import GeoJSON
import Hummingbird

/// `/api/collections/{collectionId}/queryables`: what a collection can be filtered by (OGC API – Features, part 3).
struct QueryablesRoute: ServiceRoute {
  let path = "/api/collections/{collectionId}/queryables"
  let summary = "What a collection can be filtered by, as a JSON schema"
  let parameters = [ServedCollection.parameter, RouteParameter.page]
  let content: [(mediaType: String, schema: JSONObject)] = [
    ("application/schema+json", Schemas.anything), ("text/html", [:]),
  ]

  func answer(_ request: ServiceRequest) async throws -> Response {
    let collection = try request.collection()
    let schema = EventQueryables.jsonSchema(
      id: "\(request.base)/api/collections/\(collection.rawValue)/queryables", title: collection.title)
    return try request.answer(schema, title: "\(collection.title): queryables", mediaType: "application/schema+json")
  }
}
