import Events
import Foundation
import Geoparsing
import Testing

@testable import EventExtraction

/// A line of a case list: fields between bars.
struct CaseLine: CustomTestStringConvertible, Sendable {
  var number: Int
  var fields: [String]
  var testDescription: String { "line \(number): \(fields.joined(separator: " | "))" }

  /// The lines of a fixture, without blank ones and those that begin with a hash.
  static func lines(ofFixture path: String, from file: String = #filePath) -> [CaseLine] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appendingPathComponent("Fixtures").appendingPathComponent(path)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let fields = line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
      return CaseLine(number: index + 1, fields: fields)
    }
  }
}

@Suite struct DateReaderTests {
  static let cases = CaseLine.lines(ofFixture: "Dates/dates.txt")

  @Test func caseListIsThere() { #expect(DateReaderTests.cases.count >= 120) }

  @Test(arguments: cases) func readsAndResolves(_ line: CaseLine) throws {
    try #require(line.fields.count == 3)
    let days = line.fields[0].split(separator: ">").map { CalendarDate($0) }
    let reference = DateReference(
      published: days.first.flatMap { $0 }, narrative: days.count > 1 ? days[1] : nil)
    let text = TokenizedText(singleSentence: line.fields[1])
    let found = DateReader().expressions(in: text).map { describe($0, reference) }
    #expect((found.isEmpty ? "-" : found.joined(separator: " ; ")) == line.fields[2])
  }

  private func describe(_ expression: DateExpression, _ reference: DateReference) -> String {
    let date = expression.resolved(against: reference)
    var text = "\(expression.words) = "
    text += date.start.map(String.init(describing:)) ?? "?"
    if let end = date.end, end != date.start { text += "..\(end)" }
    text += " \(date.precision.rawValue) \(date.basis.rawValue)"
    if let time = date.time { text += " \(time)" }
    if expression.pointsAhead { text += " ahead" }
    return text
  }
}
