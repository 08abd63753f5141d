/// Why the template filler cannot work.
public struct TemplatesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable code: `weights_not_recognised`, `weights_version`, `weights_truncated` or `weights_corrupt`.
  public var code: String
  /// A sentence for people.
  public var message: String
  /// The byte offset in the weights.
  public var offset: Int

  /// Makes an error.
  public init(code: String, message: String, offset: Int) {
    self.code = code
    self.message = message
    self.offset = offset
  }

  /// Message, code and offset in one line.
  public var description: String { "\(message) [\(code), byte \(offset)]" }
}
