import ArgumentParser
import GeoJSON
import Geodesy
import SpatialAnalysis

/// Points clustered by density, one thread.
struct Densities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "density", abstract: "Cluster points.f64 by DBSCAN, five points to a core point.")

  @Option(help: "The radius in kilometres.")
  var radius = 10.0
  @Option(help: "How many runs.")
  var runs = 3
  @Option(help: "Write a number for each point: the lowest core index of a core point's cluster, -2 border, -1 noise.")
  var output: String?
  @Argument(help: "The folder with points.f64.")
  var folder: String

  func run() throws {
    let points = try positions(of: "\(folder)/points.f64")
    let made = timed(runs: runs) {
      DensityClusters(of: points, radius: .kilometers(radius), minimumPoints: 5, metric: peersSphere)
    }
    let clusters = made.result
    if let output {
      let lowest = clusters.members.map { members in members.first { clusters.isCore[$0] } ?? -1 }
      try write(
        points.indices.map { index in
          guard let label = clusters.labels[index] else { return -1 }
          return clusters.isCore[index] ? Int32(lowest[label]) : -2
        }, to: output)
    }
    let core = clusters.isCore.count { $0 }
    let noise = clusters.labels.count { $0 == nil }
    print(
      """
      {"points": \(points.count), "seconds": \(median(made.seconds)), "clusters": \(clusters.members.count), \
      "noise": \(noise), "core": \(core), "border": \(points.count - noise - core), "peak_mb": \(peakMegabytes())}
      """)
  }
}
