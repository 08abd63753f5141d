/// Why bytes are no tile.
public struct VectorTilesError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Sendable {
    /// The bytes are no message of the specification.
    case invalidMessage = "invalid_message"
    /// A feature refers to keys or values that its layer does not have.
    case invalidTags = "invalid_tags"
    /// The commands of a feature are not those of its type.
    case invalidGeometry = "invalid_geometry"
  }

  /// What is wrong.
  public var code: Code
  /// The layer, where one is known.
  public var layer: String?

  /// Makes an error.
  public init(code: Code, layer: String? = nil) {
    self.code = code
    self.layer = layer
  }
}
