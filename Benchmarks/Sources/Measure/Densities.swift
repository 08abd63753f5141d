import ArgumentParser
import GeoJSON
import Geodesy
import SpatialAnalysis

/// Points clustered by density.
struct Densities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "density", abstract: "Cluster points.f64 by DBSCAN, five points to a core point.")

  @Option(help: "The radius in kilometres.")
  var radius = 10.0
  @Option(help: "How many runs.")
  var runs = 3
  @Option(help: "How many threads.")
  var threads = 1
  @Option(help: "Write a number for each point: the lowest core index of a core point's cluster, -2 border, -1 noise.")
  var output: String?
  @Argument(help: "The folder with points.f64.")
  var folder: String

  func run() throws {
    let points = try positions(of: "\(folder)/points.f64")
    let made = timed(runs: runs) {
      DensityClusters(of: points, radius: .kilometers(radius), minimumPoints: 5, metric: peersSphere, threads: threads)
    }
    let clusters = made.result
    if let output { try write(canonicalLabels(clusters.labels, clusters.isCore, clusters.members), to: output) }
    let core = clusters.isCore.count { $0 }
    let noise = clusters.labels.count { $0 == nil }
    print(
      """
      {"points": \(points.count), "seconds": \(median(made.seconds)), "wall_seconds": \(median(made.wallSeconds)), \
      "thread_seconds": \(median(made.threadSeconds)), \
      "clusters": \(clusters.members.count), "noise": \(noise), "core": \(core), "border": \(points.count - noise - core), "peak_mb": \(peakMegabytes())}
      """)
  }
}
