import ArgumentParser
import SpatialAnalysis

/// Points clustered by density in space and time.
struct SpaceTimes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spacetime", abstract: "Cluster points.f64 with times.i64 by ST-DBSCAN, five points to a core point.")

  @Option(help: "The radius in kilometres.")
  var radius = 10.0
  @Option(help: "The interval in days; times are seconds.")
  var days: Int64 = 30
  @OptionGroup var clustering: ClusteringOptions
  @Argument(help: "The folder with points.f64 and times.i64.")
  var folder: String

  func run() throws {
    let points = try positions(of: "\(folder)/points.f64")
    let times = try words(of: "\(folder)/times.i64").map { Int64(bitPattern: $0) }
    let memory = MemoryWatch()
    let made = timed(runs: clustering.runs) {
      SpaceTimeDensityClusters(
        of: points, times: times, radius: .kilometers(radius), interval: days * 86_400, minimumPoints: 5,
        metric: peersSphere, threads: clustering.threads)
    }
    let clusters = made.result
    try clustering.report(made, memory, clusters.labels, clusters.isCore, clusters.members)
  }
}
