import CLibXML2
import EventExtraction

/// Reads a saved feed: RSS 0.9 to 2.0 and Atom, a report an entry.
///
/// An entry's text is its content, else its summary, else its headline alone; its day that of publication, else of the last
/// change; its outlet what the entry names as its source, else the feed itself.
enum FeedReport {
  static func read(_ bytes: ArraySlice<UInt8>, input: InputContext) -> [DocumentReader.Item] {
    guard let feed = Feed(bytes) else {
      return [
        .issue(InputIssue(code: .noText, source: input.name, message: "is not a feed that can be read"))
      ]
    }
    let entries = feed.entries
    guard !entries.isEmpty else {
      return [.issue(InputIssue(code: .noText, source: input.name, message: "is a feed without entries"))]
    }
    var items: [DocumentReader.Item] = []
    for (number, entry) in entries.enumerated() {
      let text = text(of: entry)
      guard !text.isEmpty else {
        items.append(
          .issue(
            InputIssue(
              code: .noText, source: input.name, line: entry.line, message: "is an entry without text or headline")))
        continue
      }
      var fields = HeaderFields()
      fields.title = entry.text("title").map { HTMLReport.text(ofFragment: $0) }
      fields.date = entry.text("pubdate", "published", "date", "updated")
      fields.url = link(of: entry)
      fields.source = source(of: entry) ?? feed.title
      fields.id = entry.text("guid", "id") ?? fields.url
      let (document, issues) = fields.document(
        defaultID: "\(input.name):\(number + 1)", text: text, input: input, line: entry.line)
      items += issues.map { .issue($0) } + [.document(document)]
    }
    return items
  }

  private static func text(of entry: MarkupNode) -> String {
    for name in ["encoded", "content", "description", "summary"] {
      guard let element = entry.children.first(where: { $0.name == name }) else { continue }
      // Escaped or as it stands, what these hold is mostly a piece of a page.
      let isMarkup = element["type"] == "xhtml"
      let text =
        isMarkup ? element.paragraphs.joined(separator: "\n\n") : HTMLReport.text(ofFragment: element.textContent)
      if !text.isEmpty { return text }
    }
    return entry.text("title").map { HTMLReport.text(ofFragment: $0) } ?? ""
  }

  private static func link(of entry: MarkupNode) -> String? {
    let links = entry.children.filter { $0.name == "link" }
    let alternate = links.first { ($0["rel"] ?? "alternate") == "alternate" && $0["href"] != nil }
    return alternate?["href"] ?? links.map(\.textContent.collapsed).first { !$0.isEmpty }
  }

  private static func source(of entry: MarkupNode) -> String? {
    guard let source = entry.children.first(where: { $0.name == "source" }) else { return nil }
    return source.text("title") ?? (source.children.isEmpty ? source.textContent.collapsed : nil)
  }
}

/// A parsed feed; the tree lives as long as this value's owner.
private final class Feed {
  private let tree: xmlDocPtr
  private let root: MarkupNode

  init?(_ bytes: ArraySlice<UInt8>) {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
    let parsed = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil, Int32(options)
      )
    }
    guard let parsed else { return nil }
    guard let root = xmlDocGetRootElement(parsed) else {
      xmlFreeDoc(parsed)
      return nil
    }
    tree = parsed
    self.root = MarkupNode(pointer: root)
  }

  deinit { xmlFreeDoc(tree) }

  private var channel: MarkupNode { root.children.first { $0.name == "channel" } ?? root }

  var title: String? { channel.text("title") }

  /// In the order of the file; RSS 1.0 has them beside the channel.
  var entries: [MarkupNode] {
    let within = channel.children.filter { ["item", "entry"].contains($0.name) }
    return within.isEmpty ? root.children.filter { $0.name == "item" } : within
  }
}
