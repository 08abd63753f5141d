import ArgumentParser
import GeoJSON
import Glibc
import VectorTiles

/// Points clustered for every zoom of a map, and tiles made of the clusters.
struct ClusterTiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tiles", abstract: "Make clusters of points.f64 for the zooms 0 to 16, and tiles of them.")

  @Option(help: "How often the clusters are made.")
  var runs = 3
  @Argument(help: "The folder with points.f64.")
  var folder: String

  func run() throws {
    // The options of supercluster's own benchmark.
    let rule = ClusterRule(greatestZoom: 16, radius: 40)
    let positions = try positions(of: "\(folder)/points.f64")
    let given = positions.enumerated().map { number, position in
      ClusterPoints.Point(position: position, id: UInt64(number), kind: UInt8(number % 9), weight: Int32(number % 50))
    }
    let memory = MemoryWatch()
    let made = timed(runs: runs) { ClusterPyramid(ClusterPoints(given, kindCount: 9, rule: rule)) }
    let bytesEach = memory.bytes(each: given.count)
    let pyramid = made.result
    let counts = (0...16).map { pyramid.itemCount(zoom: $0) }
    // The same numbers of tiles at each zoom, those around points, so that few are empty.
    let tiles = (2...12).flatMap { zoom in
      stride(from: 0, to: positions.count, by: max(1, positions.count / 500)).map {
        TileCoordinate(holding: positions[$0], zoom: zoom)
      }
    }
    var bytes = 0
    var each: [Double] = []
    let written = timed(runs: 1) {
      for tile in tiles {
        let start = clockSeconds(CLOCK_THREAD_CPUTIME_ID)
        bytes += tileBytes(tile, pyramid).count
        each.append(clockSeconds(CLOCK_THREAD_CPUTIME_ID) - start)
      }
    }
    each.sort()
    let members: [(String, JSONValue)] = [
      ("seconds", .double(median(made.seconds))), ("points", .integer(Int64(given.count))),
      ("counts", .array(counts.map { .integer(Int64($0)) })), ("bytes_each", .double(bytesEach)),
      ("tiles_per_second", .double(Double(tiles.count) / written.seconds[0])),
      ("bytes_per_tile", .integer(Int64(bytes / max(1, tiles.count)))),
      ("tile_p99_ms", .double(1e3 * each[each.count * 99 / 100])),
    ]
    print(try JSONValue.object(JSONObject(members)).jsonText)
  }

  private func tileBytes(_ tile: TileCoordinate, _ pyramid: ClusterPyramid) -> [UInt8] {
    var clusters = TileLayer(name: "clusters")
    var points = TileLayer(name: "points")
    pyramid.forEachItem(in: tile) { place, item in
      switch item {
      case .point(let number): points.add(id: pyramid.points.id(number), .points([place]), [("kind", .integer(1))])
      case .cluster(let cluster):
        clusters.add(
          id: cluster.id, .points([place]),
          [
            ("point_count", .integer(Int64(cluster.count))), ("kind", .integer(Int64(cluster.kind))),
            ("weight", .integer(cluster.weight ?? 0)), ("stack", .bool(cluster.isStack)),
          ])
      }
    }
    return VectorTile.bytes([clusters, points])
  }
}
