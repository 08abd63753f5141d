import EventSQL
public import EventStorage
public import Events

extension PostGISStore {
  /// Hands over some columns of all events that a query finds; all others are empty.
  /// - Parameters:
  ///   - columns: Names of ``Events/EventColumns/all``.
  ///   - query: Which events; its order and page play no part, and its ``Events/EventQuery/Near/count`` must be nil.
  ///   - body: Gets each event. The same value is filled again for the next one.
  /// - Throws: ``Events/EventsError`` with code `invalid_query`; ``PostGISError``; what `body` throws.
  public func forEachEvent(
    columns: [String], matching query: EventQuery, _ body: (borrowing FlatEvent) throws -> Void
  ) throws {
    guard query.near?.count == nil else {
      throw EventsError(code: .invalidQuery, message: "The nearest so many are not streamed.")
    }
    let numbers = columns.compactMap { EventColumns.all.firstIndex(of: $0) }
    try stream { connection, isStarted in
      let condition = try condition(query, in: connection)
      var event = FlatEvent()
      let names = (["events.fid"] + numbers.map { "events.\"\(EventColumns.all[$0])\"" }).joined(separator: ", ")
      try connection.walk(
        "SELECT \(names) FROM events WHERE \(condition.sql)", condition.arguments.map { Argument($0) }
      ) { row in
        isStarted = true
        EventRow.fill(&event, from: row, first: 1, numbers: numbers)
        try body(event)
      }
    }
  }

  /// Hands over the columns of the events of some rows, in the order given; rows that are no more are passed over.
  /// - Parameters:
  ///   - rows: Numbers of rows.
  ///   - body: Gets each event with its place in `rows`; it may change it.
  /// - Throws: ``PostGISError``; what `body` throws.
  public func forEachEvent(inRows rows: [Int64], _ body: (_ place: Int, inout FlatEvent) throws -> Void) throws {
    try stream { connection, isStarted in
      var event = FlatEvent()
      try connection.walk(
        """
        SELECT asked.place, \(EventRow.selection(withRecord: false)) FROM unnest(?::bigint[]) WITH ORDINALITY AS asked (fid, place)
          JOIN events ON events.fid = asked.fid ORDER BY asked.place
        """, [Argument(rows.map { String($0) })]
      ) { row in
        isStarted = true
        EventRow.fill(&event, from: row, first: 1)
        try body(Int(row.integer(0) ?? 1) - 1, &event)
      }
    }
  }

  /// Hands over the row and the position of every event that stands and has one, with its place in the order of identifiers.
  /// - Parameter body: Gets the number of the row, the place, counted from 0 over all events, longitude and latitude.
  /// - Throws: ``PostGISError``.
  public func forEachPosition(_ body: (_ row: Int64, _ place: Int, _ longitude: Double, _ latitude: Double) -> Void) throws {
    try stream { connection, isStarted in
      try connection.walk(
        """
        SELECT fid, place, longitude, latitude FROM (
          SELECT fid, row_number() OVER (ORDER BY event_id) - 1 AS place, longitude, latitude, deleted_at FROM events
        ) AS placed WHERE deleted_at IS NULL AND longitude IS NOT NULL
        """
      ) { row in
        isStarted = true
        guard let number = row.integer(0), let place = row.integer(1), let longitude = row.double(2), let latitude = row.double(3)
        else { return }
        body(number, Int(place), longitude, latitude)
      }
    }
  }

