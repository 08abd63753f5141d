/// Why a table, or one row of it, cannot be read: where it stands, and what to do.
public struct DelimitedTextError: Error, Hashable, Sendable {
  /// A stable code.
  public var code: Code
  /// What is wrong and what to do, as one sentence without full stop.
  public var message: String
  /// The file as named by the caller.
  public var source: String
  /// The line, counted from 1, or nil.
  public var line: Int?

  /// A stable code.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// No row with column names.
    public static let empty = Code(rawValue: "empty")
    /// Not text.
    public static let binary = Code(rawValue: "binary")
    /// UTF-16 or UTF-32.
    public static let wideEncoding = Code(rawValue: "wide_encoding")
    /// A byte that is not UTF-8.
    public static let invalidUTF8 = Code(rawValue: "invalid_utf8")
    /// A column that the caller needs is not there.
    public static let missingColumn = Code(rawValue: "missing_column")
    /// Two columns of one name.
    public static let duplicateColumn = Code(rawValue: "duplicate_column")
    /// More or fewer fields than the first row has.
    public static let wrongFieldCount = Code(rawValue: "wrong_field_count")
    /// Text between a quote and the nearest delimiter.
    public static let strayQuote = Code(rawValue: "stray_quote")
    /// A quote that is never closed.
    public static let openQuote = Code(rawValue: "open_quote")
    /// A row longer than a row may be, as an open quote makes it.
    public static let rowTooLong = Code(rawValue: "row_too_long")
  }

  /// Makes an error.
  public init(code: Code, message: String, source: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.source = source
    self.line = line
  }

  /// Whether the fault is one row's, so that the rows behind it can still be read.
  public var concernsOneRow: Bool { [.invalidUTF8, .wrongFieldCount, .strayQuote].contains(code) }
}

extension DelimitedTextError: CustomStringConvertible {
  /// `file:line: message (code)`.
  public var description: String { "\(source)\(line.map { ":\($0)" } ?? ""): \(message) (\(code.rawValue))" }
}
