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
}
