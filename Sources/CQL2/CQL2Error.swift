/// Why a filter cannot be read: at which byte or member, and what to do.
public struct CQL2Error: Error, Hashable, Sendable {
  /// A stable code.
  public var code: Code
  /// What is wrong and what to do, as one sentence without full stop.
  public var message: String
  /// The offset in UTF-8 bytes into the text form, from 0, or nil for the JSON form.
  public var byteOffset: Int?

  /// A stable code.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not written as the grammar says.
    public static let syntax = Code(rawValue: "syntax")
  }

  /// Makes an error.
  public init(_ code: Code, _ message: String, byteOffset: Int? = nil) {
    self.code = code
    self.message = message
    self.byteOffset = byteOffset
  }
}
