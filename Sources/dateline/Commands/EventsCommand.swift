public import ArgumentParser
import EventStorage
public import Events
import GeoJSON
import Geodesy

/// `dateline events`: what is in a store.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List the events of a store that meet all conditions given.",
    discussion: """
      An option given several times asks for any of its values. With --near GeoJSON output has the property distance_m. \
      Where there are more events than --limit, the line after the table says how to go on.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The store to read from.", valueName: "store"))
  var store: String
  @OptionGroup var conditions: EventConditions
  @Option(
    help: ArgumentHelp(
      "The order: latest, earliest, distance, confidence, killed, id. Default: latest, or distance with --near.",
      valueName: "order"))
  var sort: EventQuery.Sort?
  @Option(help: ArgumentHelp("At most so many events.", valueName: "n"))
  var limit: Int?
  @Option(help: ArgumentHelp("Go on behind the page that ended with this token.", valueName: "token"))
  var after: String?
  @Flag(help: "Only say how many events there are.")
  var count = false
  @OptionGroup var output: FeatureOutput
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1") }
    if sort == .distance, conditions.near == nil { throw ValidationError("--sort distance needs --near") }
  }

  func run() throws {
    var query = try conditions.query()
    if let sort { query.sort = sort }
    query.limit = count ? 0 : limit
    let page: EventPage
    do {
      query.after = try after.map { try EventCursor(token: $0) }
      let time = try conditions.asOfTime()
      let store = try StoreAddress(store).open(.reading)
      page = try StoreAddress.failing {
        try time.map { try store.events(matching: query, asOf: $0) } ?? store.events(matching: query)
      }
    } catch let error as EventsError {
      throw CommandFailure.usage("\(error)")
    }
    if count {
      let terminal = try OutputFile(path: nil)
      try terminal.write(line: String(page.numberMatched))
      return try terminal.finish()
    }
    try output.write(features: page.matches.map(EventsCommand.feature), table: table(page.matches))
    if page.matches.isEmpty { messages.note("nothing there") }
    if let next = page.next {
      messages.note("\(page.matches.count) of \(page.numberMatched); go on with --after \(next.token)")
    }
  }

  private static func feature(_ match: EventMatch) -> Feature {
    var feature = match.event.feature
    if let distance = match.distanceMeters {
      feature.properties?["distance_m"] = .double(distance.rounded(toDecimals: 1))
    }
    return feature
  }

  private func table(_ matches: [EventMatch]) -> TextTable {
    let isNear = conditions.near != nil
    var table = TextTable(
      columns: (isNear ? [.init(title: "distance_m", alignsRight: true)] : []) + [
        .init(title: "date"), .init(title: "type", maximumWidth: 32), .init(title: "place", maximumWidth: 28),
        .init(title: "killed", alignsRight: true), .init(title: "precision"), .init(title: "id"),
        .init(title: "title", maximumWidth: 60),
      ])
    table.rows = matches.map { match in
      let event = match.event
      return (isNear ? [match.distanceMeters.map { fixed($0, decimals: 0) } ?? ""] : []) + [
        event.date?.midpoint?.description ?? "", event.subType.rawValue, event.place.name,
        (event.killed.best ?? event.killed.low).map(String.init) ?? "", event.place.precision.rawValue, event.id,
        event.title,
      ]
    }
    return table
  }
}

extension EventQuery.Sort: ExpressibleByArgument {}
