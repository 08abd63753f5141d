import Foundation
import Testing

/// Reports that cannot be read: each is named with its line, the others are mapped, and the exit code tells.
@Suite(.needsProgram) struct BadInputTests {
  /// A file's name, its bytes, and what is said of it, after `rejected: ` and the file.
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: Data
    var message: String
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let wide = Data("Attack in Derbent".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let nested = String(repeating: "[", count: 50_000)
    return [
      Case(name: "empty.txt", bytes: Data(), message: ": is empty (empty)"),
      Case(name: "empty.jsonl", bytes: Data(), message: ": is empty (empty)"),
      Case(name: "blank.txt", bytes: Data(" \n\t\r\n".utf8), message: ": is empty (empty)"),
      Case(
        name: "binary.txt", bytes: Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 10, 0, 7, 0, 0, 9]),
        message: ":2: is not a text file"),
      Case(
        name: "mark16.txt", bytes: Data([0xFF, 0xFE]) + wide, message: ":1: is UTF-16 text; convert it first: iconv"),
      Case(name: "bare16.txt", bytes: wide, message: ":1: is UTF-16LE text; convert it first: iconv"),
      Case(name: "wide.jsonl", bytes: wide, message: ":1: is UTF-16LE text; convert it first: iconv"),
      Case(
        name: "latin1.txt", bytes: Data("One\nTwo caf".utf8) + [0xE9, 0x0A],
        message: ":2: is not UTF-8: byte 11 is 0xE9"),
      Case(
        name: "header.txt", bytes: Data("Title: A\nDate: 2024-01-02\n\n".utf8),
        message: ":3: has header lines and no text"),
      Case(
        name: "broken.jsonl", bytes: Data(#"{"id": "a", "text": "One"#.utf8), message: ":1: is not JSON in column 25: "),
      Case(name: "several.jsonl", bytes: Data("{\n".utf8), message: ":1: is not JSON in column 2: "),
      Case(
        name: "array.json", bytes: Data("[\n {\"text\": \"One\"}]".utf8),
        message: ":1: is a JSON array; write one object a line"),
      Case(name: "number.jsonl", bytes: Data("5\n".utf8), message: ":1: is not a JSON object"),
      Case(name: "field.jsonl", bytes: Data(#"{"text": 5}"#.utf8), message: #":1: "text" is not a string"#),
      Case(name: "without.jsonl", bytes: Data(#"{"id": "a"}"#.utf8), message: #":1: has no "text""#),
      Case(
        name: "nested.jsonl", bytes: Data((#"{"text": "# + nested).utf8), message: ":1: is not JSON in column 521: "),
      Case(name: "nested2.jsonl", bytes: Data(nested.utf8), message: ":1: is not JSON in column 513: "),
      Case(
        name: "page.html", bytes: Data("<html><nav>Home</nav></html>".utf8), message: ": is a page without running text"
      ),
    ]
  }()

  @Test(arguments: cases)
  func `a file that cannot be read is named with its line, and the others are mapped`(_ item: Case) throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write(item.name, item.bytes)
    let alone = try Program.run("map", bad)
    #expect(alone.status == 3)
    #expect(alone.messages.hasPrefix("rejected: \(bad)\(item.message)"), "\(alone.messages)")
    #expect(alone.messages.hasSuffix("dateline: no report could be read; see above\n"))
    #expect(alone.bytes.isEmpty)
    let good = try folder.write("good.txt", attackInDerbent)
    for files in [[bad, good], [good, bad]] {
      let both = try Program.run(["map", "--quiet"] + files)
      #expect(both.status == 1)
      #expect(both.messages.contains("rejected: \(bad)\(item.message)"))
      #expect(both.messages.hasSuffix("dateline: 1 input rejected, 1 report read; see above\n"))
      #expect(both.bytes == (try Program.run("map", "--quiet", good).bytes))
    }
    let parsed = try Program.run("parse", bad, good)
    #expect(parsed.status == 1 && parsed.lines.count == 1)
  }

  @Test func `a folder and a missing file are named`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/missing.txt"
    let result = try Program.run("map", folder.path, missing)
    #expect(result.status == 3)
    #expect(
      result.messages.contains(
        "rejected: \(folder.path): is a folder; name its files, for example \(folder.path)/*.txt"))
    #expect(result.messages.contains("rejected: \(missing): cannot be read: No such file or directory"))
  }

  @Test func `of JSON lines the good ones are used`() throws {
    let lines =
      jsonLine("a", "Gunmen attacked police in Derbent.") + "{\"id\": \"b\", \"text\": \"x\n"
      + "\n" + jsonLine("c", "A bomb exploded in Kabul.")
    let result = try Program.run("map", "--per-document", "-", input: lines)
    #expect(result.status == 1)
    #expect(try result.lines.map { try json($0)["id"] as? String } == ["a", "c"])
    #expect(result.messages.hasPrefix("rejected: -:2: is not JSON in column 23: "))
    #expect(result.messages.hasSuffix("dateline: 1 input rejected, 2 reports read; see above\n"))
  }

  @Test func `where nothing could be read, older output stays`() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("o.geojson", "old")
    for command in [["map"], ["map", "--per-document"], ["parse"]] {
      let result = try Program.run(command + ["/nowhere/a.txt", "-o", old])
      #expect(result.status == 3)
      #expect(try folder.text("o.geojson") == "old")
      #expect(folder.names == ["o.geojson"])
    }
  }

  @Test func `a date that cannot be read is a warning`() throws {
    let result = try Program.run("map", "--quiet", "-", input: "Date: some day\u{1B}[2J\n\n" + attackInDerbent)
    #expect(result.status == 0)
    #expect(result.messages.hasPrefix("warning: -:1: the date 'some day [2J' cannot be read and is left out"))
    #expect(try features(result.output).count == 1)
  }
}
