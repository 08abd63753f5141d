import ArgumentParser
import Events
import GeoJSON
import Geodesy
import SpatialStatistics

/// Which points are read, and where their days stand.
struct AnalysisInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The GeoJSON file of points: a collection, or a feature a line; - is standard input. Or a store of events.",
      valueName: "file"))
  var points: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("The store of events, in place of a file.", valueName: "store"))
  var store: String?
  @Option(
    help: ArgumentHelp(
      "The property with the day, YYYY-MM-DD. Default: the first of event_date, date_start, date, datetime, timestamp.",
      valueName: "property"))
  var date: String?
  @Flag(help: "Take events whose day is known only to a week or coarser, too.")
  var anyDate = false
  @OptionGroup var conditions: FeatureConditions

  func validate() throws {
    guard (points == nil) != (store == nil) else { throw ValidationError("give either a file or --store FILE") }
  }

  /// The file or the store.
  var file: String { points ?? store ?? "-" }
}

/// Where points could have been.
struct RegionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The study region: hull (of the points), box (around them), earth, or a GeoJSON file with polygons. Default: hull.",
      valueName: "region"))
  var region = "hull"

  /// The region; of polygons of a file all together.
  func region(of positions: [Position]) throws -> StudyRegion {
    switch region {
    case "hull": return try StudyRegion(convexHullOf: positions)
    case "box": return try StudyRegion(boundingBoxOf: positions)
    case "earth": return .wholeEarth
    default:
      let polygons = try FeatureFile(path: region).features.compactMap(\.geometry)
      return try StudyRegion(.geometryCollection(polygons))
    }
  }
}

/// How much is simulated.
struct SimulationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many simulations; with n of them no p-value is below 1/(n + 1). Default: 99 for nearest and ripley, else 999.",
      valueName: "n"))
  var simulations: Int?
  @Option(help: ArgumentHelp("The seed of the simulations.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("How many simulations at once. Default: one for each processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let simulations, simulations < 1 { throw ValidationError("--simulations is a number from 1") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1") }
  }

  /// The plan, with a progress line on a terminal.
  func plan(standard: Int = 999, _ progress: AnalysisProgress) -> SimulationPlan {
    SimulationPlan(
      count: simulations ?? standard, seed: seed, jobs: jobs ?? Session.processorCount,
      progress: { done, total in progress.show(done, of: total) })
  }
}

/// Where values come from, and who is whose neighbour.
struct ValueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The property with the value of each feature, in place of counts in cells.", valueName: "property"))
  var value: String?
  @Option(
    help: ArgumentHelp(
      "Count events in squares with sides of this length. Default: √(2A/n), two events to a square on average.",
      valueName: "distance"), transform: { try Distance(parsing: $0) })
  var cells: Distance?
  @Option(
    help: ArgumentHelp("With --value: the n nearest features are neighbours. Default: 8.", valueName: "n"))
  var neighbors: Int?
  @Option(
    help: ArgumentHelp("With --value: features within this distance are neighbours, inclusive.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var within: Distance?

  func validate() throws {
    if value == nil, neighbors != nil || within != nil {
      throw ValidationError("--neighbors and --within go with --value; cells have the eight around them")
    }
    if value != nil, cells != nil { throw ValidationError("give either --value or --cells") }
    if neighbors != nil, within != nil { throw ValidationError("give either --neighbors or --within") }
    if let neighbors, neighbors < 1 { throw ValidationError("--neighbors is a number from 1") }
    if let cells, cells.meters <= 0 { throw ValidationError("--cells must be more than 0") }
    if let within, within.meters <= 0 { throw ValidationError("--within must be more than 0") }
  }
}

extension SimulationPlan {
  /// What the answer depends on, for the output.
  var parameters: JSONObject { ["seed": .integer(Int64(clamping: seed)), "simulations": .whole(count)] }

  /// The parameters of a method with those of its simulations behind them.
  func parameters(after members: JSONObject) -> JSONObject { members.with(parameters) }
}
