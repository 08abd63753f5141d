import GeoJSON
import Glibc

/// Which tiles of the base map a page takes along: the whole world from afar, and more detail around the events.
struct DetailedTiles {
  struct Tile: Hashable {
    var zoom: Int
    var column: Int
    var row: Int
  }

  /// Up to this zoom there are all tiles.
  static let wholeWorld = 3
  /// Of one zoom not more than so many: where events are everywhere, the page shows less detail rather than growing.
  private static let most = 400

  private var positions: Set<Tile> = []
  private static let finest = 12

  /// Events here are to have land around them.
  mutating func add(_ position: Position) { positions.insert(Self.tile(of: position, zoom: Self.finest)) }

  /// The tiles down to a zoom, by zoom, row and column.
  func all(to deepest: Int) -> [Tile] {
    var tiles: [Tile] = []
    for zoom in 0...max(0, deepest) {
      let size = 1 << zoom
      if zoom <= Self.wholeWorld {
        for row in 0..<size { for column in 0..<size { tiles.append(Tile(zoom: zoom, column: column, row: row)) } }
        continue
      }
      var near: Set<Tile> = []
      for position in positions {
        let (column, row) = (position.column >> (Self.finest - zoom), position.row >> (Self.finest - zoom))
        for y in max(0, row - 1)...min(size - 1, row + 1) {
          for x in column - 1...column + 1 { near.insert(Tile(zoom: zoom, column: (x + size) % size, row: y)) }
        }
      }
      guard near.count <= Self.most else { break }
      tiles += near.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
    return tiles
  }

  /// The tile of Web Mercator that holds a position.
  private static func tile(of position: Position, zoom: Int) -> Tile {
    let size = Double(1 << zoom)
    let latitude = min(85.0511, max(-85.0511, position.latitude)) * .pi / 180
    let x = (position.longitude + 180) / 360 * size
    let y = (1 - log(tan(latitude) + 1 / cos(latitude)) / .pi) / 2 * size
    return Tile(zoom: zoom, column: min(Int(size) - 1, max(0, Int(x))), row: min(Int(size) - 1, max(0, Int(y))))
  }
}
