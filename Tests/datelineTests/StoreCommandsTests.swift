import Foundation
import Testing

/// The commands of a store: `ingest`, `events`, `explain --store`.
@Suite(.needsProgram) struct StoreCommandsTests {
  private static let event = """
    {"type":"Feature","geometry":{"type":"Point","coordinates":[47.5,42.98]},"properties":{"event_id":"ev_made-1",\
    "title":"Clash at the gate","event_type":"Battles","date_start":"2024-06-23","country":"Russia","admin1":"Dagestan"}}
    """

  @Test func reportsGoInOnceAndCanBeAskedFor() throws {
    let folder = try TemporaryFolder()
    let store = folder.path + "/events.gpkg"
    let first = try Program.run(["ingest"] + Program.reports + ["--store", store])
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.messages.contains("reports: \(Program.reports.count) new, 0 changed, 0 as before"))
    let before = try folder.data("events.gpkg")
    let again = try Program.run(["ingest"] + Program.reports + ["--store", store])
    #expect(again.messages.contains("reports: 0 new, 0 changed, \(Program.reports.count) as before"))
    #expect(try folder.data("events.gpkg") == before)

    // The same events as map finds, with what only a store knows.
    let mapped = try features(Program.run(["map", "--quiet"] + Program.reports).output)
    let stored = try features(Program.run("events", "--store", store, "--json").output)
    #expect(Set(stored.map { property("event_id", of: $0) }) == Set(mapped.map { property("event_id", of: $0) }))
    let count = try Program.run("events", "-s", store, "--count", "--region", "Dagestan")
    #expect(count.output == "\(mapped.filter { property("admin1", of: $0) == "Dagestan" }.count)\n")

    let id = property("event_id", of: try #require(stored.first))
    let explained = try Program.run("explain", id, "--store", store)
    #expect(explained.status == 0 && explained.output.contains(id))
  }

  @Test func eventsOfFilesGoInAndWhatIsBrokenIsListed() throws {
    let folder = try TemporaryFolder()
    let broken = StoreCommandsTests.event.replacingOccurrences(of: "2024-06-23", with: "2024-06-99")
      .replacingOccurrences(of: "ev_made-1", with: "ev_made-2")
    let path = try folder.write("made.geojsonl", StoreCommandsTests.event + "\n" + broken + "\n{\n")
    let store = folder.path + "/events.gpkg"
    let run = try Program.run("ingest", path, "-s", store)
    #expect(run.status == 1)
    #expect(
      run.messages.contains("rejected: \(path):2: date_start is no date") && run.messages.contains("(invalid_value)"))
    #expect(run.messages.contains("rejected: \(path):3:"))
    #expect(run.messages.contains("events of files: 1 new"))
    let questions: [([String], Bool)] = [
      (["--near", "47.5,42.9", "--within", "10km"], true), (["--near", "47.5,42.9", "--within", "1km"], false),
      (["--box", "47,42,48,43"], true), (["--box", "48,42,47,43"], false), (["--from", "2024-06-24"], false),
      (["--type", "Battles", "--text", "CLASH"], true), (["--actor", "guards"], false), (["--limit", "1"], true),
    ]
    for (options, isFound) in questions {
      let answer = try Program.run(["events", "-s", store] + options)
      #expect(answer.status == 0)
      #expect(answer.output.contains("ev_made-1") == isFound, "\(options)")
    }
  }

  @Test(
    arguments: [
      (["events", "-s", "none.gpkg"], 3), (["events", "-s", "README.md"], 3), (["events"], 2),
      (["events", "-s", "none.gpkg", "--box", "1,2,3"], 2), (["events", "-s", "none.gpkg", "--sort", "distance"], 2),
      (["events", "-s", "none.gpkg", "--near", "1,2"], 2), (["explain", "ev_a", "-s", "none.gpkg"], 3),
      (["explain", "ev_a"], 2), (["ingest", "README.md", "-s", "README.md"], 3),
    ] as [([String], Int32)])
  func refusesWithTheDocumentedCode(_ arguments: [String], _ status: Int32) throws {
    let result = try Program.run(arguments)
    #expect(result.status == status, "\(result.messages)")
    #expect(result.output.isEmpty && !result.messages.isEmpty)
  }
}
