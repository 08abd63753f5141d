public import Events

/// A text and where it comes from.
public struct Document: Hashable, Sendable {
  /// Identifier, headline, outlet, address and day of publication.
  public var report: Report
  /// The running text, headers and headline left out. All offsets count from its start.
  public var text: String

  /// Makes a document.
  public init(report: Report, text: String) {
    self.report = report
    self.text = text
  }

  /// The report's identifier.
  public var id: String { report.id }
}
