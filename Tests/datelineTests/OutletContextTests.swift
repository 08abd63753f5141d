import Foundation
import Testing

/// What the reports of one outlet tell about each other, and how a run says so.
@Suite(.needsProgram) struct OutletContextTests {
  /// A made-up paper that writes about one corner of Texas, and a report of another outlet.
  private static let reports = [
    ("1", "https://www.lamar.example/1", "Paris council met on Monday."),
    ("2", "https://lamar.example/2", "A fire in Honey Grove, Texas, spread to Bonham."),
    ("3", "https://lamar.example/3", "Police in Bonham and Clarksville, Texas, made two arrests."),
    ("4", "https://lamar.example/4", "Sherman, Texas, and Denison, Texas, share a lake."),
    ("5", "https://other.example/1", "Paris council met on Tuesday."),
  ]

  private static func line(_ report: (String, String, String)) -> String {
    #"{"id": "\#(report.0)", "url": "\#(report.1)", "text": "\#(report.2)"}"# + "\n"
  }

  private func run(_ lines: [String], _ options: String...) throws -> Program.Result {
    let folder = try TemporaryFolder()
    let file = try folder.write("reports.jsonl", lines.joined())
    return try Program.run(["parse", file] + options)
  }

  @Test func `each line says what it was read with`() throws {
    let result = try run(Self.reports.map(Self.line))
    #expect(result.status == 0)
    let lines = try result.lines.map { try json($0) }
    #expect(lines.map { $0["context"] as? String } == ["outlet", "outlet", "outlet", "outlet", "document"])
    #expect(lines.map { $0["outlet"] as? String } == Array(repeating: "lamar.example", count: 4) + [nil])
    #expect(lines.map { $0["outlet_documents"] as? Int } == [3, 3, 3, 3, nil])
    func country(_ line: [String: Any]) -> String? {
      ((line["toponyms"] as? [[String: Any]])?.first { $0["text"] as? String == "Paris" })?["country"] as? String
    }
    #expect(country(lines[0]) == "US")
    #expect(country(lines[4]) == "FR")
  }

  @Test func `independent reads each report as if it were alone`() throws {
    let independent = try run(Self.reports.map(Self.line), "--independent")
    for (report, line) in zip(Self.reports, independent.lines) {
      #expect(try run([Self.line(report)]).lines == [line])
      #expect(try Program.run("parse", "-", input: Self.line(report)).lines == [line])
    }
    #expect(independent.lines.allSatisfy { $0.contains(#""context":"document""#) })
  }

  @Test func `neither order nor jobs change an answer`() throws {
    let forward = try run(Self.reports.map(Self.line), "--jobs", "1")
    let backward = try run(Self.reports.reversed().map(Self.line), "--jobs", "4")
    #expect(Array(backward.lines.reversed()) == forward.lines)
  }

  @Test func `a pipe is read report by report, a redirected file twice`() throws {
    let text = Self.reports.map(Self.line).joined()
    let redirected = try Program.run("parse", "-", input: text)
    let file = try run(Self.reports.map(Self.line))
    #expect(redirected.output == file.output)
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", text)
    let piped = try Program.run(["parse", path], shell: "cat \"$2\" | \"$0\" parse -")
    #expect(piped.output == (try run(Self.reports.map(Self.line), "--independent")).output)
  }

  @Test func `a report that is given twice is no evidence for itself`() throws {
    let twice = try run([Self.line(Self.reports[0]), Self.line(Self.reports[0])])
    #expect(twice.lines.allSatisfy { $0.contains(#""context":"document""#) })
  }

  @Test func `a doubtful name has no place and is listed with all names only`() throws {
    let all = try run([Self.line(Self.reports[0])], "--min-confidence", "0")
    let none = try run([Self.line(Self.reports[0])], "--min-confidence", "1", "--all-names")
    func first(_ result: Program.Result) throws -> [String: Any] {
      let toponyms = try #require(try json(result.output)["toponyms"] as? [[String: Any]])
      return try #require(toponyms.first { $0["text"] as? String == "Paris" })
    }
    #expect(try first(all)["lat"] is Double)
    #expect(try first(all)["abstention"] == nil)
    #expect(try first(none)["lat"] is NSNull)
    #expect(try first(none)["abstention"] as? String == "below_threshold")
    let listed = try run([Self.line(Self.reports[0])], "--min-confidence", "1")
    #expect((try json(listed.output)["toponyms"] as? [Any])?.isEmpty == true)
    #expect(try run([Self.line(Self.reports[0])], "--min-confidence", "2").status == 2)
  }

  @Test func `map reads with the outlet too, and explain says so`() throws {
    let folder = try TemporaryFolder()
    let attack = ("9", "https://lamar.example/9", "Gunmen attacked police in Paris on Monday, killing two officers.")
    let file = try folder.write("r.jsonl", (Self.reports.prefix(4) + [attack]).map(Self.line).joined())
    let together = try Program.run("map", "--quiet", file)
    func paris(_ result: Program.Result) throws -> [String: Any] {
      try #require(try features(result.output).first { property("location", of: $0) == "Paris" })
    }
    let event = try paris(together)
    #expect(property("country", of: event) == "United States")
    let events = try folder.write("events.geojson", together.bytes)
    let id = try #require(event["id"] as? String)
    let explained = try Program.run("explain", id, "--in", events)
    #expect(explained.output.contains("(Read with 4 other reports of lamar.example.)"))
    let alone = try Program.run("map", "--quiet", "--independent", file)
    #expect(property("country", of: try paris(alone)) == "France")
  }
}
