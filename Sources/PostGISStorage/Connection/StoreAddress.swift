import CPostgreSQL

/// Where a store is, as libpq reads it: `postgresql://host/database?…`, or words such as `host=… dbname=…`.
///
/// What it does not say comes from libpq's own places: the variables `PGHOST`, `PGPASSFILE`, `PGSSLMODE` and so on, the password
/// file `~/.pgpass`, and the service file.
struct StoreAddress: Hashable, Sendable {
  /// As it was given, perhaps with a password.
  let text: String
  /// Host, port and database, for messages.
  let name: String

  /// - Throws: ``PostGISError`` with code `no_postgresql_library` or `invalid_store_address`.
  init(_ text: String) throws {
    guard postgresql_is_there() else {
      throw PostGISError(
        code: .noClientLibrary, message: "PostgreSQL's client library libpq is not installed; on Debian: libpq5",
        store: "postgresql")
    }
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &message) else {
      // The message may quote the address, and that the password.
      PQfreemem(message)
      throw PostGISError(
        code: .invalidAddress, message: "the address cannot be read; write postgresql://user@host/database",
        store: "postgresql")
    }
    defer { PQconninfoFree(options) }
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    self.text = text
    let host = values["host"] ?? values["hostaddr"] ?? ""
    let port = values["port"].map { ":\($0)" } ?? ""
    name = "postgresql://\(host)\(port)/\(values["dbname"] ?? values["service"] ?? "")"
  }
}
