import Foundation
import Testing

@Suite(.needsProgram) struct MapCommandTests {
  @Test func `the example reports give a feature collection, and a table of it for the reader`() throws {
    let result = try Program.run(["map"] + Program.reports)
    #expect(result.status == 0)
    let features = try features(result.output)
    #expect(features.count >= Program.reports.count)
    #expect(result.messages.contains("\(features.count) events from \(Program.reports.count) reports\n"))
    #expect(result.messages.hasPrefix("date "))
    for feature in features {
      let id = try #require(feature["id"] as? String)
      #expect(id.hasPrefix("ev_") && property("event_id", of: feature) == id)
      #expect(result.messages.contains(id))
    }
  }

  @Test func `features are sorted by date, then place, then identifier`() throws {
    let result = try Program.run(["map", "--quiet"] + Program.reports)
    let keys = try features(result.output).map { feature in
      [property("date_start", of: feature), property("location", of: feature), property("event_id", of: feature)]
    }
    // Events without a date stand last.
    let sorted = keys.sorted { left, right in
      (left[0].isEmpty ? "~" : left[0], left[1], left[2]) < (right[0].isEmpty ? "~" : right[0], right[1], right[2])
    }
    #expect(keys == sorted)
  }

  @Test func `the same bytes come out with any number of jobs and any order of the files`() throws {
    let more = Program.package + "/Examples/more-reports.jsonl"
    let first = try Program.run(["map", "--quiet", "--jobs", "1"] + Program.reports + [more])
    let second = try Program.run(["map", "--quiet", "--jobs", "4"] + Program.reports + [more])
    let third = try Program.run(["map", "--quiet", "--jobs", "3", more] + Program.reports.reversed())
    #expect(first.status == 0 && first.bytes.count > 1000)
    #expect(first.bytes == second.bytes)
    #expect(first.bytes == third.bytes)
  }

  @Test func `all formats are found out, and a saved page is one of them`() throws {
    let page = Program.package + "/Examples/saved-page.html"
    let mixed = try Program.run("map", "--quiet", page, "-", input: jsonLine("j", "Gunmen attacked police in Derbent."))
    #expect(mixed.status == 0)
    #expect(try features(mixed.output).count >= 2)
    // A format that is given is not doubted.
    let asText = try Program.run("map", "--quiet", "--format", "jsonl", "-", input: attackInDerbent)
    #expect(asText.status == 3)
  }

  @Test func `the day of publication places relative dates; without one they stay relative`() throws {
    let report = "Gunmen attacked police in Derbent on Sunday, killing two.\n"
    let dated = try Program.run("map", "--quiet", "--published", "2024-06-24", "-", input: report)
    #expect(try features(dated.output).map { property("event_date", of: $0) } == ["2024-06-23"])
    let undated = try Program.run("map", "--quiet", "-", input: report)
    #expect(try features(undated.output).map { property("event_date", of: $0) } == [""])
  }

  @Test func `reports with the same identifier are told apart`() throws {
    let lines =
      jsonLine("a", "Gunmen attacked police in Derbent.") + jsonLine("a#2", "Two died in a bombing in Quetta.")
      + jsonLine("a", "A bomb exploded in Kabul.")
    let result = try Program.run("map", "-", input: lines)
    #expect(result.messages.contains("3 events from 3 reports\n"))
    #expect(result.output.contains(#""a#3""#))
  }

  @Test func `a report that is given again is read once`() throws {
    let line = jsonLine("a", "Gunmen attacked police in Derbent, killing two.")
    let once = try Program.run("map", "-", input: line)
    let twice = try Program.run("map", "-", input: line + line)
    #expect(twice.output == once.output)
    #expect(twice.messages.contains("1 event from 1 report\n1 report given again, read once\n"))
  }

  @Test func `a report without an event is named, and the collection is empty`() throws {
    let result = try Program.run("map", "-", input: "The weather in Derbent was fine.\n")
    #expect(result.status == 0)
    #expect(try features(result.output).isEmpty)
    #expect(result.messages.contains("0 events from 1 report\nno event in: -\n"))
  }
}
