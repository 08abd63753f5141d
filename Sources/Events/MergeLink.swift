/// Why an event of one report was taken for the event of another.
public struct MergeLink: Hashable, Sendable {
  /// The event that was there before, by the identifier it has alone.
  public var eventID: String
  /// The report that tells of it.
  public var reportID: String
  /// The event that was put to it, by the identifier it has alone.
  public var otherEventID: String
  /// The report that tells of that.
  public var otherReportID: String
  /// What put the two side by side: group of acts, place, day, with `|` between; `correction` where a user said so.
  public var key: String
  /// The points for it; nil where a user said so.
  public var score: Double?
  /// The grounds as plain sentences.
  public var reason: String

  /// Makes a link.
  public init(
    eventID: String, reportID: String, otherEventID: String, otherReportID: String, key: String, score: Double?,
    reason: String
  ) {
    self.eventID = eventID
    self.reportID = reportID
    self.otherEventID = otherEventID
    self.otherReportID = otherReportID
    self.key = key
    self.score = score
    self.reason = reason
  }

  /// The line for a table of corrections that takes the two apart: `ev_…,ev_…,not the same,`.
  public var undoLine: String { "\(eventID),\(otherEventID),not the same," }
}
