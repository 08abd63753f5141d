import EventStorage
import Events
import GeoJSON
import Geodesy
import Hummingbird
import SpatialAnalysis

/// The areas within which events lie whose place is no more than a region: a circle of the radius around the point.
struct AreaItems {
  let request: ServiceRequest

  /// The columns of an area.
  private static let columns = [
    "event_id", "date_start", "date_end", "title", "event_type", "location", "place_precision", "radius_m", "radius_p",
  ]

  func answer() async throws -> Response {
    let given = try request.events().query
    let limit = min(given.limit ?? ItemsRoute.usualLimit, ItemsRoute.greatestLimit)
    let imprecise = UncertaintyArea.imprecise
    var query = given
    query.precisions = given.precisions.isEmpty ? imprecise : given.precisions.intersection(imprecise)
    // Nothing is both an area and as well known as asked.
    if query.precisions.isEmpty { query.ids = ["-"] }
    let asked = query
    let store = request.service.store
    let (features, next, matched) = try await store.read { reader in
      var features: [Feature] = []
      let outcome = try EventPages(store: reader, index: nil).read(asked, limit: limit) { event in
        features.append(Self.feature(event))
      }
      return (features, outcome.next, try outcome.numberMatched ?? store.count(asked, in: reader))
    }
    return try FeaturePage(features: features, numberMatched: matched, next: next).answer(request)
  }

  /// An event's area with what it is the area of; without a geometry where nobody knows how far it reaches.
  static func feature(_ event: borrowing FlatEvent) -> Feature {
    let properties = columns.map { column -> (String, JSONValue) in
      (column, event.text(column).map { .string($0) } ?? event.number(column).map { .double($0) } ?? .null)
    }
    let radius = event.number("radius_m") ?? 0
    let geometry = event.position.flatMap { center in
      radius > 0 && radius < UncertaintyArea.largestRadius
        ? Geometry.circle(around: center, radius: .meters(radius), corners: 72).cutAtAntimeridian() : nil
    }
    return Feature(
      id: event.text("event_id").map { .string($0) }, geometry: geometry, properties: JSONObject(properties))
  }
}
