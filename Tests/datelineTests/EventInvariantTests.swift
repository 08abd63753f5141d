import Foundation
import Testing

/// What holds for every event, whatever it was read from: looked at over the labelled corpora where they lie beside the
/// package, and over the examples.
@Suite(.needsProgram) struct EventInvariantTests {
  /// Corpora whose lines have a text. The whole of them is read where DATELINE_WHOLE_CORPORA is set, else a sample: the
  /// program that lies beside the tests is not an optimised one.
  static let corpora = [
    "events/reports.dev.jsonl", "events/case2021_task2.jsonl", "events/muc4.dev.jsonl", "events/muc4.tst1.jsonl",
    "events/muc4.tst2.jsonl", "geoparsing/lgl.train.jsonl", "geoparsing/geocorpora.jsonl",
    "geoparsing/geowebnews.train.jsonl", "geoparsing/trnews.train.jsonl", "geoparsing/tudloc.jsonl",
    "geoparsing/wiktor.train.jsonl",
  ]

  static let folder = Program.package + "/../shared/corpora/"
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  @Test(.enabled(if: isThere, "the labelled corpora do not lie beside the package"), arguments: corpora)
  func `every event of a corpus can defend itself`(name: String) throws {
    let lines = try String(contentsOfFile: Self.folder + name, encoding: .utf8).split(separator: "\n")
    let isWhole = ProcessInfo.processInfo.environment["DATELINE_WHOLE_CORPORA"] != nil
    let step = isWhole ? 1 : max(1, lines.count / 24)
    try check(stride(from: 0, to: lines.count, by: step).map { String(lines[$0]) }, name: name)
  }

  @Test func `every event of the examples can defend itself`() throws {
    let reports = try Program.reports.map { path in
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let body = text.split(separator: "\n\n", maxSplits: 1).last.map(String.init) ?? text
      let object = ["id": (path as NSString).lastPathComponent, "text": body, "date": "2024-06-24"]
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }
    try check(reports, name: "examples")
  }

  private func check(_ lines: [String], name: String) throws {
    let scratch = try TemporaryFolder()
    let input = try scratch.write("in.jsonl", lines.joined(separator: "\n") + "\n")
    let mapped = try map(input, jobs: 1, scratch)
    // The order of the input and the number of threads change no byte.
    let reversed = try scratch.write("reversed.jsonl", lines.reversed().joined(separator: "\n") + "\n")
    #expect(try map(reversed, jobs: 2, scratch) == mapped, "\(name): another order gives other bytes")
    var texts: [String: [Unicode.Scalar]] = [:]
    for line in lines {
      let object = try json(line)
      guard let id = object["id"] as? String, let text = object["text"] as? String else { continue }
      texts[id] = Array(text.unicodeScalars)
    }
    for line in String(decoding: mapped, as: UTF8.self).split(separator: "\n") {
      let event = Invariants(try json(line), texts: texts)
      #expect(event.faults == [], "\(name)")
    }
  }

  private func map(_ input: String, jobs: Int, _ scratch: TemporaryFolder) throws -> Data {
    let result = try Program.run(
      "map", "--quiet", "--jobs", "\(jobs)", "--records", scratch.path + "/records", "-o", scratch.path + "/map", input)
    #expect(result.status == 0, "\(result.messages)")
    return try scratch.data("records")
  }
}

/// What is wrong with one record.
private struct Invariants {
  private(set) var faults: [String] = []
  private let event: [String: Any]
  private let evidence: [[String: Any]]

  init(_ event: [String: Any], texts: [String: [Unicode.Scalar]]) {
    self.event = event
    evidence = event["evidence"] as? [[String: Any]] ?? []
    checkPosition()
    checkEvidence()
    checkTolls()
    checkOffsets(texts)
  }

  private mutating func fail(_ what: String) { faults.append("\(event["event_id"] ?? "") \(what)") }

  /// No coordinate without a row, words of the text or coordinates in it.
  private mutating func checkPosition() {
    let hasPoint = event["latitude"] is NSNumber
    if hasPoint != (event["longitude"] is NSNumber) { fail("has half a position") }
    let mentions = event["mentions"] as? [[String: Any]] ?? []
    if hasPoint, !(event["place_id"] is String), mentions.isEmpty { fail("has a position from nowhere") }
  }

  /// No field without evidence: its own, or that of the fields it follows from.
  private mutating func checkEvidence() {
    let found = Set(evidence.compactMap { $0["field"] as? String })
    let tolls = ["killed", "injured", "missing", "detained", "displaced"].map { "\($0)_best" }
    let sources: [String: [String]] = [
      "sub_event_type": [], "assertion": [], "location": [], "event_date": [], "claimed_by": [], "weapon": [],
      "target": [], "actor1": ["claimed_by"], "actor2": ["target"], "casualty_note": tolls,
    ]
    for (field, others) in sources where event[field] is String {
      if found.isDisjoint(with: [field] + others) { fail("has no evidence for \(field)") }
    }
    for toll in tolls where event[toll] is NSNumber && !found.contains(toll) { fail("has no evidence for \(toll)") }
  }

  private mutating func checkTolls() {
    for stem in ["killed", "injured", "missing", "detained", "displaced"] {
      let values = ["low", "best", "high"].compactMap { event["\(stem)_\($0)"] as? Int }
      if values != values.sorted() { fail("has \(stem) \(values)") }
    }
  }

  /// Every offset quotes its text; a line break may be written as a space.
  private mutating func checkOffsets(_ texts: [String: [Unicode.Scalar]]) {
    for item in evidence + (event["mentions"] as? [[String: Any]] ?? []) {
      guard let start = item["start"] as? Int, let end = item["end"] as? Int else { continue }
      let quote = item["quote"] as? String ?? item["text"] as? String ?? ""
      guard let text = (item["doc_id"] as? String).flatMap({ texts[$0] }), start <= end, end <= text.count else {
        fail("quotes what is not there")
        continue
      }
      let words = String(String.UnicodeScalarView(text[start..<end]))
      if words != quote, words.replacing("\n", with: " ") != quote { fail("quotes \"\(quote)\" for \"\(words)\"") }
    }
  }
}
