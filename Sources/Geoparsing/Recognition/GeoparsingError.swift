/// Why geoparsing cannot start.
public struct GeoparsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable code: `weights_truncated`, `weights_not_recognised`, `weights_version`, `weights_corrupt`.
  public var code: String
  /// What happened, in a sentence.
  public var message: String
  /// The byte offset in the weights where it was noticed.
  public var offset: Int

  /// Makes an error.
  public init(code: String, message: String, offset: Int) {
    self.code = code
    self.message = message
    self.offset = offset
  }

  /// The code and the message.
  public var description: String { "\(code): \(message) (byte \(offset))" }
}
