import EventStorage
import Events
import GeoJSON
import Hummingbird

/// `/api/collections`: what collections there are.
struct CollectionsRoute: ServiceRoute {
  let path = "/api/collections"
  let summary = "The collections"
  let parameters = [RouteParameter.page]
  let content = ServiceRouteContent.document(Schemas.collections)
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    let extent = try await request.extent()
    let collections = ServedCollection.allCases.map { JSONValue.object($0.document(request, extent: extent)) }
    let links = [Link("self", request.address(), "application/json", "This document")]
    return try request.answer(
      ["links": .array(links.map(\.json)), "collections": .array(collections)], title: "Collections")
  }
}

/// `/api/collections/{collectionId}`: one of them.
struct CollectionRoute: ServiceRoute {
  let path = "/api/collections/{collectionId}"
  let summary = "A collection"
  let parameters = [ServedCollection.parameter, RouteParameter.page]
  let content = ServiceRouteContent.document(Schemas.collection)
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    let collection = try request.collection()
    return try request.answer(
      collection.document(request, extent: try await request.extent()), title: collection.title)
  }
}

extension ServedCollection {
  /// What the collection is and where its items are.
  fileprivate func document(_ request: ServiceRequest, extent: JSONObject) -> JSONObject {
    let address = "\(request.base)/api/collections/\(rawValue)"
    let links = [
      Link("self", "\(address)?f=json", "application/json", "This collection"),
      Link("items", "\(address)/items?f=json", "application/geo+json", "Its items"),
      Link("items", "\(address)/items?f=html", "text/html", "Its items for people"),
      Link(
        "http://www.opengis.net/def/rel/ogc/1.0/queryables", "\(address)/queryables?f=json", "application/schema+json",
        "What it can be filtered by"),
    ]
    return [
      "id": .string(rawValue), "title": .string(title), "description": .string(description),
      "extent": .object(extent), "itemType": "feature",
      "crs": ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
      "storageCrs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "links": .array(links.map(\.json)),
    ]
  }
}

extension ServiceRequest {
  /// Where and when the events of the store are; nothing where there is no store or no event.
  func extent() async throws -> JSONObject {
    guard service.store.version != nil else { return [:] }
    let days = try await service.store.read { try $0.days() }
    let first = days.map { JSONValue.string("\($0.lowerBound)T00:00:00Z") } ?? .null
    let last = days.map { JSONValue.string("\($0.upperBound)T23:59:59Z") } ?? .null
    return [
      "spatial": ["bbox": [[-180, -90, 180, 90]], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
      "temporal": ["interval": [[first, last]]],
    ]
  }
}
