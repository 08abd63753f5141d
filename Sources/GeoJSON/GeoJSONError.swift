/// What is wrong with a text or a value, and where: the one error of this module.
///
/// Places count from the start of the text: ``offset`` in bytes from 0, ``line`` and ``column`` from 1, the column in
/// Unicode scalars. All three are nil when a value could not be written. The same record tells of deviations that were
/// tolerated (see ``GeoJSONDocument/init(parsing:options:issues:)``).
public struct GeoJSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault; its raw value never changes.
  public var code: Code
  /// One sentence for a person.
  public var message: String
  /// Bytes before the fault, or nil where there is no text.
  public var offset: Int?
  /// The line of the fault, from 1; lines end with LF.
  public var line: Int?
  /// The column of the fault in Unicode scalars, from 1.
  public var column: Int?
  /// The JSON path of the faulty value: `$.features[3].geometry.coordinates[0][1]`.
  public var path: String

  /// Makes an error.
  public init(
    _ code: Code, _ message: String, offset: Int? = nil, line: Int? = nil, column: Int? = nil, path: String = "$"
  ) {
    self.code = code
    self.message = message
    self.offset = offset
    self.line = line
    self.column = column
    self.path = path
  }

  /// `line:column: message (code, at path)`, without the place where it is unknown.
  public var description: String {
    let place = line.map { line in "\(line):\(column ?? 1): " } ?? ""
    return "\(place)\(message) (\(code.rawValue), at \(path))"
  }

  /// A fault's stable name, in words joined by hyphens.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name.
    public var rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    init(_ name: String) { rawValue = name }
  }
}

extension GeoJSONError {
  /// The same error, seen from the container that holds the value under `step` (`.name` or `[3]`).
  func inside(_ step: String) -> GeoJSONError {
    var outer = self
    outer.path = "$" + step + path.dropFirst()
    return outer
  }

  /// The same error for a text that starts further down in a longer one.
  func moved(byOffset bytes: Int, lines: Int, columns: Int, root: String = "$") -> GeoJSONError {
    var moved = self
    moved.offset = offset.map { $0 + bytes }
    if line == 1 { moved.column = column.map { $0 + columns } }
    moved.line = line.map { $0 + lines }
    moved.path = root + path.dropFirst()
    return moved
  }
}
