import Foundation
import Testing

/// `parse --spans given`.
@Suite(.needsProgram) struct GivenSpansTests {
  @Test func `the spans of the input are resolved, and no others`() throws {
    let line =
      #"{"id": "a", "text": "😀 Moscow: Derbent lies in Dagestan.", "toponyms": [{"start": 10, "end": 17}]}"# + "\n"
    let result = try Program.run("parse", "--spans", "given", "-", input: line)
    #expect(result.status == 0)
    let toponyms = try #require(try json(result.output)["toponyms"] as? [[String: Any]])
    #expect(toponyms.count == 1)
    #expect(toponyms[0]["start"] as? Int == 10 && toponyms[0]["end"] as? Int == 17)
    #expect(toponyms[0]["text"] as? String == "Derbent" && toponyms[0]["geonames_id"] as? Int == 566532)
  }

  @Test func `bad spans are told with their line, and the rest is done`() throws {
    let lines =
      #"{"id": "a", "text": "In Derbent.", "toponyms": [{"start": 3, "end": 10}, {"start": 9, "end": 40}]}"# + "\n"
      + #"{"id": "b", "text": "In Derbent.", "toponyms": [{"start": 3, "end": 10}]}"# + "\n"
    let result = try Program.run("parse", "--spans", "given", "-", input: lines)
    #expect(result.status == 1)
    #expect(
      result.messages.contains(
        "rejected: -:1: toponyms[1], 9 to 40, lies outside the text of 11 characters (invalid_span)"))
    #expect(try result.lines.map { (try json($0)["toponyms"] as? [Any])?.count } == [1, 1])
  }

  @Test func `what parse writes can be read again`() throws {
    let text = "Attacks in Derbent and Makhachkala, Dagestan, alarmed Moscow."
    let found = try json(try Program.run("parse", "-", input: jsonLine("a", text)).output)
    let toponyms = try #require(found["toponyms"])
    let again = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text, "toponyms": toponyms])
    let given = try Program.run(["parse", "--spans", "given", "-"], input: again + Data("\n".utf8))
    // A name that is given is a place for certain, one that was found is likely one: only the confidence differs.
    func places(_ document: [String: Any]) -> [NSDictionary] {
      (document["toponyms"] as? [[String: Any]] ?? []).map { toponym in
        NSDictionary(dictionary: toponym.filter { $0.key != "confidence" })
      }
    }
    #expect(places(try json(given.output)) == places(found))
  }

  @Test(.enabled(if: Corpora.isThere, "the labelled corpora are not beside the package"), arguments: Corpora.names)
  func `labelled documents keep their identifiers and their spans`(_ name: String) throws {
    // Every twentieth document of the small corpora, every hundredth of the large ones.
    let all = try String(contentsOfFile: "\(Corpora.folder)/\(name)", encoding: .utf8).split(separator: "\n")
    let sample = stride(from: 0, to: all.count, by: all.count > 1000 ? 100 : 20).map { all[$0] }
    let result = try Program.run(
      "parse", "--spans", "given", "--quiet", "-", input: sample.joined(separator: "\n") + "\n")
    #expect(result.status == 0)
    let gold = try sample.map { try json($0) }
    let lines = try result.lines.map { try json($0) }
    #expect(lines.count == gold.count)
    func spans(_ document: [String: Any]) -> [[Int]] {
      (document["toponyms"] as? [[String: Any]] ?? []).map { [$0["start"] as? Int ?? -1, $0["end"] as? Int ?? -1] }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
    for (line, document) in zip(lines, gold) {
      #expect(line["id"] as? String == document["id"] as? String)
      #expect(spans(line) == spans(document))
    }
  }
}

/// Labelled documents beside the package, which it does not ship.
enum Corpora {
  static let folder = Program.package + "/../shared/corpora/geoparsing"
  static let scorer = Program.package + "/../shared/tools/score_geoparse.py"
  static let names = [
    "geocorpora.jsonl", "geowebnews.train.jsonl", "lgl.train.jsonl", "trnews.train.jsonl", "tudloc.jsonl",
    "wiktor.train.jsonl",
  ]
  static let isThere = FileManager.default.fileExists(atPath: folder) && FileManager.default.fileExists(atPath: scorer)
}
