import EventExtraction
import EventPipeline
import Events

/// Reads the documents of many files, one after the other, and tells of what cannot be read.
struct DocumentSource {
  var options: ReportOptions

  /// What became of the input.
  struct Summary {
    var documents = 0
    /// Lines and files that gave no document.
    var rejected = 0
  }

  /// Hands on every document in the order of the files and of their lines; identifiers are unique in the run.
  ///
  /// Issues go to standard error as they come.
  func forEachDocument(_ body: (Document) throws -> Void) throws -> Summary {
    var summary = Summary()
    var seen: [String: Int] = [:]
    func take(_ item: DocumentReader.Item) throws {
      switch item {
      case .issue(let issue):
        Messages.plain((issue.isWarning ? "warning: " : "rejected: ") + issue.description)
        if !issue.isWarning { summary.rejected += 1 }
      case .document(var document):
        summary.documents += 1
        let count = seen[document.id, default: 0] + 1
        seen[document.id] = count
        if count > 1 { document.report.id += "#\(count)" }
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
}

extension DocumentSource.Summary {
  /// Ends the command as the documented exit codes say: 1 where some of the input was rejected, 3 where all of it was.
  func check() throws {
    guard rejected > 0 else { return }
    if documents == 0 { throw CommandFailure.environment("no report could be read; see above") }
    throw CommandFailure(
      message: "\(rejected) of the inputs rejected, \(documents) read; see above", exitCode: .rejectedInput)
  }
}
