/// Why nothing can be imported from a file: the one error of this module.
///
/// A bad row is not an error: it is left out and counted in ``ImportReport/issues``.
public struct ImportError: Error, Hashable, Sendable {
  /// A stable code.
  public var code: Code
  /// What is wrong and, where something can be done, what to do.
  public var message: String
  /// The file concerned, or nil.
  public var path: String?

  /// A stable code.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word for output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no file of that name, or it cannot be read, or it is a folder.
    public static let unreadableFile = Code(rawValue: "unreadable_file")
    /// The file is something else than what it was taken for.
    public static let wrongFormat = Code(rawValue: "wrong_format")
    /// The file is compressed in a way that is not read here, or the compressed data is damaged.
    public static let badCompression = Code(rawValue: "bad_compression")
    /// A property, column or table that the import needs is not there.
    public static let missingField = Code(rawValue: "missing_field")
    /// An option has a value that means nothing.
    public static let badOption = Code(rawValue: "bad_option")
    /// The files hold no place that can be used, or all were left out by the filter.
    public static let nothingToImport = Code(rawValue: "nothing_to_import")
  }

  /// Makes an error.
  public init(code: Code, message: String, path: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
  }
}

extension ImportError: CustomStringConvertible {
  /// `path: message`.
  public var description: String { path.map { "\($0): \(message)" } ?? message }
}
