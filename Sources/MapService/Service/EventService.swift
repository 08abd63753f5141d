import CQL2
import Events
public import Gazetteers
import GeoJSON
import HTTPTypes
public import Hummingbird
import NIOCore
public import Regions

/// The map page and its API over one store: OGC API – Features, tiles, and what the page asks for.
///
/// A service has no socket; ``router()`` gives its routes, which an application of Hummingbird or a test calls.
///
///     let service = EventService(store: ServedStore(path: "events.gpkg"), tools: ServiceTools())
///     let app = Application(router: service.router())
public final class EventService: Sendable {
  let store: ServedStore
  let tools: ServiceTools
  let access: ServiceAccess
  let pageFiles: [String: PageFile]
  let eventTiles: EventTiles
  /// The page's modules as the header Link names them, so that a browser asks for all at once and not for one after the other.
  let moduleLinks: String
  private let baseMapTask: Task<BaseMap, Never>?
  let program: String

  /// Makes a service.
  /// - Parameters:
  ///   - store: The events.
  ///   - tools: What it needs of the rest of the program.
  ///   - access: Who may read and change.
  ///   - pageFiles: Files of the page beside those compiled in, such as the map library.
  ///   - gazetteer: What the base map is drawn of; nil for no base map.
  ///   - program: The name and version of the program.
  public init(
    store: ServedStore, tools: ServiceTools = ServiceTools(), access: ServiceAccess = ServiceAccess(),
    pageFiles: [PageFile] = [], gazetteer: (regions: RegionIndex, places: LayeredGazetteer)? = nil,
    program: String = "dateline"
  ) {
    (self.store, self.tools, self.access, self.program) = (store, tools, access, program)
    eventTiles = EventTiles(store)
    // It is ready before the first page asks for it, and nobody waits for it at the start.
    baseMapTask = gazetteer.map { gazetteer in
      Task.detached(priority: .utility) { BaseMap(regions: gazetteer.regions, gazetteer: gazetteer.places) }
    }
    moduleLinks = PageFile.compiled.filter { $0.name.hasSuffix(".js") }
      .map { "<page/\($0.name)>; rel=modulepreload" }.joined(separator: ", ")
    self.pageFiles = Dictionary(
      (PageFile.compiled + pageFiles).map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Whether there is a base map.
  var hasBaseMap: Bool { baseMapTask != nil }

  /// The base map, when it is ready; nil where there is none.
  func baseMap() async -> BaseMap? { await baseMapTask?.value }

  /// All routes, in the order in which the description of the service has them.
  static let routes: [any ServiceRoute] = [
    MapPageRoute(), PageFileRoute(), LandingRoute(), StyleRoute(), ConformanceRoute(), OpenAPIRoute(),
    CollectionsRoute(), CollectionRoute(), QueryablesRoute(), ItemsRoute(), ItemRoute(), ExplanationRoute(),
    SummaryRoute(), SearchRoute(), StatusRoute(), LiveRoute(), CorrectionsRoute(), EventTilesRoute(),
    EventTilesDescriptionRoute(), BaseMapRoute(), BaseMapDescriptionRoute(),
  ]

  /// The names of the parameters that each path takes.
  private static let known = Dictionary(
    routes.map { ($0.path, Set($0.parameters.filter { !$0.isInPath }.map(\.name))) }, uniquingKeysWith: { $0.union($1) }
  )

  /// The routes, with all that stands before them: limits, headers, compression, and errors as problem documents.
  public func router() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: CrossOrigin())
    router.add(middleware: Compression())
    router.add(middleware: Problems())
    for (path, routes) in Dictionary(grouping: EventService.routes, by: \.path) {
      let path = RouterPath(stringLiteral: path)
      for route in routes { router.on(path, method: route.method) { try await self.answer(route, $0, $1) } }
      let methods = routes.map(\.method)
      let allowed = (methods.contains(.get) ? methods + [.head] : methods) + [.options]
      for method in Self.otherMethods where !allowed.contains(method) {
        router.on(path, method: method) { _, _ -> Response in throw WrongMethod(allowed: allowed.map(\.rawValue)) }
      }
    }
    return router
  }

  private static let otherMethods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .trace]

  private func answer(
    _ route: some ServiceRoute, _ request: Request, _ context: BasicRequestContext
  ) async throws -> Response {
    let parameters = try QueryParameters(query: request.uri.query)
    let known = Self.known[route.path, default: []]
    for parameter in parameters.all where !known.contains(parameter.name) {
      let nearest = Spelling.nearest(to: parameter.name, among: known)
      throw ServiceProblem(
        .unknownParameter,
        nearest.map { "this address takes no such parameter; \($0) is the nearest" }
          ?? "this address takes no such parameter", parameter: parameter.name)
    }
    var pathParameters: [String: String] = [:]
    for (name, value) in context.parameters {
      guard let value = String(value).percentDecoded, !value.utf8.contains(0) else {
        throw ServiceProblem(.invalidEncoding, "the path is not UTF-8, or holds a null byte")
      }
      pathParameters[String(name)] = value
    }
    let asked = ServiceRequest(
      request: request, parameters: parameters, pathParameters: pathParameters, service: self)
    if !route.letsIn { try access.check(request, isChange: route.method != .get) }
    guard route.changesWithStore else { return try await route.answer(asked) }
    let tag = try entityTag(asked)
    if asked.holds(tag) {
      return Response(status: .notModified, headers: [.eTag: tag, .vary: "Accept, Accept-Encoding"])
    }
    var response = try await route.answer(asked)
    if response.status == .ok {
      response.headers[.eTag] = tag
      response.headers[.cacheControl] = "no-cache"
      response.headers[.vary] = "Accept, Accept-Encoding"
    }
    return response
  }

  /// The state of the store and of the program, and what the client accepts.
  private func entityTag(_ request: ServiceRequest) throws -> String {
    "W/\"\(store.version ?? "none")-\(program.utf8.reduce(5381) { ($0 &* 33 &+ Int($1)) & 0xFFFF })\""
  }
}

extension ServiceRequest {
  /// Whether the client has the version already.
  fileprivate func holds(_ tag: String) -> Bool {
    guard let known = request.headers[.ifNoneMatch] else { return false }
    return known.trimmed == "*" || known.split(separator: ",").contains { $0.trimmingWhitespace == tag }
  }
}

extension Substring {
  fileprivate var trimmingWhitespace: String { String(self).trimmed }
}

extension EventService {
  /// Looks after the store, again and again, until the task is cancelled.
  public func watch() async throws {
    async let prepared: Void = prepare()
    try await store.watch()
    await prepared
  }

  /// Works out what the map page asks for first, so that the first reader need not wait for it.
  private func prepare() async {
    async let summary = try? store.summary(EventQuery())
    async let pyramid = try? eventTiles.pyramid(matching: EventQuery())
    _ = await (summary, pyramid)
  }
}
