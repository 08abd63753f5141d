/// The advisory locks by which writers wait for each other; each is held to the end of its transaction.
enum StoreLocks {
  /// While the tables are made.
  static let migration = 0x6461_7465
  /// While reports become events on the map.
  static let publishing = migration + 1

  /// Locks the identifiers in one of 1024 parts each, in the order of the parts: two writers never wait for each other in a
  /// circle, and one that writes many events needs no more locks than the server has.
  static let keys = """
    SELECT pg_advisory_xact_lock(1684108385, part) FROM (
      SELECT DISTINCT hashtext(id) & 1023 AS part FROM unnest(?::text[]) AS id ORDER BY part
    ) AS parts
    """
}
