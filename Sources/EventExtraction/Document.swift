public import Events
public import Geoparsing

/// A text and where it comes from.
public struct Document: Hashable, Sendable {
  /// Identifier, headline, outlet, address and day of publication.
  public var report: Report
  /// The running text, headers and headline left out. All offsets count from its start.
  public var text: String

  /// The names whose places are asked for, in order of their start, where the input says them; nil where they are to be
  /// found in the text.
  public var givenNames: [Toponym]?

  /// Makes a document.
  public init(report: Report, text: String, givenNames: [Toponym]? = nil) {
    self.report = report
    self.text = text
    self.givenNames = givenNames
  }

  /// The report's identifier.
  public var id: String { report.id }
}
