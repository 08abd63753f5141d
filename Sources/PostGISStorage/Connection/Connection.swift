import CPostgreSQL
import Glibc

/// One connection to the server; used by one thread at a time.
final class Connection: @unchecked Sendable {
  let address: StoreAddress
  private let connection: OpaquePointer
  /// For stopping, which another thread may do.
  private let cancellation: OpaquePointer?
  /// The names of prepared statements.
  private var prepared: [String: String] = [:]

  /// Whether nothing can be asked any more.
  var isLost: Bool { PQstatus(connection) != CONNECTION_OK }

  /// Whether no transaction is open.
  var isIdle: Bool { PQtransactionStatus(connection) == PQTRANS_IDLE }

  /// - Throws: ``PostGISError`` with code `store_unreachable`.
  init(to address: StoreAddress) throws {
    self.address = address
    // Of names that come twice the last one counts: the address, which `dbname` may be as a whole.
    let settings: [(String, String)] = [
      ("fallback_application_name", "dateline"), ("client_encoding", "UTF8"),
      ("connect_timeout", getenv("PGCONNECT_TIMEOUT").map { String(cString: $0) } ?? "10"),
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "60000"), ("dbname", address.text),
    ]
    var names = settings.map { strdup($0.0) }
    var values = settings.map { strdup($0.1) }
    defer { (names + values).forEach { free($0) } }
    names.append(nil)
    values.append(nil)
    let opened = names.withUnsafeBufferPointer { names in
      values.withUnsafeBufferPointer { values in
        names.withMemoryRebound(to: UnsafePointer<CChar>?.self) { names in
          values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
            PQconnectdbParams(names.baseAddress, values.baseAddress, 1)
          }
        }
      }
    }
    guard let opened else {
      throw PostGISError(code: .unreachable, message: "there is no memory for a connection", store: address.name)
    }
    guard PQstatus(opened) == CONNECTION_OK else {
      let message = Connection.message(opened)
      PQfinish(opened)
      throw PostGISError(code: .unreachable, message: "the server does not answer: \(message)", store: address.name)
    }
    connection = opened
    cancellation = PQgetCancel(opened)
    PQsetNoticeProcessor(opened, { _, _ in }, nil)
    do {
      // Compiling a query about a place takes longer than answering it.
      try run("SET datestyle = 'ISO'; SET extra_float_digits = 1; SET jit = off")
    } catch {
      PQfreeCancel(cancellation)
      PQfinish(opened)
      throw error
    }
  }

  deinit {
    PQfreeCancel(cancellation)
    PQfinish(connection)
  }

  /// Stops what is being asked; may be called from any thread.
  func cancel() {
    var message = [CChar](repeating: 0, count: 256)
    PQcancel(cancellation, &message, 256)
  }

  /// Runs statements without arguments.
  func run(_ sql: String) throws { _ = try rows(PQexec(connection, sql)) }

  /// Runs a statement; one that is asked for often is prepared.
  /// - Parameter sql: with `?` for the arguments.
  @discardableResult func query(_ sql: String, _ arguments: [Argument] = [], isFrequent: Bool = true) throws -> Rows {
    var values: [UnsafeMutablePointer<CChar>?] = arguments.map { $0.text.flatMap { strdup($0) } }
    defer { values.forEach { free($0) } }
    let name = isFrequent ? try statement(sql) : nil
    let count = Int32(values.count)
    let result = values.withUnsafeMutableBufferPointer { values in
      values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
        name.map { PQexecPrepared(connection, $0, count, values.baseAddress, nil, nil, 0) }
          ?? PQexecParams(connection, Connection.numbered(sql), count, nil, values.baseAddress, nil, nil, 0)
      }
    }
    return try rows(result)
  }

  /// Runs `COPY … FROM STDIN`.
  /// - Parameter body: calls ``send(_:)``, as often as it likes.
  func copy(_ sql: String, _ body: () throws -> Void) throws {
    _ = try rows(PQexec(connection, sql))
    do {
      try body()
    } catch {
      PQputCopyEnd(connection, "the rest is not there")
      drain()
      throw error
    }
    let ended = PQputCopyEnd(connection, nil)
    let result = PQgetResult(connection)
    defer { drain() }
    if ended != 1, result == nil { throw failure() }
    _ = try rows(result)
  }

  /// Hands bytes to the `COPY` that runs.
  func send(_ bytes: [UInt8]) throws {
    let code = bytes.withUnsafeBytes { bytes in
      PQputCopyData(connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
    }
    if code != 1 { throw failure() }
  }

  private func drain() { while let result = PQgetResult(connection) { PQclear(result) } }

  private func statement(_ sql: String) throws -> String {
    if let name = prepared[sql] { return name }
    let name = "s\(prepared.count)"
    _ = try rows(PQprepare(connection, name, Connection.numbered(sql), 0, nil))
    prepared[sql] = name
    return name
  }

  /// `?` as `$1`, `$2` and so on; texts are always bound, so that there is no other `?`.
  private static func numbered(_ sql: String) -> String {
    var text = ""
    var number = 0
    for piece in sql.split(separator: "?", omittingEmptySubsequences: false) {
      if number > 0 { text += "$\(number)" }
      text += piece
      number += 1
    }
    return text
  }

  private func rows(_ result: OpaquePointer?) throws -> Rows {
    guard let result else { throw failure() }
    let rows = Rows(result)
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return rows
    default:
      func field(_ code: UnicodeScalar) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
      }
      guard let state = field("C") else { throw failure() }
      let detail = field("D").map { "; \($0)" } ?? ""
      throw PostGISError(
        state: state, message: (field("M") ?? "the server gave no reason") + detail, store: address.name)
    }
  }

  /// What went wrong without an answer of the server.
  private func failure() -> PostGISError {
    PostGISError(
      code: isLost ? .connectionLost : .failed,
      message: "the connection was lost: \(Connection.message(connection))", store: address.name)
  }

  private static func message(_ connection: OpaquePointer) -> String {
    let lines = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    return lines.split(whereSeparator: \.isNewline).map { $0.drop { $0 == "\t" } }.joined(separator: " ")
  }
}
