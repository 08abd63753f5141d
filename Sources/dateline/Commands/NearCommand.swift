import ArgumentParser
import Gazetteers
import GeoJSON
import Geodesy
import Geoparsing
import SpatialAnalysis

/// `dateline near`: what happened near a place, along a line, or near what else happened.
struct NearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near",
    abstract: "List the events near a place, along a line or near events of another kind, with distances in metres.",
    discussion: """
      Distances are geodesic, on the WGS 84 ellipsoid, to the event's point. Where an event is only known to be within \
      radius_m of it, or in a region, the distance has a range: within the asked distance for certain, or possibly. GeoJSON output has \
      distance_m, distance_min_m, distance_max_m and certainty. Events without a point cannot be near anything and are left \
      out. --of pairs kinds: protests at most 7 days after an air strike within 5 km of it are --where event_type=Protests \
      --of "sub_event_type=Air/drone strike" --within 5km --after 7. Works on any GeoJSON with point features.
      """)

  @Argument(help: ArgumentHelp("The place to look from: LON,LAT such as 47.50,42.98, or a name.", valueName: "place"))
  var place: String?
  @OptionGroup var input: FeatureInput
  @Option(
    help: ArgumentHelp(
      "Only events within this distance, inclusive, such as 150km, 500m or 30mi.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var within: Distance?
  @Option(help: ArgumentHelp("Only the n nearest events; with --of of each event.", valueName: "n"))
  var nearest: Int?
  @OptionGroup var conditions: FeatureConditions
  @Option(
    help: ArgumentHelp("In place of a place: a GeoJSON file of lines to look along; needs --within.", valueName: "file")
  )
  var along: String?
  @Option(
    help: ArgumentHelp(
      "In place of a place: pair each event with those of this kind that it is near to.", valueName: "property=value"))
  var of: [FeatureFilter] = []
  @Option(help: ArgumentHelp("Take the features that --of is about from this file.", valueName: "file"))
  var ofIn: String?
  @Option(help: ArgumentHelp("With --of: only events at most so many days after the other one.", valueName: "days"))
  var after: Int?
  @Option(help: ArgumentHelp("With --of: only events at most so many days before the other one.", valueName: "days"))
  var before: Int?
  @Option(
    help: ArgumentHelp(
      "A table of how many are within each of these distances, such as 1km,5km,25km, in place of the list.",
      valueName: "distances"),
    transform: { try DistanceList(parsing: $0) })
  var bands: DistanceList?
  @Flag(help: "Leave out events that are within the distance only possibly.")
  var certain = false
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var output: FeatureOutput
  @OptionGroup var messages: MessageOptions

  /// Distances with commas between them, ascending.
  struct DistanceList {
    var distances: [Distance]

    init(parsing text: String) throws {
      distances = try text.split(separator: ",", omittingEmptySubsequences: false)
        .map { try Distance(parsing: String($0).trimmed) }.sorted()
    }
  }

  /// The distance asked for: `--within`, else the greatest of `--bands`.
  private var reach: Distance? { within ?? bands?.distances.last }
  private var pairsKinds: Bool { !of.isEmpty || ofIn != nil }

  func validate() throws {
    if let nearest, nearest < 1 { throw ValidationError("--nearest is a number from 1") }
    if [place != nil, along != nil, pairsKinds].count(where: { $0 }) != 1 {
      throw ValidationError("give a place, or --along FILE, or --of KIND")
    }
    if reach == nil, nearest == nil { throw ValidationError("give --within DISTANCE or --nearest N, or both") }
    if along != nil, reach == nil { throw ValidationError("--along needs --within, such as --within 2km") }
    if !pairsKinds, after != nil || before != nil { throw ValidationError("--after and --before go with --of") }
    if let days = [after, before].compactMap({ $0 }).min(), days < 0 {
      throw ValidationError("--after and --before are numbers of days from 0")
    }
    if [input.path, along, ofIn].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once")
    }
  }

  func run() throws {
    // It comes while files are opened.
    Geodesic.loadAhead()
    let result: NearResult
    let condition = try conditions.condition(for: input.path)
    if let along {
      result = try NearLine(
        corridor: NearLine.corridor(path: along), within: reach ?? .zero, nearest: nearest, includesPossible: !certain,
        condition: condition
      ).result(path: input.path, progress: input.progress(messages))
    } else if let place {
      result = try NearPlace(
        origin: resolvedOrigin(place), within: reach, nearest: nearest, includesPossible: !certain,
        condition: condition, areas: Session.vagueAreas(gazetteer, messages: messages),
        needsAllProperties: output.writesFeatures
      ).result(path: input.path, progress: input.progress(messages))
    } else {
      let days = after == nil && before == nil ? nil : -(before ?? 0)...(after ?? 0)
      result = try NearKinds(
        within: reach, nearest: nearest, days: days, includesPossible: !certain, condition: condition,
        others: FeatureCondition(of),
        othersPath: ofIn
      ).result(path: input.path, input: input, messages: messages)
    }
    try output.write(
      features: result.items.map(output.json ? \.arrayElement : \.featureWithDistance), json: .array,
      table: bands.map { result.bandTable($0.distances) } ?? result.table)
    for note in result.notes { messages.note(note) }
    for file in result.files { try file.checkRejected() }
  }

  private func resolvedOrigin(_ place: String) throws -> Position {
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
}
