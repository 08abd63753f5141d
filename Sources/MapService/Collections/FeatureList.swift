import Events
import GeoJSON
import Hummingbird

/// The items of a collection that is worked out as a whole: given in the order of their identifiers, a page at a time.
struct FeatureList: Sendable {
  /// An item, whose geometry and properties are made when it is given.
  struct Item: Sendable {
    var id: String
    var geometry: @Sendable () -> Geometry?
    var properties: @Sendable () -> JSONObject

    fileprivate var feature: Feature { Feature(id: .string(id), geometry: geometry(), properties: properties()) }
  }

  private var items: [Item]

  init(_ items: [Item]) { self.items = items.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } }

  /// How many items there are.
  var count: Int { items.count }

  /// The same items without their geometries.
  var withoutGeometry: FeatureList {
    var list = self
    for place in list.items.indices { list.items[place].geometry = { nil } }
    return list
  }

  /// The feature of an identifier, or nil.
  func feature(_ id: String) -> Feature? { items.first { $0.id == id }?.feature }

  /// The page that a request asks for, as GeoJSON or for people.
  func answer(_ request: ServiceRequest, limit: Int) throws -> Response {
    let after = try request.listCursor()
    let rest = items.drop { item in after.map { !$0.utf8.lexicographicallyPrecedes(item.id.utf8) } ?? false }
    let page = rest.prefix(limit)
    let next = page.count < rest.count ? page.last.map { EventCursor(sort: .id, key: nil, id: $0.id) } : nil
    return try FeaturePage(features: page.map(\.feature), numberMatched: items.count, next: next).answer(request)
  }
}

extension ServiceRequest {
  /// The identifier of the last item of the page before, or nil.
  /// - Throws: ``ServiceProblem`` with code `invalid_cursor`.
  fileprivate func listCursor() throws -> String? {
    guard let token = parameters["cursor"], !token.isEmpty else { return nil }
    guard let cursor = try? EventCursor(token: token), cursor.sort == .id else {
      throw ServiceProblem(.invalidCursor, "this is no page token; follow the link next", parameter: "cursor")
    }
    return cursor.id
  }

  /// The events that a list is made of, its own page and order aside.
  /// - Throws: ``ServiceProblem``.
  func listedEvents() throws -> EventQuery {
    var query = try EventParameters(parameters.without(["cursor", "sortby"])) { name in
      service.tools.findPlaces(name, 1).first?.position
    }.query
    (query.limit, query.sort) = (nil, .id)
    return query
  }

  /// How many items the page has.
  func listLimit() throws -> Int {
    let limit = try EventParameters(
      parameters.without(["cursor", "sortby"]), place: { _ in Position(longitude: 0, latitude: 0) }
    )
    .query.limit
    return min(limit ?? ItemsRoute.usualLimit, ItemsRoute.greatestLimit)
  }
}
