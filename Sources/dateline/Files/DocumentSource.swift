import EventExtraction
import EventPipeline
import Events

/// Reads the documents of many files, one after the other, and tells of what cannot be read.
struct DocumentSource {
  var options: ReportOptions
  /// Whether documents are going to be put together: then one that was given before, identifier and all, is passed over,
  /// and another text under an identifier given before gets `#2`, `#3` behind it. Else each stays as given, so that what
  /// becomes of a document does not depend on those before it.
  var readsTogether = false

  /// What became of the input.
  struct Summary {
    var documents = 0
    /// Documents passed over, as they were given before.
    var repeated = 0
    /// Lines and files that gave no document.
    var rejected = 0
  }

  /// Hands on every document in the order of the files and of their lines.
  ///
  /// Issues go to standard error as they come.
  func forEachDocument(_ body: (Document) throws -> Void) throws -> Summary {
    var summary = Summary()
    var identifiers = UniqueIdentifiers()
    var seen: Set<Report> = []
    func take(_ item: DocumentReader.Item) throws {
      switch item {
      case .issue(let issue):
        Messages.plain((issue.isWarning ? "warning: " : "rejected: ") + issue.description)
        if !issue.isWarning { summary.rejected += 1 }
      case .document(var document):
        if readsTogether {
          guard seen.insert(document.report).inserted else {
            summary.repeated += 1
            return
          }
          document.report.id = identifiers.unique(document.id)
        }
        summary.documents += 1
        try body(document)
      }
    }
    for path in options.files {
      var reader = DocumentReader(
        source: path, format: options.format, published: options.published)
      do {
        try InputFile(path: path).forEachChunk { chunk in
          for item in reader.read(chunk) { try take(item) }
        }
        for item in reader.finish() { try take(item) }
      } catch let issue as InputIssue {
        try take(.issue(issue))
      }
    }
    return summary
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
