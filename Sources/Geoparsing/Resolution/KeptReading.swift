/// What is kept of a reading of one text, so that the next reading of it, with other evidence, need not do it again.
///
///     var kept: KeptReading?
///     let alone = geoparser.parse(text, keeping: &kept, context: GeoparsingContext())
///     let together = geoparser.parse(text, keeping: &kept, context: GeoparsingContext(outlet: profile))
///
/// It belongs to that text and that geoparser; with any other the result means nothing.
public struct KeptReading: Sendable {
  /// The names that were found, before corrections.
  public let names: [Toponym]
  /// The text, and what was looked up; nil where only the names are kept.
  var parts: Parts?

  struct Parts: Sendable {
    var text: TokenizedText
    var coordinates: CoordinateReader.Findings
    var lookups: KeptLookups?
  }

  /// What it takes in memory beside the names, in bytes, roughly.
  public var size: Int {
    guard let parts else { return 0 }
    return parts.text.text.utf8.count + parts.text.tokens.count * MemoryLayout<Token>.stride
      + parts.text.sentences.count * MemoryLayout<Range<Int>>.stride + (parts.lookups?.size ?? 0) + 1000
  }

  /// Lets go of all but the names.
  public mutating func keepOnlyNames() { parts = nil }
}
