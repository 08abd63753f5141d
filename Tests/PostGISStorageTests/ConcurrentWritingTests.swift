import EventStorage
import Events
import Foundation
import StoreContract
import Testing

@testable import PostGISStorage

/// Writers that come at once, and connections that are cut under them.
@Suite(.enabled(if: TestDatabase.server != nil, "\(TestDatabase.reason)")) struct ConcurrentWritingTests {
  private static let events = RandomEvents.events(600, seed: 23)

  /// What a store holds, whatever came first.
  private func content(of store: PostGISStore) throws -> [Event] {
    try store.events(matching: EventQuery(includesDeleted: true, sort: .id)).events
  }

  /// Eight writers, half of them of the same events, in different orders, while connections are ended from outside: what is there
  /// at the end is what one writer leaves.
  @Test func eightWritersLeaveWhatOneLeaves() async throws {
    let alone = try TestDatabase()
    let single = try alone.store(time: "2024-07-01T08:00:00Z")
    _ = try single.add(Self.events.map { InputEvent($0) }, from: "all", run: IngestRun(program: "one"))
    let database = try TestDatabase()
    let address = database.address
    _ = try database.store()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let store = try PostGISStore(address: address, time: "2024-07-01T08:00:00Z")
          let run = IngestRun(program: "writer \(writer)")
          let mine =
            writer % 2 == 0
            ? Self.events : Self.events.enumerated().filter { $0.offset % 4 == writer / 2 }.map(\.element)
          let ordered = writer % 4 == 0 ? mine : mine.reversed()
          for start in stride(from: 0, to: ordered.count, by: 50) {
            let part = ordered[start..<min(start + 50, ordered.count)].map { InputEvent($0) }
            _ = try store.add(part, from: "file \(writer)", run: run)
          }
        }
      }
      group.addTask {
        let connection = try Connection(to: StoreAddress(address))
        for _ in 0..<12 {
          try await Task.sleep(for: .milliseconds(60))
          try connection.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 2"
          )
        }
      }
      try await group.waitForAll()
    }
    let store = try database.store()
    #expect(try content(of: store) == content(of: single))
    let loose = try store.read { connection in
      try connection.query("SELECT count(*) FROM events LEFT JOIN input_events ON event = fid WHERE event IS NULL")[0]
        .integer(0)
    }
    #expect(loose == 0)
  }

  /// A load whose connection is cut leaves nothing, and says so.
  @Test func aLoadThatIsCutLeavesNothing() throws {
    let database = try TestDatabase()
    let store = try database.store()
    let killer = try Connection(to: StoreAddress(database.address))
    let error = #expect(throws: PostGISError.self) {
      try store.fill(run: IngestRun(program: "cut")) { add in
        for (number, event) in Self.events.enumerated() {
          _ = try add(InputEvent(event), "file")
          if number == 300 {
            try killer.query(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%'"
            )
          }
        }
      }
    }
    #expect(error?.code == .connectionLost)
    #expect(try store.isEmpty())
    #expect(try store.read { try $0.query("SELECT FROM pg_indexes WHERE indexname = 'events_by_key'").count } == 1)
  }
}
