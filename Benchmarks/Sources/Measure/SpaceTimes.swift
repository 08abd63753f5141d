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
  @Option(help: "How many runs.")
  var runs = 3
  @Option(help: "How many threads.")
  var threads = 1
  @Option(help: "Write a number for each point: the lowest core index of a core point's cluster, -2 border, -1 noise.")
  var output: String?
  @Argument(help: "The folder with points.f64 and times.i64.")
  var folder: String

  func run() throws {
    let points = try positions(of: "\(folder)/points.f64")
    let times = try words(of: "\(folder)/times.i64").map { Int64(bitPattern: $0) }
    let made = timed(runs: runs) {
      SpaceTimeDensityClusters(
        of: points, times: times, radius: .kilometers(radius), interval: days * 86_400, minimumPoints: 5,
        metric: peersSphere, threads: threads)
    }
    let clusters = made.result
    if let output { try write(canonicalLabels(clusters.labels, clusters.isCore, clusters.members), to: output) }
    let core = clusters.isCore.count { $0 }
    let noise = clusters.labels.count { $0 == nil }
    print(
      """
      {"points": \(points.count), "seconds": \(median(made.seconds)), "wall_seconds": \(median(made.wallSeconds)), \
      "thread_seconds": \(median(made.threadSeconds)), \
      "clusters": \(clusters.members.count), "noise": \(noise), "core": \(core), \
      "border": \(points.count - noise - core), "peak_mb": \(peakMegabytes())}
      """)
  }
}

/// For each point the lowest core index of a core point's cluster, −2 for a border point, −1 for noise.
func canonicalLabels(_ labels: [Int?], _ isCore: [Bool], _ members: [[Int]]) -> [Int32] {
  let lowest = members.map { members in members.first { isCore[$0] } ?? -1 }
  return labels.indices.map { index in
    guard let label = labels[index] else { return -1 }
    return isCore[index] ? Int32(lowest[label]) : -2
  }
}
