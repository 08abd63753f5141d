import Events
import FoundationEssentials
import Testing

@testable import EventExtraction

/// One line per text in `Fixtures/quiet.tsv`: what speaks of no act of now must put no event on a map.
struct QuietTextTests {
  @Test(arguments: QuietTextTests.lines())
  func `Nothing happened`(line: QuietTextTests.Line) {
    let result = extract(line.text, title: line.title)
    let live = result.events.filter { [.factual, .claimed, .denied].contains($0.assertion) }
    #expect(live.map(EventExtractionTests.line) == [], "\(line.text)")
  }

  struct Line: Sendable, CustomTestStringConvertible {
    var title: String
    var text: String
    var testDescription: String { title }
  }

  static func lines() -> [Line] {
    let path = #filePath.replacing("QuietTextTests.swift", with: "Fixtures/quiet.tsv")
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
      line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return parts.count == 2 ? Line(title: String(parts[0]), text: String(parts[1])) : nil
    }
  }
}
