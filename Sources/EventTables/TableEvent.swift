public import Events

/// An event that a row tells of, and what of the row it cannot hold.
public struct TableEvent: Sendable {
  /// The event.
  public var event: Event
  /// The line or row, counted from 1.
  public var line: Int
  /// What was lost or guessed.
  public var losses: [CodingLoss]
}

/// What a row says, before its place is looked up.
struct RowEvent {
  var event: Event
  /// Where, in the words of the table; nil where the event has its place already.
  var place: TablePlace?
  var losses: [CodingLoss] = []

  mutating func lose(_ code: CodingLoss.Code, _ field: String, _ message: String) {
    losses.append(CodingLoss(code: code, field: field, message: message))
  }
}

/// Reads rows of one layout.
protocol RowLayout {
  /// The columns that are read, in small letters.
  var read: Set<String> { get }

  /// What a row says.
  func event(of row: TableRow) throws(RowFault) -> RowEvent
}
