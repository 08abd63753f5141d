import EventStorage
import Events
import GeoJSON
import Hummingbird

/// `/api/search`: places and events for the search box.
struct SearchRoute: ServiceRoute {
  let path = "/api/search"
  let summary = "Places of a name, and events with the words"
  let parameters = [
    RouteParameter("q", "The name or the words."),
    RouteParameter(
      "limit", "At most so many places, and so many events.",
      ["type": "integer", "minimum": 1, "maximum": 50, "default": 8]),
  ]
  let content: [(mediaType: String, schema: JSONObject)] = [("application/json", Schemas.anything)]
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    let words = (request.parameters["q"] ?? "").trimmed
    guard words.utf8.count <= 200 else { throw ServiceProblem(.invalidParameter, "at most 200 bytes", parameter: "q") }
    let asked = try EventParameters(request.parameters, place: { _ in nil }).query.limit ?? 8
    let limit = min(asked, 50)
    let service = request.service
    let places = words.isEmpty ? [] : service.tools.findPlaces(words, limit).map(\.json)
    guard !words.isEmpty, service.store.version != nil else {
      return .json(["places": .array(places), "events": [], "numberMatched": 0])
    }
    let page = try await service.store.read { try $0.events(matching: EventQuery(text: words, limit: limit)) }
    return .json([
      "places": .array(places), "events": .array(page.events.map(\.searchResult)),
      "numberMatched": .integer(Int64(page.numberMatched)),
    ])
  }
}

extension FoundPlace {
  fileprivate var json: JSONValue {
    var object: JSONObject = [
      "name": .string(name), "label": .string(label), "place_id": .string(placeID),
      "feature_code": .string(featureCode), "position": [.double(position.longitude), .double(position.latitude)],
    ]
    if let box { object["bbox"] = [.double(box.west), .double(box.south), .double(box.east), .double(box.north)] }
    return .object(object)
  }
}

extension Event {
  fileprivate var searchResult: JSONValue {
    [
      "id": .string(id), "title": .string(title), "date": date?.start.map { .string($0.description) } ?? .null,
      "location": .string(place.name), "country": .string(place.country), "event_type": .string(type.rawValue),
      "position": place.position.map { [.double($0.longitude), .double($0.latitude)] } ?? .null,
    ]
  }
}
