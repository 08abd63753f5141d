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
    let collections = ServedCollection.allCases.map {
      JSONValue.object($0.document(request, extent: extent.of($0)))
    }
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
    let extent = try await request.extent().of(collection)
    return try request.answer(collection.document(request, extent: extent), title: collection.title)
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

/// Where and when events are.
private struct EventExtent {
  /// West, south, east, north; nil where no event has a position.
  var box: JSONValue?
  var days: ClosedRange<CalendarDate>?

  /// The extent of a collection, as its description has it.
  func of(_ collection: ServedCollection) -> JSONObject {
    let first = days.map { JSONValue.string("\($0.lowerBound)T00:00:00Z") } ?? .null
    let last = days.map { JSONValue.string("\($0.upperBound)T23:59:59Z") } ?? .null
    var extent: JSONObject = [:]
    let box: JSONValue? =
      switch collection {
      case .events, .clusters: self.box
      // They reach farther than the events in them.
      case .areas, .regions: [-180, -90, 180, 90]
      case .reports: nil
      }
    if let box { extent["spatial"] = ["bbox": [box], "crs": .string(RouteParameter.crs84)] }
    extent["temporal"] = ["interval": [[first, last]]]
    return extent
  }
}

extension ServiceRequest {
  /// Where and when the events of the store are; nothing where there is no store.
  fileprivate func extent() async throws -> EventExtent {
    guard service.store.version != nil else { return EventExtent() }
    let box = try await service.store.summary(EventQuery())["extent"]
    return EventExtent(box: box == .null ? nil : box, days: try await service.store.read { try $0.days() })
  }
}
