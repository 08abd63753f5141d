import ArgumentParser
import GeoJSON
import Geodesy
import SpatialStatistics

/// Values with a place each, and who is whose neighbour: features with a property, or cells with their counts.
struct ValuedPlaces {
  var values: [Double]
  var weights: SpatialWeights
  var geometries: [Geometry]
  var identifiers: [String]
  var positions: [Position]
  var parameters: JSONObject
  /// What a value is, in words.
  var what: String
  var region: StudyRegion?
  var notes: [String] = []

  init(_ points: inout AnalysisPoints, _ options: ValueOptions, _ regionOption: RegionOption) throws {
    if let name = options.value {
      let valued = points.features.indices.filter { points.features[$0].number(name)?.isFinite ?? false }
      values = valued.compactMap { points.features[$0].number(name) }
      positions = valued.map { points.positions[$0] }
      identifiers = valued.map { points.features[$0].identifier }
      geometries = positions.map { .point($0) }
      (what, region) = ("\(name) of features", nil)
      if valued.count < points.features.count {
        notes.append("\(points.features.count - valued.count) left out: without a number in \(name)")
      }
      if let within = options.within {
        weights = try SpatialWeights(within: within.meters, of: positions)
        parameters = ["value": .string(name), "within_m": .finite(within.meters)]
      } else {
        weights = SpatialWeights(nearest: options.neighbors ?? 8, of: positions)
        parameters = ["value": .string(name), "neighbors": .whole(options.neighbors ?? 8)]
      }
    } else {
      let region = try regionOption.region(of: points.positions)
      points.keep(in: region)
      let side = options.cells?.meters ?? EqualAreaCells.suggestedSide(count: points.positions.count, in: region)
      let cells = try EqualAreaCells(covering: region, events: points.positions, side: side)
      values = cells.counts(of: points.positions)
      weights = SpatialWeights(neighbors: cells.neighbors)
      geometries = cells.cells.map { .polygon([$0.ring]) }
      identifiers = cells.cells.map { "\($0.column),\($0.row)" }
      positions = cells.cells.map(\.center)
      parameters = ["cells_m": .finite(side), "cells": .whole(cells.cells.count)]
      (what, self.region) = ("events in \(cells.cells.count) squares of \(lengthText(side))", region)
    }
    if weights.islands > 0 { notes.append("\(weights.islands) without neighbours") }
  }

  /// The place as a feature with what was found there.
  func feature(_ index: Int, _ properties: JSONObject) -> Feature {
    Feature(
      id: .string(identifiers[index]), geometry: geometries[index],
      properties: (["value": .finite(values[index])] as JSONObject).with(properties))
  }

  /// Draws a place in a style.
  func draw(_ index: Int, on map: inout MapPlot, _ style: MapPlot.Style) {
    if case .point(let position, _) = geometries[index] {
      map.add(point: position, radius: 3.5, style, title: "\(identifiers[index]): \(fixed(values[index], decimals: 1))")
    } else {
      map.add(geometries[index], style, title: "\(fixed(values[index], decimals: 0))")
    }
  }
}

/// `dateline analyze moran`: global and local.
struct MoranAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moran",
    abstract: "Moran's I: whether neighbours have similar values, over the whole and at each place.",
    discussion:
      "Values are counts of events in squares of equal area, or a property of the features. Weights are row-standardised."
  )

  @OptionGroup var input: AnalysisInput
  @OptionGroup var values: ValueOptions
  @OptionGroup var regionOption: RegionOption
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      var points = try AnalysisPoints(input)
      let places = try ValuedPlaces(&points, values, regionOption)
      let weights = places.weights.rowStandardized
      let plan = simulations.plan(progress)
      let global = try GlobalMoran(of: places.values, weights: weights, plan: plan)
      let local = try LocalMoran(of: places.values, weights: weights, plan: plan)
      progress.clear()
      var table = AnalysisTable([
        ("id", 0), ("lon", 4), ("lat", 4), ("value", 1), ("i", 3), ("z_value", 2), ("z_neighbors", 2), ("kind", 0),
        ("p", 4),
        ("discovery", 0),
      ])
      let order = places.values.indices.sorted {
        (local.results[$0].p.value, -local.results[$0].statistic.magnitude, $0)
          < (local.results[$1].p.value, -local.results[$1].statistic.magnitude, $1)
      }
      for index in order {
        let result = local.results[index]
        table.rows.append([
          .string(places.identifiers[index]), .finite(places.positions[index].longitude),
          .finite(places.positions[index].latitude), .finite(places.values[index]), .finite(result.statistic),
          .finite(result.value), .finite(result.lag), .string(local.quadrants[index]?.rawValue ?? "no neighbours"),
          .finite(result.p.value), .bool(result.isDiscovery),
        ])
      }
      let kinds = Dictionary(grouping: places.values.indices.filter { local.results[$0].isDiscovery }) {
        local.quadrants[$0]?.rawValue ?? ""
      }.mapValues(\.count)
      let found = kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      let verdict =
        global.p.value > 0.05
        ? "Neighbours are no more alike than chance would have it"
        : global.i > global.expected ? "Neighbours have similar values" : "Neighbours have unlike values"
      let analysis = Analysis(
        method: "moran",
        parameters: places.parameters.with(plan.parameters),
        results: [
          "i": .finite(global.i), "expected": .finite(global.expected),
          "variance_normal": .finite(global.normalVariance),
          "variance_random": .finite(global.randomVariance), "z": .finite(global.z),
          "p_normal": .finite(global.normalP),
          "p": global.p.json,
          "discoveries": .object(JSONObject(kinds.sorted { $0.key < $1.key }.map { ($0.key, .whole($0.value)) })),
        ],
        reading:
          "\(verdict): I is \(fixed(global.i, decimals: 3)), \(fixed(global.expected, decimals: 3)) by chance, for \(places.what) (\(global.p.text)); places that stand out: \(found.isEmpty ? "none" : found).",
        caveat:
          "The answer is that of these places and neighbours: other cells give other values; local p-values are one-sided, and with so many places only those marked as discoveries (5 % expected false) should be believed.",
        table: table,
        features: output.output == nil
          ? []
          : places.values.indices.map { index in
            let result = local.results[index]
            return places.feature(
              index,
              [
                "i": .finite(result.statistic), "z_value": .finite(result.value), "z_neighbors": .finite(result.lag),
                "kind": local.quadrants[index].map { .string($0.rawValue) } ?? .null, "p": .finite(result.p.value),
                "discovery": .bool(result.isDiscovery),
              ])
          }, plot: local.plot, notes: points.notes + places.notes)
      try output.write(
        analysis, file: points.file, region: places.region, points: points.positions.count, messages: messages)
    }
  }
}

