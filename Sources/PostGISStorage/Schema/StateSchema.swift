/// What tells that the store has changed, and whether reports wait to be merged and published.
///
/// Every transaction that writes adds one to a row of `store_changes`, the last thing before it ends: one row of 64, so that
/// writers hardly wait for each other there, and never in a circle. The sum grows with every transaction that becomes visible.
enum StateSchema {
  static let sql = """
    CREATE TABLE store_changes (slot integer PRIMARY KEY, number bigint NOT NULL) WITH (fillfactor = 50);
    INSERT INTO store_changes SELECT slot, 0 FROM generate_series(0, 63) AS slot;
    CREATE TABLE report_state (tellings text NOT NULL);
    INSERT INTO report_state VALUES ('0/0');
    """

  static let noteChange = "UPDATE store_changes SET number = number + 1 WHERE slot = pg_backend_pid() % 64"
  /// What tells which tellings of reports there are: every one that is put in has a number of its own.
  static let tellings = "SELECT coalesce(max(id), 0) || '/' || count(*) FROM report_events"
  /// Which of them are merged and on the map.
  static let notePublished = "UPDATE report_state SET tellings = ?"
  static let version = "SELECT sum(number)::bigint FROM store_changes"
}
