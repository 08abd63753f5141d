import Foundation
import Testing

/// JSON lines in, JSON lines out: what Spark, GNU parallel or a script drive.
@Suite(.needsProgram) struct PipesTests {
  static let commands = [["parse"], ["map", "--per-document"]]

  @Test(arguments: commands)
  func `output is in the order of the input, with the identifiers as given`(_ command: [String]) throws {
    // Long and short texts by turns, so that later ones are done first; an identifier that occurs twice.
    let long = String(repeating: "Gunmen attacked police in Derbent, Dagestan. ", count: 40)
    let ids = (0..<60).map { $0 == 30 ? "29" : "\($0)" }
    let lines = ids.enumerated().map { jsonLine($1, $0 % 3 == 0 ? long : "Derbent was calm.") }.joined()
    let one = try Program.run(command + ["-", "--jobs", "1"], input: Data(lines.utf8))
    let four = try Program.run(command + ["-", "--jobs", "4"], input: Data(lines.utf8))
    #expect(one.status == 0)
    #expect(try one.lines.map { try json($0)["id"] as? String } == ids)
    #expect(one.bytes == four.bytes)
    // A document's line does not depend on the others.
    let alone = try Program.run(command + ["-"], input: Data(jsonLine("30", "Derbent was calm.").utf8))
    let other = try Program.run(command + ["-"], input: Data(jsonLine("31", "Derbent was calm.").utf8))
    #expect(alone.output.replacing(#""id":"30""#, with: #""id":"31""#) == other.output)
    #expect(one.lines[31] + "\n" == other.output)
  }

  @Test(arguments: commands)
  func `a driver that waits for each answer gets it`(_ command: [String]) throws {
    let program = try #require(Program.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = command + ["-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var pending = Data()
    func answer() -> String {
      while true {
        if let end = pending.firstIndex(of: 0x0A) {
          defer { pending = Data(pending[(end + 1)...]) }
          return String(decoding: pending[..<end], as: UTF8.self)
        }
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { return "" }
        pending += more
      }
    }
    for id in ["first", "second", "third"] {
      try input.fileHandleForWriting.write(contentsOf: Data(jsonLine(id, "Derbent was calm.").utf8))
      #expect(try json(answer())["id"] as? String == id)
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `offsets count Unicode scalars of the text`() throws {
    let text = "Title: Über Straßen\n\n😀👩‍👩‍👧 Взрыв; e\u{301}té; Gunmen attacked police in Derbent 🏴 and Grozny.\n"
    let result = try Program.run("parse", "-", input: text)
    let scalars = Array(text.unicodeScalars.drop { $0 != "😀" })
    let toponyms = try #require(try json(result.output)["toponyms"] as? [[String: Any]])
    for toponym in toponyms {
      let (start, end) = (try #require(toponym["start"] as? Int), try #require(toponym["end"] as? Int))
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == toponym["text"] as? String)
    }
    let words = toponyms.compactMap { $0["text"] as? String }
    #expect(words.contains("Derbent") && words.contains("Grozny"))
  }

  @Test func `a line has the documented members`() throws {
    let result = try Program.run("parse", "-", input: jsonLine("a", "Gunmen attacked police in Derbent, Dagestan."))
    let first = try #require((try json(result.output)["toponyms"] as? [[String: Any]])?.first)
    let members: Set = [
      "start", "end", "text", "kind", "lat", "lon", "place_id", "geonames_id", "country", "admin1", "confidence",
    ]
    #expect(members.isSubset(of: first.keys))
    #expect(first["text"] as? String == "Derbent")
    #expect(first["geonames_id"] as? Int == 566532)
    #expect(first["country"] as? String == "RU")
    #expect(first["admin1"] as? String == "Dagestan")
    let explained = try Program.run("parse", "--explain", "-", input: attackInDerbent)
    #expect(explained.output.contains(#""candidates":[{"name":"Derbent""#))
    #expect(!result.output.contains("candidates"))
  }

  @Test func `the events of a document are flat properties`() throws {
    let result = try Program.run(
      "map", "--per-document", "-", input: jsonLine("a", "Gunmen attacked police in Derbent."))
    let events = try #require(try json(result.output)["events"] as? [[String: Any]])
    #expect(events.map { $0["location"] as? String } == ["Derbent"])
    for value in events.joined().map(\.value) { #expect(!(value is [Any]) && !(value is [String: Any])) }
  }

  @Test func `memory does not grow with the number of lines`() throws {
    let program = try #require(Program.path)
    let count = 20_000
    let reports = try String(contentsOfFile: Program.package + "/Examples/more-reports.jsonl", encoding: .utf8)
      .split(separator: "\n").map { try json($0)["text"] as? String ?? "" }
      .map { $0.split(separator: " ").prefix(6).joined(separator: " ") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["parse", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let writer = Thread {
      for start in stride(from: 0, to: count, by: 100) {
        let lines = (start..<start + 100).map { jsonLine("\($0)", reports[$0 % reports.count]) }.joined()
        try? input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
      }
    }
    writer.start()
    var lines = 0
    while lines < count {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      lines += more.count { $0 == 0x0A }
    }
    #expect(lines == count)
    // Every line is answered and the program waits for more: now the kernel knows the most it ever had.
    let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let peak = try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) })
    #expect(peak < 500_000, "\(peak) kB")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
