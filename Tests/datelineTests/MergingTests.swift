import Foundation
import Testing

/// Merging as a user meets it: a merge, its undoing by a line of corrections, what was rejected, and other vocabularies.
@Suite(.needsProgram) struct MergingTests {
  private let reports = """
    {"id": "wire", "date": "2024-06-24", "source": "Wire", "text": "A bomb exploded on a bus in Derbent, Dagestan, on Sunday, killing four people and wounding nine. Moscow said it would help."}
    {"id": "herald", "date": "2024-06-25", "source": "Herald", "text": "The bombing of a bus in Derbent in Dagestan on Sunday killed six people, hospitals said, and wounded twelve."}

    """

  private func map(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["map", "-", "-o", folder.path + "/events.geojson"] + arguments, input: Data(reports.utf8))
  }

  @Test func `a merge is explained, undone by a line, and forced again`() throws {
    let folder = try TemporaryFolder()
    let result = try map(folder, "--rejected", folder.path + "/rejected", "--records", folder.path + "/records")
    #expect(result.status == 0)
    let merged = try features(folder.text("events.geojson"))
    #expect(merged.count == 1)
    let properties = try #require(merged.first?["properties"] as? [String: Any])
    #expect(properties["report_ids"] as? String == "wire; herald")
    #expect(properties["n_independent"] as? Int == 2)
    #expect(properties["info_credibility"] as? Int == 1)
    #expect([properties["killed_low"] as? Int, properties["killed_high"] as? Int] == [4, 6])
    #expect(result.messages.contains(" merged"))
    let rejected = try folder.text("rejected").split(separator: "\n").map { try json($0) }
    #expect(rejected.contains { $0["code"] as? String == "metonym" && $0["quote"] as? String == "Moscow" })
    let merge = try #require(rejected.first { $0["code"] as? String == "merged" })
    #expect(merge["into"] as? String == properties["event_id"] as? String)
    let record = try json(folder.text("records"))
    #expect(record["event_id"] as? String == merge["into"] as? String)
    let links = (record["merge"] as? [String: Any])?["links"] as? [[String: Any]]
    let undo = try #require(links?.first?["undo"] as? String)
    #expect(undo == merge["undo"] as? String)

    let table = try folder.write(
      "c.csv", "surface,scope,place,note\n\(undo)two blasts\ndocument:x,document:y,not the same,\n")
    let undone = try map(folder, "--corrections", table)
    #expect(try features(folder.text("events.geojson")).count == 2)
    #expect(undone.messages.contains("corrections: 1 applied from 2 lines"))
    #expect(undone.messages.contains("stale: \(table):3: document:x and document:y are not both there"))
    let check = try Program.run(["correct", "check", table, "-"], input: Data(reports.utf8))
    #expect(check.status == 0, "\(check.messages)")
    #expect(check.output.contains("c.csv:2: ") && check.output.contains(" applied\n"))
    #expect(check.output.hasSuffix("2 corrections, 0 problems, 1 applied, 1 stale\n"))
  }

  @Test func `events are written in other vocabularies, with what was lost`() throws {
    let folder = try TemporaryFolder()
    #expect(try map(folder).status == 0)
    for vocabulary in ["acled", "ucdp", "gdelt", "plover"] {
      let result = try Program.run(
        "recode", "--in", folder.path + "/events.geojson", "--to", vocabulary, "--losses", folder.path + "/losses")
      #expect(result.status == 0)
      #expect(result.lines.count == 2, "\(vocabulary)")
      #expect(result.messages.contains("1 row from 1 event"))
      #expect(try !folder.text("losses").isEmpty)
    }
    #expect(try Program.run("recode", "--in", folder.path + "/events.geojson", "--to", "atlas").status == 2)
  }
}
