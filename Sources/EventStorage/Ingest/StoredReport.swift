public import Events
import GeoJSON

/// A report with its text and the events that it tells of, before they are merged with those of others.
public struct StoredReport: Hashable, Sendable {
  /// Where the text comes from.
  public var report: Report
  /// The text, which the offsets of evidence count in.
  public var text: String
  /// The events of this report alone.
  public var events: [Event]
  /// What it tells doubtfully: no events by themselves, but they may join those of other reports.
  public var doubtful: [Event]

  /// Makes a stored report.
  public init(report: Report, text: String, events: [Event], doubtful: [Event] = []) {
    self.report = report
    self.text = text
    self.events = events
    self.doubtful = doubtful
  }

  /// The events and then what is doubtful, each with whether it is.
  package var tellings: [(event: Event, isDoubtful: Bool)] { events.map { ($0, false) } + doubtful.map { ($0, true) } }

  /// What tells whether a report is the same as before: a hash over the text and all that is known of where it comes from.
  package static func hash(of report: Report, text: String) -> String {
    let parts: [String?] = [
      report.id, report.title, report.publisher, report.url, report.published?.description, SHA256.hexadecimal(text),
    ]
    let list = JSONValue.array(parts.map { $0.map(JSONValue.string) ?? .null })
    return SHA256.hexadecimal((try? list.jsonText) ?? "")
  }
}

/// How many things were put into a store, and what became of them.
public struct IngestCounts: Hashable, Sendable {
  /// New ones.
  public var added = 0
  /// Those that took the place of a former version.
  public var changed = 0
  /// Those that are as they were.
  public var unchanged = 0
  /// Events that nothing tells of any more.
  public var withdrawn = 0

  /// Nothing.
  public init() {}

  /// Adds the counts of another part.
  public static func += (left: inout IngestCounts, right: IngestCounts) {
    left.added += right.added
    left.changed += right.changed
    left.unchanged += right.unchanged
    left.withdrawn += right.withdrawn
  }
}
