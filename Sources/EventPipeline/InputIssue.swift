/// Something in the input that could not be used, or was used only in part: where it stands, and what to do.
public struct InputIssue: Error, Hashable, Sendable {
  /// A stable word for the kind of problem.
  public var code: Code
  /// The file as named by the caller, `-` for standard input.
  public var source: String
  /// The line in the file, from 1, where one is known.
  public var line: Int?
  /// What is wrong and what to do, as one sentence without full stop.
  public var message: String

  /// The kinds of problem; the word is written to output and does not change.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing at that path.
    public static let notFound = Code(rawValue: "not_found")
    /// A folder where a file was expected.
    public static let isDirectory = Code(rawValue: "is_directory")
    /// The system would not read it.
    public static let unreadable = Code(rawValue: "unreadable")
    /// No byte, or nothing but white space.
    public static let empty = Code(rawValue: "empty")
    /// Not text.
    public static let binary = Code(rawValue: "binary")
    /// UTF-16 or UTF-32 text.
    public static let wideEncoding = Code(rawValue: "wide_encoding")
    /// A byte that is not UTF-8.
    public static let invalidUTF8 = Code(rawValue: "invalid_utf8")
    /// Larger than one document may be.
    public static let tooLarge = Code(rawValue: "too_large")
    /// A line that is not a JSON object.
    public static let invalidJSON = Code(rawValue: "invalid_json")
    /// A JSON object without a text, or with a field of the wrong type.
    public static let invalidField = Code(rawValue: "invalid_field")
    /// A span in `toponyms` that does not lie in the text, or over another one.
    public static let invalidSpan = Code(rawValue: "invalid_span")
    /// A date that cannot be read.
    public static let invalidDate = Code(rawValue: "invalid_date")
    /// A page without running text, or header lines with nothing below them.
    public static let noText = Code(rawValue: "no_text")
  }

  /// Makes an issue.
  public init(code: Code, source: String, line: Int? = nil, message: String) {
    self.code = code
    self.source = source
    self.line = line
    self.message = message
  }

  /// Whether the input could still be used: an unreadable date does not reject a report.
  public var isWarning: Bool { code == .invalidDate }
}

extension InputIssue: CustomStringConvertible {
  /// `file:line: message (code)`.
  public var description: String {
    "\(source)\(line.map { ":\($0)" } ?? ""): \(message) (\(code.rawValue))"
  }
}
