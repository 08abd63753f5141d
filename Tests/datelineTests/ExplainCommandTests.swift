import Foundation
import Testing

@Suite(.needsProgram) struct ExplainCommandTests {
  /// A file of events, with the identifier of the first.
  private func mapped(_ folder: TemporaryFolder) throws -> (file: String, id: String) {
    let file = folder.path + "/events.geojson"
    let result = try Program.run("map", "--quiet", "-", "-o", file, input: attackInDerbent)
    #expect(result.status == 0)
    let id = try features(folder.text("events.geojson")).first?["id"] as? String
    return (file, try #require(id))
  }

  @Test func `an event is explained by its quotes and candidates`() throws {
    let folder = try TemporaryFolder()
    let (file, id) = try mapped(folder)
    let text = try Program.run("explain", id, "--in", file)
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("\(id)  "))
    #expect(text.output.contains(#""two officers""#))
    #expect(text.output.contains("geonames:566532"))
    let beginning = try Program.run("explain", String(id.prefix(6)), "--in", file)
    #expect(beginning.output == text.output)
    let piped = try Program.run(["explain", id, "--in", "-"], input: folder.data("events.geojson"))
    #expect(piped.output == text.output)
    let record = try json(try Program.run("explain", "--json", id, "--in", file).output)
    #expect(record["evidence"] is [Any])
    // The words in the quote, the runner-up and what would change it, in words and as JSON.
    #expect(text.output.contains(#/two officers\|[a-z_, ]*killed_best/#))
    #expect(text.output.contains(" goes before "))
    #expect(text.output.contains("what would change it"))
    let explanation = try #require(record["explanation"] as? [String: Any])
    let marks = try #require((explanation["quote"] as? [String: Any])?["marks"] as? [[String: Any]])
    #expect(marks.contains { ($0["fields"] as? [String])?.contains("killed_best") == true })
    #expect((explanation["would_change"] as? [String])?.isEmpty == false)
  }

  @Test func `an identifier that is not there, or begins several, is said`() throws {
    let folder = try TemporaryFolder()
    let (file, id) = try mapped(folder)
    let absent = try Program.run("explain", "ev_0", "--in", file)
    #expect(absent.status == 3)
    #expect(absent.messages == "dateline: no event ev_0 in \(file), which holds 1 feature\n")
    let twice = folder.path + "/two.geojson"
    _ = try Program.run(
      "map", "--quiet", "-", "-o", twice, input: attackInDerbent + "\nA bomb exploded in Kabul, killing three.\n")
    #expect(try Program.run("explain", id, "--in", twice).status == 0)
    let several = try Program.run("explain", "ev_", "--in", twice)
    #expect(several.status == 2)
    #expect(several.messages.contains("2 identifiers in \(twice) begin with ev_"))
  }

  @Test func `features of other programs cannot be explained`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.geojson", collection([pointFeature("[47.5,42.9]", #""event_id":"x""#)]))
    let result = try Program.run("explain", "x", "--in", file)
    #expect(result.status == 3)
    #expect(result.messages.contains("x in \(file) has no record of how it came about"))
  }
}
