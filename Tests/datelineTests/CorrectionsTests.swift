import Foundation
import Testing

@Suite(.needsProgram) struct CorrectionsTests {
  private let header = "surface,scope,place,note\n"
  private let report = "Gunmen attacked police in Xyzzyville on Monday, killing two officers.\n"

  /// Runs the program on reports as JSON lines, with corrections.
  private func run(
    _ command: [String], _ rows: String, reports: [(id: String, text: String)], options: [String] = []
  ) throws -> (result: Program.Result, file: String) {
    let folder = try TemporaryFolder()
    let file = try folder.write("c.csv", header + rows)
    let input = reports.map { jsonLine($0.id, $0.text.trimmingCharacters(in: .newlines)) }.joined()
    let result = try Program.run(command + ["-", "--corrections", file] + options, input: Data(input.utf8))
    return (result, file)
  }

  private func toponyms(_ result: Program.Result) throws -> [[[String: Any]]] {
    try result.lines.map { try #require(try json($0)["toponyms"] as? [[String: Any]]) }
  }

  @Test func `parse gives the place of the correction and says so`() throws {
    let (result, file) = try run(
      ["parse", "--explain"], "xyzzyville,,geonames:566532,an old name\nNowhere,RU,not a place,\n",
      reports: [("a", report)])
    #expect(result.status == 0)
    let name = try #require(try toponyms(result).first?.first)
    #expect(name["text"] as? String == "Xyzzyville" && name["start"] as? Int == 26 && name["end"] as? Int == 36)
    #expect(name["place_id"] as? String == "geonames:566532" && name["confidence"] as? Double == 1)
    #expect(name["correction"] as? String == "correction, \(file):2, an old name")
    #expect(
      name["reason"] as? String
        == "Xyzzyville: Derbent, a district seat in Dagestan, Russia. So says a correction, \(file):2, an old name.")
    #expect((name["candidates"] as? [Any])?.count == 1)
    #expect(
      result.messages == """
        corrections: 1 applied from 2 lines
        stale: \(file):3: "Nowhere" matched nothing

        """)
  }

  @Test func `map writes events at corrected places, with evidence and counts, and explain shows them`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "c.csv", header + "Xyzzyville,,\"47.5,42.5\",my note\nDerbent,b,not a place,\nMill,,not a place,\n")
    let output = folder.path + "/events.geojson"
    let reports =
      jsonLine("a", report.trimmingCharacters(in: .newlines))
      + jsonLine("b", "Police were attacked in Derbent on Monday, killing two officers.")
    let result = try Program.run(
      ["map", "-", "--corrections", file, "-o", output, "--published", "2024-06-25"], input: Data(reports.utf8))
    #expect(result.status == 0)
    #expect(
      result.messages.contains("corrections: 2 applied from 3 lines\nstale: \(file):4: \"Mill\" matched nothing\n"))
    let text = try folder.text("events.geojson")
    let metadata = try #require(try json(text)["dateline"] as? [String: Any])
    #expect(
      metadata["corrections"] as? NSDictionary
        == ["file": file, "lines": 3, "applied": 2, "stale": [4]] as NSDictionary)
    let events = try features(text)
    #expect(events.map { property("location", of: $0) } == ["Xyzzyville"])
    let event = try #require(events.first)
    #expect(property("place_id", of: event) == "correction:47.5,42.5")
    #expect(property("place_precision", of: event) == "exact")
    // By polygon.
    #expect(property("country", of: event) == "Russia" && property("admin1", of: event) == "Dagestan")
    let point = (event["geometry"] as? [String: Any])?["coordinates"] as? [Double]
    #expect(point == [47.5, 42.5])
    let explanation = try Program.run("explain", property("event_id", of: event), "--in", output)
    #expect(explanation.status == 0)
    #expect(explanation.output.contains("correction, \(file):2, my note"))
    #expect(explanation.output.contains("[place.correction]"))
    let record = try Program.run("explain", property("event_id", of: event), "--in", output, "--json")
    #expect(
      record.output.contains(#""reason":"correction, \#(file.replacingOccurrences(of: "/", with: "/")):2, my note""#))
  }

  @Test func `the output does not depend on the number of threads`() throws {
    let reports = (1...40).map { number in
      (id: "r\(number)", text: number % 2 == 0 ? report : "Two were hurt in Xyzzyville, Lebanon. Kala, r\(number).")
    }
    let rows = "Xyzzyville,LB,geonames:276781,\nXyzzyville,,geonames:566532,\nkala,r7,\"10,20\",\n"
    for command in [["parse"], ["map"], ["map", "--per-document"]] {
      let runs = try ["1", "2", "7"].map { jobs in
        // The file's path stands in the output.
        let folder = try TemporaryFolder()
        try folder.write("c.csv", header + rows)
        let input = reports.map { jsonLine($0.id, $0.text.trimmingCharacters(in: .newlines)) }.joined()
        return try Program.run(
          command + ["-", "--corrections", "c.csv", "--jobs", jobs, "--gazetteer", Program.package + "/Gazetteer"],
          input: Data(input.utf8), in: folder.path)
      }
      #expect(runs.allSatisfy { $0.status == 0 && !$0.bytes.isEmpty })
      #expect(Set(runs.map(\.output)).count == 1)
      #expect(Set(runs.map(\.messages)).count == 1)
      #expect(runs[0].messages.contains("corrections: 41 applied from 3 lines\n"))
    }
  }

  @Test func `a hint brings a country's lines into scope`() throws {
    for (options, expected) in [([], 0), (["--country", "ru"], 1)] {
      let (result, _) = try run(
        ["parse"], "Xyzzyville,RU,geonames:566532,\n", reports: [("a", report)], options: options)
      #expect(try toponyms(result)[0].count { $0["correction"] != nil } == expected)
    }
  }

  @Test func `documents are named by identifier or path`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt"] { try folder.write(name, report) }
    let file = try folder.write("c.csv", header + "Xyzzyville,document:b.txt,geonames:566532,\n")
    let result = try Program.run("parse", folder.path + "/a.txt", folder.path + "/b.txt", "--corrections", file)
    #expect(try toponyms(result).map { $0.contains { $0["correction"] != nil } } == [false, true])
  }

  @Test func `resolve and near take corrections of whole names`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "c.csv", header + "Derbent,,\"47.5,42\",mine\nParis,,not a place,no\nMoscow,US,geonames:5601538,\n")
    let plain = try Program.run("resolve", "derbent", "Paris", "Derbent, Dagestan", "--json", "--corrections", file)
    let lines = try plain.lines.map { try json($0) }
    #expect(
      lines.map { $0["correction"] as? String } == ["correction, \(file):2, mine", "correction, \(file):3, no", nil])
    #expect(lines.map { ($0["candidates"] as? [Any])?.isEmpty } == [false, true, false])
    #expect(plain.status == 0)
    #expect(plain.messages == "corrections: 2 applied from 3 lines\nnot a place, by correction: Paris\n")
    let hinted = try Program.run("resolve", "Moscow", "--country", "US", "--corrections", file)
    #expect(hinted.output.contains("geonames:5601538") && hinted.output.contains("correction, \(file):4"))

    let feature = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[47.5,42]},"properties":{}}"#
    let near = try Program.run(
      "near", "Derbent", "--nearest", "1", "--in", "-", "--corrections", file, input: feature)
    #expect(near.status == 0)
    #expect(near.lines.last?.trimmingCharacters(in: .whitespaces).hasPrefix("0 ") == true)
    #expect(near.messages.contains("by correction, \(file):2, mine"))
    let none = try Program.run("near", "Paris", "--nearest", "1", "--in", "-", "--corrections", file, input: feature)
    #expect(none.status == 3)
    #expect(none.messages.contains("'Paris' is not a place, by correction, \(file):3, no; give LON,LAT"))
  }

  @Test func `a fault in the file ends a run at its start, with the line`() throws {
    let rows = "Derbent,,geonames:1,\nMoscow,XX,not a place,\nKazan,,\"200,100\",\n"
    for command in [["parse", "-"], ["map", "-"], ["resolve", "x"], ["near", "x", "--nearest", "1", "--in", "-"]] {
      let folder = try TemporaryFolder()
      let file = try folder.write("c.csv", header + rows)
      let result = try Program.run(command + ["--corrections", file], input: Data(report.utf8))
      #expect(result.status == 3)
      #expect(result.output == "")
      #expect(
        result.messages == """
          dateline: \(file):2: the gazetteer has no place geonames:1; look it up: dateline resolve 'Derbent' (unknown_place)
          dateline: \(file):3: XX is no country; write two letters as in ISO 3166-1 such as RU, or document:XX (unknown_scope)
          dateline: \(file):4: 200,100 is not on the Earth; the order is LON,LAT: longitude is -180…180 and latitude -90…90 (invalid_position)
          dateline: 3 faults in the corrections in \(file); see above, or run: dateline correct check \(file)

          """)
    }
    for path in ["/nonexistent.csv", "/tmp"] {
      let result = try Program.run("parse", "-", "--corrections", path, input: report)
      #expect(result.status == 3 && result.messages.contains(path))
    }
  }

  // MARK: correct check

  private func check(_ bytes: Data, _ arguments: String...) throws -> Program.Result {
    try Program.run(["correct", "check", "-"] + arguments, input: bytes)
  }

  @Test func `check passes a clean file`() throws {
    let result = try check(Data((header + "Derbent,,geonames:566532,\nKala,RU,\"47.5,42\",x\n").utf8))
    #expect(result.status == 0)
    #expect(result.lines == ["2 corrections, 0 problems"])
    #expect(result.messages == "")
  }

  @Test func `check names every problem with its line`() throws {
    let rows = """
      Derbent,,geonames:566532,
      DERBENT,everywhere,geonames:566532,
      Derbent,,not a place,
      Derbent,RU,"42.06,48.29",
      …,,not a place,
      Kala*,,not a place,
      Kala,QQ,not a place,
      Kala,,geonames:99999999,
      Kala,,somewhere,
      Kala,,1,2,
      """
    let result = try check(Data((header + rows).utf8), "--json")
    #expect(result.status == 1)
    let object = try json(result.output)
    let problems = try #require(object["problems"] as? [[String: Any]])
    #expect(
      problems.map { "\($0["line"] ?? "") \($0["code"] ?? "")" } == [
        "3 duplicate_correction", "4 conflicting_correction", "5 swapped_position", "6 empty_surface",
        "7 star_in_surface", "8 unknown_scope", "9 unknown_place", "10 invalid_place", "11 unreadable_table",
      ])
    #expect(problems.allSatisfy { ($0["message"] as? String)?.isEmpty == false })
    #expect(object["corrections"] as? Int == 5 && object["applied"] == nil)
    let text = try check(Data((header + rows).utf8))
    #expect(text.lines.count == 10 && text.lines.last == "5 corrections, 9 problems")
    #expect(text.messages == "dateline: 9 problems in -; see above\n")
  }

  @Test func `check refuses what is no table`() throws {
    let cases: [(Data, String)] = [
      (Data(), "is empty (empty)"), (Data("a,b\n1,2\n".utf8), "has no column \"surface\""),
      (Data([0xFF, 0xFE] + "surface".utf8.flatMap { [$0, 0] as [UInt8] }), "iconv -f UTF-16 -t UTF-8"),
      (Data(Array((header + "D").utf8) + [0xFC] + Array(",,not a place,\n".utf8)), "iconv -f ISO-8859-1 -t UTF-8"),
      (Data((header + "\"Derbent,,not a place,\n").utf8), "-:2: the quote that opens here is never closed"),
      (Data([0x50, 0x4B, 3, 4, 0, 0]), "save the table as CSV"),
    ]
    for (bytes, message) in cases {
      let result = try check(bytes)
      #expect(result.status == 1)
      #expect(result.output.contains(message), "\(result.output)")
    }
    #expect(try Program.run("correct", "check", "/nonexistent.csv").status == 3)
    #expect(try Program.run("correct", "check").status == 2)
    #expect(try Program.run("correct", "check", "x", "--country", "RU", "--jobs", "0").status != 0)
  }

  @Test func `check counts what applies to reports`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("c.csv", header + "Xyzzyville,,geonames:566532,\nKala,RU,\"47.5,42\",x\n")
    let reports = try folder.write("r.jsonl", jsonLine("a", "In Xyzzyville, Xyzzyville.") + jsonLine("b", "Kala."))
    let result = try Program.run("correct", "check", file, reports)
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "\(file):2: \"Xyzzyville\" applied 2 times", "\(file):3: \"Kala\" is stale: it matched nothing",
        "2 corrections, 0 problems, 2 applied, 1 stale",
      ])
    let object = try json(try Program.run("correct", "check", file, reports, "--json", "--country", "RU").output)
    #expect(object["stale"] as? NSArray == [])
    #expect(
      object["applied"] as? NSArray
        == [["line": 2, "surface": "Xyzzyville", "count": 2], ["line": 3, "surface": "Kala", "count": 1]] as NSArray)
    #expect(try Program.run("correct", "check", file, folder.path + "/none.txt").status == 3)
  }
}
