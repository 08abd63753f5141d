/// What an answer other than success says: a problem document (RFC 9457).
public struct ServiceProblem: Error, Hashable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// A stable code.
  public var code: String
  /// What is wrong and what to do, as one sentence without full stop; safe to show to anyone.
  public var detail: String
  /// The query parameter that is wrong, or nil.
  public var parameter: String?

  /// Makes a problem.
  public init(status: Int, code: String, detail: String, parameter: String? = nil) {
    self.status = status
    self.code = code
    self.detail = detail
    self.parameter = parameter
  }

  /// Makes a problem of a known code.
  public init(_ code: Code, _ detail: String, parameter: String? = nil) {
    self.init(status: code.status, code: code.rawValue, detail: detail, parameter: parameter)
  }

  /// The codes of this module's problems.
  public enum Code: String, CaseIterable, Sendable {
    /// A parameter whose value cannot be read or is out of range.
    case invalidParameter = "invalid_parameter"
    /// A parameter that the address does not take.
    case unknownParameter = "unknown_parameter"
    /// A parameter that is given twice.
    case repeatedParameter = "repeated_parameter"
    /// An address that is no UTF-8, or holds what no address may.
    case invalidEncoding = "invalid_encoding"
    /// A filter that is no CQL2, or names what is no queryable.
    case invalidFilter = "invalid_filter"
    /// A page token that belongs to another query.
    case invalidCursor = "invalid_cursor"
    /// A name that no place has.
    case unknownPlace = "unknown_place"
    /// A body that cannot be read.
    case invalidBody = "invalid_body"
    /// A request without the token that the server asks for.
    case unauthorized = "unauthorized"
    /// A change where the server was not started for editing.
    case editingNotAllowed = "editing_not_allowed"
    /// An address or an item that is not there.
    case notFound = "not_found"
    /// A method that the address does not know.
    case methodNotAllowed = "method_not_allowed"
    /// A body that is too large.
    case bodyTooLarge = "body_too_large"
    /// An address that is too long.
    case addressTooLong = "address_too_long"
    /// A fault of the program.
    case internalFault = "internal_fault"
    /// A store that is not there yet.
    case noStore = "no_store"
    /// A store that cannot be read.
    case storeUnavailable = "store_unavailable"
    /// More requests than the server answers at once.
    case overloaded = "overloaded"
    /// A question that took too long.
    case timedOut = "timed_out"

    /// The HTTP status that goes with it.
    public var status: Int {
      switch self {
      case .invalidParameter, .unknownParameter, .repeatedParameter, .invalidEncoding, .invalidFilter, .invalidCursor,
        .unknownPlace, .invalidBody:
        400
      case .unauthorized: 401
      case .editingNotAllowed: 403
      case .notFound: 404
      case .methodNotAllowed: 405
      case .bodyTooLarge: 413
      case .addressTooLong: 414
      case .internalFault: 500
      case .noStore, .storeUnavailable, .overloaded, .timedOut: 503
      }
    }
  }
}
