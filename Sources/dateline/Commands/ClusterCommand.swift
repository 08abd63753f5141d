public import ArgumentParser
public import Clustering
import GeoJSON
import Geodesy
import Regions
import SpatialAnalysis

/// `dateline cluster`: groups of events, by density, by region or by the cells of a grid.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Group events by density, by region or by cells, with counts, tolls, rates and periods.",
    discussion: """
      --density: DBSCAN on the ellipsoid, or another --method. An event with --min-events events within --radius, itself included, is core; \
      events within reach of a core one join its cluster. Each cluster is a point, the event nearest to its centre, or \
      another --geometry. Events known only to an area or country have no point that could be near another: they are never \
      members, but told as possible where their area reaches a cluster.
      --by: country, admin1 and admin2 by the codes of the gazetteer; only features without codes are put into a region by \
      its polygon. areas: the polygons of --areas FILE. hex, square, geohash, prio: cells of about --size, by the point. \
      Works on any GeoJSON with point features.
      """)

  @OptionGroup var input: FeatureInput
  @Flag(help: "Group events that are close to each other.")
  var density = false
  @Option(
    help: ArgumentHelp(
      "Group events by where they lie: country, admin1, admin2, areas, hex, square, geohash or prio; region is --level.",
      valueName: "what"))
  var by: Grouping?
  @OptionGroup var conditions: FeatureConditions
  @Option(
    help: ArgumentHelp(
      "With --density: the distance within which events are close, inclusive, such as 50km.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var radius: Distance?
  @Option(
    help: ArgumentHelp(
      "With --density: dbscan, st-dbscan with --days, optics with --radius as the farthest it looks, hdbscan without, k-means with --count, or linkage with either. Default: dbscan.",
      valueName: "method"))
  var method: Method?
  @Option(
    help: ArgumentHelp("With --method st-dbscan: how many days events lie apart at most, inclusive.", valueName: "days")
  )
  var days: Int?
  @Option(help: ArgumentHelp("With --method k-means or linkage: how many clusters.", valueName: "k"))
  var count: Int?
  @Option(help: ArgumentHelp("With --method k-means: the seed of where it begins. Default: 0.", valueName: "number"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "With --method linkage: how far apart clusters are, single, complete, average or ward. Default: average.",
      valueName: "linkage"))
  var linkage: Linkage?
  @Flag(
    help: "In place of clusters: how far the events' --min-events neighbours are, and a radius that suggests itself.")
  var suggestRadius = false
  @Option(
    help: ArgumentHelp(
      "With --density: how many events within the radius make a cluster, itself included. Default: 3.", valueName: "n"))
  var minEvents: Int?
  @Option(
    help: ArgumentHelp(
      "With --density: what to write for a cluster: centre, mean, median, medoid, hull, concave, ellipse or circle. Default: centre.",
      valueName: "shape"))
  var geometry: ClusterShape?
  @Option(
    help: ArgumentHelp(
      "With --by region: the size of the regions, admin1 or country. Default: admin1, the first-level divisions.",
      valueName: "level"))
  var level: RegionLevel?
  @Option(help: ArgumentHelp("With --by areas: the GeoJSON file of polygons.", valueName: "file"))
  var areas: String?
  @Option(
    help: ArgumentHelp(
      "With --by areas: the property of the polygons that holds the number of inhabitants, for rates.",
      valueName: "property"))
  var population: String?
  @Option(
    help: ArgumentHelp(
      "With --by hex: 10m to 3000km between middles, default 50km. square: the width, such as 25km or 0.1deg, default 0.5deg. geohash: letters, default 4.",
      valueName: "size"))
  var size: String?
  @Option(
    help: ArgumentHelp(
      "With --by: also count in two periods of days, the earlier one first, such as 2024-01-01/2024-06-30,2024-07-01/2024-12-31.",
      valueName: "periods"))
  var compare: PeriodComparison?
  @Flag(help: "With --by: leave out events whose place is known less precisely than the group is drawn.")
  var precise = false
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var output: FeatureOutput
  @OptionGroup var messages: MessageOptions

  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case region, country, admin1, admin2, areas, hex, square, geohash, prio

    /// Whether it is a grid of cells.
    var isGrid: Bool { [.hex, .square, .geohash, .prio].contains(self) }
  }
  enum Method: String, ExpressibleByArgument, CaseIterable {
    case dbscan
    case stDBSCAN = "st-dbscan"
    case hdbscan, optics
    case kMeans = "k-means"
    case linkage

    /// Whether it has a radius.
    var needsRadius: Bool { [.dbscan, .stDBSCAN, .optics].contains(self) }
  }
  enum ClusterShape: String, ExpressibleByArgument, CaseIterable {
    case centre, mean, median, medoid, hull, concave, ellipse, circle
  }
  enum RegionLevel: String, ExpressibleByArgument, CaseIterable { case admin1, country }

  func validate() throws {
    guard density != (by != nil) else {
      throw ValidationError("give either --density or --by region, or another --by")
    }
    if density {
      try validateMethod(method ?? .dbscan)
      if compare != nil || precise { throw ValidationError("--compare and --precise go with --by") }
    } else if radius != nil || minEvents != nil || geometry != nil || method != nil || days != nil || count != nil
      || seed != nil || linkage != nil || suggestRadius
    {
      throw ValidationError("--method, --radius, --min-events and --geometry go with --density")
    }
    if level != nil, by != .region { throw ValidationError("--level goes with --by region") }
    if (areas != nil) != (by == .areas) { throw ValidationError("--by areas and --areas FILE go together") }
    if population != nil, by != .areas { throw ValidationError("--population goes with --by areas") }
    if size != nil, by?.isGrid != true { throw ValidationError("--size goes with --by hex, square or geohash") }
    if areas == "-", input.path == "-" { throw ValidationError("standard input can be read once") }
    if let minEvents, minEvents < 1 { throw ValidationError("--min-events is a number from 1") }
  }

  private func validateMethod(_ method: Method) throws {
    if suggestRadius {
      if radius != nil || minEvents ?? 3 < 2 {
        throw ValidationError("--suggest-radius takes --min-events from 2 alone")
      }
      return
    }
    if method.needsRadius, radius == nil {
      throw ValidationError("--density needs --radius, such as --radius 50km; --suggest-radius helps to find one")
    }
    if let radius, radius.meters <= 0 { throw ValidationError("--radius must be more than 0") }
    if radius != nil, !method.needsRadius, method != .linkage {
      throw ValidationError("--method \(method.rawValue) takes no --radius")
    }
    if linkage != nil, method != .linkage { throw ValidationError("--linkage goes with --method linkage") }
    if method == .linkage, (radius != nil) == (count != nil) {
      throw ValidationError("--method linkage takes --radius, at which merging ends, or --count K")
    }
    if (days != nil) != (method == .stDBSCAN) { throw ValidationError("--method st-dbscan and --days N go together") }
    if let days, days < 0 { throw ValidationError("--days is a number from 0") }
    if method != .linkage, (count != nil) != (method == .kMeans) {
      throw ValidationError("--method k-means and --count K go together")
    }
    if let count, count < 1 { throw ValidationError("--count is a number from 1") }
    if seed != nil, method != .kMeans { throw ValidationError("--seed goes with --method k-means") }
    if [.hdbscan, .optics].contains(method), let minEvents, minEvents < 2 {
      throw ValidationError("--min-events is a number from 2 with --method \(method.rawValue)")
    }
    if count != nil, minEvents != nil {
      throw ValidationError("--min-events does not go with --count: every event belongs to a cluster")
    }
  }

  /// Reads those features that meet the conditions.
  private func file(keeping isKept: (Feature) -> Bool = { _ in true }) throws -> FeatureFile {
    let condition = try conditions.condition(for: input.path)
    return try FeatureFile(path: input.path, progress: input.progress(messages)) { feature, _ in
      condition.admits(feature) && isKept(feature)
    }
  }

  func run() throws {
    if suggestRadius {
      let file = try file()
      let help = try RadiusHelp(minimumEvents: minEvents ?? 3).text(for: file.features)
      let terminal = try OutputFile(path: nil)
      for line in help.table.lines + [help.sentence] { try terminal.write(line: line) }
      try terminal.finish()
      return try file.checkRejected()
    }
    let (groups, file) = try grouped()
    try output.write(
      features: groups.features, metadata: groups.metadata, summary: groups.summary, table: groups.table)
    for note in groups.notes { messages.note(note) }
    try file.checkRejected()
  }

  private func grouped() throws -> (EventGroups, FeatureFile) {
    switch by {
    case nil:
      let file = try file()
      let grouping = DensityGrouping(
        method: method ?? .dbscan, radius: radius, days: days ?? 0, minimumEvents: minEvents ?? 3, count: count ?? 0,
        seed: seed ?? 0, linkage: linkage ?? .average, shape: geometry ?? .centre,
        areas: Session.vagueAreas(gazetteer, messages: messages))
      return (try grouping.groups(of: file.features), file)
    case .areas?: return try grouped(by: AreaGrouping(path: areas ?? "", population: population, messages: messages))
    case let kind? where kind.isGrid:
      return try grouped(by: CellGrouping(CellGrouping.grid(kind, size: size), name: kind.rawValue))
    case let kind?:
      let opened = try Session.opened(gazetteer, messages: messages)
      let isCountry = kind == .country || kind == .region && level == .country
      return try grouped(
        by: RegionGrouping(
          gazetteer: opened, polygons: Session.regions(of: opened, messages: messages),
          level: isCountry ? .country : kind == .admin2 ? .admin2 : .admin1))
    }
  }

  /// Features are counted as they come; none is kept.
  private func grouped(by grouping: some FeatureGrouping) throws -> (EventGroups, FeatureFile) {
    var groups = GroupedFeatures(grouping, comparing: compare, leavingImpreciseOut: precise)
    let file = try file { feature in
      groups.add(feature)
      return false
    }
    return (groups.result(), file)
  }
}

/// Groups of events as features and as a table, with what was left out.
struct EventGroups {
  var features: [Feature]
  var table: TextTable
  var notes: [String]
  /// The collection's member `dateline`, where the groups rest on a gazetteer.
  var metadata: JSONObject?
  /// The collection's member `summary`: how many events are what.
  var summary: JSONObject?
  /// How many events may belong to a group, without being members.
  var possible = 0
}

extension Linkage: ExpressibleByArgument {}