  /// Hands over what maps show of events that stand and have a position, in the order of their rows.
  /// - Parameters:
  ///   - row: The row after which they begin.
  ///   - limit: The most of them.
  ///   - body: Gets the number of the row, the event, of which ``EventStorage/LocatedColumns/names`` alone are filled, and the
  ///     ISO 3166-1 alpha-2 code of its country, empty where there is none.
  /// - Returns: The last row handed over; nil where there was none left.
  /// - Throws: ``PostGISError``; what `body` throws.
  public func forEachLocatedEvent(
    after row: Int64 = .min, limit: Int,
    _ body: (_ row: Int64, _ event: borrowing FlatEvent, _ countryCode: String) throws -> Void
  ) throws -> Int64? {
    var last: Int64?
    let numbers = LocatedColumns.names.compactMap { FlatEvent.number(of: $0) }
    try stream { connection, isStarted in
      var event = FlatEvent()
      try connection.walk(
        """
        SELECT fid, country_code, \(LocatedColumns.names.joined(separator: ", ")) FROM events
          WHERE fid > ? AND deleted_at IS NULL AND longitude IS NOT NULL AND latitude IS NOT NULL ORDER BY fid LIMIT ?
        """, [Argument(row), Argument(max(0, limit))]
      ) { row in
        isStarted = true
        EventRow.fill(&event, from: row, first: 2, numbers: numbers)
        let number = row.integer(0) ?? 0
        last = number
        try body(number, event, row.text(1) ?? "")
      }
    }
    return last
  }

  /// The rows of the events that a query finds, ascending.
  /// - Parameter query: Its order, limit and page do not count.
  /// - Throws: ``Events/EventsError`` with code `invalid_query`; ``PostGISError``.
  public func rows(matching query: EventQuery) throws -> [Int64] {
    try query.check()
    return try read { try found(query, in: $0).map(\.row).sorted() }
  }

  /// The identifier of the event of a row, or nil.
  /// - Throws: ``PostGISError``.
  public func identifier(ofRow row: Int64) throws -> String? {
    try read { connection in
      let rows = try connection.query("SELECT event_id FROM events WHERE fid = ?", [Argument(row)])
      return rows.count == 0 ? nil : rows[0].text(0)
    }
  }

  /// The events of a query, counted by country and first-level division, in the order of their codes.
  /// - Throws: ``Events/EventsError``; ``PostGISError``.
  public func regionCounts(matching query: EventQuery) throws -> [RegionCount] {
    try query.check()
    return try read { connection in
      let condition = try condition(query, in: connection)
      return try connection.query(
        """
        SELECT country_code, coalesce(max(country), ''), coalesce(admin1_code, ''), coalesce(max(admin1), ''), count(*),
            least(sum(coalesce(killed_best, killed_low)), 9223372036854775807)::bigint
          FROM events WHERE \(condition.sql) GROUP BY 1, 3 ORDER BY 1, 3
        """, condition.arguments.map { Argument($0) }, isFrequent: false
      ).map { row in
        RegionCount(
          countryCode: row.text(0) ?? "", country: row.text(1) ?? "", admin1Code: row.text(2) ?? "",
          admin1: row.text(3) ?? "", count: Int(row.integer(4) ?? 0), killed: row.integer(5).map { Int($0) })
      }
    }
  }

  /// What is known of the reports that the store holds now, in the order of their identifiers; without their texts.
  /// - Throws: ``PostGISError``.
  public func currentReports() throws -> [Report] {
    try read { connection in
      try connection.query(
        "SELECT doc_id, title, publisher, url, published_at, sha256 FROM reports WHERE NOT superseded ORDER BY doc_id"
      ).map { ReportRow.report(of: $0) }
    }
  }

  /// The first and the last day of all events; nil where none has a day.
  /// - Throws: ``PostGISError``.
  public func days() throws -> ClosedRange<CalendarDate>? {
    try read { connection in
      let row = try connection.query("SELECT min(date_start), max(date_end) FROM events")[0]
      let days = [0, 1].map { row.text($0).flatMap { CalendarDate(DayText.calendar($0)) } }
      guard let first = days[0], let last = days[1], first <= last else { return nil }
      return first...last
    }
  }

  /// A number that is another one whenever somebody has changed the store.
  /// - Throws: ``PostGISError``.
  public func dataVersion() throws -> Int {
    try read { try Int($0.query(StateSchema.version)[0].integer(0) ?? 0) }
  }
}
