import ArgumentParser
import Events
import GeoJSON
import Geodesy
import SpatialStatistics

/// `dateline analyze centres`: mean centre, median centre and ellipse by period.
struct CentreAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centres",
    abstract: "Mean centre, median centre and standard deviational ellipse, by period: where things move.")

  @OptionGroup var input: AnalysisInput
  @Option(help: ArgumentHelp("The period: week, month, quarter, year or all.", valueName: "period"))
  var by: Period = .month
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  enum Period: String, ExpressibleByArgument, CaseIterable {
    case week, month, quarter, year, all

    /// The name of the period that holds a day; names sort by time.
    func name(of day: CalendarDate) -> String {
      let month = day.components.month
      switch self {
      case .all: return "all"
      case .year: return String("\(day)".dropLast(6))
      case .quarter: return "\(String("\(day)".dropLast(6)))-Q\((month - 1) / 3 + 1)"
      case .month: return String("\(day)".dropLast(3))
      case .week: return "\(day.adding(days: 1 - day.weekday))"
      }
    }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      let points = try AnalysisPoints(input, isDated: by != .all)
      guard !points.positions.isEmpty else {
        throw StatisticsError(code: .tooFew, message: "no event has a point and a day")
      }
      let names =
        by == .all
        ? points.positions.map { _ in "all" } : points.days.map { by.name(of: CalendarDate(dayNumber: $0)) }
      let groups = Dictionary(grouping: points.positions.indices, by: { names[$0] }).sorted { $0.key < $1.key }
        .map { (name: $0.key, positions: $0.value.map { points.positions[$0] }) }
      var table = AnalysisTable([
        ("period", 0), ("events", 0), ("mean_lon", 4), ("mean_lat", 4), ("median_lon", 4), ("median_lat", 4),
        ("standard_distance_m", 0), ("semi_major_m", 0), ("semi_minor_m", 0), ("azimuth", 0), ("moved_m", 0),
        ("towards", 0),
        ("p", 4),
      ])
      var (features, map): ([Feature], MapPlot) = ([], MapPlot())
      var centers: [SpatialCenter] = []
      var moves: [(to: String, shift: CenterShift)] = []
      for (number, group) in groups.enumerated() {
        let center = try SpatialCenter(of: group.positions)
        centers.append(center)
        let shift =
          number == 0
          ? nil : CenterShift(from: groups[number - 1].positions, to: group.positions, plan: simulations.plan(progress))
        if let shift { moves.append((group.name, shift)) }
        table.rows.append([
          .string(group.name), .whole(center.count), .finite(center.mean.longitude), .finite(center.mean.latitude),
          .finite(center.median.longitude), .finite(center.median.latitude), .finite(center.standardDistance),
          .finite(center.ellipse?.semiMajor), .finite(center.ellipse?.semiMinor), .finite(center.ellipse?.azimuth),
          .finite(shift?.distance),
          shift.map { .string($0.distance == 0 ? "-" : CompassPoint(azimuth: $0.azimuth).rawValue) } ?? .null,
          .finite(shift?.p.value),
        ])
        let common: JSONObject = ["period": .string(group.name), "events": .whole(center.count)]
        features.append(
          Feature(
            id: .string("mean_\(group.name)"), geometry: .point(center.mean),
            properties: common.with([
              "what": "mean centre", "standard_distance_m": .finite(center.standardDistance),
              "moved_m": .finite(shift?.distance), "azimuth": .finite(shift?.azimuth), "p": .finite(shift?.p.value),
            ])))
        features.append(
          Feature(
            id: .string("median_\(group.name)"), geometry: .point(center.median),
            properties: common.with(["what": "median centre"])))
        if let ellipse = center.ellipse {
          features.append(
            Feature(
              id: .string("ellipse_\(group.name)"), geometry: .polygon([ellipse.ring]),
              properties: common.with([
                "what": "standard deviational ellipse", "semi_major_m": .finite(ellipse.semiMajor),
                "semi_minor_m": .finite(ellipse.semiMinor), "azimuth": .finite(ellipse.azimuth),
              ])))
          map.add(.polygon([ellipse.ring]), .init(color: "#1f6fb4", opacity: 0.06), title: group.name)
        }
      }
      for position in points.positions.prefix(3000) {
        map.add(point: position, radius: 1.2, .init(color: "#999", opacity: 0.4))
      }
      map.add(line: centers.map(\.mean), .init(color: "#c0392b"))
      for (group, center) in zip(groups, centers) {
        map.add(
          point: center.mean, radius: 4, .init(color: "#c0392b", opacity: 0.9, legend: "mean centre"), title: group.name
        )
        map.add(
          point: center.median, radius: 3, .init(color: "#2c7a3f", opacity: 0.9, legend: "median centre"),
          title: group.name)
      }
      progress.clear()
      let significant = moves.filter { $0.shift.p.value <= 0.05 }
      let farthest = significant.max { $0.shift.distance < $1.shift.distance }
      let reading =
        groups.count == 1
        ? "The mean centre of \(counted(centers[0].count, "event")) is \(positionText(centers[0].mean)), the median centre \(positionText(centers[0].median)); the standard distance is \(lengthText(centers[0].standardDistance))."
        : "The mean centre moved more than chance would have it at \(significant.count) of \(moves.count) turns of period\(farthest.map { ", farthest into \($0.to): \(lengthText($0.shift.distance)) to \(CompassPoint(azimuth: $0.shift.azimuth).rawValue) (\($0.shift.p.text))" } ?? "")."
      let analysis = Analysis(
        method: "centres",
        parameters: [
          "by": .string(by.rawValue), "seed": .integer(Int64(clamping: simulations.seed)),
          "simulations": .whole(simulations.simulations ?? 999),
        ],
        results: [
          "periods": .whole(groups.count), "moves": .whole(moves.count), "significant_moves": .whole(significant.count),
        ],
        reading: reading,
        caveat:
          "A mean centre is where nothing needs to have happened: between two groups it lies in neither, and one far-off event pulls it; one move in twenty has p ≤ 0.05 by chance, and other reporting moves it, too.",
        table: table, features: features, plot: map.text, notes: points.notes)
      try output.write(analysis, file: points.file, points: points.positions.count, messages: messages)
    }
  }
}
