import EventSQL
public import EventStorage
public import Events
import GRDB

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
        return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(selection.databaseValues)).map { row in
          RegionCount(
            countryCode: row[0], country: row[1], admin1Code: row[2], admin1: row[3], count: row[4],
            killed: row[6] == 0 ? nil : row[5])
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
