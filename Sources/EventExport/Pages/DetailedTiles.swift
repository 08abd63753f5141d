import GeoJSON
import VectorTiles

/// Which tiles of the base map a page takes along: the whole world from afar, and more detail around the events.
struct DetailedTiles {
  /// Up to this zoom there are all tiles.
  static let wholeWorld = 3
  /// Of one zoom not more than so many: where events are everywhere, the page shows less detail rather than growing.
  private static let most = 400
  /// The zoom by whose tiles positions are remembered.
  private static let finest = 12

  private var tiles: Set<TileCoordinate> = []

  /// Events here are to have land around them.
  mutating func add(_ position: Position) { tiles.insert(TileCoordinate(holding: position, zoom: Self.finest)) }

  /// The tiles down to a zoom, by zoom, row and column.
  func all(to deepest: Int) -> [TileCoordinate] {
    var all: [TileCoordinate] = []
    for zoom in 0...max(0, deepest) {
      let size = 1 << zoom
      if zoom <= Self.wholeWorld {
        all += (0..<size * size).compactMap { TileCoordinate(z: zoom, x: $0 % size, y: $0 / size) }
        continue
      }
      let near = around(zoom: zoom)
      guard near.count <= Self.most else { break }
      all += near.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    }
    return all
  }

  /// The tiles that hold events and their neighbours, across the antimeridian too.
  private func around(zoom: Int) -> Set<TileCoordinate> {
    let size = 1 << zoom
    var near: Set<TileCoordinate> = []
    for tile in tiles {
      let (x, y) = (tile.x >> (Self.finest - zoom), tile.y >> (Self.finest - zoom))
      for row in y - 1...y + 1 {
        for column in x - 1...x + 1 {
          // Beyond the poles there is none.
          if let tile = TileCoordinate(z: zoom, x: (column + size) % size, y: row) { near.insert(tile) }
        }
      }
    }
    return near
  }
}
