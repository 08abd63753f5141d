import EventStorage
import Events
import GeoJSON
import Hummingbird

/// A page of features, as GeoJSON or for people.
struct FeaturePage {
  var features: [Feature]
  var numberMatched: Int
  /// Where the next page begins; nil on the last.
  var next: EventCursor?

  func answer(_ request: ServiceRequest) throws -> Response {
    guard try Negotiation(request).wantsPage() else {
      let links = request.links(mediaType: "application/geo+json", next: next)
      var collection = FeatureCollection(features)
      collection.foreignMembers = [
        "numberMatched": .integer(Int64(numberMatched)), "numberReturned": .integer(Int64(features.count)),
        "timeStamp": .string(StoreClock.now()), "links": .array(links.map(\.json)),
      ]
      return .bytes(try GeoJSONDocument.featureCollection(collection).bytes(), mediaType: "application/geo+json")
    }
    let tables = features.map { JSONTable.html(.object($0.properties ?? [:])) }
    return .html(
      HTMLPage(
        title: try request.collection().title, body: "<p>\(features.count) of \(numberMatched)</p>\n\(tables)",
        links: request.links(mediaType: "text/html", next: next).filter { $0.relation != "self" }
          .map { ($0.title, $0.address) }))
  }
}
