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
  @OptionGroup var clustering: ClusteringOptions
  @Argument(help: "The folder with points.f64.")
  var folder: String

  func run() throws {
    let points = try positions(of: "\(folder)/points.f64")
    let memory = MemoryWatch()
    let made = timed(runs: clustering.runs) {
      DensityClusters(
        of: points, radius: .kilometers(radius), minimumPoints: 5, metric: peersSphere, threads: clustering.threads)
    }
    let clusters = made.result
    try clustering.report(made, memory, clusters.labels, clusters.isCore, clusters.members)
  }
}
