public import Events
import GRDB

/// How many events a region has, and how many people were killed in them.
public struct RegionCount: Hashable, Sendable {
  /// ISO 3166-1 alpha-2; empty for events without a country.
  public var countryCode: String
  /// The country's name.
  public var country: String
  /// The code of the first-level division; empty where there is none.
  public var admin1Code: String
  /// The division's name.
  public var admin1: String
  /// The events.
  public var count: Int
  /// The sum of the best figures of people killed; nil where no event states one.
  public var killed: Int?

  /// The same region without events.
  public init(like other: RegionCount) {
    self = other
    (count, killed) = (0, nil)
  }

  fileprivate init(_ row: Row) {
    (countryCode, country, admin1Code, admin1) = (row[0], row[1], row[2], row[3])
    (count, killed) = (row[4], row[5])
  }

  /// Adds the figures of another one.
  public mutating func add(_ other: RegionCount) {
    count += other.count
    if let more = other.killed { killed = (killed ?? 0) + more }
  }
}

extension GeoPackageStore {
  /// The events of a query, counted by country and first-level division, in the order of their codes.
  /// - Throws: ``EventsError``; ``GeoPackageError``.
  /// - Complexity: O(*n*) in the rows that the index in use finds.
  public func regionCounts(matching query: EventQuery) throws -> [RegionCount] {
    try perform {
      try queue.read { database in
        database.addFunctions(of: query)
        let selection = EventSelection(query)
        // A figure that a sum cannot hold becomes the nearest number that it can.
        let sql = """
          SELECT coalesce(regions.country_code, ''), coalesce(max(regions.country), ''), coalesce(regions.admin1_code, ''),
              coalesce(max(regions.admin1), ''), count(*), cast(total(killed) AS INTEGER), count(killed)
            FROM (SELECT events.region_id AS region, coalesce(events.killed_best, events.killed_low) AS killed
              FROM events WHERE \(selection.clause))
            LEFT JOIN regions ON regions.id = region
            GROUP BY 1, 3 ORDER BY 1, 3
          """
        return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(selection.arguments)).map { row in
          var count = RegionCount(row)
          if row[6] == 0 { count.killed = nil }
          return count
        }
      }
    }
  }

  /// What is known of the reports that the store holds now, in the order of their identifiers; without their texts.
  /// - Throws: ``GeoPackageError``.
  public func currentReports() throws -> [Report] {
    try perform {
      try queue.read { database in
        let sql = """
          SELECT doc_id, title, publisher, url, published_at, sha256 FROM reports WHERE superseded = 0 ORDER BY doc_id
          """
        return try Row.fetchAll(database, sql: sql).map { row in
          var report = Report(id: row[0])
          (report.title, report.publisher, report.url) = (row[1], row[2], row[3])
          report.published = (row[4] as String?).flatMap { CalendarDate($0) }
          report.sha256 = row[5]
          return report
        }
      }
    }
  }
}
