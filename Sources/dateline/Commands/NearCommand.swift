import ArgumentParser
import Gazetteers
import GeoJSON
import Geodesy
import Geoparsing
import SpatialAnalysis

/// `dateline near`: what happened near a place.
struct NearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near",
    abstract: "List the events near a place, nearest first, with distances in metres.",
    discussion: """
      Distances are geodesic, on the WGS 84 ellipsoid, to the event's point; radius_m tells how far the event may be from \
      it. Events without a point cannot be near anything and are left out. GeoJSON output has two more properties: \
      distance_m, and azimuth in degrees clockwise from north. Works on any GeoJSON with point features.
      """)

  @Argument(help: ArgumentHelp("The place to look from: LON,LAT such as 47.50,42.98, or a name.", valueName: "place"))
  var place: String
  @OptionGroup var input: FeatureInput
  @Option(
    help: ArgumentHelp(
      "Only events within this distance, inclusive, such as 150km, 500m or 30mi.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var within: Distance?
  @Option(help: ArgumentHelp("Only the n nearest events.", valueName: "n"))
  var nearest: Int?
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var output: FeatureOutput
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let nearest, nearest < 1 { throw ValidationError("--nearest is a number from 1") }
    if within == nil, nearest == nil { throw ValidationError("give --within DISTANCE or --nearest N, or both") }
  }

  func run() throws {
    let origin = try resolvedOrigin()
    let file = try FeatureFile(path: input.path)
    let located = file.located
    let index = PositionIndex(located.map(\.position))
    let neighbors = index.nearest(
      to: origin, count: nearest ?? located.count, within: within ?? .infinity)
    let found = neighbors.map { neighbor in
      let (feature, position) = located[neighbor.index]
      return Neighbor(
        feature: feature, distance: neighbor.distance,
        azimuth: Geodesic.wgs84.inverse(from: origin, to: position).azimuth)
    }
    try output.write(features: found.map(\.featureWithDistance), table: table(found))
    if found.isEmpty { messages.note("nothing there") }
    let unlocated = file.features.count - located.count
    if unlocated > 0 { messages.note("\(unlocated) without a point left out") }
    try file.checkRejected()
  }

  private func resolvedOrigin() throws -> Position {
    switch try PlaceArgument(place) {
    case .position(let position): return position
    case .name(let name):
      let opened = try Session.opened(gazetteer, messages: messages)
      let gazetteer = opened.gazetteer
      let corrections = try corrections.opened(in: opened)
      let search = NameSearch(gazetteer: gazetteer, corrections: corrections).answer(name)
      let answer = search.resolved
      corrections?.report(messages, listsStale: false)
      guard let best = answer.candidates.first?.place else {
        if let correction = answer.correction {
          throw CommandFailure.environment("'\(name)' is not a place, by \(correction.reason); give LON,LAT")
        }
        guard let found = search.found, !found.suggestions.isEmpty, let reason = found.failureText(in: gazetteer) else {
          throw CommandFailure.environment("'\(name)' is not in the gazetteer; give LON,LAT")
        }
        throw CommandFailure.environment("'\(name)' is not in the gazetteer: \(reason)")
      }
      let parts = [best.name, gazetteer.admin1Name(of: best), gazetteer.country(best.countryCode)?.name]
      messages.note(
        "from \(parts.compactMap { $0 }.joined(separator: ", ")) (\(best.id)) at \(positionText(best.position))"
          + (answer.correction.map { ", by \($0.reason)" } ?? ""))
      return best.position
    }
  }

  private func table(_ found: [Neighbor]) -> TextTable {
    var table = TextTable(columns: [
      .init(title: "distance_m", alignsRight: true), .init(title: "to"), .init(title: "date"), .init(title: "type"),
      .init(title: "place"), .init(title: "precision"), .init(title: "id"), .init(title: "title", maximumWidth: 60),
    ])
    table.rows = found.map { neighbor in
      let feature = neighbor.feature
      return [
        fixed(neighbor.distance.meters, decimals: 0),
        neighbor.distance.meters == 0 ? "-" : CompassPoint(azimuth: neighbor.azimuth).rawValue,
        feature.text("event_date") ?? "", feature.text("sub_event_type") ?? "", feature.text("location") ?? "",
        feature.text("place_precision") ?? "", feature.identifier, feature.text("title") ?? feature.text("name") ?? "",
      ]
    }
    return table
  }

  /// An event and where it lies from the origin; the azimuth is in degrees.
  private struct Neighbor {
    var feature: Feature
    var distance: Distance
    var azimuth: Double

    /// The feature with properties `distance_m` and `azimuth`.
    var featureWithDistance: Feature {
      var feature = feature
      var properties = feature.properties ?? [:]
      properties["distance_m"] = .double(distance.meters.rounded(toDecimals: 1))
      properties["azimuth"] = .double(azimuth.rounded(toDecimals: 1))
      feature.properties = properties
      return feature
    }
  }
}
