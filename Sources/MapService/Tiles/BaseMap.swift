import Synchronization
public import VectorTiles

/// The base map as tiles: the areas and names of a gazetteer, and nothing else.
///
/// Layers: `countries` and `admin1`, areas; `places`, points of names.
public final class BaseMap: Sendable {
  /// The greatest zoom of tiles; maps enlarge these for greater ones.
  public static let greatestZoom = 10
  /// How far beyond its edges a tile shows areas, in its steps, so that lines along an edge are drawn whole.
  static let buffer = 64

  /// An area to be drawn.
  struct Area: Sendable {
    var code: String
    var name: String
    var localName: String?
    var countryCode: String
    var polygons: [WorldPolygon]
  }

  private let countries: [Area]
  private let admin1: [Area]
  /// Those of the least zooms first.
  private let labels: [MapLabel]
  private let state: Mutex<State>

  private struct State {
    /// The areas with the detail of a zoom, made when the zoom is first asked for.
    var areas: [Int: (countries: [Area], admin1: [Area])] = [:]
    var tiles: BoundedCache<TileCoordinate, [UInt8]>
  }

  /// Makes a base map.
  /// - Parameters:
  ///   - labels: With their least zooms.
  ///   - cacheBytes: How many bytes of tiles are kept.
  init(countries: [Area], admin1: [Area], labels: [MapLabel], cacheBytes: Int = 32 << 20) {
    (self.countries, self.admin1) = (countries, admin1)
    self.labels = labels.sorted { $0.leastZoom < $1.leastZoom }
    state = Mutex(State(tiles: BoundedCache(limit: cacheBytes)))
  }

  /// The bytes of a tile; none for an empty one.
  public func tile(_ tile: TileCoordinate) -> [UInt8] {
    if let known = state.withLock({ $0.tiles.value(for: tile) }) { return known }
    let areas = areas(zoom: tile.z)
    var countries = TileLayer(name: "countries")
    var admin1 = TileLayer(name: "admin1")
    for area in areas.countries { area.draw(in: tile, layer: &countries) }
    for area in areas.admin1 { area.draw(in: tile, layer: &admin1) }
    let bytes = VectorTile.bytes([countries, admin1, places(in: tile)])
    state.withLock { $0.tiles.insert(bytes, for: tile, cost: bytes.count + 256) }
    return bytes
  }

  private func places(in tile: TileCoordinate) -> TileLayer {
    var layer = TileLayer(name: "places")
    for label in labels.prefix(while: { $0.leastZoom <= tile.z })
    where TileCoordinate(holding: label.point, zoom: tile.z) == tile {
      var properties: [(key: String, value: TileValue)] = [
        ("kind", .string(label.kind.rawValue)), ("name", .string(label.name)),
      ]
      if let local = label.localName { properties.append(("name_local", .string(local))) }
      if !label.code.isEmpty { properties.append(("code", .string(label.code))) }
      properties.append(("rank", .integer(Int64(label.leastZoom))))
      layer.add(.points([TilePoint(label.point, in: tile)]), properties)
    }
    return layer
  }

  /// The areas with corners on a grid of four steps of the zoom's tiles: half a pixel.
  private func areas(zoom: Int) -> (countries: [Area], admin1: [Area]) {
    if let known = state.withLock({ $0.areas[zoom] }) { return known }
    // Of two that make it at the same time, both make the same.
    let bits = 22 - zoom
    let made = (
      countries: countries.compactMap { $0.simplified(bits) }, admin1: admin1.compactMap { $0.simplified(bits) }
    )
    state.withLock { $0.areas[zoom] = made }
    return made
  }
}

extension BaseMap.Area {
  fileprivate func simplified(_ bits: Int) -> BaseMap.Area? {
    var area = self
    area.polygons = polygons.compactMap { $0.simplified(gridBits: bits) }
    return area.polygons.isEmpty ? nil : area
  }

  fileprivate func draw(in tile: TileCoordinate, layer: inout TileLayer) {
    let rings = polygons.flatMap { $0.rings(in: tile, buffer: BaseMap.buffer) }
    guard !rings.isEmpty else { return }
    var properties: [(key: String, value: TileValue)] = [("code", .string(code)), ("name", .string(name))]
    if let localName { properties.append(("name_local", .string(localName))) }
    if code != countryCode { properties.append(("country_code", .string(countryCode))) }
    layer.add(.polygons(rings), properties)
  }
}
