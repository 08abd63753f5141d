import EventExtraction

/// Reads a plain text file: optional header lines, then the report.
///
///     Title: Two officers hurt near Derbent
///     Date: 2024-06-23
///     Source: Caspian Courier
///     URL: https://example.org/1
///
///     DERBENT — Gunmen opened fire …
///
/// Header names count in any case, in any order, each once; the first other line ends the header.
enum TextReport {
  static func read(
    _ text: String, input: InputContext
  ) throws(InputIssue) -> (document: Document, issues: [InputIssue]) {
    var fields = HeaderFields()
    var dateLine: Int?
    var rest = Substring(text)
    var number = 0
    while !rest.isEmpty {
      let line = rest.prefix { !$0.isNewline }
      number += 1
      let trimmed = line.trimmed
      if trimmed.isEmpty {
        if fields == HeaderFields() { rest = rest.afterLine(line); continue }
        break
      }
      guard let field = headerField(trimmed), fields[keyPath: field.path] == nil else { break }
      if field.path == \.date { dateLine = number }
      fields[keyPath: field.path] = field.value
      rest = rest.afterLine(line)
    }
    let body = rest.drop { $0.isWhitespace }
    guard !body.isEmpty else {
      throw InputIssue(
        code: .noText, source: input.name, line: number, message: "has header lines and no text below them")
    }
    return fields.document(defaultID: input.name, text: String(body), input: input, line: dateLine)
  }

  private static func headerField(
    _ line: Substring
  ) -> (path: WritableKeyPath<HeaderFields, String?>, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = String(line[line.index(after: colon)...].trimmed)
    switch line[..<colon].lowercased() {
    case "title": return (\.title, value)
    case "date": return (\.date, value)
    case "source": return (\.source, value)
    case "url": return (\.url, value)
    default: return nil
    }
  }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start.prefix(0)
  }

  /// What follows the line and its line break.
  fileprivate func afterLine(_ line: Substring) -> Substring { self[line.endIndex...].dropFirst() }
}
