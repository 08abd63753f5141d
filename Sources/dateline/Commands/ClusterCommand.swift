import ArgumentParser
import GeoJSON
import Geodesy
import SpatialAnalysis

/// `dateline cluster`: groups of events, by density or by region.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Group events by density or by region, with counts, tolls and periods.",
    discussion: """
      --density: DBSCAN on the ellipsoid. An event with --min-events events within --radius, itself included, is core; \
      events within reach of a core one join its cluster. Each cluster is a point, the event nearest to its centre, or \
      with --geometry hull the smallest convex shape around it. Events known only to an area or country have no point \
      that could be near another, so they are left out and counted.
      --by region: first-level divisions by the codes of the gazetteer, or with --level country countries; only features \
      without codes are put into a region by its polygon. Events known only to the country are a group of their own.
      """)

  @OptionGroup var input: FeatureInput
  @Flag(help: "Group events that are close to each other.")
  var density = false
  @Option(help: ArgumentHelp("Group events by what they have in common: region.", valueName: "what"))
  var by: Grouping?
  @Option(
    help: ArgumentHelp(
      "With --density: the distance within which events are close, inclusive, such as 50km.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var radius: Distance?
  @Option(
    help: ArgumentHelp(
      "With --density: how many events within the radius make a cluster, itself included. Default: 3.", valueName: "n"))
  var minEvents: Int?
  @Option(help: ArgumentHelp("With --density: what to write for a cluster. Default: centre.", valueName: "shape"))
  var geometry: ClusterShape?
  @Option(
    help: ArgumentHelp(
      "With --by region: the size of the regions. Default: admin1, the first-level divisions.", valueName: "level"))
  var level: RegionLevel?
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var output: FeatureOutput
  @OptionGroup var messages: MessageOptions

  enum Grouping: String, ExpressibleByArgument, CaseIterable { case region }
  enum ClusterShape: String, ExpressibleByArgument, CaseIterable { case centre, hull }
  enum RegionLevel: String, ExpressibleByArgument, CaseIterable { case admin1, country }

  func validate() throws {
    guard density != (by != nil) else { throw ValidationError("give either --density or --by region") }
    if density {
      guard let radius else { throw ValidationError("--density needs --radius, such as --radius 50km") }
      if radius.meters <= 0 { throw ValidationError("--radius must be more than 0") }
      if level != nil { throw ValidationError("--level goes with --by region") }
    } else if radius != nil || minEvents != nil || geometry != nil {
      throw ValidationError("--radius, --min-events and --geometry go with --density")
    }
    if let minEvents, minEvents < 1 { throw ValidationError("--min-events is a number from 1") }
  }

  func run() throws {
    let file = try FeatureFile(path: input.path)
    let groups: EventGroups
    if let radius, density {
      groups = DensityGrouping(radius: radius, minimumEvents: minEvents ?? 3, showsHulls: geometry == .hull)
        .groups(of: file.features)
    } else {
      groups = try RegionGrouping(gazetteer: Session.opened(gazetteer, messages: messages), level: level ?? .admin1)
        .groups(of: file.features)
    }
    try output.write(features: groups.features, metadata: groups.metadata, table: groups.table)
    for note in groups.notes { messages.note(note) }
    try file.checkRejected()
  }
}

/// Groups of events as features and as a table, with what was left out.
struct EventGroups {
  var features: [Feature]
  var table: TextTable
  var notes: [String]
  /// The collection's member `dateline`, where the groups rest on a gazetteer.
  var metadata: JSONObject?
}
