import EventExtraction
import EventPipeline
import Events
import Synchronization

/// Reads the documents of many files, one after the other, and tells of what cannot be read.
struct DocumentSource {
  var options: ReportOptions
  /// Whether documents are going to be put together: then one that was given before, identifier and all, is passed over,
  /// and another text under an identifier given before gets `#2`, `#3` behind it. Else each stays as given, so that what
  /// becomes of a document does not depend on those before it.
  var readsTogether = false
  /// Whether the names are taken from the input.
  var readsSpans = false
  /// Whether a date that cannot be read matters.
  var usesDates = true
  /// What a first reading found in the files, while there is room.
  private let kept = Kept()

  init(options: ReportOptions, readsTogether: Bool = false, readsSpans: Bool = false, usesDates: Bool = true) {
    self.options = options
    self.readsTogether = readsTogether
    self.readsSpans = readsSpans
    self.usesDates = usesDates
  }

  /// Documents and issues by the number of their file, so that files of some megabytes are read once; copies share it.
  private final class Kept: Sendable {
    static let mostBytes = 32 << 20
    let items = Mutex<[Int: [DocumentReader.Item]]>([:])
  }

  /// What became of the input.
  struct Summary {
    var documents = 0
    /// Documents passed over, as they were given before.
    var repeated = 0
    /// Lines and files that gave no document.
    var rejected = 0
  }

  /// A document and its place in the order of those that can be read twice; nil for the others.
  typealias Numbered = (document: Document, number: Int?)

  /// Hands on every document in the order of the files and of their lines.
  ///
  /// Issues go to standard error as they come.
  func forEachDocument(_ body: (Numbered) throws -> Void) throws -> Summary {
    var summary = Summary()
    var number = 0
    var isRepeatable = false
    var identifiers = UniqueIdentifiers()
    var seen: Set<Report> = []
    func take(_ item: DocumentReader.Item) throws {
      switch item {
      case .issue(let issue):
        if issue.code == .invalidDate, !usesDates { return }
        Messages.plain((issue.isWarning ? "warning: " : "rejected: ") + issue.description)
        if !issue.isWarning { summary.rejected += 1 }
      case .document(var document):
        let place = isRepeatable ? number : nil
        number += isRepeatable ? 1 : 0
        if readsTogether {
          guard seen.insert(document.report).inserted else {
            summary.repeated += 1
            return
          }
          document.report.id = identifiers.unique(document.id)
        }
        summary.documents += 1
        try body((document, place))
      }
    }
    for (number, path) in options.files.enumerated() {
      isRepeatable = InputFile(path: path).canBeReadAgain
      if isRepeatable, let items = kept.items.withLock({ $0.removeValue(forKey: number) }) {
        for item in items { try take(item) }
      } else {
        try read(path, take)
      }
    }
    return summary
  }

  /// Reads the documents of files that can be read again, for what those of one outlet say about each other.
  ///
  /// Nothing is told of what cannot be read; ``forEachDocument(_:)`` will. Standard input stands where it stood.
  func firstReading(with pipeline: EventPipeline, jobs: Int) throws -> FirstReading {
    let reading = Mutex(FirstReading())
    let workers = OrderedWorkers<Document, FirstReading.Entry>(count: jobs) { document in
      FirstReading.Entry(document, with: pipeline)
    } emit: { entry in
      reading.withLock { $0.add(entry) }
    }
    let start = InputFile.standardInputOffset
    var room = Kept.mostBytes
    for (number, path) in options.files.enumerated() where InputFile(path: path).canBeReadAgain {
      // Standard input is to be left at its end, so it is read twice.
      var items: [DocumentReader.Item]? = path == "-" ? nil : []
      try read(path) { item in
        room -= 1000
        if case .document(let document) = item {
          room -= document.text.utf8.count
          try workers.submit(document)
        }
        if room < 0 { items = nil } else { items?.append(item) }
      }
      if let items { kept.items.withLock { $0[number] = items } }
    }
    try workers.finish()
    if let start { InputFile.rewindStandardInput(to: start) }
    reading.withLock { $0.finish() }
    return reading.withLock { $0 }
  }

  private func read(_ path: String, _ take: (DocumentReader.Item) throws -> Void) throws {
    var reader = DocumentReader(
      source: path, format: options.format, published: options.published, readsSpans: readsSpans)
    do {
      try InputFile(path: path).forEachChunk { chunk in
        for item in reader.read(chunk) { try take(item) }
      }
      for item in reader.finish() { try take(item) }
    } catch let issue as InputIssue {
      try take(.issue(issue))
    }
  }

  /// Identifiers given so far.
  private struct UniqueIdentifiers {
    private var given: Set<String> = []
    /// How often each has been asked for.
    private var counts: [String: Int] = [:]

    mutating func unique(_ id: String) -> String {
      var unique = id
      repeat {
        let count = counts[id, default: 0] + 1
        counts[id] = count
        unique = count == 1 ? id : "\(id)#\(count)"
      } while !given.insert(unique).inserted
      return unique
    }
  }
}

extension DocumentSource.Summary {
  /// Ends the command, before it replaces an older output by nothing, where all of the input was rejected.
  func checkAnyDocument() throws {
    if documents == 0, rejected > 0 { throw CommandFailure.environment("no report could be read; see above") }
  }

  /// Ends the command, after its work, where some of the input was rejected.
  func checkRejected() throws {
    guard rejected > 0 else { return }
    throw CommandFailure(
      message: "\(counted(rejected, "input")) rejected, \(counted(documents, "report")) read; see above",
      exitCode: .rejectedInput)
  }
}
