import ArgumentParser
import Events
import GeoJSON
import Geodesy
import SpatialAnalysis
import SpatialStatistics

/// `dateline analyze scan`: Kulldorff's space-time permutation scan.
struct ScanAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract:
      "Kulldorff's space-time permutation scan: where and when there were more events than usual there and then.")

  @OptionGroup var input: AnalysisInput
  @Option(
    help: ArgumentHelp("The largest radius of a cluster, such as 20km.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var radius: Distance
  @Option(help: ArgumentHelp("The longest time of a cluster in days.", valueName: "n"))
  var days: Int
  @Option(
    help: ArgumentHelp(
      "The largest share of all events, in per cent, that the places of a cluster may have.", valueName: "percent"))
  var share = 50.0
  @Option(help: ArgumentHelp("Days taken together; clusters begin and end with them.", valueName: "n"))
  var step = 1
  @Flag(help: "Only clusters that go on up to the last day: what is going on now.")
  var prospective = false
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if days < 1 { throw ValidationError("--days is a number from 1") }
    if step < 1 || step > days { throw ValidationError("--step is a number from 1 to that of --days") }
    if share <= 0 || share > 100 { throw ValidationError("--share is per cent above 0, up to 100") }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      let points = try AnalysisPoints(input, isDated: true)
      var options = SpaceTimeScan.Options(radius: radius.meters, days: days)
      (options.share, options.step, options.isProspective) = (share / 100, step, prospective)
      let plan = simulations.plan(progress)
      let scan = try SpaceTimeScan(of: points.dated, options: options, plan: plan)
      progress.clear()
      var table = AnalysisTable([
        ("cluster", 0), ("lon", 4), ("lat", 4), ("around", 0), ("radius_m", 0), ("from", 0), ("to", 0), ("events", 0),
        ("expected", 2), ("ratio", 1), ("llr", 2), ("p", 4),
      ])
      var (features, map): ([Feature], MapPlot) = ([], MapPlot())
      for position in points.positions.prefix(5000) {
        map.add(point: position, radius: 1.5, .init(color: "#777", opacity: 0.5))
      }
      for (number, cluster) in scan.clusters.enumerated() {
        let (from, to) = (CalendarDate(dayNumber: cluster.firstDay), CalendarDate(dayNumber: cluster.lastDay))
        let central = cluster.members.first { points.positions[$0] == cluster.center } ?? cluster.members.first
        let around = central.map { points.features[$0].text("location") ?? points.features[$0].identifier } ?? ""
        table.rows.append([
          .whole(number + 1), .finite(cluster.center.longitude), .finite(cluster.center.latitude), .string(around),
          .finite(cluster.radius), .string("\(from)"), .string("\(to)"), .whole(cluster.events),
          .finite(cluster.expected), .finite(Double(cluster.events) / cluster.expected),
          .finite(cluster.logLikelihoodRatio), .finite(cluster.p.value),
        ])
        let shape = Geometry.circle(
          around: cluster.center, radius: .meters(cluster.radius), metric: .greatCircle())
        features.append(
          Feature(
            id: .string("cluster_\(number + 1)"), geometry: shape,
            properties: [
              "cluster": .whole(number + 1), "around": .string(around), "radius_m": .finite(cluster.radius),
              "date_start": .string("\(from)"), "date_end": .string("\(to)"), "events": .whole(cluster.events),
              "expected": .finite(cluster.expected), "ratio": .finite(Double(cluster.events) / cluster.expected),
              "log_likelihood_ratio": .finite(cluster.logLikelihoodRatio), "p": .finite(cluster.p.value),
              "event_ids": .string(cluster.members.map { points.features[$0].identifier }.joined(separator: "; ")),
            ]))
        let isSignificant = cluster.p.value <= 0.05
        map.add(
          Geometry.circle(around: cluster.center, radius: .meters(max(cluster.radius, 1)), metric: .greatCircle()),
          .init(
            color: isSignificant ? "#c0392b" : "#999", opacity: isSignificant ? 0.45 : 0.15,
            legend: isSignificant ? "cluster, p ≤ 0.05" : "cluster by chance"),
          title:
            "\(around), \(from) to \(to): \(cluster.events) events, \(fixed(cluster.expected, decimals: 1)) expected")
      }
      let significant = scan.clusters.count { $0.p.value <= 0.05 }
      let reading: String
      if let first = scan.clusters.first, case .string(let around) = table.rows[0][3] {
        let (from, to) = (CalendarDate(dayNumber: first.firstDay), CalendarDate(dayNumber: first.lastDay))
        reading =
          "The likeliest cluster is \(first.events) events within \(lengthText(first.radius)) of \(around.isEmpty ? positionText(first.center) : around) from \(from) to \(to), \(fixed(first.expected, decimals: 1)) expected (\(first.p.text)); \(counted(significant, "cluster")) of \(scan.clusters.count) with p ≤ 0.05."
      } else {
        reading = "No cylinder of places and days holds more events than expected."
      }
      let analysis = Analysis(
        method: "scan",
        parameters: plan.parameters(after: [
          "radius_m": .finite(radius.meters), "days": .whole(days), "share": .finite(share / 100), "step": .whole(step),
          "prospective": .bool(prospective),
        ]),
        results: [
          "clusters": .whole(scan.clusters.count), "significant": .whole(significant), "places": .whole(scan.places),
        ],
        reading: reading,
        caveat:
          "Expected is what the places and the days have over all time, so a rise everywhere at once is none, and one that lasts all the time is none; p-values of all but the first are somewhat too large; circles show where, not the shape.",
        table: table, features: features, plot: map.text, notes: points.notes)
      try output.write(analysis, file: points.file, points: scan.count, messages: messages)
    }
  }
}
