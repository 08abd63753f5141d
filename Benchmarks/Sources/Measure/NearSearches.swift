import ArgumentParser
import GeoJSON
import Geodesy
import SpatialAnalysis

/// What is near among points.
struct NearSearches: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near", abstract: "Index points.f64; count, list and rank what is near the points of queries.f64.")

  @Option(help: "How many runs of each.")
  var runs = 3
  @Option(help: "How many threads index and rank.")
  var threads = 1
  @Argument(help: "The folder with points.f64 and queries.f64.")
  var folder: String

  func run() throws {
    let points = try positions(of: "\(folder)/points.f64")
    let queries = try positions(of: "\(folder)/queries.f64")
    let radius = Distance.kilometers(50)
    let memory = MemoryWatch()
    var build = timed(runs: 1) { PositionIndex(points, metric: peersSphere, threads: threads) }
    let bytes = memory.bytes(each: points.count)
    if runs > 1 { build = timed(runs: runs) { PositionIndex(points, metric: peersSphere, threads: threads) } }
    let index = build.result
    let count = timed(runs: runs) { queries.reduce(0) { $0 + index.count(within: radius, of: $1) } }
    var found: [Int32] = []
    let list = timed(runs: runs) {
      var total = 0
      for query in queries {
        found.removeAll(keepingCapacity: true)
        index.forEachGroup(within: radius, of: query) { found.append(contentsOf: $0) }
        total += found.count
      }
      return total
    }
    let nearest = timed(runs: runs) {
      index.nearest(to: queries, count: 10, threads: threads).joined().reduce(0) { $0 + $1.distance.meters / 1000 }
    }
    print(
      """
      {"points": \(points.count), "queries": \(queries.count), "build_seconds": \(median(build.seconds)), \
      "build_wall_seconds": \(median(build.wallSeconds)), "nearest_wall_seconds": \(median(nearest.wallSeconds)), \
      "build_thread_seconds": \(median(build.threadSeconds)), \
      "nearest_thread_seconds": \(median(nearest.threadSeconds)), \
      "count_seconds": \(median(count.seconds)), "list_seconds": \(median(list.seconds)), \
      "nearest_seconds": \(median(nearest.seconds)), "hits": \(count.result), "listed": \(list.result), \
      "nearest_km": \(nearest.result), "bytes_a_point": \(bytes), "peak_mb": \(peakMegabytes())}
      """)
  }
}
