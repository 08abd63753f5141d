import Foundation
import Testing

/// `--where` and `--filter`, of files of any points and of stores.
@Suite(.needsProgram) struct FilterOptionTests {
  private static func feature(_ id: String, _ coordinates: String, _ properties: String) -> String {
    pointFeature(coordinates, #""event_id":"\#(id)","# + properties)
  }

  private static func file(_ folder: TemporaryFolder) throws -> String {
    try folder.write(
      "in.geojson",
      collection([
        feature("a", "[0,0]", #""kind":"Raid","toll":6,"event_date":"2024-06-10""#),
        feature("b", "[0,0.001]", #""kind":"raid","toll":3.0,"event_date":"2024-06-20""#),
        feature("c", "[0,0.002]", #""kind":"Rain","toll":"6","done":true"#),
        feature("d", "[0,0.003]", #""kind":null,"toll":0"#),
      ]))
  }

  @Test(arguments: [
    (["--where", "kind=RAID"], "ab"), (["--where", "kind!=raid"], "cd"), (["--where", "kind=rain|raid"], "abc"),
    (["--where", "kind="], "d"), (["--where", "kind!="], "abc"), (["--where", "kind=rain|"], "cd"),
    (["--where", "toll=6"], "ac"), (["--where", "toll=3"], "b"), (["--where", "toll!=6"], "bd"),
    (["--where", "done=true"], "c"),
    (["--where", "event_date=2024-06-10"], "a"), (["--where", "kind=raid", "--where", "toll=6"], "a"),
    (["--filter", "kind = 'raid'"], "b"), (["--filter", "CASEI(kind) = 'raid' AND toll > 4"], "a"),
    (["--filter", "kind IS NULL OR toll = 3"], "bd"), (["--filter", "kind <> 'raid'"], "ac"),
    (["--filter", "event_date > DATE('2024-06-15')"], "b"), (["--filter", "T_BEFORE(event_date, '2024-06-15')"], "a"),
    (["--filter", "S_INTERSECTS(geometry, BBOX(0, 0.0015, 1, 1))"], "cd"), (["--filter", "mising = 1"], ""),
    (["--where", "kind=raid", "--filter", "toll < 5"], "b"),
  ])
  func pointsOfAFileAreChosen(_ options: [String], _ expected: String) throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder)
    let result = try Program.run(["near", "0,0", "--within", "5km", "--in", file, "-o", "-"] + options)
    #expect(result.status == 0, "\(result.messages)")
    #expect(try features(result.output).map { property("event_id", of: $0) }.joined() == expected, "\(options)")
  }

  @Test func groupsAndStatisticsTakeThemToo() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder)
    let grouped = try Program.run(
      "cluster", "--density", "--radius", "1km", "--min-events", "2", "--in", file, "--filter", "toll >= 3", "-o", "-")
    #expect(try features(grouped.output).map { property("events", of: $0) } == ["2"], "\(grouped.messages)")
    let middles = try Program.run("analyze", "centres", file, "--by", "all", "--filter", "toll >= 3", "--json")
    #expect(middles.output.contains(#""points": 2"#) || middles.output.contains(#""points":2"#), "\(middles.output)")
  }

  @Test func eventsOfAStoreAreChosen() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "in.geojsonl",
      ["a": 6, "b": 3].sorted { $0.key < $1.key }.map { id, killed in
        Self.feature(
          id, "[47.5,43]", #""title":"Raid","event_type":"Battles","date_start":"2024-06-23","killed_best":\#(killed)"#)
      }.joined(separator: "\n"))
    let store = folder.path + "/events.gpkg"
    #expect(try Program.run("ingest", file, "-s", store).status == 0)
    let filter = "event_type = 'Battles' AND killed_best > 5"
    for command in [["events", "-s", store, "--json"], ["export", "-s", store], ["export", "--in", file]] {
      let result = try Program.run(command + ["--filter", filter])
      #expect(
        try features(result.output).map { property("event_id", of: $0) } == ["a"], "\(command): \(result.messages)")
    }
    let recoded = try Program.run("recode", "-s", store, "--to", "acled", "--filter", filter)
    #expect(recoded.lines.count == 2, "\(recoded.output)")
    let counted = try Program.run("events", "-s", store, "--count", "--filter", "killed_best > 5 OR killed_best < 5")
    #expect(counted.output == "2\n")
  }

  @Test(arguments: [
    ("kiled_best > 5", "--filter: at byte 0: there is no property kiled_best; did you mean killed_best?"),
    (
      "killed_best > 'five'",
      "--filter: at byte 14: killed_best (a number) is compared with a text; write a number such as 5"
    ),
    ("event_type == 'Battles'", "--filter: at byte 12: write one = to compare; = found"),
  ])
  func mistakesAreExplained(_ filter: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("in.geojsonl", Self.feature("a", "[0,0]", #""title":"Raid""#))
    let result = try Program.run("recode", "--in", file, "--to", "acled", "--filter", filter)
    #expect(result.status == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
  }
}
