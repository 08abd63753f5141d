import Dispatch
import Glibc
import Synchronization

/// A few connections to one server, opened when they are needed and kept for the next question.
final class ConnectionPool: Sendable {
  let address: StoreAddress
  private let places: DispatchSemaphore
  private let state = Mutex(State())

  private struct State {
    var idle: [Connection] = []
    var busy: [ObjectIdentifier: Connection] = [:]
    var isClosed = false
  }

  /// - Parameter limit: the most connections at once; who needs one more waits.
  init(to address: StoreAddress, limit: Int) {
    self.address = address
    places = DispatchSemaphore(value: limit)
  }

  /// Does something with a connection, which is its own meanwhile.
  func withConnection<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    places.wait()
    defer { places.signal() }
    let connection = try take()
    defer { giveBack(connection) }
    return try body(connection)
  }

  /// Does something that can be done again, and does it again after a failure that may pass: the server has undone the
  /// transaction, or the connection was lost.
  /// - Parameter isStarted: whether something of it has left this place already, so that it must not be done again.
  func retrying<Value>(isStarted: () -> Bool = { false }, _ body: (Connection) throws -> Value) throws -> Value {
    var attempt = 0
    while true {
      do {
        return try withConnection(body)
      } catch let error as PostGISError where error.isTransient && attempt < 5 && !isStarted() {
        attempt += 1
        // Twice as long each time, and not all at the same moment.
        usleep(UInt32((20_000 << attempt) / 2 + Int.random(in: 0..<20_000 << attempt)))
        forgetIdle()
      }
    }
  }

  /// Stops whatever is being asked now.
  func interrupt() {
    for connection in state.withLock({ Array($0.busy.values) }) { connection.cancel() }
  }

  /// Ends the connections that nobody uses; those in use end when they are given back.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.idle = []
    }
  }

  private func take() throws -> Connection {
    if let known = state.withLock({ state in
      let connection = state.idle.popLast()
      if let connection { state.busy[ObjectIdentifier(connection)] = connection }
      return connection
    }) {
      return known
    }
    let connection = try Connection(to: address)
    state.withLock { $0.busy[ObjectIdentifier(connection)] = connection }
    return connection
  }

  private func giveBack(_ connection: Connection) {
    if !connection.isLost, !connection.isIdle { try? connection.run("ROLLBACK") }
    state.withLock { state in
      state.busy[ObjectIdentifier(connection)] = nil
      if !state.isClosed, !connection.isLost, connection.isIdle { state.idle.append(connection) }
    }
  }

  /// Where one connection was lost, those that wait may be too.
  private func forgetIdle() { state.withLock { $0.idle.removeAll { $0.isLost } } }
}
