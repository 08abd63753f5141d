/// Why a gazetteer cannot be read, built or opened.
public struct GazetteerError: Error, Hashable, Sendable {
  /// A stable code.
  public var code: Code
  /// What is wrong and, where something can be done, what to do.
  public var message: String
  /// The file or folder concerned, or nil.
  public var path: String?
  /// The line, counted from 1 with the header, or nil.
  public var line: Int?
  /// The column's name, or nil.
  public var column: String?

  /// A stable code.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no gazetteer folder where one was looked for.
    public static let gazetteerNotFound = Code(rawValue: "gazetteer_not_found")
    /// A table of the folder is missing.
    public static let tableNotFound = Code(rawValue: "table_not_found")
    /// A file cannot be opened, read or written.
    public static let fileError = Code(rawValue: "file_error")
    /// A compressed table is truncated or not in the xz format.
    public static let corruptCompression = Code(rawValue: "corrupt_compression")
    /// A table's first line lacks a column.
    public static let missingColumn = Code(rawValue: "missing_column")
    /// The file is not a gazetteer index.
    public static let foreignIndex = Code(rawValue: "foreign_index")
    /// The index has another format version than this program.
    public static let otherIndexVersion = Code(rawValue: "other_index_version")
    /// The index is shorter or longer than its header says.
    public static let truncatedIndex = Code(rawValue: "truncated_index")
    /// The index's checksum does not match.
    public static let corruptIndex = Code(rawValue: "corrupt_index")
    /// No worldview of the gazetteer has the name.
    public static let unknownWorldview = Code(rawValue: "unknown_worldview")
    /// There is no layer of the name.
    public static let layerNotFound = Code(rawValue: "layer_not_found")
    /// A user's layer cannot be read; the message says how to mend it.
    public static let damagedLayer = Code(rawValue: "damaged_layer")
    /// The tables hold more than the format can number.
    public static let tooLarge = Code(rawValue: "too_large")
  }

  /// Makes an error.
  public init(code: Code, message: String, path: String? = nil, line: Int? = nil, column: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.line = line
    self.column = column
  }
}

extension GazetteerError: CustomStringConvertible {
  /// `path:line: column: message`, with the parts that are known.
  public var description: String {
    var text = path ?? ""
    if let line { text += ":\(line)" }
    if !text.isEmpty { text += ": " }
    if let column { text += "\(column): " }
    return text + message
  }
}
