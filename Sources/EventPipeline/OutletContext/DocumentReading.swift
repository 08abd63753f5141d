public import Geoparsing

/// What a first reading of a run knows of one document before it is read again.
public struct DocumentReading: Sendable {
  /// What the outlet's other documents are about, or nil where the document is read alone.
  public var profile: OutletProfile?
  /// Whose profile that is.
  public var outlet: OutletContext?
  /// What the first reading found, or nil where it is not kept.
  public var kept: KeptReading?

  /// A document read alone.
  public static let alone = DocumentReading(profile: nil, outlet: nil, kept: nil)
}
