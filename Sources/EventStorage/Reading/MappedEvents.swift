public import Events

/// A store as a server of maps reads it: some columns of many events, by the numbers of their rows.
///
/// The number of a row stays the same for as long as the event is in the store, changes of the event included.
public protocol MappedEvents: StoredEvents {
  /// Hands over some columns of all events that a query finds, in any order; all others are empty.
  /// - Parameters:
  ///   - columns: Names of ``EventColumns/all``.
  ///   - query: Which events; its order and page play no part, and ``EventQuery/Near/count`` must be nil.
  ///   - body: Gets each event. The same value is filled again for the next one.
  /// - Throws: ``EventsError`` with code `invalid_query`; a ``StoreFailure``; what `body` throws.
  func forEachEvent(
    columns: [String], matching query: EventQuery, _ body: (borrowing FlatEvent) throws -> Void
  ) throws

  /// Hands over the columns of the events of some rows, in the order given; rows that are no more are passed over.
  /// - Parameters:
  ///   - rows: Numbers of rows.
  ///   - body: Gets each event with its place in `rows`; it may change it.
  /// - Throws: a ``StoreFailure``; what `body` throws.
  func forEachEvent(inRows rows: [Int64], _ body: (_ place: Int, inout FlatEvent) throws -> Void) throws

  /// Hands over the row and the position of every event that stands and has one, with its place in the order of identifiers.
  /// - Parameter body: Gets the number of the row, the place, counted from 0 over all events, longitude and latitude.
  /// - Throws: a ``StoreFailure``.
  func forEachPosition(_ body: (_ row: Int64, _ place: Int, _ longitude: Double, _ latitude: Double) -> Void) throws

  /// Hands over what maps show of events that stand and have a position, in the order of their rows.
  /// - Parameters:
  ///   - row: The row after which they begin.
  ///   - limit: The most of them, so that none of several questions takes long.
  ///   - body: Gets the number of the row, the event, of which ``LocatedColumns/names`` alone are filled, and the ISO 3166-1
  ///     alpha-2 code of its country, empty where there is none.
  /// - Returns: The last row handed over; nil where there was none left.
  /// - Throws: a ``StoreFailure``; what `body` throws.
  func forEachLocatedEvent(
    after row: Int64, limit: Int,
    _ body: (_ row: Int64, _ event: borrowing FlatEvent, _ countryCode: String) throws -> Void
  ) throws -> Int64?

  /// The rows of the events that a query finds, ascending.
  /// - Parameter query: Its order, limit and page do not count.
  /// - Throws: ``EventsError`` with code `invalid_query`; a ``StoreFailure``.
  func rows(matching query: EventQuery) throws -> [Int64]

  /// The identifier of the event of a row, or nil.
  /// - Throws: a ``StoreFailure``.
  func identifier(ofRow row: Int64) throws -> String?

  /// The events of a query, counted by country and first-level division, in the order of their codes.
  /// - Throws: ``EventsError``; a ``StoreFailure``.
  func regionCounts(matching query: EventQuery) throws -> [RegionCount]

  /// What is known of the reports that the store holds now, in the order of their identifiers; without their texts.
  /// - Throws: a ``StoreFailure``.
  func currentReports() throws -> [Report]

  /// The first and the last day of all events; nil where none has a day.
  /// - Throws: a ``StoreFailure``.
  func days() throws -> ClosedRange<CalendarDate>?

  /// A number that is another one whenever somebody else has changed the store since this connection last gave it.
  /// - Throws: a ``StoreFailure``.
  func dataVersion() throws -> Int

  /// Stops what is being asked now; it ends with an error. May be called from any thread.
  func interrupt()
}

/// The columns that ``MappedEvents/forEachLocatedEvent(after:limit:_:)`` fills.
public enum LocatedColumns {
  /// Their names, each of ``EventColumns/all``.
  public static let names = [
    "event_id", "event_type", "event_date", "title", "assertion", "place_precision", "geometry_kind", "longitude",
    "latitude", "radius_m", "killed_best", "event_confidence", "admin1_code",
  ]
}
