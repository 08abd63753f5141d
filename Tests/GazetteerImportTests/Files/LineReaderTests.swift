import TestSupport
import Testing

@testable import GazetteerImport

@Suite struct LineReaderTests {
  /// The lines of a file, `nil` for those that are too long.
  private func lines(_ path: String) throws -> [String?] {
    var reader = try LineReader(SourceFile(path: path))
    var lines: [String?] = []
    while true {
      switch try reader.next() {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append(nil)
      case .end: return lines
      }
      #expect(reader.number == lines.count)
    }
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\na", ["", "", "a"]),
    ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
  ])
  func cutsAtLineFeeds(text: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try lines(folder.file("a.txt", text)) == expected)
  }

  /// Files of many buffers, cut by the standard library for comparison.
  @Test(arguments: [1, 2, 3, 4]) func givesEveryLineOfALargeFile(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 5 << 20 {
      // Many short lines, few that are longer than the first buffer.
      let length =
        Int.random(in: 0..<400, using: &generator) == 0
        ? Int.random(in: 0...(2 << 20), using: &generator) : Int.random(in: 0...20_000, using: &generator)
      bytes += repeatElement(UInt8.random(in: 97...122, using: &generator), count: length)
      bytes.append(0x0A)
    }
    let folder = try TemporaryFolder()
    let found = try lines(folder.file("a.txt", bytes))
    let expected = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(found.count == expected.count, "seed \(seed)")
    let isSame = zip(found, expected).allSatisfy { $0.map { Array($0.utf8) } == Array($1) }
    #expect(isSame, "seed \(seed)")
  }

  @Test func passesOverLinesThatAreTooLong() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: LineReader.longestLine * 2)
    #expect(try lines(folder.file("a.txt", "a\n\(long)\nb\n\(long)")) == ["a", nil, "b", nil])
  }
}

@Suite struct TabbedFieldsTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\tb", ["a", "b"]), ("\t", ["", ""]), ("a\t\tb\t", ["a", "", "b", ""]),
    ("a\tb\tc\td\te\tf", ["a", "b", "c", "d", "e", "f"]),
  ])
  func splitsAtTabs(line: String, expected: [String]) {
    // Five fields are kept, all are counted.
    var fields = TabbedFields(capacity: 5)
    var line = line
    let found = line.withUTF8 { bytes in
      fields.split(bytes)
      return (0..<min(fields.count, 5)).map { String(decoding: fields[$0], as: UTF8.self) }
    }
    #expect(fields.count == expected.count)
    #expect(found == Array(expected.prefix(5)))
  }
}
