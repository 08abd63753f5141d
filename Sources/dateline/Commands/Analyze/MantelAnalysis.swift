import ArgumentParser
import GeoJSON
import SpatialStatistics

/// `dateline analyze mantel`: the correlation of distances in space and in time.
struct MantelAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mantel",
    abstract: "Mantel's test: whether distances in space and in time go together, over all pairs.",
    discussion: "At most 10000 events, as every pair is looked at in each simulation; for more take knox.")

  @OptionGroup var input: AnalysisInput
  @Flag(
    help: "Correlate distances and days as they are, not 1/(km + 1) and 1/(days + 1), in which near pairs weigh most.")
  var linear = false
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      let points = try AnalysisPoints(input, isDated: true)
      let plan = simulations.plan(progress)
      let mantel = try MantelTest(of: points.dated, transform: linear ? .identity : MantelTest.Transform(), plan: plan)
      progress.clear()
      var table = AnalysisTable([("measure", 0), ("value", 4)])
      table.rows = [
        [.string("events"), .whole(mantel.count)], [.string("r"), .finite(mantel.r)],
        [.string("p"), .finite(mantel.p.value)],
      ]
      let verdict =
        mantel.p.value <= 0.05
        ? "Events near in space are also near in time"
        : "Nearness in space and in time do not go together more than by chance"
      let analysis = Analysis(
        method: "mantel",
        parameters: plan.parameters(after: [
          "transform": .string(linear ? "linear" : "reciprocal")
        ]),
        results: ["r": .finite(mantel.r), "p": mantel.p.json],
        reading: "\(verdict): the correlation over all pairs is \(fixed(mantel.r, decimals: 3)) (\(mantel.p.text)).",
        caveat:
          "A small correlation can be far from chance, as there are many pairs; it says nothing of where or when, and a region of reporting that moves over the years gives one, too.",
        table: table, notes: points.notes)
      try output.write(analysis, file: points.file, points: mantel.count, messages: messages)
    }
  }
}
