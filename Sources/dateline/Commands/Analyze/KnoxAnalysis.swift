import ArgumentParser
import GeoJSON
import Geodesy
import SpatialStatistics

/// `dateline analyze knox`: one band of distance and of days.
struct KnoxAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knox",
    abstract: "Knox' test: whether events near each other in space are near in time, too.")

  @OptionGroup var input: AnalysisInput
  @Option(
    help: ArgumentHelp("How near is near in space, inclusive, such as 1km.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var distance: Distance
  @Option(help: ArgumentHelp("How many days apart is near in time, inclusive.", valueName: "n"))
  var days: Int
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if days < 0 || days > 100_000 { throw ValidationError("--days is a number from 0 to 100000") }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      let points = try AnalysisPoints(input, isDated: true)
      let plan = simulations.plan(progress)
      let knox = try NearRepeat(of: points.dated, distances: [distance.meters], days: [days], plan: plan)
      progress.clear()
      let cell = knox.cells[0]
      let verdict = cell.p.value <= 0.05 ? "is more than chance" : "is not more than chance would give"
      let analysis = Analysis(
        method: "knox",
        parameters: plan.parameters(after: [
          "distance_m": .finite(distance.meters), "days": .whole(days),
        ]),
        results: [
          "pairs": .whole(cell.pairs), "expected": .finite(cell.expected), "ratio": .finite(cell.ratio),
          "p": cell.p.json,
          "pairs_near_in_space": .whole(knox.closePairs),
        ],
        reading:
          "\(counted(cell.pairs, "pair")) of events lie within \(lengthText(distance.meters)) and \(counted(days, "day")) of each other, \(fixed(cell.expected, decimals: 1)) expected; that \(verdict) (\(cell.p.text)).",
        caveat:
          "Expected is what the same places and the same days give when they are combined at random; several events of one incident, or one event reported twice, make near pairs, and a changing region of reporting does, too.",
        table: nearRepeatTable(knox), features: pairFeatures(knox, points: points), notes: points.notes)
      try output.write(analysis, file: points.file, points: points.positions.count, messages: messages)
    }
  }

  /// Events that are a member of a near pair, with how many.
  private func pairFeatures(_ knox: NearRepeat, points: AnalysisPoints) -> [Feature] {
    guard output.output != nil else { return [] }
    let partners = NearRepeat.partners(of: points.dated, distance: distance.meters, days: days)
    return zip(points.features, partners).compactMap { feature, count in
      guard count > 0 else { return nil }
      var feature = feature
      var properties = feature.properties ?? [:]
      properties["near_pairs"] = .whole(count)
      feature.properties = properties
      return feature
    }
  }
}

/// `dateline analyze near-repeat`: a table of bands.
struct NearRepeatAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near-repeat",
    abstract: "The near-repeat table: for how far and how long the risk is raised after an event.",
    discussion:
      "Pairs of events by bands of distance and of days, over those of the same events with the days dealt out anew.")

  @OptionGroup var input: AnalysisInput
  @Option(
    help: ArgumentHelp(
      "The width of a band of distances, such as 500m; a band of the same place goes before.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var distance: Distance
  @Option(help: ArgumentHelp("How many bands of distance.", valueName: "n"))
  var bands = 4
  @Option(help: ArgumentHelp("The width of a band of days.", valueName: "n"))
  var days: Int
  @Option(help: ArgumentHelp("How many bands of days.", valueName: "n"))
  var windows = 5
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if distance.meters <= 0 { throw ValidationError("--distance must be more than 0") }
    if days < 1 || days > 3650 { throw ValidationError("--days is a number from 1 to 3650") }
    if bands < 1 || bands > 50 || windows < 1 || windows > 50 {
      throw ValidationError("--bands and --windows are numbers from 1 to 50")
    }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      let points = try AnalysisPoints(input, isDated: true)
      let plan = simulations.plan(progress)
      let table = try NearRepeat(
        of: points.dated, distances: (0...bands).map { distance.meters * Double($0) },
        days: (1...windows).map { days * $0 - 1 }, plan: plan)
      progress.clear()
      let raised = table.cells.filter { $0.p.value <= 0.05 && $0.pairs > 1 && ($0.ratio ?? 0) >= 1.2 }
      let strongest = raised.max { ($0.ratio ?? 0) < ($1.ratio ?? 0) }
      let reading =
        strongest.map { cell in
          "After an event, further ones are likelier nearby for a while: most of all \(bandText(cell)), where there are \(fixed(cell.ratio ?? 0, decimals: 1)) times as many pairs as expected (\(cell.p.text)); \(counted(raised.count, "band")) of \(table.cells.count) are raised"
        } ?? "No band of distance and days holds more pairs of events than chance would give"
      let analysis = Analysis(
        method: "near-repeat",
        parameters: plan.parameters(after: [
          "distance_m": .finite(distance.meters), "bands": .whole(bands), "days": .whole(days),
          "windows": .whole(windows),
        ]),
        results: ["p_whole_table": table.p.json, "pairs_within_all_bands": .whole(table.closePairs)],
        reading: reading + " (whole table: \(table.p.text)).",
        caveat:
          "One cell in twenty has p ≤ 0.05 by chance alone, which is what the test of the whole table is for; events of one incident, and reports of the same one twice, look like repeats.",
        table: nearRepeatTable(table), plot: table.plot, notes: points.notes)
      try output.write(analysis, file: points.file, points: points.positions.count, messages: messages)
    }
  }

  private func bandText(_ cell: NearRepeat.Cell) -> String {
    let place = cell.distanceUpTo == 0 ? "at the same place" : "within \(lengthText(cell.distanceUpTo))"
    return "\(place) and \(cell.daysFrom) to \(cell.daysUpTo) days"
  }
}

/// The cells of a table of pairs as rows.
private func nearRepeatTable(_ table: NearRepeat) -> AnalysisTable {
  var rows = AnalysisTable([
    ("above_m", 0), ("up_to_m", 0), ("days_from", 0), ("days_up_to", 0), ("pairs", 0), ("expected", 1), ("median", 1),
    ("ratio", 2), ("p", 4),
  ])
  rows.rows = table.cells.map { cell in
    [
      cell.distanceAbove < 0 ? .null : .finite(cell.distanceAbove), .finite(cell.distanceUpTo), .whole(cell.daysFrom),
      .whole(cell.daysUpTo), .whole(cell.pairs), .finite(cell.expected), .finite(cell.median), .finite(cell.ratio),
      .finite(cell.p.value),
    ]
  }
  return rows
}
