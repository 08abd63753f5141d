/// Which tellings of reports are no events by themselves; those of an earlier step all are. `ingest --again` adds what is doubtful.
enum DoubtfulSchema {
  static let sql = "ALTER TABLE report_events ADD COLUMN is_doubtful BOOLEAN NOT NULL DEFAULT 0;"
}
