import ArgumentParser
import Gazetteers
import Geodesy
import GeoJSON
import Geoparsing
import SpatialAnalysis

/// `dateline near`: what happened near a place.
struct NearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near",
    abstract: "List the events near a place, nearest first, with distances in metres.",
    discussion: """
      Distances are geodesic, on the WGS 84 ellipsoid, to the event's point; radius_m tells how far the event may be from \
      it. Events without a point cannot be near anything and are left out. Works on any GeoJSON with point features.
      """)

  @Argument(help: ArgumentHelp("LON,LAT or the name of a place.", valueName: "place"))
  var place: String
  @Option(name: .customLong("in"), help: ArgumentHelp("A GeoJSON file of events; - is standard input.", valueName: "file"))
  var input: String
  @Option(
    help: ArgumentHelp("Only events within this distance, inclusive: 150km, 500m, 30mi.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var within: Distance?
  @Option(help: ArgumentHelp("Only the nearest ones.", valueName: "n"))
  var nearest: Int?
  @OptionGroup var gazetteer: GazetteerOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the events as GeoJSON, with distance_m and azimuth.", valueName: "file"))
  var output: String?
  @Flag(help: "GeoJSON on standard output in place of the table.")
  var json = false

  func validate() throws {
    if let nearest, nearest < 1 { throw ValidationError("--nearest is a number from 1") }
    if within == nil, nearest == nil { throw ValidationError("give --within DISTANCE or --nearest N, or both") }
  }

  func run() async throws {
    let origin = try resolvedOrigin()
    let file = try FeatureFile(path: input)
    let located = file.located
    let index = PositionIndex(located.map(\.position))
    let neighbors = index.nearest(
      to: origin, count: nearest ?? located.count, within: within ?? .infinity)
    let found = neighbors.map { neighbor in
      (
        feature: located[neighbor.index].feature, distance: neighbor.distance,
        azimuth: Geodesic.wgs84.inverse(from: origin, to: located[neighbor.index].position).azimuth
      )
    }
    if json || output != nil {
      let features = found.map { item in
        var feature = item.feature
        var properties = feature.properties ?? [:]
        properties["distance_m"] = .double(item.distance.meters.rounded(toDecimals: 1))
        properties["azimuth"] = .double(item.azimuth.rounded(toDecimals: 1))
        feature.properties = properties
        return feature
      }
      let output = try OutputFile(path: output)
      try EventFile.write(features: features, to: output)
      try output.finish()
    } else {
      try printTable(found)
    }
    let unlocated = file.features.count - located.count
    if unlocated > 0 { Messages.plain("\(unlocated) without a point left out") }
    try file.checkRejected()
  }

  private func resolvedOrigin() throws -> Position {
    switch try PlaceArgument(place) {
    case .position(let position): return position
    case .name(let name):
      let gazetteer = try Session.gazetteer(gazetteer)
      guard let best = NameSearch(gazetteer: gazetteer).resolve(name).candidates.first?.place else {
        throw CommandFailure.environment("'\(name)' is not in the gazetteer; give LON,LAT")
      }
      let parts = [best.name, gazetteer.admin1Name(of: best), gazetteer.country(best.countryCode)?.name]
      Messages.plain(
        "from \(parts.compactMap { $0 }.joined(separator: ", ")) (\(best.id)) at \(positionText(best.position))")
      return best.position
    }
  }

  private func printTable(_ found: [(feature: Feature, distance: Distance, azimuth: Double)]) throws {
    let output = try OutputFile(path: nil)
    if found.isEmpty {
      Messages.plain("nothing there")
    } else {
      var table = TextTable(columns: [
        .init(title: "distance_m", alignsRight: true), .init(title: "to"), .init(title: "date"), .init(title: "type"),
        .init(title: "place"), .init(title: "precision"), .init(title: "id"), .init(title: "title", maximumWidth: 60),
      ])
      for (feature, distance, azimuth) in found {
        table.rows.append([
          fixed(distance.meters, decimals: 0), distance.meters == 0 ? "-" : CompassPoint(azimuth: azimuth).rawValue,
          feature.text("event_date") ?? "", feature.text("sub_event_type") ?? "", feature.text("location") ?? "",
          feature.text("place_precision") ?? "", feature.identifier,
          feature.text("title") ?? feature.text("name") ?? "",
        ])
      }
      for line in table.lines { try output.write(line: line) }
    }
    try output.finish()
  }
}
