import Foundation
import Testing

@Suite(.needsProgram) struct ResolveCommandTests {
  @Test func `names in any script get candidates, best first`() throws {
    let result = try Program.run("resolve", "Derbent", "Дербент", "--limit", "1")
    #expect(result.status == 0)
    let rows = result.lines.filter { $0.contains("geonames:566532") }
    #expect(rows.count == 2)
    #expect(result.lines.first == "Derbent")
  }

  @Test func `as JSON each name is a line with documented members`() throws {
    let result = try Program.run("resolve", "--json", "Georgia", "Derbent, Dagestan", "Xyzzyplugh")
    let lines = try result.lines.map { try json($0) }
    #expect(lines.map { $0["query"] as? String } == ["Georgia", "Derbent, Dagestan", "Xyzzyplugh"])
    let candidates = lines.map { $0["candidates"] as? [[String: Any]] ?? [] }
    #expect(candidates.map(\.isEmpty) == [false, false, true])
    let members: Set = [
      "name", "latitude", "longitude", "place_id", "feature_code", "country", "admin1", "score", "parts",
    ]
    for candidate in candidates.joined() { #expect(members.isSubset(of: candidate.keys)) }
    for list in candidates {
      let scores = list.compactMap { $0["score"] as? Double }
      #expect(scores == scores.sorted(by: >))
    }
    #expect(result.status == 1)
    #expect(result.messages == "dateline: not in the gazetteer: Xyzzyplugh\n")
  }

  @Test func `a country hint moves its places up, in small letters too`() throws {
    for code in ["TR", "tr"] {
      let result = try Program.run("resolve", "--json", "Derbent", "--country", code)
      let first = (try json(result.output)["candidates"] as? [[String: Any]])?.first
      #expect(first?["country"] as? String == "TR")
    }
  }

  @Test func `odd names are looked up and not obeyed`() throws {
    let names = [String(repeating: "a", count: 50_000), "\u{1B}[31mDerbent\u{7}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "%s%n", "--", "-1"]
    let result = try Program.run(["resolve", "--"] + names)
    #expect([0, 1].contains(result.status))
    #expect(!result.output.contains("\u{1B}") && !result.messages.contains("\u{1B}"))
  }

  @Test func `the list of queries gets the places it names`() throws {
    let list = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../GazetteersTests/Fixtures/queries.tsv")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let result = try Program.run(["resolve", "--json", "--limit", "1"] + lines.map { $0[0] })
    #expect(result.status == 0)
    #expect(result.lines.count == lines.count)
    for (line, output) in zip(lines, result.lines) {
      let object = try json(output)
      let first = (object["candidates"] as? [[String: Any]])?.first?["place_id"] as? String
      func check() { #expect([first, object["how"] as? String] == [line[1], line[2]], "\(line[0])") }
      if line.count > 3 {
        withKnownIssue(Comment(rawValue: line[3])) { check() }
      } else {
        check()
      }
    }
  }

  @Test func `a misspelt name is answered with the name it is like, unless it must be exact`() throws {
    let similar = try Program.run("resolve", "Makhachkalla", "--limit", "1")
    #expect(similar.status == 0)
    #expect(similar.lines.first == "Makhachkalla: similar to makhachkala (1 edit)")
    let object = try json(try Program.run("resolve", "--json", "Makhachkalla", "--limit", "1").output)
    #expect(object["how"] as? String == "similar_name" && object["distance"] as? Int == 1)
    #expect((object["candidates"] as? [[String: Any]])?.first?["matched_name"] as? String == "makhachkala")
    let exact = try Program.run("resolve", "--exact", "Makhachkalla")
    #expect(exact.status == 1)
    #expect(
      exact.lines.first
        == "Makhachkalla: no place of that name; did you mean Makhachkala (Dagestan, Russia; geonames:532096)?")
  }

  @Test func `a qualifier that fits nothing is said and not dropped`() throws {
    let result = try Program.run("resolve", "--json", "Derbent, Idaho", "Derbent, Atlantis", "Makhachkala (country)")
    let objects = try result.lines.map { try json($0) }
    #expect(objects.map { $0["failure"] as? String } == ["not_there", "unknown_qualifier", "not_there"])
    #expect(objects.allSatisfy { ($0["candidates"] as? [Any])?.isEmpty == true })
    let suggestions = objects.map { ($0["suggestions"] as? [[String: Any]])?.first?["place_id"] as? String }
    #expect(suggestions == ["geonames:566532", "geonames:566532", "geonames:532096"])
    #expect(result.status == 1)
    #expect(
      try Program.run("resolve", "Derbent, Idaho").lines.first?.contains("no Derbent there; there is Derbent") == true)
  }

  @Test func `beginnings are completed`() throws {
    let result = try Program.run("resolve", "--json", "--complete", "Махачк", "Xyzzypl", "--limit", "2")
    #expect(result.status == 1)
    #expect(result.messages == "dateline: begins no name of the gazetteer: Xyzzypl\n")
    let completions = try result.lines.map { try json($0)["completions"] as? [[String: Any]] ?? [] }
    #expect(completions.map { $0.compactMap { $0["place_id"] as? String }.first } == ["geonames:532096", nil])
    #expect(completions[0].first?["matched_name"] as? String == "makhachkala")
    #expect(try Program.run("resolve", "--complete", "makhachk").lines.first == "makhachk")
  }

  @Test func `all names of a place are listed on request`() throws {
    let result = try Program.run("resolve", "--names", "geonames:566532")
    #expect(result.lines.first == "geonames:566532: identifier")
    #expect(result.lines.contains { $0.hasPrefix("    alternate: ") && $0.contains("Дербент") })
    let object = try json(try Program.run("resolve", "--names", "--json", "geonames:566532").output)
    let names = (object["candidates"] as? [[String: Any]])?.first?["names"] as? [[String: Any]]
    #expect(names?.first?["text"] as? String == "Derbent" && names?.first?["kind"] as? String == "main")
  }
}
