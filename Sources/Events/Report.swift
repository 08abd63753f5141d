/// Where a text comes from.
public struct Report: Hashable, Sendable {
  /// The document's identifier, unique in a run.
  public var id: String
  /// The headline, or nil.
  public var title: String?
  /// The outlet or agency, or nil.
  public var publisher: String?
  /// Where it was found, or nil.
  public var url: String?
  /// The day of publication, or nil.
  public var published: CalendarDate?
  /// SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal, or empty when not computed.
  public var sha256: String
  /// By what copies of the text are known; nil when not computed.
  public var fingerprint: TextFingerprint?
  /// The report of the same event that this one repeats, by its identifier; nil for none, and before merging.
  public var reprintOf: String?

  /// Makes a report.
  public init(
    id: String, title: String? = nil, publisher: String? = nil, url: String? = nil, published: CalendarDate? = nil,
    sha256: String = "", fingerprint: TextFingerprint? = nil, reprintOf: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.url = url
    self.published = published
    self.sha256 = sha256
    self.fingerprint = fingerprint
    self.reprintOf = reprintOf
  }
}
