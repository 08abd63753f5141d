/// Why a filter cannot be read: at which byte or member, and what to do.
public struct CQL2Error: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable code.
  public var code: Code
  /// What is wrong and what to do, as one sentence without full stop.
  public var message: String
  /// The offset in UTF-8 bytes into the text form, from 0, or nil for the JSON form.
  public var byteOffset: Int?
  /// The JSON path of the faulty value, `$.args[1]`, or nil for the text form.
  public var path: String?

  /// A stable code.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not written as the grammar says.
    public static let syntax = Code(rawValue: "syntax")
    /// Longer than ``FilterExpression/maximumLength``.
    public static let tooLong = Code(rawValue: "too_long")
    /// Nested deeper than ``FilterExpression/maximumDepth``.
    public static let tooDeep = Code(rawValue: "too_deep")
    /// More operands than ``FilterExpression/maximumOperands``.
    public static let tooManyOperands = Code(rawValue: "too_many_operands")
    /// A property that there is none of.
    public static let unknownProperty = Code(rawValue: "unknown_property")
    /// A function that there is none of.
    public static let unknownFunction = Code(rawValue: "unknown_function")
    /// An operand of a type that the operation does not take, or too many of them, or too few.
    public static let typeMismatch = Code(rawValue: "type_mismatch")
    /// A number too large for a double.
    public static let invalidNumber = Code(rawValue: "invalid_number")
    /// A text that cannot be compared.
    public static let invalidText = Code(rawValue: "invalid_text")
    /// No day, no time, or an interval that ends before it begins.
    public static let invalidTime = Code(rawValue: "invalid_time")
    /// A geometry that is none, or one off the globe.
    public static let invalidGeometry = Code(rawValue: "invalid_geometry")
  }

  /// Makes an error.
  public init(_ code: Code, _ message: String, byteOffset: Int? = nil, path: String? = nil) {
    self.code = code
    self.message = message
    self.byteOffset = byteOffset
    self.path = path
  }

  /// The message with its place: `at byte 12: …`, `at $.args[1]: …`.
  public var description: String {
    let place = byteOffset.map { "at byte \($0): " } ?? path.map { "at \($0): " }
    return (place ?? "") + message
  }
}
