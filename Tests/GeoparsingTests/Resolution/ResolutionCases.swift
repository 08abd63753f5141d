import Foundation
import Gazetteers

@testable import Geoparsing

/// One line of the case list.
struct ResolutionCase: CustomStringConvertible, Sendable {
  var line: Int
  var expected: String
  var text: String
  var toponyms: [Toponym]
  /// The index of the toponym that is checked.
  var target: Int
  var hints: [String]

  var description: String { "line \(line): \(text)" }

  /// Reads brackets out of a text.
  init(line: Int, _ source: String) {
    let fields = source.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    self.line = line
    expected = fields[0]
    hints = fields.count > 2 ? [fields[2]] : []
    text = ""
    toponyms = []
    target = -1
    var rest = fields.count > 1 ? Substring(fields[1]) : ""
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      let isTarget = rest[open...].hasPrefix("[[")
      let inner = rest[open...].drop { $0 == "[" }
      let close = inner.firstIndex(of: "]") ?? inner.endIndex
      var name = inner[..<close]
      var kind = Toponym.Kind.place
      if let colon = name.firstIndex(of: ":") {
        kind = Toponym.Kind(rawValue: String(name[..<colon]))
        name = name[name.index(after: colon)...]
      }
      if isTarget { target = toponyms.count }
      let start = text.utf8.count
      text += name
      toponyms.append(Toponym(range: start..<text.utf8.count, text: String(name), kind: kind))
      rest = inner[close...].dropFirst(isTarget ? 2 : 1)
    }
    text += rest
  }

  static let all: [ResolutionCase] = {
    guard let source = try? String(contentsOfFile: fixtures + "/resolution-cases.txt", encoding: .utf8) else {
      return []
    }
    return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map { ResolutionCase(line: $0.offset + 1, String($0.element)) }
  }()

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path
}

/// A few hundred real rows with ambiguous names.
enum SmallGazetteer {
  static let shared: InMemoryGazetteer = {
    var issues = GazetteerIssues()
    let tables = GazetteerTables(folder: ResolutionCase.fixtures + "/resolution-gazetteer")
    return (try? InMemoryGazetteer(tables: tables, issues: &issues)) ?? InMemoryGazetteer([])
  }()

  static func resolve(
    _ text: String, _ toponyms: [Toponym], _ context: GeoparsingContext = GeoparsingContext()
  ) -> [ResolvedToponym] {
    RankingResolver(gazetteer: shared).resolve(toponyms, in: Tokenizer().tokenize(text), context: context)
  }

  static func resolve(_ marked: String) -> [ResolvedToponym] {
    let example = ResolutionCase(line: 0, "\t" + marked)
    return resolve(example.text, example.toponyms, GeoparsingContext(countryHints: example.hints))
  }
}
