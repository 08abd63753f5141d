public import Events
public import GeoJSON

/// A store on disk or on a server, as commands read it: pages, streams, and what was.
///
/// Everything is answered on the thread that asks, which waits for it. Every conformer gives the same events in the same order.
public protocol StoredEvents: EventStore {
  /// What messages call the store: its file, or its address without the password.
  var name: String { get }

  /// A page of the events that the query finds, in its order, with geodesic distances on WGS 84.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`; a ``StoreFailure``.
  func events(matching query: EventQuery) throws -> EventPage

  /// The same as the store knew them at a time: what came later is left out, what has changed since is as it was.
  /// - Parameter time: `YYYY-MM-DDTHH:MM:SSZ`.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`; a ``StoreFailure``.
  func events(matching query: EventQuery, asOf time: String) throws -> EventPage

  /// Puts events in as they are, in place of those with the same identifiers: all of them or, on an error, none.
  /// - Throws: a ``StoreFailure``.
  func put(_ events: [Event]) throws

  /// Identifiers that begin with a text, withdrawn events' included, in order; at most so many.
  /// - Throws: a ``StoreFailure``.
  func identifiers(beginningWith prefix: String, limit: Int) throws -> [String]

  /// Hands over the columns of all events that a query finds, one by one, in bounded memory, from one state of the store.
  /// - Parameters:
  ///   - query: Which events; without ``EventQuery/near``, for which ``events(matching:)`` is there.
  ///   - order: In which order; ``EventQuery/limit`` and ``EventQuery/after`` need `sorted`.
  ///   - withRecords: Whether the nested records are read too.
  ///   - body: Gets each event; it may change it. The same value is filled again for the next one.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`; a ``StoreFailure``; what `body` throws.
  func forEachEvent(
    matching query: EventQuery, order: StreamOrder, withRecords: Bool, _ body: (inout FlatEvent) throws -> Void
  ) throws

  /// Hands over all events that may have happened within a distance of a position, and perhaps some more: those whose point,
  /// or whose ``UncertaintyArea``, an index finds there. Withdrawn ones are left out.
  /// - Parameters:
  ///   - radius: Metres.
  ///   - position: From where.
  ///   - columns: The numbers of the columns to read; the others stay empty.
  ///   - body: Gets each event.
  /// - Throws: a ``StoreFailure``; what `body` throws.
  func forEachEvent(
    within radius: Double, of position: Position, columns: [Int], _ body: (inout FlatEvent) throws -> Void
  ) throws

  /// Ends the use of the store. Nothing may be asked afterwards.
  /// - Throws: a ``StoreFailure``.
  func close() throws
}

extension StoredEvents {
  /// Hands over the columns of all events that stand, in the order in which they are stored.
  /// - Throws: a ``StoreFailure``; what `body` throws.
  public func forEachEvent(_ body: (inout FlatEvent) throws -> Void) throws {
    try forEachEvent(matching: EventQuery(), order: .stored, withRecords: false, body)
  }
}

/// The order in which events are streamed.
public enum StreamOrder: Hashable, Sendable {
  /// By the numbers of their rows, as they came into the store, which is the fastest.
  case stored
  /// As the query asks for.
  case sorted
}

/// What a store is opened for.
public enum StoreAccess: Hashable, Sendable {
  /// It must be there.
  case reading
  /// One that is not there is made.
  case writing
}
