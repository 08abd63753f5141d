/// The tables of what the events come from: reports with the events of each before merging, rows of tables, the runs that put
/// them in, and what was withdrawn.
enum ReportSchema {
  static let sql =
    """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      program TEXT NOT NULL,
      gazetteer TEXT,
      settings TEXT NOT NULL DEFAULT '',
      inputs TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE reports (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      doc_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      superseded BOOLEAN NOT NULL DEFAULT 0,
      hash TEXT NOT NULL,
      title TEXT, publisher TEXT, url TEXT, published_at DATE,
      sha256 TEXT NOT NULL,
      text TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES runs(id),
      UNIQUE (doc_id, revision)
    );
    CREATE UNIQUE INDEX reports_current ON reports(doc_id) WHERE superseded = 0;
    CREATE INDEX reports_by_run ON reports(run);
    CREATE TABLE report_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      report INTEGER NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      event_id TEXT NOT NULL,
      feature TEXT NOT NULL,
      published_as TEXT,
      UNIQUE (report, number)
    );
    CREATE INDEX report_events_by_event ON report_events(event_id);
    CREATE TABLE publications (
      event_id TEXT PRIMARY KEY NOT NULL REFERENCES events(event_id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE report_state (is_published BOOLEAN NOT NULL);
    INSERT INTO report_state VALUES (1);
    CREATE TABLE inputs (
      event_id TEXT PRIMARY KEY NOT NULL REFERENCES events(event_id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      source TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES runs(id)
    ) WITHOUT ROWID;
    CREATE INDEX inputs_by_run ON inputs(run);
    CREATE TABLE tombstones (
      event_id TEXT PRIMARY KEY NOT NULL REFERENCES events(event_id) ON DELETE CASCADE,
      deleted_at TEXT NOT NULL,
      merged_into TEXT,
      reason TEXT NOT NULL
    ) WITHOUT ROWID;

    """
    + GeoPackageSchema.attributes(
      "reports", title: "reports", description: "The texts that the events come from, with what they were before")
    + GeoPackageSchema.attributes("runs", title: "runs", description: "What put the rows in, and when")
}
