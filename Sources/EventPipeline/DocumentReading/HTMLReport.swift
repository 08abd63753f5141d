import CLibXML2
import EventExtraction
import GeoJSON

/// Reads a page saved from a browser: headline, day and outlet from its metadata, and the running text of its article.
///
/// Navigation, scripts, captions, forms, advertisements and comments are left out. Where a page marks an `article`, the
/// one with the most text is read, else its `main`, else its `body`.
enum HTMLReport {
  static func read(
    _ bytes: ArraySlice<UInt8>, input: InputContext
  ) throws(InputIssue) -> (document: Document, issues: [InputIssue]) {
    // Pages that are not UTF-8 say so; libxml2 converts them, so only what no page can hold is refused here.
    if !declaresEncoding(bytes) { _ = try TextDecoding.text(of: bytes, source: input.name) }
    guard let page = Page(bytes) else {
      throw InputIssue(code: .noText, source: input.name, message: "is not an HTML page that can be read")
    }
    let text = page.articleText
    guard !text.isEmpty else {
      throw InputIssue(code: .noText, source: input.name, message: "is a page without running text")
    }
    return page.headerFields.document(defaultID: input.name, text: text, input: input, line: nil)
  }

  /// The running text of a piece of a page, such as feeds and mails hold; empty where there is none.
  static func text(ofFragment fragment: String) -> String {
    Page(Array("<html><body>\(fragment)</body></html>".utf8)[...])?.articleText ?? ""
  }

  private static func declaresEncoding(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    return head.contains("charset=") && !head.contains("charset=\"utf-8") && !head.contains("charset=utf-8")
  }
}

/// A parsed page; the tree lives as long as this value's owner.
private final class Page {
  private let tree: htmlDocPtr

  init?(_ bytes: ArraySlice<UInt8>) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOBLANKS.rawValue
    let utf8 = String(validating: bytes, as: UTF8.self) != nil
    let parsed = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        utf8 ? "UTF-8" : nil, Int32(options))
    }
    guard let parsed else { return nil }
    tree = parsed
  }

  deinit { xmlFreeDoc(tree) }

  private var root: MarkupNode? { xmlDocGetRootElement(tree).map(MarkupNode.init) }

  /// Headline, date, outlet and address as the page's metadata give them.
  var headerFields: HeaderFields {
    var fields = HeaderFields()
    guard let root else { return fields }
    var meta: [String: String] = [:]
    var documentTitle: String?
    var timeStamp: String?
    var heading: String?
    var linkedData: [JSONObject] = []
    root.visit { node in
      switch node.name {
      case "meta":
        if let key = node["property"] ?? node["name"] ?? node["itemprop"], let content = node["content"] {
          meta[key.lowercased()] = meta[key.lowercased()] ?? content
        }
      case "link": if node["rel"] == "canonical" { meta["canonical"] = node["href"] }
      case "title": documentTitle = documentTitle ?? node.textContent.collapsed
      case "h1": heading = heading ?? node.textContent.collapsed
      case "time": timeStamp = timeStamp ?? node["datetime"]
      case "script" where node["type"] == "application/ld+json":
        if let value = try? JSONValue(parsing: Array(node.textContent.utf8)[...]) {
          linkedData += value.objectsOfLinkedData
        }
      default: break
      }
      return true
    }
    let article = linkedData.first { $0["datePublished"] != nil }
    func first(_ keys: String...) -> String? { keys.lazy.compactMap { meta[$0] }.first { !$0.isEmpty } }
    fields.title = first("og:title", "twitter:title") ?? article?["headline"]?.string ?? heading ?? documentTitle
    fields.date =
      article?["datePublished"]?.string
      ?? first(
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "parsely-pub-date")
      ?? timeStamp
    fields.source =
      first("og:site_name", "application-name") ?? article?["publisher"]?.object?["name"]?.string
    fields.url = first("canonical", "og:url")
    return fields
  }

  /// The paragraphs of the article, one a line with an empty line between them.
  var articleText: String {
    guard let root else { return "" }
    var candidates: [(rank: Int, text: String)] = []
    root.visit { node in
      let rank =
        switch node.name {
        case "article": 3
        case "main": 2
        case "body": 1
        default: 0
        }
      if rank > 0 { candidates.append((rank, node.paragraphs.joined(separator: "\n\n"))) }
      return true
    }
    let best = candidates.filter { !$0.text.isEmpty }.max {
      ($0.rank, $0.text.utf8.count) < ($1.rank, $1.text.utf8.count)
    }
    return best?.text ?? ""
  }
}

extension JSONValue {
  /// The objects of a JSON-LD block: itself, the elements of an array, the members of `@graph`.
  fileprivate var objectsOfLinkedData: [JSONObject] {
    switch self {
    case .object(let object): [object] + (object["@graph"]?.objectsOfLinkedData ?? [])
    case .array(let values): values.flatMap(\.objectsOfLinkedData)
    default: []
    }
  }
}
