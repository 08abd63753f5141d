/// A fault in a table of corrections: where it stands, and what to do.
public struct CorrectionIssue: Error, Hashable, Sendable {
  /// A stable code.
  public var code: Code
  /// What is wrong and what to do, as one sentence without full stop.
  public var message: String
  /// The file as named by the caller.
  public var source: String
  /// The line in the file, counted from 1, or nil where it is the file as a whole.
  public var line: Int?

  /// A stable code.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file, or a row of it, cannot be read as CSV; the message holds the code of that.
    public static let unreadableTable = Code(rawValue: "unreadable_table")
    /// A surface without a letter or digit.
    public static let emptySurface = Code(rawValue: "empty_surface")
    /// A scope that is neither a country of the gazetteer nor a document.
    public static let unknownScope = Code(rawValue: "unknown_scope")
    /// A place that is none of the three things it may be.
    public static let invalidPlace = Code(rawValue: "invalid_place")
    /// Coordinates that are not on the Earth.
    public static let invalidPosition = Code(rawValue: "invalid_position")
    /// A place identifier that no layer of the gazetteer has.
    public static let unknownPlace = Code(rawValue: "unknown_place")
    /// A line that says again what an earlier one says.
    public static let duplicateCorrection = Code(rawValue: "duplicate_correction")
    /// A line that says something else than an earlier one with the same surface and scope; the later one holds.
    public static let conflictingCorrection = Code(rawValue: "conflicting_correction")
    /// Coordinates that are likely given as latitude and longitude.
    public static let swappedPosition = Code(rawValue: "swapped_position")
    /// A surface with a star, which is no wildcard.
    public static let starInSurface = Code(rawValue: "star_in_surface")
  }

  /// Makes an issue.
  public init(code: Code, message: String, source: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.source = source
    self.line = line
  }

  /// Whether the line can be used all the same: what it says is clear, though hardly meant.
  public var isDoubt: Bool {
    [.duplicateCorrection, .conflictingCorrection, .swappedPosition, .starInSurface].contains(code)
  }
}

extension CorrectionIssue: CustomStringConvertible {
  /// `file:line: message (code)`.
  public var description: String { "\(source)\(line.map { ":\($0)" } ?? ""): \(message) (\(code.rawValue))" }
}
