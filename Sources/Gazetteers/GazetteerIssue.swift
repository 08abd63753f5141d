/// Something in the source tables that was left out or repaired, or a circumstance worth a warning.
public struct GazetteerIssue: Hashable, Sendable {
  /// A stable code: `bad_number`, `out_of_range`, `missing_value`, `invalid_utf8`, `wrong_field_count`, `duplicate_id`,
  /// `unknown_place`, `parent_cycle`, `cache_unavailable`, `index_rebuilt`.
  public var code: String
  /// What is wrong, with the offending value.
  public var message: String
  /// The file, or nil.
  public var path: String?
  /// The line, counted from 1 with the header, or nil.
  public var line: Int?
  /// The column's name, or nil.
  public var column: String?

  /// Makes an issue.
  public init(code: String, message: String, path: String? = nil, line: Int? = nil, column: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.line = line
    self.column = column
  }
}

extension GazetteerIssue: CustomStringConvertible {
  /// `path:line: column: message [code]`, with the parts that are known.
  public var description: String {
    var text = path ?? ""
    if let line { text += ":\(line)" }
    if !text.isEmpty { text += ": " }
    if let column { text += "\(column): " }
    return text + message + " [\(code)]"
  }
}

/// The issues of one run: all are counted, the first ones kept.
public struct GazetteerIssues: Hashable, Sendable {
  /// The first issues, in order of their finding.
  public private(set) var first: [GazetteerIssue] = []
  /// How many there were, by code.
  public private(set) var counts: [String: Int] = [:]
  /// How many are kept in ``first``.
  public var limit: Int

  /// Starts without issues.
  public init(limit: Int = 100) { self.limit = limit }

  /// How many there were.
  public var total: Int { counts.values.reduce(0, +) }

  /// Counts those of another run as well, and keeps its first ones while there is room.
  public mutating func add(_ other: GazetteerIssues) {
    counts.merge(other.counts) { $0 + $1 }
    first += other.first.prefix(max(0, limit - first.count))
  }

  /// Counts an issue, and keeps it while there is room.
  public mutating func record(_ issue: GazetteerIssue) {
    counts[issue.code, default: 0] += 1
    if first.count < limit { first.append(issue) }
  }
}
