/// Which events come from which row of which file, with a hash of what the row said; the table `inputs` of an earlier step had
/// the path of the file and a longer hash in every row. And the corrections that runs were made with.
enum InputSchema {
  static let sql = """
    CREATE TABLE input_files (
      id INTEGER PRIMARY KEY NOT NULL,
      source TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES runs(id),
      UNIQUE (source, run)
    );
    CREATE INDEX input_files_by_run ON input_files(run);
    CREATE TABLE input_events (
      event INTEGER PRIMARY KEY NOT NULL REFERENCES events(fid) ON DELETE CASCADE,
      hash INTEGER NOT NULL,
      file INTEGER NOT NULL REFERENCES input_files(id),
      line INTEGER
    );
    INSERT INTO input_files (source, run) SELECT DISTINCT source, run FROM inputs ORDER BY run, source;
    INSERT INTO input_events
      SELECT events.fid, 0, input_files.id, NULL FROM inputs JOIN events USING (event_id) JOIN input_files USING (source, run)
        ORDER BY events.fid;
    DROP TABLE inputs;
    CREATE TABLE corrections (
      run INTEGER PRIMARY KEY NOT NULL REFERENCES runs(id),
      source TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE VIEW inputs AS
      SELECT events.event_id, input_events.hash, input_files.source, input_events.line, input_files.run
      FROM input_events JOIN events ON events.fid = input_events.event JOIN input_files ON input_files.id = input_events.file;
    """
}
