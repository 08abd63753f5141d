import Gazetteers
import Synchronization
public import VectorTiles

/// The base map as tiles: the areas and names of a gazetteer, and nothing else.
///
/// Layers: `countries` and `admin1`, areas; `places`, points of names.
public final class BaseMap: Sendable {
  /// The greatest zoom of tiles; maps enlarge these for greater ones.
  public static let greatestZoom = 10
  /// The least zoom at which tiles have first-level divisions without being asked for them.
  public static let leastDivisionZoom = 3

  /// A layer of the tiles.
  public enum Layer: String, CaseIterable, Sendable {
    /// The areas of countries.
    case countries
    /// The areas of first-level divisions.
    case admin1
    /// The points of names.
    case places
  }

  /// The layers of a tile that is asked for without more words: divisions that are smaller than a pixel are left out.
  public static func usualLayers(zoom: Int) -> Set<Layer> {
    zoom < leastDivisionZoom ? [.countries, .places] : Set(Layer.allCases)
  }

  /// Up to this zoom the simpler areas are kept.
  private static let greatestKeptZoom = 4
  /// How far beyond its edges a tile shows areas, in its steps, so that lines along an edge are drawn whole.
  static let buffer = 64

  /// An area to be drawn.
  struct Area: Sendable {
    var code: String
    var name: String
    /// Its row in the gazetteer.
    var place: PlaceID?
    var countryCode: String
    var polygons: [WorldPolygon]
  }

  private let countries: [Area]
  private let admin1: [Area]
  /// Those of the least zooms first.
  private let labels: [MapLabel]
  /// The name of a place in the local script, where it is sure.
  private let localName: @Sendable (PlaceID) -> String?
  private let state: Mutex<State>

  private struct Key: Hashable {
    var tile: TileCoordinate
    var layers: Set<Layer>
  }

  private struct AreaKey: Hashable {
    var layer: Layer
    var zoom: Int
  }

  private struct State {
    /// The areas with the detail of a zoom, made when the zoom is first asked for.
    var areas: [AreaKey: [Area]] = [:]
    var tiles: BoundedCache<Key, [UInt8]>
  }

  /// Makes a base map.
  /// - Parameters:
  ///   - labels: With their least zooms.
  ///   - cacheBytes: How many bytes of tiles are kept.
  ///   - localName: The name of a place in the local script; asked for when the name is drawn.
  init(
    countries: [Area], admin1: [Area], labels: [MapLabel], cacheBytes: Int = 32 << 20,
    localName: @escaping @Sendable (PlaceID) -> String? = { _ in nil }
  ) {
    (self.countries, self.admin1) = (countries, admin1)
    self.labels = labels.sorted { $0.leastZoom < $1.leastZoom }
    self.localName = localName
    state = Mutex(State(tiles: BoundedCache(limit: cacheBytes)))
  }

  /// The bytes of a tile; none for an empty one.
  /// - Parameter layers: Which layers; nil for the usual ones.
  public func tile(_ tile: TileCoordinate, layers: Set<Layer>? = nil) -> [UInt8] {
    let key = Key(tile: tile, layers: layers ?? Self.usualLayers(zoom: tile.z))
    if let known = state.withLock({ $0.tiles.value(for: key) }) { return known }
    let made = Layer.allCases.filter { key.layers.contains($0) }.map { layer(of: tile, $0) }
    let bytes = VectorTile.bytes(made)
    state.withLock { $0.tiles.insert(bytes, for: key, cost: bytes.count + 256) }
    return bytes
  }

  private func layer(of tile: TileCoordinate, _ layer: Layer) -> TileLayer {
    guard layer != .places else { return places(in: tile) }
    var drawn = TileLayer(name: layer.rawValue)
    for area in areas(layer, of: tile) {
      let rings = area.polygons.flatMap { $0.rings(in: tile, buffer: Self.buffer) }
      guard !rings.isEmpty else { continue }
      var properties: [(key: String, value: TileValue)] = [("code", .string(area.code)), ("name", .string(area.name))]
      if let local = area.place.flatMap(localName) { properties.append(("name_local", .string(local))) }
      if area.code != area.countryCode { properties.append(("country_code", .string(area.countryCode))) }
      drawn.add(.polygons(rings.validRings), properties)
    }
    return drawn
  }

  private func places(in tile: TileCoordinate) -> TileLayer {
    var layer = TileLayer(name: "places")
    for label in labels.prefix(while: { $0.leastZoom <= tile.z })
    where TileCoordinate(holding: label.point, zoom: tile.z) == tile {
      var properties: [(key: String, value: TileValue)] = [
        ("kind", .string(label.kind.rawValue)), ("name", .string(label.name)),
      ]
      if let local = localName(label.place) { properties.append(("name_local", .string(local))) }
      if !label.code.isEmpty { properties.append(("code", .string(label.code))) }
      properties.append(("rank", .integer(Int64(label.leastZoom))))
      layer.add(.points([TilePoint(label.point, in: tile)]), properties)
    }
    return layer
  }

  /// The areas that a tile may show, with corners on a grid of four steps of it: half a pixel.
  private func areas(_ layer: Layer, of tile: TileCoordinate) -> [Area] {
    let key = AreaKey(layer: layer, zoom: tile.z)
    if let known = state.withLock({ $0.areas[key] }) { return known }
    let all = layer == .countries ? countries : admin1
    let gridBits = 22 - tile.z
    // Tiles of greater zooms show few areas, and all with so much detail would take more room than the map itself.
    if tile.z > Self.greatestKeptZoom {
      return all.compactMap { $0.filtered { $0.isSeen(in: tile, buffer: Self.buffer) }?.simplified(gridBits) }
    }
    // Of two that make it at the same time, both make the same.
    let made = all.compactMap { $0.simplified(gridBits) }
    state.withLock { $0.areas[key] = made }
    return made
  }
}

extension BaseMap.Area {
  /// The area of those polygons alone that fulfil a condition; nil where none does.
  fileprivate func filtered(_ fulfils: (WorldPolygon) -> Bool) -> BaseMap.Area? {
    var area = self
    area.polygons = polygons.filter(fulfils)
    return area.polygons.isEmpty ? nil : area
  }

  /// The area with corners on a grid, without what is less than a pixel then.
  fileprivate func simplified(_ gridBits: Int) -> BaseMap.Area? {
    var area = self
    area.polygons = polygons.compactMap { $0.simplified(gridBits: gridBits, leastCells: 4) }
    return area.polygons.isEmpty ? nil : area
  }
}
