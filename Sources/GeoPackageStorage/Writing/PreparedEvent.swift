public import Events
import GeoJSON

/// An event as the rows that it is written in; to be made on any thread, as that is most of the work.
public final class PreparedEvent: Sendable {
  /// The event.
  public let event: Event
  /// The values of `events`, from `geom` to the last flat column.
  let row: BoundRow
  /// The nested record.
  let record: BoundRow
  /// The words of the full-text index.
  let words: BoundRow
  /// What tells whether a row of a file says the same as before.
  let hash: Int64

  /// Prepares an event.
  public init(_ event: Event) throws {
    self.event = event
    var row = BoundRow(capacity: EventRow.columns.count + 1)
    row.append(blob: event.place.position.map { GeoPackageGeometry.point($0) })
    for value in event.columnValues { row.append(value) }
    var record = BoundRow(capacity: 1)
    record.append(try JSONValue.object(event.record).jsonText)
    let searched = SearchWords(event)
    var words = BoundRow(capacity: 2)
    words.append(searched.actors)
    words.append(searched.others)
    (self.row, self.record, self.words) = (row, record, words)
    hash = Int64(bitPattern: record.hash(row.hash()))
  }
}
