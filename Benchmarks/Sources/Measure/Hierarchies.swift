import ArgumentParser
import Clustering
import GeoJSON
import Glibc
import SpatialAnalysis

/// Points clustered by HDBSCAN.
struct Hierarchies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hierarchy",
    abstract: "Cluster the distinct points of points.f64 by HDBSCAN: ten neighbours, ten members.")

  @Option(help: "How many runs.")
  var runs = 1
  @Option(help: "How many threads.")
  var threads = 1
  @Argument(help: "The folder with points.f64.")
  var folder: String

  func run() throws {
    var seen: Set<Position> = []
    let points = try positions(of: "\(folder)/points.f64").filter { seen.insert($0).inserted }
    // The peers leave the point itself out of the count.
    let parameters = HDBSCAN(minimumClusterSize: 10, minimumPoints: 11)
    let memory = MemoryWatch()
    let tree = timed(runs: runs) {
      HierarchicalDensityClusters.spanningTree(of: points, minimumPoints: 11, metric: peersSphere, threads: threads)
    }
    let made = timed(runs: runs) { parameters.clusters(count: points.count, spanningTree: tree.result) }
    let bytes = memory.bytes(each: points.count)
    let index = PositionIndex(points, metric: peersSphere)
    let core = timed(runs: runs) { index.coreDistances(minimumPoints: 11, threads: threads) }
    let labels = made.result.labels
    // The peers measure along straight chords, under which the same edges make the tree.
    let diameter = 2 * 6371.0087714
    let length = tree.result.reduce(0) { $0 + diameter * sin($1.weight / 1000 / diameter) }
    print(
      """
      {"points": \(points.count), "tree_seconds": \(median(tree.seconds)), \
      "seconds": \(median(tree.seconds) + median(made.seconds)), \
      "wall_seconds": \(median(tree.wallSeconds) + median(made.wallSeconds)), \
      "core_seconds": \(median(core.seconds)), "core_wall_seconds": \(median(core.wallSeconds)), \
      "core_thread_seconds": \(median(core.threadSeconds)), \
      "tree_km": \(length), "clusters": \(Set(labels.compactMap { $0 }).count), \
      "noise": \(labels.count { $0 == nil }), "bytes_a_point": \(bytes), "peak_mb": \(peakMegabytes())}
      """)
  }
}
