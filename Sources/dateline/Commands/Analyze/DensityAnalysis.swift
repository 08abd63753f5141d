import ArgumentParser
import GeoJSON
import Geodesy
import SpatialStatistics

/// `dateline analyze density`: kernel density as contours.
struct DensityAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "density",
    abstract: "Kernel density: the smallest areas that hold shares of the events, as contours.",
    discussion: "A Gaussian kernel in the local equal-area plane around the events.")

  @OptionGroup var input: AnalysisInput
  @Option(
    help: ArgumentHelp(
      "The kernel's standard deviation. Default: by Scott's rule, with a spread that far-off events do not widen.",
      valueName: "distance"), transform: { try Distance(parsing: $0) })
  var bandwidth: Distance?
  @Option(help: ArgumentHelp("Per cent of the events that the areas hold, commas between.", valueName: "shares"))
  var shares = "25,50,75,90"
  @Option(help: ArgumentHelp("The property with the weight of each event, such as killed_best.", valueName: "property"))
  var weight: String?
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  private var parsedShares: [Double] {
    shares.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0)) ?? -1 }
  }

  func validate() throws {
    if let bandwidth, bandwidth.meters <= 0 { throw ValidationError("--bandwidth must be more than 0") }
    if !parsedShares.allSatisfy({ $0 > 0 && $0 < 100 }) {
      throw ValidationError("--shares takes per cent above 0 and below 100, commas between, such as 50,90")
    }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      let points = try AnalysisPoints(input)
      let weights = weight.map { name in points.features.map { max(0, $0.number(name) ?? 0) } }
      let suggested = KernelDensity.suggestedBandwidth(for: points.positions)
      guard let bandwidth = bandwidth?.meters ?? (suggested > 0 ? suggested : nil) else {
        throw CommandFailure.environment("all events are at one place: give a --bandwidth")
      }
      if let weights, weights.reduce(0, +) <= 0 {
        throw CommandFailure.environment("no event has a number above 0 in \(weight ?? "")")
      }
      let density = try KernelDensity(of: points.positions, bandwidth: bandwidth, weights: weights)
      let contours = density.contours(holding: parsedShares.map { $0 / 100 })
      var table = AnalysisTable([("share", 2), ("area_km2", 2), ("density_per_km2", 6), ("parts", 0)])
      var map = MapPlot()
      var features: [Feature] = []
      // The largest first, so that the smaller ones lie upon it.
      for (number, contour) in contours.sorted(by: { $0.share > $1.share }).enumerated() {
        map.add(
          contour.geometry,
          .init(
            color: "#c0392b", opacity: 0.15 + 0.1 * Double(number),
            legend: "\(fixed(contour.share * 100, decimals: 0)) % of events"))
      }
      for contour in contours {
        let parts = if case .multiPolygon(let polygons, _) = contour.geometry { polygons.count } else { 0 }
        table.rows.append([.finite(contour.share), .finite(contour.area / 1e6), .finite(contour.level), .whole(parts)])
        features.append(
          Feature(
            id: .string("density_\(fixed(contour.share * 100, decimals: 0))"), geometry: contour.geometry,
            properties: [
              "share": .finite(contour.share), "area_km2": .finite((contour.area / 1e6).rounded(toDecimals: 3)),
              "density_per_km2": .finite(contour.level), "parts": .whole(parts),
            ]))
      }
      for position in points.positions.prefix(2000) {
        map.add(point: position, radius: 1.5, .init(color: "#333", opacity: 0.5))
      }
      let (peak, highest) = density.peak
      let middle = contours.min { ($0.share - 0.5).magnitude < ($1.share - 0.5).magnitude }
      let analysis = Analysis(
        method: "density",
        parameters: [
          "bandwidth_m": .finite(bandwidth), "bandwidth_suggested_m": .finite(suggested),
          "weight": weight.map { .string($0) } ?? .null, "grid_m": .finite(density.spacing),
        ],
        results: [
          "peak": .array([
            .double(peak.longitude.rounded(toDecimals: 6)), .double(peak.latitude.rounded(toDecimals: 6)),
          ]),
          "peak_per_km2": .finite(highest),
        ],
        reading:
          "\(middle.map { "\(fixed($0.share * 100, decimals: 0)) % of the events lie in \(fixed($0.area / 1e6, decimals: $0.area < 1e8 ? 1 : 0)) km²" } ?? "The density"), the densest point is \(positionText(peak)).",
        caveat:
          "The picture is that of a bandwidth of \(lengthText(bandwidth)): half of it shows more hills, twice as much fewer; density spreads over borders and water, and says nothing of chance.",
        table: table, features: features, plot: map.text, notes: points.notes)
      try output.write(analysis, file: points.file, points: points.positions.count, messages: messages)
    }
  }
}