/// `dateline analyze hotspots`: Gi*.
struct HotSpotAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hotspots",
    abstract: "Getis-Ord Gi*: hot and cold spots.",
    discussion:
      "Values are counts of events in squares of equal area, or a property of the features. Weights are 1, the place itself included."
  )

  @OptionGroup var input: AnalysisInput
  @OptionGroup var values: ValueOptions
  @OptionGroup var regionOption: RegionOption
  @OptionGroup var simulations: SimulationOptions
  @OptionGroup var output: AnalysisOutput
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let progress = AnalysisProgress(messages)
    try analyzed(progress) {
      var points = try AnalysisPoints(input)
      let places = try ValuedPlaces(&points, values, regionOption)
      let plan = simulations.plan(progress)
      let found = try GetisOrd(of: places.values, weights: places.weights, plan: plan)
      progress.clear()
      // By the normal p-values: the simulated ones leave the place's own value out.
      let discoveries = falseDiscoveryControlled(found.normalPs)
      var table = AnalysisTable([
        ("id", 0), ("lon", 4), ("lat", 4), ("value", 1), ("z", 2), ("p_normal", 4), ("p_neighbors", 4), ("kind", 0),
      ])
      func kind(_ index: Int) -> String {
        !discoveries[index] ? "" : found.results[index].statistic > 0 ? "hot" : "cold"
      }
      let order = places.values.indices.sorted {
        (-found.results[$0].statistic.magnitude, $0) < (-found.results[$1].statistic.magnitude, $1)
      }
      for index in order {
        table.rows.append([
          .string(places.identifiers[index]), .finite(places.positions[index].longitude),
          .finite(places.positions[index].latitude), .finite(places.values[index]),
          .finite(found.results[index].statistic), .finite(found.normalPs[index]),
          .finite(found.results[index].p.value), .string(kind(index)),
        ])
      }
      var map = MapPlot()
      let (hot, cold) = (
        MapPlot.Style(color: "#c0392b", opacity: 0.75, legend: "hot spot"),
        MapPlot.Style(color: "#1f6fb4", opacity: 0.75, legend: "cold spot")
      )
      for index in places.values.indices {
        places.draw(
          index, on: &map,
          kind(index) == "hot" ? hot : kind(index) == "cold" ? cold : .init(color: "#ccc", opacity: 0.25))
      }
      let (hots, colds) = (
        discoveries.indices.count { kind($0) == "hot" }, discoveries.indices.count { kind($0) == "cold" }
      )
      let hottest = order.first { found.results[$0].statistic > 0 }
      let analysis = Analysis(
        method: "hotspots",
        parameters: places.parameters.with(plan.parameters),
        results: ["hot": .whole(hots), "cold": .whole(colds), "places": .whole(places.values.count)],
        reading:
          "\(counted(hots, "hot spot")) and \(counted(colds, "cold spot")) among \(places.what)\(hottest.map { ", the hottest around \(positionText(places.positions[$0])) with z = \(fixed(found.results[$0].statistic, decimals: 1))" } ?? "").",
        caveat:
          "Hot means more than the mean of the whole region, neighbours included, not more than there are people; spots are those with 5 % expected false, by two-sided p-values of the normal distribution, which few neighbours or rare events make too small: p_neighbors, simulated and one-sided, tests the neighbours alone.",
        table: table,
        features: output.output == nil
          ? []
          : places.values.indices.map { index in
            places.feature(
              index,
              [
                "z": .finite(found.results[index].statistic), "p_normal": .finite(found.normalPs[index]),
                "p_neighbors": .finite(found.results[index].p.value),
                "kind": kind(index).isEmpty ? .null : .string(kind(index)),
              ])
          }, plot: map.text, notes: points.notes + places.notes)
      try output.write(
        analysis, file: points.file, region: places.region, points: points.positions.count, messages: messages)
    }
  }
}
