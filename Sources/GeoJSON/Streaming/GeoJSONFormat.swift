/// How features follow each other in a stream of bytes.
public enum GeoJSONFormat: Hashable, Sendable {
  /// One GeoJSON text: a feature collection, or a feature or geometry alone (RFC 7946).
  case document
  /// A GeoJSON text sequence: each text after a record separator, U+001E, and before a line feed (RFC 8142).
  case textSequence
  /// One GeoJSON text a line, without record separators.
  case newlineDelimited
}
