/// How a file holds its reports.
public struct DocumentFormat: RawRepresentable, Hashable, Sendable {
  /// The word used on the command line.
  public var rawValue: String

  /// Makes a format from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// One report of running text, after optional `Title:`, `Date:`, `Source:` and `URL:` lines.
  public static let text = DocumentFormat(rawValue: "text")
  /// One JSON object a line with `text`, and optionally `id`, `title`, `date`, `source`, `url`.
  public static let jsonLines = DocumentFormat(rawValue: "jsonl")
  /// One page saved from a browser.
  public static let html = DocumentFormat(rawValue: "html")
  /// A saved feed, RSS or Atom: a report an entry.
  public static let feed = DocumentFormat(rawValue: "feed")
  /// One mail as a mail program saves it (RFC 5322).
  public static let mail = DocumentFormat(rawValue: "eml")

  /// Every format, in the order in which the documentation lists them.
  public static let all: [DocumentFormat] = [.text, .jsonLines, .html, .feed, .mail]

  /// The format that the first bytes show, the file's name deciding where they show none.
  ///
  /// A file that begins with `{` holds JSON lines, one that begins with a tag of a page holds HTML, one whose first tag is a
  /// feed's a feed, one that begins with a line of a mail's head a mail; anything else is text. White space and a byte order mark before that are passed over.
  public static func detected(name: String, opening bytes: some Collection<UInt8>) -> DocumentFormat {
    let start = String(decoding: visible(bytes).prefix(1024), as: UTF8.self).lowercased()
    if start.hasPrefix("{") { return .jsonLines }
    if start.hasPrefix("<"), ["<rss", "<feed", "<rdf:rdf"].contains(where: start.contains) { return .feed }
    let heads = ["return-path:", "received:", "delivered-to:", "message-id:", "mime-version:"]
    if heads.contains(where: start.hasPrefix) { return .mail }
    let tags = ["<!doctype html", "<html", "<head", "<body", "<!-- saved from", "<?xml"]
    if tags.contains(where: start.hasPrefix) { return .html }
    let name = name.lowercased()
    if [".rss", ".atom"].contains(where: name.hasSuffix) { return .feed }
    if name.hasSuffix(".eml") { return .mail }
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) { return .jsonLines }
    return .text
  }

  /// Whether the first byte shows JSON lines.
  static func opensObject(_ bytes: some Collection<UInt8>) -> Bool { visible(bytes).first == UInt8(ascii: "{") }

  /// Whether this is JSON as other programs write it, all objects in one array.
  static func opensArrayOfObjects(_ bytes: some Collection<UInt8>) -> Bool {
    let start = visible(bytes)
    return start.first == UInt8(ascii: "[") && opensObject(start.dropFirst())
  }

  /// The bytes behind white space and a byte order mark.
  private static func visible<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF]
    return bytes.drop { $0 <= 0x20 || marks.contains($0) }
  }
}
