/// What can go wrong with events.
public struct EventsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable code.
  public enum Code: String, Hashable, Sendable {
    /// A feature without an event's identifier.
    case missingID = "missing_id"
    /// A geometry that is no valid point.
    case invalidPosition = "invalid_position"
    /// A property whose value cannot be read.
    case invalidValue = "invalid_value"
    /// A page token that no store made for this query.
    case invalidCursor = "invalid_cursor"
    /// A query that contradicts itself: sorting by distance without a place.
    case invalidQuery = "invalid_query"
    /// A parameter of a request whose value cannot be read; the context is its name.
    case invalidParameter = "invalid_parameter"
  }

  /// The stable code.
  public var code: Code
  /// One plain sentence.
  public var message: String
  /// The identifier of the event, or another name of the culprit; nil when there is none.
  public var context: String?

  /// Makes an error.
  public init(code: Code, message: String, context: String? = nil) {
    self.code = code
    self.message = message
    self.context = context
  }

  /// The code, the message and the context.
  public var description: String { "\(code.rawValue): \(message)" + (context.map { " (\($0))" } ?? "") }
}
