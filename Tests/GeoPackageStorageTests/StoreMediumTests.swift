import EventStorage
import Events
import StoreContract
import Testing

@testable import GeoPackageStorage

/// A disk without room and one that cannot be written to: nothing is lost that was there.
@Suite(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a file system in memory"))
struct StoreMediumTests {
  private static func code(_ body: () throws -> Void) -> GeoPackageError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? GeoPackageError)?.code
    }
  }

  private static func inputs(_ count: Int, seed: UInt64) -> [InputEvent] {
    RandomEvents.events(count, seed: seed).map { event in
      var event = event
      event.id = "ev_\(seed)\(event.id)"
      return InputEvent(event)
    }
  }

  @Test func whatWasCommittedIsKeptWhenTheDiskIsFull() throws {
    let disk = try SmallDisk(megabytes: 4)
    let run = IngestRun(program: "tests")
    let store = try GeoPackageStore(path: disk.file())
    _ = try store.add(StoreMediumTests.inputs(50, seed: 1), from: "a.csv", run: run)
    var kept = 50
    let code = StoreMediumTests.code {
      for seed in 2..<1000 {
        _ = try store.add(StoreMediumTests.inputs(50, seed: UInt64(seed)), from: "a.csv", run: run)
        kept += 50
      }
    }
    #expect(code == .full)
    #expect(try store.events(matching: EventQuery(includesDeleted: true, limit: 1)).numberMatched == kept)
    #expect(try store.check() == [])
    try store.close()
    let again = try GeoPackageStore(path: disk.file(), access: .reading)
    #expect(try again.events(matching: EventQuery(includesDeleted: true, limit: 1)).numberMatched == kept)
  }

  @Test func aFirstLoadThatDoesNotFitLeavesTheStoreEmpty() throws {
    let disk = try SmallDisk(megabytes: 4)
    let store = try GeoPackageStore(path: disk.file())
    let code = StoreMediumTests.code {
      try store.load(run: IngestRun(program: "tests")) { loader in
        for input in StoreMediumTests.inputs(20_000, seed: 1) { _ = try loader.add(input, from: "a.csv") }
      }
    }
    #expect(code == .full)
    #expect(try store.isEmpty() && store.check() == [])
    _ = try store.add(StoreMediumTests.inputs(50, seed: 2), from: "a.csv", run: IngestRun(program: "tests"))
    #expect(try store.check() == [])
  }

  @Test func aMediumThatCannotBeWrittenToIsRefused() throws {
    let disk = try SmallDisk(megabytes: 4)
    let store = try GeoPackageStore(path: disk.file())
    try store.put(RandomEvents.events(50, seed: 1))
    try store.close()
    #expect(disk.makeReadOnly())
    let code = StoreMediumTests.code {
      try GeoPackageStore(path: disk.file()).put(RandomEvents.events(1, seed: 2))
    }
    #expect(code == .readOnly)
  }

  @Test(arguments: ["events.gpkg", "50% ours? #1.gpkg"])
  func aStoreOnAMediumThatCannotBeWrittenToIsRead(name: String) throws {
    let disk = try SmallDisk(megabytes: 4)
    let events = RandomEvents.events(50, seed: 1)
    let store = try GeoPackageStore(path: disk.file(name))
    try store.put(events)
    try store.close()
    #expect(disk.makeReadOnly())
    let again = try GeoPackageStore(path: disk.file(name), access: .reading)
    #expect(try again.events(matching: EventQuery(includesDeleted: true, limit: 1)).numberMatched == events.count)
  }
}
