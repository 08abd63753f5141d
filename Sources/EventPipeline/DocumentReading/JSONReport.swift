import EventExtraction
import GeoJSON

/// Reads one line of JSON: an object with `text` and, optionally, `id`, `title`, `date`, `source` and `url`.
///
/// Members of other names are passed over, and so is `toponyms` unless spans are asked for. `id` may be a string or a number; without one, the file and line make it.
enum JSONReport {
  static func read(
    line bytes: ArraySlice<UInt8>, number: Int, input: InputContext
  ) throws(InputIssue) -> (document: Document, issues: [InputIssue]) {
    _ = try TextDecoding.text(of: bytes, source: input.name, firstLine: number)
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      let place = error.column.map { " in column \($0)" } ?? ""
      // JSON over several lines breaks off in each of them.
      let advice = error.code == .inputTruncated ? "; each line holds one whole object, which jq -c . writes" : ""
      throw InputIssue(
        code: .invalidJSON, source: input.name, line: number, message: "is not JSON\(place): \(error.message)\(advice)")
    }
    guard case .object(let object) = value else {
      throw InputIssue(
        code: .invalidJSON, source: input.name, line: number,
        message: "is not a JSON object; each line holds one, with at least \"text\"")
    }
    var fields = HeaderFields()
    fields.id = try identifier(object, input: input, line: number)
    fields.title = try string("title", of: object, input: input, line: number)
    fields.date = try string("date", of: object, input: input, line: number)
    fields.source = try string("source", of: object, input: input, line: number)
    fields.url = try string("url", of: object, input: input, line: number)
    guard let text = try string("text", of: object, input: input, line: number) else {
      throw InputIssue(
        code: .invalidField, source: input.name, line: number, message: "has no \"text\"")
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      throw InputIssue(code: .empty, source: input.name, line: number, message: "has an empty \"text\"")
    }
    var (document, issues) = fields.document(
      defaultID: "\(input.name):\(number)", text: text, input: input, line: number)
    if input.readsSpans {
      let given = GivenSpans(object["toponyms"], in: text, source: input.name, line: number)
      document.givenNames = given.names
      issues += given.issues
    }
    return (document, issues)
  }

  private static func string(
    _ name: String, of object: JSONObject, input: InputContext, line: Int
  ) throws(InputIssue) -> String? {
    switch object[name] {
    case nil, .null: return nil
    case .string(let value): return value
    default:
      throw InputIssue(
        code: .invalidField, source: input.name, line: line, message: "\"\(name)\" is not a string")
    }
  }

  private static func identifier(
    _ object: JSONObject, input: InputContext, line: Int
  ) throws(InputIssue) -> String? {
    if case .integer(let number) = object["id"] { return String(number) }
    let id = try string("id", of: object, input: input, line: line)
    return id?.isEmpty == true ? nil : id
  }
}
