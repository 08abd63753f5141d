import Events
import GeoJSON
import HTTPTypes
import Hummingbird
import VectorTiles

/// `/tiles/events/{z}/{x}/{y}`: a tile of the events that meet all conditions.
struct EventTilesRoute: ServiceRoute {
  let path = "/tiles/events/{z}/{x}/{y}"
  let summary = "A vector tile (Mapbox Vector Tile 2.1) of events and clusters; y ends in .mvt"
  let parameters = RouteParameter.tile + RouteParameter.filters
  let content: [(mediaType: String, schema: JSONObject)] = [(RouteParameter.tileType, [:])]
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    let tile = try request.tile(greatestZoom: EventTiles.greatestZoom)
    let bytes = try await request.service.eventTiles.tile(tile, matching: try request.events().query)
    try request.service.store.checkPresence()
    return .bytes(bytes ?? [], mediaType: RouteParameter.tileType)
  }
}

/// `/tiles/events.json`: the description of the tiles of events.
struct EventTilesDescriptionRoute: ServiceRoute {
  let path = "/tiles/events.json"
  let summary = "The description of the tiles of events (TileJSON 3.0)"
  let parameters = [RouteParameter.version] + RouteParameter.filters
  let content: [(mediaType: String, schema: JSONObject)] = [("application/json", Schemas.anything)]

  func answer(_ request: ServiceRequest) async throws -> Response {
    _ = try request.events()
    let address = request.address(path: "/tiles/events/{z}/{x}/{y}.mvt")
    return .json(.object(TileJSON.events.document(address: address)))
  }
}

/// `/tiles/regions/{z}/{x}/{y}`: a tile of the base map.
struct BaseMapRoute: ServiceRoute {
  let path = "/tiles/regions/{z}/{x}/{y}"
  let summary = "A vector tile of the base map: countries, divisions and names of the gazetteer; y ends in .mvt"
  let parameters =
    RouteParameter.tile + [
      RouteParameter(
        "layers",
        "Which layers, with commas between; without it all, but admin1 only from zoom \(BaseMap.leastDivisionZoom) on.",
        [
          "type": "array",
          "items": ["type": "string", "enum": .array(BaseMap.Layer.allCases.map { .string($0.rawValue) })],
        ])
    ]
  let content: [(mediaType: String, schema: JSONObject)] = [(RouteParameter.tileType, [:])]

  func answer(_ request: ServiceRequest) async throws -> Response {
    let tile = try request.tile(greatestZoom: BaseMap.greatestZoom)
    let layers = try request.layers()
    guard let map = await request.service.baseMap() else {
      throw ServiceProblem(.notFound, "this server has no base map")
    }
    var response = Response.bytes(map.tile(tile, layers: layers), mediaType: RouteParameter.tileType)
    // The gazetteer stays the same while the server runs.
    response.headers[.cacheControl] = "max-age=3600"
    return response
  }
}

/// `/tiles/regions.json`: the description of the tiles of the base map.
struct BaseMapDescriptionRoute: ServiceRoute {
  let path = "/tiles/regions.json"
  let summary = "The description of the tiles of the base map (TileJSON 3.0)"
  let parameters = [RouteParameter.version]
  let content: [(mediaType: String, schema: JSONObject)] = [("application/json", Schemas.anything)]

  func answer(_ request: ServiceRequest) async throws -> Response {
    guard request.service.hasBaseMap else { throw ServiceProblem(.notFound, "this server has no base map") }
    return .json(
      .object(TileJSON.regions.document(address: request.address(path: "/tiles/regions/{z}/{x}/{y}.mvt"))))
  }
}

extension RouteParameter {
  static let tileType = "application/vnd.mapbox-vector-tile"

  /// The version that a page knows; it changes nothing but the address, by which caches know a tile.
  static let version = RouteParameter("v", "Any word; caches take addresses with another one for others.")

  /// Which tile.
  static let tile: [RouteParameter] = [
    RouteParameter("z", "The zoom.", ["type": "integer", "minimum": 0, "maximum": 14], isInPath: true),
    RouteParameter("x", "The column, from the west.", ["type": "integer", "minimum": 0], isInPath: true),
    RouteParameter("y", "The row, from the north, with .mvt behind it.", isInPath: true), version,
  ]
}

extension ServiceRequest {
  /// The layers of the base map that are asked for; nil for the usual ones.
  /// - Throws: ``ServiceProblem`` with code `invalid_parameter`.
  fileprivate func layers() throws -> Set<BaseMap.Layer>? {
    guard let text = parameters["layers"], !text.isEmpty else { return nil }
    return try Set(
      text.split(separator: ",").map { word in
        guard let layer = BaseMap.Layer(rawValue: String(word)) else {
          throw ServiceProblem(
            .invalidParameter, BaseMap.Layer.allCases.map(\.rawValue).joined(separator: ", "), parameter: "layers")
        }
        return layer
      })
  }

  /// The tile that the path names.
  /// - Throws: ``ServiceProblem`` with code `not_found`.
  func tile(greatestZoom: Int) throws -> TileCoordinate {
    let row = pathParameters["y"].flatMap { $0.hasSuffix(".mvt") ? String($0.dropLast(4)) : nil }
    guard let z = pathParameters["z"].flatMap(Int.init), let x = pathParameters["x"].flatMap(Int.init),
      let y = row.flatMap(Int.init), z <= greatestZoom, let tile = TileCoordinate(z: z, x: x, y: y)
    else { throw ServiceProblem(.notFound, "there is no such tile; zooms are 0 to \(greatestZoom)") }
    return tile
  }
}
