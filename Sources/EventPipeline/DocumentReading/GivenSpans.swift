import GeoJSON
import Geoparsing

/// Reads the names that a line of JSON gives: `"toponyms": [{"start", "end"}, …]`, in Unicode scalars, end-exclusive.
///
/// A span that cannot be used is left out and told; the others are read. A `kind` that `parse` writes for places is
/// kept, and `"demonym": true`, as labelled corpora have it, is a demonym; any other name is that of a place.
struct GivenSpans {
  /// The names in order of their start.
  private(set) var names: [Toponym] = []
  private(set) var issues: [InputIssue] = []

  private let source: String
  private let line: Int

  /// Reads the member, which need not be there.
  init(_ member: JSONValue?, in text: String, source: String, line: Int) {
    self.source = source
    self.line = line
    switch member {
    case nil, .null: break
    case .array(let values):
      read(values, in: text)
    default: reject("\"toponyms\" is not an array")
    }
  }

  private mutating func read(_ values: [JSONValue], in text: String) {
    let offsets = ScalarOffsets(text)
    var spans: [(span: Range<Int>, index: Int, kind: Toponym.Kind)] = []
    for (index, value) in values.enumerated() {
      guard case .object(let object) = value else {
        reject("toponyms[\(index)] is not an object with \"start\" and \"end\"")
        continue
      }
      guard case .integer(let start) = object["start"], case .integer(let end) = object["end"] else {
        reject("toponyms[\(index)] has no whole numbers \"start\" and \"end\"")
        continue
      }
      guard start < end else {
        reject("toponyms[\(index)] ends at \(end), not after its start at \(start)")
        continue
      }
      guard start >= 0, end <= offsets.scalarCount else {
        reject("toponyms[\(index)], \(start) to \(end), lies outside the text of \(offsets.scalarCount) characters")
        continue
      }
      spans.append((Int(start)..<Int(end), index, Self.kind(object)))
    }
    spans.sort { ($0.span.lowerBound, $0.index) < ($1.span.lowerBound, $1.index) }
    var last: (span: Range<Int>, index: Int)?
    for (span, index, kind) in spans {
      if let last, span.lowerBound < last.span.upperBound {
        reject("toponyms[\(index)], \(span.lowerBound) to \(span.upperBound), overlaps toponyms[\(last.index)]")
        continue
      }
      last = (span, index)
      let range = offsets.utf8Range(span)
      names.append(Toponym(range: range, text: Self.words(of: range, in: text), kind: kind))
    }
  }

  private mutating func reject(_ message: String) {
    issues.append(InputIssue(code: .invalidSpan, source: source, line: line, message: message))
  }

  /// The name as written, with single spaces.
  private static func words(of range: Range<Int>, in text: String) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return text.unicodeScalars[start..<end].split { $0.properties.isWhitespace }.map { String($0) }
      .joined(separator: " ")
  }

  private static func kind(_ object: JSONObject) -> Toponym.Kind {
    if object["demonym"]?.bool == true { return .demonym }
    let kinds: [Toponym.Kind] = [.place, .nested, .demonym, .metonym]
    return kinds.first { $0.rawValue == object["kind"]?.string } ?? .place
  }
}
