import ArgumentParser
import EventStorage
import Events
import GeoJSON

/// `dateline review`: the least certain and weightiest decisions, one by one.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Walk through the least certain and weightiest events of a store, and write down what is wrong.",
    discussion: """
      Each event is shown with its words, the candidates of the name that decided its place and the reports that were \
      merged; an answer is a line, and ? lists them. Answers become lines of a file of corrections, which map and ingest \
      take; the store itself is not changed. Events that the file speaks of already are passed over.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The store to review.", valueName: "store"))
  var store: String
  @Option(
    help: ArgumentHelp(
      "The file of corrections that lines are added to; it is made where it is not there yet.", valueName: "file"))
  var corrections: String
  @OptionGroup var conditions: EventConditions
  @Option(help: ArgumentHelp("At most so many events. Default: 20.", valueName: "n"))
  var limit = 20
  @Flag(help: "Only list what there is to decide, the weightiest first.")
  var list = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is a number from 1") }
    if conditions.asOf != nil { throw ValidationError("--as-of does not go with review") }
  }

  func run() throws {
    var file = try ReviewFile(path: corrections)
    let query = try conditions.query()
    let opened = try StoreAddress(store).open(.reading)
    let page = try StoreAddress.failing { try opened.events(matching: query) }
    let items = ReviewItem.sorted(page.events.map(ReviewItem.init).filter { !file.settles($0) && $0.doubt > 0 })
    let output = try OutputFile(path: nil)
    if list {
      for line in table(items.prefix(limit)).lines { try output.write(line: line) }
      return try output.finish()
    }
    var decided = 0
    walk: for (number, item) in items.prefix(limit).enumerated() {
      for line in ReviewText(item, number: number + 1, of: min(limit, items.count)).lines {
        try output.write(line: line)
      }
      while true {
        try output.write("> ".utf8)
        try output.flush()
        guard let line = readLine() else { break walk }
        guard let answer = ReviewAnswer(line) else {
          try output.write(line: "That is no answer; ? lists them.")
          continue
        }
        if answer == .help {
          try output.write(line: ReviewAnswer.explanation)
          continue
        }
        if answer == .quit { break walk }
        do {
          try file.add(item.lines(for: answer))
          if answer != .skip { decided += 1 }
          break
        } catch let problem as ReviewProblem {
          try output.write(line: "That cannot be: \(problem.message).")
        }
      }
    }
    try output.write(line: "")
    try output.finish()
    messages.note(
      "\(counted(decided, "event")) decided, \(counted(file.added, "line")) added to \(corrections), \(items.count - decided) left"
    )
    if file.added > 0 {
      messages.note(
        "they hold after: dateline ingest REPORTS… --store \(StoreAddress(store).name) --corrections \(corrections) --again"
      )
    }
  }

  private func table(_ items: ArraySlice<ReviewItem>) -> TextTable {
    var table = TextTable(columns: [
      .init(title: "weight", alignsRight: true), .init(title: "doubt", alignsRight: true), .init(title: "date"),
      .init(title: "place", maximumWidth: 28), .init(title: "id"), .init(title: "title", maximumWidth: 60),
    ])
    table.rows = items.map { item in
      [
        fixed(item.priority, decimals: 2), fixed(item.doubt, decimals: 2),
        item.event.date?.midpoint?.description ?? "", item.event.place.name, item.event.id, item.event.title,
      ]
    }
    return table
  }
}
