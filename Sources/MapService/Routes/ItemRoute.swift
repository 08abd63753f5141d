import EventStorage
import Events
import GeoJSON
import Hummingbird

/// `/api/collections/{collectionId}/items/{featureId}`: one item.
struct ItemRoute: ServiceRoute {
  let path = "/api/collections/{collectionId}/items/{featureId}"
  let summary = "One item of a collection"
  let parameters = [ServedCollection.parameter, RouteParameter.featureID, .page]
  let content: [(mediaType: String, schema: JSONObject)] = [
    ("application/geo+json", Schemas.feature), ("text/html", [:]),
  ]
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    let collection = try request.collection()
    let feature = try await collection.feature(try request.featureID(), request)
    let base = "\(request.base)/api/collections/\(collection.rawValue)"
    let links = [
      Link("self", request.address(), "application/geo+json", "This item"),
      Link("alternate", request.address(changing: [("f", "html")]), "text/html", "This item for people"),
      Link("collection", base, "application/json", "The collection"),
    ]
    var linked = feature
    linked.foreignMembers["links"] = .array(links.map(\.json))
    guard try Negotiation(request).wantsPage() else {
      return .bytes(try GeoJSONDocument.feature(linked).bytes(), mediaType: "application/geo+json")
    }
    return .html(
      HTMLPage(
        title: feature.properties?["title"]?.string ?? request.pathParameters["featureId"] ?? "",
        body: JSONTable.html(.object(feature.properties ?? [:])),
        links: [("GeoJSON", request.address(changing: [("f", "json")]))]))
  }
}

/// `/api/collections/events/items/{featureId}/explanation`: why an event is there.
struct ExplanationRoute: ServiceRoute {
  let path = "/api/collections/{collectionId}/items/{featureId}/explanation"
  let summary = "Why an event is there: quotes, rules, candidate places, rival figures, merged reports"
  let parameters = [ServedCollection.parameter, RouteParameter.featureID, .page]
  let content = ServiceRouteContent.document(Schemas.anything)
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    guard try request.collection() == .events else {
      throw ServiceProblem(.notFound, "events alone have an explanation")
    }
    let event = try await request.event(try request.featureID())
    return try request.answer(request.service.tools.explain(event), title: event.title)
  }
}

extension RouteParameter {
  static let featureID = RouteParameter("featureId", "The identifier of the item.", isInPath: true)
}

extension ServiceRequest {
  /// The identifier of the item.
  func featureID() throws -> String { pathParameters["featureId"] ?? "" }

  /// The event of an identifier, a withdrawn one included.
  /// - Throws: ``ServiceProblem`` with code `not_found`.
  func event(_ id: String) async throws -> Event {
    let found = try await service.store.read { store in
      try store.events(matching: EventQuery(ids: [id], includesDeleted: true, sort: .id)).events.first
    }
    guard let found else { throw ServiceProblem(.notFound, "there is no event of this identifier") }
    return found
  }
}
