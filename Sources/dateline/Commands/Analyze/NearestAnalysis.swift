import ArgumentParser
import GeoJSON
import SpatialStatistics

/// `dateline analyze nearest`: the nearest neighbour index.
struct NearestAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nearest",
    abstract: "Nearest neighbour index (Clark and Evans): clustered, random or spread out.",
    discussion: "The mean distance to the nearest other event, over that of random points in the study region.")

  @OptionGroup var input: AnalysisInput
  @OptionGroup var regionOption: RegionOption
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      var points = try AnalysisPoints(input)
      let region = try regionOption.region(of: points.positions)
      points.keep(in: region)
      let plan = simulations.plan(standard: 99, progress)
      let index = try NearestNeighborIndex(of: points.positions, in: region, plan: plan)
      progress.clear()
      let isSignificant = (index.p?.value ?? 1) <= 0.05
      let simulated = index.simulatedDistance ?? index.expectedDistance
      let verdict =
        !isSignificant
        ? "no closer and no farther apart than random points would be"
        : index.meanDistance < simulated
          ? "clustered, closer than random points would be" : "spread out, farther apart than random points would be"
      var table = AnalysisTable([("measure", 0), ("value", 4)])
      let corrected = index.corrected
      let rows: [(String, JSONValue)] = [
        ("events", .whole(index.count)), ("at the place of another", .whole(index.coincident)),
        ("mean_distance_m", .finite(index.meanDistance)), ("expected_distance_m", .finite(index.expectedDistance)),
        ("ratio", .finite(index.ratio)), ("z", .finite(index.z)),
        ("expected_distance_donnelly_m", .finite(corrected.expectedDistance)),
        ("ratio_donnelly", .finite(corrected.ratio)), ("z_donnelly", .finite(corrected.z)),
        ("simulated_distance_m", .finite(index.simulatedDistance)),
        ("ratio_simulated", .finite(index.meanDistance / simulated)), ("p", .finite(index.p?.value)),
      ]
      table.rows = rows.map { [.string($0.0), $0.1] }
      var results = JSONObject(rows)
      if let p = index.p { results["p"] = p.json }
      let analysis = Analysis(
        method: "nearest",
        parameters: plan.parameters,
        results: results,
        reading:
          "The \(counted(index.count, "event")) are \(verdict): the nearest other one is \(lengthText(index.meanDistance)) away on average, where random points have \(lengthText(simulated)) (ratio \(fixed(index.meanDistance / simulated, decimals: 2))\(index.p.map { "; " + $0.text } ?? "")).",
        caveat:
          "Random means evenly over \(region): people and roads are not even, so nearly everything clusters\(index.coincident > 0 ? "; \(index.coincident) events at the very place of another count with distance 0, be it that they happened there or that no better place is known" : "").",
        table: table, features: nearestFeatures(points), notes: points.notes)
      try output.write(analysis, file: points.file, region: region, points: index.count, messages: messages)
    }
  }

  /// The points, each with the distance to its nearest other one.
  private func nearestFeatures(_ points: AnalysisPoints) -> [Feature] {
    guard output.output != nil else { return [] }
    return zip(points.features, NearestNeighborIndex.distances(between: points.positions)).map { feature, distance in
      var feature = feature
      var properties = feature.properties ?? [:]
      properties["nearest_m"] = .double(distance.rounded(toDecimals: 1))
      feature.properties = properties
      return feature
    }
  }
}
