import EventExtraction
import Events

/// The table of what was mapped, and what was left out, for standard error.
struct EventSummary {
  var events: [Event]
  var leftOut: Omissions
  /// Reports that gave no event, by identifier.
  var silentReports: [String]
  var reports: Int
  /// Reports passed over, as they were given before.
  var repeatedReports: Int

  func print() {
    if !events.isEmpty { for line in table.lines { Messages.plain(line) } }
    Messages.plain("\(counted(events.count, "event")) from \(counted(reports, "report"))")
    if repeatedReports > 0 { Messages.plain("\(counted(repeatedReports, "report")) given again, read once") }
    let unlocated = events.count { $0.place.position == nil }
    if unlocated > 0 { Messages.plain("\(counted(unlocated, "event")) without a position: geometry is null") }
    for line in omissionLines { Messages.plain(line) }
  }

  private var table: TextTable {
    var table = TextTable(columns: [
      .init(title: "date", maximumWidth: 18), .init(title: "type", maximumWidth: 32),
      .init(title: "place", maximumWidth: 28),
      .init(title: "region", maximumWidth: 30), .init(title: "killed", alignsRight: true),
      .init(title: "injured", alignsRight: true), .init(title: "assertion"), .init(title: "conf", alignsRight: true),
      .init(title: "source", maximumWidth: 34), .init(title: "id"),
    ])
    table.rows = events.map { event in
      [
        dateText(event), event.subType.rawValue, event.place.name,
        [event.place.admin1, event.place.country].filter { !$0.isEmpty && $0 != event.place.name }.joined(
          separator: ", "),
        tollText(event.killed), tollText(event.injured), event.assertion.rawValue,
        event.confidence.map { fixed($0, decimals: 2) } ?? "",
        event.reports.map { $0.publisher ?? $0.id }.reduce(into: [String]()) { list, name in
          if !list.contains(name) { list.append(name) }
        }.joined(separator: "; "),
        event.id,
      ]
    }
    return table
  }

  private func dateText(_ event: Event) -> String {
    guard let date = event.date else { return "" }
    // Words that no day of publication resolves are better than nothing.
    guard let start = date.start, let end = date.end else { return date.words.map { "\"\($0)\"" } ?? "" }
    func span(_ length: Int) -> String {
      let (first, last) = (start.description.prefix(length), end.description.prefix(length))
      return first == last ? String(first) : "\(first)–\(last)"
    }
    return switch date.precision {
    case .exact: start.description
    case .month: span(7)
    case .year: span(4)
    default: "\(start)–\(end.description.suffix(2))"
    }
  }

  private func tollText(_ toll: Toll) -> String {
    switch (toll.low, toll.high) {
    case (nil, nil): ""
    case (let low?, let high?) where low == high: "\(low)"
    case (let low?, let high?): "\(low)–\(high)"
    case (let low?, nil): "\(low)+"
    case (nil, let high?): "≤\(high)"
    }
  }

  /// What was left out, counted by reason, with the first few of each.
  private var omissionLines: [String] {
    var lines: [String] = []
    if !silentReports.isEmpty {
      lines.append("no event in: \(shortList(silentReports))")
    }
    let reasons = leftOut.byReason
    guard !reasons.isEmpty else { return lines }
    lines.append("left out:")
    for (reason, count, first) in reasons {
      lines.append("  \(reason) (\(count)): " + shortList(first, of: count))
    }
    return lines
  }

  private func shortList(_ items: [String], of count: Int? = nil) -> String {
    let count = count ?? items.count
    return items.prefix(5).joined(separator: ", ") + (count > 5 ? " and \(count - 5) more" : "")
  }
}

/// What was left out, counted by reason; of each reason only the first words are kept, however many reports there are.
struct Omissions: Sendable {
  private var entries: [String: (count: Int, first: [String])] = [:]

  mutating func add(_ issue: ExtractionIssue) {
    var entry = entries[issue.code.rawValue] ?? (0, [])
    entry.count += 1
    if entry.first.count < 5 {
      // The words left out, or the report where it is that as a whole.
      entry.first.append(
        issue.quote.isEmpty ? issue.documentID : "\"\(String(issue.quote.prefix(60)).printable())\"")
    }
    entries[issue.code.rawValue] = entry
  }

  /// The reasons in alphabetical order, with their counts and first words.
  var byReason: [(reason: String, count: Int, first: [String])] {
    entries.keys.sorted().compactMap { reason in entries[reason].map { (reason, $0.count, $0.first) } }
  }
}
