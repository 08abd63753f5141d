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
}
