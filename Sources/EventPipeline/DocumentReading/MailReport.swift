import CLibXML2
import EventExtraction

/// Reads a mail as a mail program saves it (RFC 5322, MIME): its subject, day and sender, and its text.
///
/// Of alternatives the plain text is taken, else the page. Attachments, quoted lines and what stands below the line `-- ` are left
/// out. The outlet is the sender's name, else the domain of the address.
enum MailReport {
  static func read(
    _ bytes: ArraySlice<UInt8>, input: InputContext
  ) throws(InputIssue) -> (document: Document, issues: [InputIssue]) {
    let mail = MailPart(bytes)
    guard mail["from"] != nil || mail["subject"] != nil || mail["date"] != nil else {
      throw InputIssue(
        code: .noText, source: input.name, line: 1, message: "has no head of a mail: From, Subject or Date")
    }
    guard let text = mail.text.map({ ownText(of: $0) }), !text.isEmpty else {
      throw InputIssue(code: .noText, source: input.name, message: "is a mail without text")
    }
    var fields = HeaderFields()
    fields.title = mail["subject"].map { EncodedWords.decoded($0) }
    fields.date = mail["date"]
    fields.source = mail["from"].flatMap { sender(of: EncodedWords.decoded($0)) }
    fields.id = mail["message-id"].map { $0.filter { $0 != "<" && $0 != ">" } }
    return fields.document(defaultID: input.name, text: text, input: input, line: nil)
  }

  /// What the mail says itself.
  private static func ownText(of text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line == "-- " { break }
      if !line.hasPrefix(">") { lines.append(line) }
    }
    return String(Substring(lines.joined(separator: "\n")).trimmed)
  }

  private static func sender(of from: String) -> String? {
    if let start = from.firstIndex(of: "<") {
      let name = from[..<start].filter { $0 != "\"" }
      let trimmed = Substring(name).trimmed
      if !trimmed.isEmpty { return String(trimmed) }
    }
    guard let sign = from.lastIndex(of: "@") else { return nil }
    let domain = from[from.index(after: sign)...].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    return domain.isEmpty ? nil : String(domain)
  }
}

/// A mail, or a part of one: a head and a body.
struct MailPart {
  private var head: [String: String] = [:]
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var last: String?
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[..<end]
      if line.last == 0x0D { line = line.dropLast() }
      rest = rest[min(end + 1, rest.endIndex)...]
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let last { head[last, default: ""] += " " + Substring(text).trimmed }
      } else if let colon = text.firstIndex(of: ":") {
        let name = text[..<colon].lowercased()
        last = head[name] == nil ? name : nil
        if head[name] == nil { head[name] = String(text[text.index(after: colon)...].trimmed) }
      }
    }
    body = rest
  }

  /// The first line of the head of a name in small letters.
  subscript(name: String) -> String? { head[name] }

  /// The text of the part or of the best of those in it; nil where there is none.
  var text: String? {
    let type = MailType(head["content-type"] ?? "text/plain")
    if head["content-disposition"]?.lowercased().hasPrefix("attachment") == true { return nil }
    if type.name.hasPrefix("multipart/"), let boundary = type.boundary {
      let parts = parts(boundary: boundary)
      let texts = parts.map { (isPlain: $0.isPlain, text: $0.text) }.filter { $0.text?.isEmpty == false }
      return (texts.first { $0.isPlain } ?? texts.first)?.text
    }
    guard type.name.hasPrefix("text/") else { return nil }
    let decoded = MailDecoding.text(of: content, charset: type.charset)
    return type.name == "text/html" ? HTMLReport.text(ofFragment: decoded) : decoded
  }

  private var isPlain: Bool { MailType(head["content-type"] ?? "text/plain").name == "text/plain" }

  /// The body without its transfer encoding.
  private var content: [UInt8] {
    switch head["content-transfer-encoding"]?.lowercased() {
    case "base64": MailDecoding.base64(body)
    case "quoted-printable": MailDecoding.quotedPrintable(body)
    default: Array(body)
    }
  }

  private func parts(boundary: String) -> [MailPart] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { parts.append(MailPart(body[start..<line])) }
        start = min(end + 1, body.endIndex)
        if body[line..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { start = nil }
      }
      line = end + 1
    }
    if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
    return parts
  }
}

/// `text/plain; charset=utf-8; boundary="…"`.
private struct MailType {
  var name: String
  var charset: String?
  var boundary: String?

  init(_ text: String) {
    let parts = text.split(separator: ";").map(\.trimmed)
    name = parts.first?.lowercased() ?? ""
    for part in parts.dropFirst() {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let value = part[part.index(after: sign)...].filter { $0 != "\"" }
      switch part[..<sign].lowercased() {
      case "charset": charset = value
      case "boundary": boundary = value
      default: break
      }
    }
  }
}
