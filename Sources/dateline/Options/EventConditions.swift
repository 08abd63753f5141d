import ArgumentParser
import EventPipeline
import Events
import GeoJSON
import Geodesy

/// What the events of a store must meet to be given.
struct EventConditions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "In this box, edges included; one with west > east crosses the antimeridian.", valueName: "west,south,east,north")
  )
  var box: String?
  @Option(
    help: ArgumentHelp(
      "In the polygons of this GeoJSON file, edges included.", valueName: "file"))
  var area: String?
  @Option(help: ArgumentHelp("Near this position, LON,LAT; with --within, --nearest or both.", valueName: "lon,lat"))
  var near: String?
  @Option(
    help: ArgumentHelp("With --near: within this distance, inclusive, such as 150km.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var within: Distance?
  @Option(help: ArgumentHelp("With --near: only the n nearest.", valueName: "n"))
  var nearest: Int?
  @Option(
    help: ArgumentHelp(
      "In this country or division, by name or code, such as Dagestan, RUS or RU.17.", valueName: "name"))
  var region: [String] = []
  @Option(help: ArgumentHelp("On or after this day, YYYY-MM-DD.", valueName: "date"))
  var from: CalendarDate?
  @Option(help: ArgumentHelp("On or before this day.", valueName: "date"))
  var to: CalendarDate?
  @Option(help: ArgumentHelp("Of this class, such as conflict.", valueName: "word"))
  var eventClass: [String] = []
  @Option(help: ArgumentHelp("Of this type or sub-type, such as Battles.", valueName: "word"))
  var type: [String] = []
  @Option(
    help: ArgumentHelp("Asserted so: factual, claimed, denied, planned, hypothetical, historical.", valueName: "word"))
  var assertion: [String] = []
  @Option(help: ArgumentHelp("Reviewed so: machine, reviewed, disputed, rejected.", valueName: "word"))
  var status: [String] = []
  @Option(help: ArgumentHelp("With a place so well known, such as settlement or adm1.", valueName: "word"))
  var precision: [String] = []
  @Option(help: ArgumentHelp("With an actor, on either side, whose name has words that begin so.", valueName: "words"))
  var actor: [String] = []
  @Option(
    help: ArgumentHelp(
      "With words that begin so, all of them, in title, notes, place, actors, targets, weapons or sources.",
      valueName: "words"))
  var text: String?
  @Option(
    help: ArgumentHelp("At least so sure, 0 to 1; events of tables, which have no confidence, pass.", valueName: "p"))
  var leastConfidence: Double?
  @Option(
    help: ArgumentHelp(
      "Changed in the store on or after this day, or at or after this time in UTC; --deleted gives what was withdrawn, too.",
      valueName: "date"))
  var changedSince: String?
  @Option(
    help: ArgumentHelp(
      "As the store was at the end of this day, or at this time in UTC, YYYY-MM-DDTHH:MM:SSZ.", valueName: "date"))
  var asOf: String?
  @Option(help: ArgumentHelp("With this identifier.", valueName: "id"))
  var id: [String] = []
  @OptionGroup var filter: FilterOption
  @Flag(help: "Withdrawn events too.")
  var deleted = false

  func validate() throws {
    if near == nil, within != nil || nearest != nil { throw ValidationError("--within and --nearest go with --near") }
    if near != nil, within == nil, nearest == nil { throw ValidationError("give --within DISTANCE or --nearest N") }
    if let nearest, nearest < 1 { throw ValidationError("--nearest is a number from 1") }
    if let from, let to, from > to { throw ValidationError("--from is later than --to") }
    if let leastConfidence, !(0...1).contains(leastConfidence) {
      throw ValidationError("--least-confidence is a number from 0 to 1")
    }
  }

  /// The conditions as a query.
  func query() throws -> EventQuery {
    var query = EventQuery(
      ids: Set(id), in: try box.map(EventConditions.box), area: try area.map(EventConditions.area),
      eventClasses: Set(eventClass.map { EventClass(rawValue: $0) }),
      assertions: Set(assertion.map { Assertion(rawValue: $0) }),
      statuses: Set(status.map { ReviewStatus(rawValue: $0) }),
      regions: Set(region), precisions: Set(precision.map { PlacePrecision(rawValue: $0) }), actors: Set(actor),
      text: text, minimumConfidence: leastConfidence,
      filter: try filter.expression(EventQueryables.properties), near: try nearCondition(),
      changedSince: try changedSince.map { try StoreTime.beginning($0, option: "--changed-since") },
      includesDeleted: deleted)
    let types = Set(EventConditions.types.map(\.rawValue))
    query.types = Set(type.filter(types.contains).map { EventType(rawValue: $0) })
    query.subTypes = Set(type.filter { !types.contains($0) }.map { SubEventType(rawValue: $0) })
    if !query.types.isEmpty, !query.subTypes.isEmpty {
      throw CommandFailure.usage("--type takes types or sub-types, not both at once")
    }
    if from != nil || to != nil { query.span = ClosedRange(from: from, to: to) }
    return query
  }

  /// The moment of ``asOf``.
  func asOfTime() throws -> String? { try asOf.map { try StoreTime.end($0, option: "--as-of") } }

  private static let types: [EventType] = [
    .battles, .explosions, .violenceAgainstCivilians, .protests, .riots, .strategicDevelopments, .disaster, .accident,
  ]

  private func nearCondition() throws -> EventQuery.Near? {
    guard let near else { return nil }
    guard case .position(let position) = try PlaceArgument(near) else {
      throw CommandFailure.usage("--near takes LON,LAT; dateline resolve gives those of a name")
    }
    return EventQuery.Near(position, radiusMeters: within?.meters, count: nearest)
  }

  private static func box(_ text: String) throws -> BoundingBox {
    do {
      return try EventQuery.boundingBox(text)
    } catch {
      throw CommandFailure.usage(error.message)
    }
  }

  private static func area(_ path: String) throws -> Geometry {
    let file = try FeatureFile(path: path)
    let polygons = file.features.compactMap(\.geometry).flatMap { geometry -> [[[Position]]] in
      switch geometry {
      case .polygon(let rings, _): [rings]
      case .multiPolygon(let polygons, _): polygons
      default: []
      }
    }
    guard !polygons.isEmpty else { throw CommandFailure.environment("\(path) holds no polygon") }
    return .multiPolygon(polygons)
  }
}
