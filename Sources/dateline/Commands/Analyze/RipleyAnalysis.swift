import ArgumentParser
import GeoJSON
import Geodesy
import SpatialStatistics

/// `dateline analyze ripley`: the functions K and L with envelopes.
struct RipleyAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ripley",
    abstract: "Ripley's K and L: at which distances events cluster or keep apart.",
    discussion: "With an envelope of simulations of random points in the study region, and a test over the whole curve."
  )

  @OptionGroup var input: AnalysisInput
  @Option(
    help: ArgumentHelp(
      "The largest distance. Default: a quarter of the side of a square as large as the region, less for many events.",
      valueName: "distance"), transform: { try Distance(parsing: $0) })
  var upTo: Distance?
  @Option(help: ArgumentHelp("In how many steps.", valueName: "n"))
  var steps = 20
  @Option(
    help: ArgumentHelp(
      "What is done at the region's edge: isotropic, border or none. Default: isotropic up to 5000 events, then border.",
      valueName: "correction"))
  var edge: Edge?
  @OptionGroup var regionOption: RegionOption
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  enum Edge: String, ExpressibleByArgument, CaseIterable { case isotropic, border, none }

  func validate() throws {
    if let upTo, upTo.meters <= 0 { throw ValidationError("--up-to must be more than 0") }
    if steps < 1 || steps > 1000 { throw ValidationError("--steps is a number from 1 to 1000") }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      var points = try AnalysisPoints(input)
      let region = try regionOption.region(of: points.positions)
      points.keep(in: region)
      let count = points.positions.count
      let radius = upTo?.meters ?? RipleyFunction.suggestedRadius(count: count, in: region)
      let plan = simulations.plan(standard: 99, progress)
      let ripley = try RipleyFunction(
        of: points.positions, in: region, upTo: radius, steps: steps,
        correction: edge.flatMap { EdgeCorrection(rawValue: $0.rawValue) } ?? (count <= 5000 ? .isotropic : .border),
        plan: plan)
      progress.clear()
      var table = AnalysisTable([
        ("distance_m", 0), ("k_km2", 3), ("expected_k_km2", 3), ("l_m", 0), ("low_m", 0), ("high_m", 0), ("outside", 0),
      ])
      for step in ripley.steps {
        let outside = step.envelope.map { step.l > $0.upperBound ? "above" : step.l < $0.lowerBound ? "below" : "" }
        table.rows.append([
          .finite(step.radius), .finite(step.k / 1e6), .finite(step.expectedK / 1e6), .finite(step.l),
          .finite(step.envelope?.lowerBound), .finite(step.envelope?.upperBound), .string(outside ?? ""),
        ])
      }
      let strongest = ripley.strongest
      let isSignificant = (ripley.p?.value ?? 1) <= 0.05
      let above = ripley.steps.contains { step in step.envelope.map { step.l > $0.upperBound } ?? false }
      let verdict =
        !isSignificant
        ? "The events are not distinguishable from random points at any distance up to \(lengthText(radius))"
        : above
          ? "The events cluster, most clearly within \(lengthText(strongest.radius)): there are \(fixed(kRatio(ripley), decimals: 1)) times as many neighbours as among random points"
          : "The events keep apart: they have fewer neighbours than random points would have"
      let analysis = Analysis(
        method: "ripley",
        parameters: plan.parameters(after: [
          "up_to_m": .finite(radius), "steps": .whole(steps), "edge_correction": .string(ripley.correction.rawValue),
        ]),
        results: [
          "p": ripley.p?.json ?? .null, "pointwise_level": .finite(ripley.pointwiseLevel),
          "strongest_distance_m": .finite(strongest.radius), "strongest_excess_m": .finite(strongest.excess),
        ],
        reading: verdict + (ripley.p.map { " (whole curve: \($0.text))." } ?? "."),
        caveat:
          "Random means evenly over \(region), edge correction \(ripley.correction.rawValue); counts add up with distance, so an excess at short distances lifts the curve at longer ones, too.",
        table: table, features: regionFeatures(region), plot: ripley.plot, notes: points.notes)
      try output.write(analysis, file: points.file, region: region, points: count, messages: messages)
    }
  }

  /// K over that of random points where L exceeds the radius by most.
  private func kRatio(_ ripley: RipleyFunction) -> Double {
    ripley.steps.first { $0.radius == ripley.strongest.radius }.map { $0.k / $0.expectedK } ?? 1
  }
}

/// The study region as a feature.
func regionFeatures(_ region: StudyRegion) -> [Feature] {
  region.geometry.map {
    [
      Feature(
        id: .string("study_region"), geometry: $0,
        properties: [
          "kind": .string(region.kind.rawValue), "area_km2": .double((region.area / 1e6).rounded(toDecimals: 3)),
        ])
    ]
  } ?? []
}
