import Events

/// Rows of `reports` as reports.
enum ReportRow {
  /// The report of a row that selects `doc_id, title, publisher, url, published_at, sha256` from a place on.
  static func report(of row: Row, first: Int = 0) -> Report {
    Report(
      id: row.text(first) ?? "", title: row.text(first + 1), publisher: row.text(first + 2), url: row.text(first + 3),
      published: row.text(first + 4).flatMap { CalendarDate($0) }, sha256: row.text(first + 5) ?? "")
  }
}
