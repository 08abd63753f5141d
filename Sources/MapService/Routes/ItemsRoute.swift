import EventExport
import EventStorage
import Events
import GeoJSON
import Hummingbird

/// `/api/collections/{collectionId}/items`: the items of a collection.
struct ItemsRoute: ServiceRoute {
  let path = "/api/collections/{collectionId}/items"
  let summary = "The items of a collection that meet all conditions"
  let parameters =
    [ServedCollection.parameter] + RouteParameter.filters + [
      RouteParameter.limit, .cursor, .sortby, .eventFormat,
    ] + RegionItems.parameters + ClusterItems.parameters
  let content: [(mediaType: String, schema: JSONObject)] =
    [("application/geo+json", Schemas.featureCollection)]
    + Set(EventFormat.allCases.filter { $0 != .json }.map(\.mediaType)).subtracting(["application/geo+json"]).sorted()
    .map { ($0, [:]) }
  let changesWithStore = true

  /// The events of a page where nobody says how many, and the most.
  static let usualLimit = 10
  static let greatestLimit = 10_000

  func answer(_ request: ServiceRequest) async throws -> Response {
    try await request.collection().answer(request)
  }
}

/// The items of the collection of events.
struct EventItems {
  let request: ServiceRequest

  func answer() async throws -> Response {
    let format = try Negotiation(request).eventFormat()
    let query = try request.events().query
    switch format {
    case .json: return try await collection(query)
    case .html: return try await page(query)
    default: return try EventFile(format: format, query: query, service: request.service).answer(request)
    }
  }

  private func limit(_ query: EventQuery) -> Int {
    min(query.limit ?? ItemsRoute.usualLimit, ItemsRoute.greatestLimit)
  }

  /// A page as a feature collection, with its links and counts.
  private func collection(_ query: EventQuery) async throws -> Response {
    let (limit, request) = (limit(query), request)
    let store = request.service.store
    let bytes = try await store.read { reader in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(limit * 3000)
      var writer = try EventFeatureWriter(profile: Self.profile(of: query)) { bytes.append(contentsOf: $0) }
      let outcome = try EventPages(store: reader, index: store.index).read(query, limit: limit) { try writer.write($0) }
      let matched = try outcome.numberMatched ?? store.count(query, in: reader)
      let links = request.links(mediaType: "application/geo+json", next: outcome.next)
      try writer.finish(members: [
        "numberMatched": .integer(Int64(matched)), "numberReturned": .integer(Int64(writer.count)),
        "timeStamp": .string(StoreClock.now()), "links": .array(links.map(\.json)),
      ])
      return bytes
    }
    return .bytes(bytes, mediaType: "application/geo+json")
  }

  private static func profile(of query: EventQuery) -> ExportProfile { query.near == nil ? .plain : withDistance }

  private static let withDistance: ExportProfile = {
    var profile = ExportProfile.plain
    profile.columns += ["distance_m"].compactMap { ExportColumn($0) }
    return profile
  }()

  /// A page for people.
  private func page(_ query: EventQuery) async throws -> Response {
    let (limit, request) = (limit(query), request)
    let store = request.service.store
    let page = try await store.read { reader in
      var rows: [HTMLText] = []
      let outcome = try EventPages(store: reader, index: store.index).read(query, limit: limit) { event in
        rows.append(EventHTML.row(event))
      }
      let matched = try outcome.numberMatched ?? store.count(query, in: reader)
      return HTMLPage(
        title: "Events",
        body: "<p>\(rows.count) of \(matched)</p>\n\(EventHTML.table(rows))",
        links: request.links(mediaType: "text/html", next: outcome.next).filter { $0.relation != "self" }
          .map { ($0.title, $0.address) })
    }
    return .html(page)
  }
}

extension ServiceRequest {
  /// The links of a page of items.
  func links(mediaType: String, next: EventCursor?) -> [Link] {
    let isPage = mediaType == "text/html"
    var links = [
      Link("self", address(), mediaType, "This page"),
      Link(
        "alternate", address(changing: [("f", isPage ? "json" : "html")]),
        isPage ? "application/geo+json" : "text/html", isPage ? "This page as GeoJSON" : "This page for people"),
      Link(
        "collection",
        address(path: String(path.dropLast("/items".utf8.count)), changing: parameters.all.map { ($0.name, nil) }),
        "application/json", "The collection"),
    ]
    if let next {
      links.append(Link("next", address(changing: [("cursor", next.token)]), mediaType, "The next page"))
    }
    return links
  }
}

extension RouteParameter {
  static let eventFormat = RouteParameter(
    "f", "The format; json and html are pages, all others files with all events, or as many as limit says.",
    ["type": "string", "enum": .array(EventFormat.allCases.map { .string($0.rawValue) })])
}
