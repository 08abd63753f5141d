import Foundation
import Testing

/// Reading in one run and merging in another, whole and step by step.
@Suite(.needsProgram) struct MergeCommandTests {
  private let reports = """
    {"id": "wire", "date": "2024-06-24", "source": "Wire", "text": "A bomb exploded on a bus in Derbent, Dagestan, on Sunday, killing four people and wounding nine."}
    {"id": "herald", "date": "2024-06-25", "source": "Herald", "text": "The bombing of a bus in Derbent in Dagestan on Sunday killed six people, hospitals said, and wounded twelve."}
    {"id": "post", "date": "2024-06-25", "source": "Post", "text": "Hundreds marched in Tbilisi on Monday, the organisers said. Police arrested 12 people."}

    """

  private func read(_ folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(
      ["map", "--per-document", "--full", "--independent", "--quiet", "-", "-o", folder.path + "/full.jsonl"],
      input: Data(reports.utf8))
  }

  @Test func `what was read before is merged as map merges it`() throws {
    let folder = try TemporaryFolder()
    #expect(try read(folder).status == 0)
    let records = ["--records", folder.path + "/merged", "-o", folder.path + "/merged.geojson"]
    let merged = try Program.run(["merge", folder.path + "/full.jsonl"] + records)
    #expect(merged.status == 0, "\(merged.messages)")
    let mapped = try Program.run(
      ["map", "--independent", "-", "--records", folder.path + "/mapped", "-o", folder.path + "/mapped.geojson"],
      input: Data(reports.utf8))
    #expect(mapped.status == 0)
    #expect(try folder.text("merged") == folder.text("mapped"))
    #expect(try folder.text("merged.geojson") == folder.text("mapped.geojson"))
    #expect(try !folder.text("merged").isEmpty)
  }

  @Test func `the steps of many machines give the same`() throws {
    let folder = try TemporaryFolder()
    #expect(try read(folder).status == 0)
    func step(_ name: String, _ lines: [[String]]) throws -> [[String]] {
      let input = lines.map { $0.joined(separator: "\t") + "\n" }.joined()
      let result = try Program.run(["merge", "--step", name, "-"], input: Data(input.utf8))
      #expect(result.status == 0, "\(result.messages)")
      return result.lines.map { $0.components(separatedBy: "\t") }
    }
    let tellings = try step("tellings", folder.text("full.jsonl").split(separator: "\n").map { [String($0)] })
    #expect(tellings.allSatisfy { $0.count == 4 && !$0[1].isEmpty })
    let links = try step("links", tellings.map { [$0[0], $0[2]] })
    let link = try #require(links.first)
    #expect(links.count == 1)
    let component = { (id: String) in id == link[1] ? link[0] : id }
    let ordered = tellings.sorted { component($0[0]) < component($1[0]) }
    let wholes = try step("wholes", ordered.map { [component($0[0]), $0[2]] })
    #expect(wholes.map { [$0[0], String($0.count)] } == [[link[0], "3"]])
    let more = try step("links", ordered.map { [component($0[0]), $0[2]] } + wholes.map { [$0[0], $0[2]] })
    #expect(more.isEmpty)
    let events = try step("events", ordered.map { [component($0[0]), $0[3]] })
    _ = try Program.run(
      ["merge", folder.path + "/full.jsonl", "--records", folder.path + "/merged", "-o", folder.path + "/e"])
    #expect(try events.map { $0[0] }.sorted() == folder.text("merged").split(separator: "\n").map(String.init).sorted())
  }

  @Test func `a line that cannot be read ends it, as what is missing would change the rest`() throws {
    let folder = try TemporaryFolder()
    let flat = try folder.write("flat.jsonl", "{\"id\":\"a\",\"worldview\":\"geonames\",\"events\":[]}\n")
    let result = try Program.run("merge", flat)
    #expect(result.status == 3)
    #expect(result.messages.contains("flat.jsonl:1: is no line of map --per-document --full"))
    let twice = String(repeating: "{\"id\":\"a\",\"events\":[],\"doubtful\":[]}\n", count: 2)
    let repeated = try Program.run("merge", try folder.write("twice.jsonl", twice))
    #expect(repeated.status == 3)
    #expect(repeated.messages.contains("twice.jsonl:2: the document a is there a second time"))
    #expect(try Program.run("merge", flat, "--step", "halves").status == 2)
    #expect(try Program.run("merge", flat, "--step", "links", "--records", "r").status == 2)
    #expect(try Program.run("map", "--full", "-").status == 2)
  }
}
