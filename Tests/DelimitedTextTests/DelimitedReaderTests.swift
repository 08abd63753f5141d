import TestSupport
import Testing

@testable import DelimitedText

@Suite struct DelimitedReaderTests {
  @Test(arguments: [
    ("plain", "a,b\n1,2\n3,4\n", [["2", "1", "2"], ["3", "3", "4"]]),
    ("no break at the end", "a,b\n1,2", [["2", "1", "2"]]),
    ("CRLF", "a,b\r\n1,2\r\n3,4\r\n", [["2", "1", "2"], ["3", "3", "4"]]),
    ("CR", "a,b\r1,2\r3,4", [["2", "1", "2"], ["3", "3", "4"]]),
    ("mixed breaks", "a,b\r\r\n1,2\n\r3,4\r\n\r\n5,6", [["3", "1", "2"], ["5", "3", "4"], ["7", "5", "6"]]),
    ("byte order mark", "\u{FEFF}a,b\n1,2\n", [["2", "1", "2"]]),
    ("breaks in quotes", "a,b\n\"x\ny\",2\n3,4\n", [["2", "x\ny", "2"], ["4", "3", "4"]]),
    ("CRLF and CR in quotes", "a,b\r\n\"x\r\ny\rz\",2\r\n3,4\r\n", [["2", "x\r\ny\rz", "2"], ["5", "3", "4"]]),
    (
      "doubled quotes", "a,b\n\"he said \"\"no\"\"\",\"\"\n3,\"\"\"\"\n",
      [["2", "he said \"no\"", ""], ["3", "3", "\""]]
    ),
    ("delimiters in quotes", "a,b\n\"47.9,42.1\",\"a;b\tc\"\n", [["2", "47.9,42.1", "a;b\tc"]]),
    ("empty last field at the end", "a,b\n1,", [["2", "1", ""]]),
    ("quoted empty last field at the end", "a,b\n1,\"\"", [["2", "1", ""]]),
    ("spaces belong to a field", "a,b\n  x , y\n", [["2", "  x ", " y"]]),
    ("a quote inside a bare field", "a,b\n12\" gun,2\nx\"\",\"3\"\n", [["2", "12\" gun", "2"], ["3", "x\"\"", "3"]]),
    (
      "combining mark behind a delimiter", "a,b\n1,\u{301}x\n2,\"\u{200C}y\"\n",
      [["2", "1", "\u{301}x"], ["3", "2", "\u{200C}y"]]
    ),
    ("other separators are text", "a,b\n1\u{85}1,2\u{2028}2\u{C}\n", [["2", "1\u{85}1", "2\u{2028}2\u{C}"]]),
    ("rows without content", "\n\na,b\n\n,\n\"\",\n1,2\n\n", [["7", "1", "2"]]),
    ("semicolons", "a;b\n1,5;2\n", [["2", "1,5", "2"]]),
    ("semicolons, a comma in a quoted name", "\"a, in full\";b;c\n1;2;3\n", [["2", "1", "2", "3"]]),
    ("tabs", "a\tb\n1,5;0\t2\n", [["2", "1,5;0", "2"]]),
    ("one column", "a\n1\n2\n", [["2", "1"], ["3", "2"]]),
    ("names only", "a,b\n", []),
    ("a break in a name", "\"a\nz\",b\n1,2\n", [["3", "1", "2"]]),
  ])
  func givesRows(label: String, text: String, expected: [[String]]) throws {
    for size in [1, 2, 3, 5, 1000] {
      #expect(
        try rows(text, chunk: size).map { [String($0.line)] + $0.fields } == expected, "\(label), \(size) a piece")
    }
  }

  @Test func givesColumnsByName() throws {
    var table = try DelimitedReader(source: "t", bytes: Array(" Name ,LAT,\nDerbent,42.1,x\n".utf8))
    #expect(table.columns == ["Name", "LAT", ""])
    #expect(try table.column("lat") == 1)
    let row = try #require(try table.next())
    #expect([row["name"], row["Lat"], row["lon"]] == ["Derbent", "42.1", nil])
    #expect(Array(row.bytes(1)) == Array("42.1".utf8))
    #expect(
      throws: DelimitedTextError(
        code: .missingColumn,
        message:
          "has no column \"lon\"; its first row, read with a comma between fields, names \"Name\", \"LAT\", \"\"",
        source: "t", line: 1)
    ) { try table.column("lon") }
  }

  @Test func takesAGivenDelimiter() throws {
    var table = try DelimitedReader(source: "t", delimiter: .semicolon, bytes: Array("a,b,c;d\n1,2;3\n".utf8))
    #expect(try table.next()?.fields == ["1,2", "3"])
  }

  @Test(arguments: [
    ("", "t: is empty (empty)"),
    ("\u{FEFF}\n\n", "t: is empty (empty)"),
    ("a,b,A\n", "t:1: columns 1 and 3 have the same name, \"A\" (duplicate_column)"),
    ("\"a,b\n1,2\n", "t:1: the quote that opens here is never closed (open_quote)"),
    ("PK\u{3}\u{4}…", "t:1: is a workbook or another ZIP file, not text; save the table as CSV in UTF-8 (binary)"),
    ("a,\u{0}b\n", "t:1: is not a text file: there is a zero byte (binary)"),
  ])
  func refusesTables(text: String, message: String) {
    #expect { try rows(text) } throws: { "\($0)" == message }
  }

  @Test func refusesOtherEncodings() {
    let expected: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0x61, 0], "t:1: is UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8 (wide_encoding)"),
      (
        "name,lat".utf8.flatMap { [$0, 0] as [UInt8] },
        "t:1: is UTF-16LE text; convert it first: iconv -f UTF-16LE -t UTF-8 (wide_encoding)"
      ),
      (
        Array("a,b\n\"x\ny".utf8) + [0xE9] + Array("\",2\n".utf8),
        "t:3: field 1 is not UTF-8: byte 3 is 0xE9; if it is Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8 (invalid_utf8)"
      ),
      (
        Array("a,".utf8) + [0xE9] + Array("\n".utf8),
        "t:1: field 2 is not UTF-8: byte 0 is 0xE9; if it is Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8 (invalid_utf8)"
      ),
    ]
    for (bytes, message) in expected {
      #expect {
        var table = try DelimitedReader(source: "t", bytes: bytes)
        _ = try all(&table)
      } throws: {
        "\($0)" == message
      }
    }
  }

  @Test func goesOnBehindABadRow() throws {
    let text = "a,b\n1\n1,2,3\n\"x\"y,z\n4, \"5\"\n6,7\n"
    for size in [1, 2, 1000] {
      var table = try reader(text, chunk: size)
      var events: [String] = []
      while true {
        do {
          guard let row = try table.next() else { break }
          events.append("\(row.line): \(row.fields)")
        } catch let error as DelimitedTextError {
          #expect(error.concernsOneRow)
          events.append("\(error.line ?? 0): \(error.code.rawValue)")
        }
      }
      #expect(
        events == [
          "2: wrong_field_count", "3: wrong_field_count", "4: stray_quote", "5: stray_quote", "6: [\"6\", \"7\"]",
        ])
    }
  }

  @Test func endsAtAnOpenQuote() throws {
    var table = try reader("a,b\n1,2\n3,\"x\n4,5\n")
    #expect(try table.next()?.line == 2)
    #expect { try table.next() } throws: {
      "\($0)" == "t:3: the quote that opens here is never closed (open_quote)"
    }
    #expect(try table.next() == nil)
  }

  @Test func boundsARow() throws {
    var rest =
      [Array("a,b\n1,\"".utf8)[...]] + [[UInt8]](repeating: Array("xxxxxxx\n".utf8), count: 1000).map { $0[...] }
    var table = try DelimitedReader(source: "t", longestRow: 100) { rest.isEmpty ? [] : rest.removeFirst() }
    #expect { try table.next() } throws: {
      "\($0)" == "t:2: the quote that opens on line 2 is not closed within 100 bytes (row_too_long)"
    }
    #expect(rest.count > 400)
  }

  /// What Python's writer wrote, read in pieces of every size.
  @Test func readsWhatAnotherProgramWrote() throws {
    let bytes = try fixture("excel.csv")
    let expected = String(decoding: try fixture("excel.jsonl"), as: UTF8.self).split(separator: "\n").map(String.init)
    for size in [1, 7, 64, 100_000] {
      var rest = bytes[...]
      var table = try DelimitedReader(source: "excel.csv") {
        defer { rest = rest.dropFirst(size) }
        return rest.prefix(size)
      }
      var lines = [json(line: table.headerLine, fields: table.columns)]
      while let row = try table.next() { lines.append(json(line: row.line, fields: row.fields)) }
      #expect(lines == expected)
    }
  }

  /// Tables of random fields, written by the rules of RFC 4180 and read back.
  @Test func readsWhatTheStandardSays() throws {
    let pieces = ["a", "é", "\"", ",", ";", "\t", "\r\n", "\n", "\r", " ", "\u{301}", "x y", "𐌰"]
    for seed in 0..<300 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let delimiter = Delimiter.known[Int.random(in: 0..<3, using: &generator)]
      let separator = String(UnicodeScalar(delimiter.rawValue))
      let end = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &generator)]
      let width = Int.random(in: 1...4, using: &generator)
      var text = (0..<width).map { "c\($0)" }.joined(separator: separator) + end
      var line = 2
      var expected: [String] = []
      for number in 0..<Int.random(in: 0...12, using: &generator) {
        var fields = (0..<width).map { _ in
          (0..<Int.random(in: 0...3, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
        }
        if fields.allSatisfy(\.isEmpty) { fields[0] = "\(number)" }
        let row = fields.map { field in
          let isPlain = field.utf8.allSatisfy { ![10, 13, 34, delimiter.rawValue].contains($0) }
          if isPlain, Bool.random(using: &generator) { return field }
          let doubled = String(String.UnicodeScalarView(field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
          return "\"" + doubled + "\""
        }.joined(separator: separator)
        expected.append("\(line) \(fields)")
        line += breaks(row) + 1
        text += row + end
      }
      var table = try reader(text, chunk: Int.random(in: 1...40, using: &generator), delimiter: delimiter)
      var found: [String] = []
      while let row = try table.next() { found.append("\(row.line) \(row.fields)") }
      #expect(found == expected, "seed \(seed)")
    }
  }

  // MARK: Reading

  private func reader(_ text: String, chunk size: Int = 1000, delimiter: Delimiter? = nil) throws -> DelimitedReader {
    var rest = Array(text.utf8)[...]
    return try DelimitedReader(source: "t", delimiter: delimiter) {
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
  }

  private func rows(_ text: String, chunk size: Int = 1000) throws -> [DelimitedRow] {
    var table = try reader(text, chunk: size)
    return try all(&table)
  }

  private func all(_ table: inout DelimitedReader) throws -> [DelimitedRow] {
    var rows: [DelimitedRow] = []
    while let row = try table.next() { rows.append(row) }
    return rows
  }

  private func breaks(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return bytes.indices.count { bytes[$0] == 13 || bytes[$0] == 10 && ($0 == 0 || bytes[$0 - 1] != 13) }
  }

  /// A row as Python's JSON writer has it.
  private func json(line: Int, fields: [String]) -> String {
    let fields = fields.map { field in
      let units = field.utf16.map { unit -> String in
        switch unit {
        case 0x22: return "\\\""
        case 0x5C: return "\\\\"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0x0C: return "\\f"
        case 0x20..<0x7F: return String(UnicodeScalar(UInt8(unit)))
        default:
          let hex = String(unit, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      }
      return "\"" + units.joined() + "\""
    }
    return "{\"line\": \(line), \"fields\": [" + fields.joined(separator: ", ") + "]}"
  }
}
