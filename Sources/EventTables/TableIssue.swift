/// Why a table of events, or one row of it, cannot be used: where it stands, and what to do.
public struct TableIssue: Error, Hashable, Sendable {
  /// A stable word for the kind of problem.
  public var code: Code
  /// What is wrong and what to do, as one sentence without full stop.
  public var message: String
  /// The file as named by the caller.
  public var source: String
  /// The line of a text, or the row of a layer, counted from 1; nil for the file as a whole.
  public var line: Int?

  /// The kinds of problem; the word is written to output and does not change.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file cannot be read as a table: no column names, another encoding, a damaged database.
    public static let unreadable = Code(rawValue: "unreadable_table")
    /// A layer that is not there, or one of several and none named.
    public static let noLayer = Code(rawValue: "no_layer")
    /// Coordinates of a reference system other than WGS 84.
    public static let referenceSystem = Code(rawValue: "reference_system")
    /// The columns are those of no layout known, and no mapping tells what they are.
    public static let unknownLayout = Code(rawValue: "unknown_layout")
    /// A mapping that cannot be understood, or names a column that is not there.
    public static let invalidMapping = Code(rawValue: "invalid_mapping")
    /// A row that cannot be cut into fields, or a feature that is none.
    public static let unreadableRow = Code(rawValue: "unreadable_row")
    /// A row without what it is known by.
    public static let missingID = Code(rawValue: "missing_id")
    /// A date that cannot be read, or none.
    public static let invalidDate = Code(rawValue: "invalid_date")
    /// Coordinates that are not on the Earth, or no point.
    public static let invalidPosition = Code(rawValue: "invalid_position")
    /// A figure that is none.
    public static let invalidNumber = Code(rawValue: "invalid_number")
    /// Another value that the column cannot have.
    public static let invalidValue = Code(rawValue: "invalid_value")
  }

  /// Makes an issue.
  public init(code: Code, message: String, source: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.source = source
    self.line = line
  }
}

extension TableIssue: CustomStringConvertible {
  /// `file:line: message (code)`.
  public var description: String { "\(source)\(line.map { ":\($0)" } ?? ""): \(message) (\(code.rawValue))" }
}

/// What is wrong with one row, before the reader says where it stands.
struct RowFault: Error {
  var code: TableIssue.Code
  var message: String
}
