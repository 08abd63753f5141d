import ArgumentParser
import Events
import GeoJSON
import Geodesy
import SpatialStatistics

/// `dateline analyze emerging`: hot spots over time.
struct EmergingAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emerging",
    abstract: "Emerging hot spots: where they arise, last and fade.",
    discussion: "Counts in squares of equal area and steps of time, Gi* in each, and the trend of each square.")

  @OptionGroup var input: AnalysisInput
  @Option(
    help: ArgumentHelp("The side of a square. Default: √(2A/n).", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var cells: Distance?
  @Option(help: ArgumentHelp("The days of a step. Default: a twelfth of the whole time.", valueName: "n"))
  var step: Int?
  @OptionGroup var regionOption: RegionOption
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let cells, cells.meters <= 0 { throw ValidationError("--cells must be more than 0") }
    if let step, step < 1 { throw ValidationError("--step is a number from 1") }
  }

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      var points = try AnalysisPoints(input, isDated: true)
      let region = try regionOption.region(of: points.positions)
      points.keep(in: region)
      guard let first = points.days.min(), let last = points.days.max() else {
        throw StatisticsError(code: .tooFew, message: "no event has a day and a point")
      }
      let length = step ?? max(1, (last - first + 1) / 12)
      // Counted back from the last day, so that the last step is whole; days before the first whole step are left out.
      let steps = (last - first + 1) / length
      let side = cells?.meters ?? EqualAreaCells.suggestedSide(count: points.positions.count, in: region)
      let grid = try EqualAreaCells(covering: region, events: points.positions, side: side)
      guard grid.cells.count * max(steps, 1) <= EmergingHotSpots.limit else {
        throw StatisticsError(
          code: .tooMany,
          message: "\(grid.cells.count) squares and \(steps) steps are too many; take larger squares or longer steps")
      }
      var counts = [[Int]](repeating: Array(repeating: 0, count: steps), count: grid.cells.count)
      var early = 0
      for (position, day) in zip(points.positions, points.days) {
        let number = steps - 1 - (last - day) / length
        if number < 0 { early += 1 } else if let cell = grid.index(of: position) { counts[cell][number] += 1 }
      }
      let found = try EmergingHotSpots(counts: counts, neighbors: grid.neighbors)
      var table = AnalysisTable([
        ("id", 0), ("lon", 4), ("lat", 4), ("pattern", 0), ("events", 0), ("hot_steps", 0), ("cold_steps", 0),
        ("last_z", 2),
        ("trend_z", 2), ("trend_p", 4),
      ])
      var (features, map): ([Feature], MapPlot) = ([], MapPlot())
      let order = found.results.indices.sorted {
        (found.results[$0].pattern == nil ? 1 : 0, -(found.results[$0].z.last ?? 0), $0)
          < (found.results[$1].pattern == nil ? 1 : 0, -(found.results[$1].z.last ?? 0), $1)
      }
      func name(_ result: EmergingHotSpots.CellResult) -> String {
        result.pattern.map { "\($0.rawValue) \(result.isHot ? "hot" : "cold") spot" } ?? ""
      }
      for index in order {
        let (cell, result) = (grid.cells[index], found.results[index])
        table.rows.append([
          .string("\(cell.column),\(cell.row)"), .finite(cell.center.longitude), .finite(cell.center.latitude),
          .string(name(result)), .whole(result.events), .whole(result.hotSteps), .whole(result.coldSteps),
          .finite(result.z.last), .finite(result.trend.z), .finite(result.trend.p),
        ])
      }
      for (cell, result) in zip(grid.cells, found.results) {
        map.add(.polygon([cell.ring]), Self.style(result, name: name(result)), title: "\(result.events) events")
        guard output.output != nil else { continue }
        features.append(
          Feature(
            id: .string("\(cell.column),\(cell.row)"), geometry: .polygon([cell.ring]),
            properties: [
              "pattern": result.pattern == nil ? .null : .string(name(result)), "events": .whole(result.events),
              "hot_steps": .whole(result.hotSteps), "cold_steps": .whole(result.coldSteps),
              "z": .array(result.z.map { .finite($0.rounded(toDecimals: 4)) }), "trend_z": .finite(result.trend.z),
              "trend_p": .finite(result.trend.p),
            ]))
      }
      let kinds = Dictionary(grouping: found.results.filter { $0.pattern != nil }, by: name).mapValues(\.count)
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let analysis = Analysis(
        method: "emerging",
        parameters: [
          "cells_m": .finite(side), "cells": .whole(grid.cells.count), "step_days": .whole(length),
          "steps": .whole(steps),
          "first_day": .string("\(CalendarDate(dayNumber: last - steps * length + 1))"),
          "last_day": .string("\(CalendarDate(dayNumber: last))"),
        ],
        results: [
          "patterns": .object(JSONObject(kinds.map { ($0.key, .whole($0.value)) })),
          "trend_z": .finite(found.overallTrend.z), "trend_p": .finite(found.overallTrend.p),
        ],
        reading:
          "\(kinds.isEmpty ? "No square is a hot or cold spot" : kinds.prefix(6).map { "\($0.value) \($0.key)\($0.value == 1 ? "" : "s")" }.joined(separator: ", ")) among \(grid.cells.count) squares of \(lengthText(side)) in \(steps) steps of \(counted(length, "day")); over all, events \(found.overallTrend.p > 0.05 ? "show no trend" : found.overallTrend.s > 0 ? "increase" : "decrease") (Mann-Kendall z = \(fixed(found.overallTrend.z, decimals: 1)), two-sided normal p = \(fixed(found.overallTrend.p, decimals: 3))).",
        caveat:
          "Hot is more than the mean of all squares and all steps, so busy places are hot whether or not anything is new; p-values are of the normal distribution, two-sided, with 5 % expected false for Gi*, not corrected for trends; neighbouring steps share events, which makes trends look surer.",
        table: table, features: features, plot: map.text,
        notes: points.notes + (early > 0 ? ["\(early) before the first whole step left out"] : []))
      try output.write(analysis, file: points.file, region: region, points: points.positions.count, messages: messages)
    }
  }

  private static func style(_ result: EmergingHotSpots.CellResult, name: String) -> MapPlot.Style {
    guard let pattern = result.pattern else { return .init(color: "#ccc", opacity: 0.2) }
    let (hot, cold): (String, String) =
      switch pattern {
      case .new: ("#ff9f1c", "#9be7ff")
      case .consecutive: ("#ff6b35", "#5bc0eb")
      case .intensifying: ("#7b0000", "#08306b")
      case .persistent: ("#c0392b", "#1f6fb4")
      case .diminishing: ("#e6a1a1", "#a6c8e8")
      case .sporadic: ("#e8c547", "#74a9cf")
      case .oscillating: ("#8e5ea2", "#5e6ea2")
      case .historical: ("#8c6d46", "#46708c")
      }
    return .init(color: result.isHot ? hot : cold, opacity: 0.85, legend: name)
  }
}
