public import EventExtraction
public import Events

/// Turns the bytes of one file into documents.
///
/// JSON lines are read as they come, one document a line, in memory bounded by the longest line; a text, a page or a mail is
/// one document, and a feed one an entry; these are read when the file ends.
///
///     var reader = DocumentReader(source: "reports.jsonl", format: .jsonLines)
///     for chunk in chunks { for item in reader.read(chunk) { … } }
///     for item in reader.finish() { … }
public struct DocumentReader {
  /// The most bytes one document may have: 64 MiB. A report is some kilobytes; more is a wrong file.
  public static let maximumDocumentSize = 64 << 20

  /// What reading gives: a document, or why there is none.
  public enum Item: Sendable {
    case document(Document)
    /// Something was wrong; ``InputIssue/isWarning`` tells whether a document was lost.
    case issue(InputIssue)
  }

  private let input: InputContext
  private var format: DocumentFormat?
  private var pending: [UInt8] = []
  private var lineNumber = 0
  private var isSkippingLine = false
  private var hasBegun = false
  /// Why the file as a whole gives nothing more; the rest of it is passed over.
  private var rejection: InputIssue?

  /// Makes a reader of one file.
  ///
  /// - Parameters:
  ///   - source: the file as named by the caller; it makes the document's identifier and stands in issues.
  ///   - format: how the file holds its reports, or nil to find out from its first bytes and its name.
  ///   - published: the day of publication for reports that state none.
  ///   - readsSpans: whether names are taken from the member `toponyms` of JSON lines in place of those found in the
  ///     text; a document without the member has none.
  public init(
    source: String, format: DocumentFormat? = nil, published: CalendarDate? = nil, readsSpans: Bool = false
  ) {
    input = InputContext(name: source, published: published, readsSpans: readsSpans)
    self.format = format
  }

  /// Takes the next bytes and gives the documents that they complete, in order.
  public mutating func read(_ chunk: ArraySlice<UInt8>) -> [Item] {
    // The opening shows the format. JSON lines show it at once: whoever writes one line waits for its answer.
    if format == nil, pending.count + chunk.count < 256, !DocumentFormat.opensObject(pending + chunk) {
      pending += chunk
      return []
    }
    return take(chunk)
  }

  /// Gives what is left when the file has ended.
  public mutating func finish() -> [Item] {
    var items = format == nil ? take([]) : []
    defer { pending = [] }
    if let rejection { return items + [.issue(rejection)] }
    if input.readsSpans, format != .jsonLines, !pending.isEmpty {
      return items + [
        .issue(InputIssue(code: .invalidField, source: input.name, message: "gives no spans; only JSON lines do"))
      ]
    }
    switch format {
    case .jsonLines:
      if !pending.isEmpty, !isSkippingLine { items += line(pending[...]) }
      if lineNumber == 0 { items.append(.issue(empty)) }
    case .html:
      items +=
        pending.isEmpty
        ? [.issue(empty)] : Self.items { () throws(InputIssue) in try HTMLReport.read(pending[...], input: input) }
    case .feed: items += pending.isEmpty ? [.issue(empty)] : FeedReport.read(pending[...], input: input)
    case .mail:
      items +=
        pending.isEmpty
        ? [.issue(empty)] : Self.items { () throws(InputIssue) in try MailReport.read(pending[...], input: input) }
    default:
      items += Self.items { () throws(InputIssue) in
        try TextReport.read(TextDecoding.text(of: pending[...], source: input.name), input: input)
      }
    }
    return items
  }

  private mutating func take(_ chunk: ArraySlice<UInt8>) -> [Item] {
    let chunk = format == nil ? (pending + chunk)[...] : chunk
    if format == nil {
      format = .detected(name: input.name, opening: chunk)
      pending = []
    }
    if !hasBegun {
      hasBegun = true
      rejection = unreadable(opening: chunk)
    }
    guard rejection == nil else { return [] }
    guard format == .jsonLines else {
      if pending.count + chunk.count > Self.maximumDocumentSize {
        rejection = tooLarge(line: nil)
        pending = []
      } else {
        pending += chunk
      }
      return []
    }
    return takeLines(chunk)
  }

  /// Why no line of the file could be read, where its opening shows that.
  private func unreadable(opening: ArraySlice<UInt8>) -> InputIssue? {
    if format == .jsonLines, let issue = TextDecoding.wideEncodingIssue(opening, source: input.name, line: 1) {
      return issue
    }
    guard format == .text || format == .jsonLines, DocumentFormat.opensArrayOfObjects(opening) else { return nil }
    return InputIssue(
      code: .invalidJSON, source: input.name, line: 1,
      message: "is a JSON array; write one object a line, which jq -c '.[]' does")
  }

  private mutating func takeLines(_ chunk: ArraySlice<UInt8>) -> [Item] {
    var items: [Item] = []
    var rest = chunk
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      if isSkippingLine {
        isSkippingLine = false
      } else if pending.isEmpty {
        items += line(rest[..<end])
      } else {
        pending += rest[..<end]
        items += line(pending[...])
      }
      pending = []
      rest = rest[(end + 1)...]
    }
    if !isSkippingLine { pending += rest }
    if pending.count > Self.maximumDocumentSize {
      items.append(.issue(tooLarge(line: lineNumber + 1)))
      lineNumber += 1
      isSkippingLine = true
      pending = []
    }
    return items
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> [Item] {
    lineNumber += 1
    guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
    return Self.items { () throws(InputIssue) in
      try JSONReport.read(line: bytes, number: lineNumber, input: input)
    }
  }

  private static func items(
    _ read: () throws(InputIssue) -> (document: Document, issues: [InputIssue])
  ) -> [Item] {
    do {
      let (document, issues) = try read()
      return issues.map(Item.issue) + [.document(document)]
    } catch {
      return [.issue(error)]
    }
  }

  private var empty: InputIssue { InputIssue(code: .empty, source: input.name, message: "is empty") }

  private func tooLarge(line: Int?) -> InputIssue {
    InputIssue(
      code: .tooLarge, source: input.name, line: line,
      message: "holds a document of over \(Self.maximumDocumentSize >> 20) MiB; split it into reports, "
        + "or write them as JSON lines")
  }
}
