import EventExtraction
import Events

/// What stands above or beside a report's text: its headline, day, outlet and address.
struct HeaderFields: Equatable {
  var id: String?
  var title: String?
  var date: String?
  var source: String?
  var url: String?

  /// The document these fields and a text make.
  ///
  /// A date that cannot be read is left out and reported; so is none where none is given, as nothing may stand in for
  /// the day of publication.
  func document(
    defaultID: String, text: String, input: InputContext, line: Int?
  ) -> (document: Document, issues: [InputIssue]) {
    var issues: [InputIssue] = []
    var published = input.published
    if let date, !date.isEmpty {
      if let day = DateReader().day(inHeader: date) {
        published = day
      } else {
        issues.append(
          InputIssue(
            code: .invalidDate, source: input.name, line: line,
            message: "the date '\(date)' cannot be read and is left out; write it as YYYY-MM-DD"))
      }
    }
    let report = Report(
      id: id ?? defaultID, title: title, publisher: source, url: url, published: published,
      sha256: SHA256.hexadecimal(text))
    return (Document(report: report, text: text), issues)
  }
}

/// What a reader knows of the file it reads.
struct InputContext {
  /// The file as named by the caller.
  var name: String
  /// The day of publication for reports that state none.
  var published: CalendarDate?
  /// Whether the names of a document are taken from its `toponyms`.
  var readsSpans = false
}
