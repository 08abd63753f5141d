import Foundation

@testable import PostGISStorage

/// A database of its own for a test, on the server that `Scripts/with-postgresql` has started.
final class TestDatabase: Sendable {
  /// The address of the server, or nil where the tests run without one.
  static let server = ProcessInfo.processInfo.environment["DATELINE_TEST_POSTGRESQL"]
  /// Why tests are skipped.
  static let reason = "no DATELINE_TEST_POSTGRESQL; Scripts/with-postgresql starts a server"

  let address: String
  private let server: String
  private let name: String

  init() throws {
    guard let server = TestDatabase.server, let end = server.lastIndex(of: "/") else {
      throw PostGISError(code: .unreachable, message: TestDatabase.reason, store: "")
    }
    self.server = server
    name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
    address = "\(server[...end])\(name)"
    try Connection(to: StoreAddress(server)).run("CREATE DATABASE \(name)")
  }

  deinit {
    try? Connection(to: StoreAddress(server)).run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
  }

  /// A store on it.
  func store(time: String? = nil) throws -> PostGISStore { try PostGISStore(address: address, time: time) }
}
