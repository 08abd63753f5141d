/// Why a statistic cannot be computed, with a stable code and the numbers that stand in its way.
public struct StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  public enum Code: String, Hashable, Sendable {
    /// Fewer points, periods or values than the method needs.
    case tooFew = "statistics.too-few"
    /// More than the method, whose cost grows with the square of the number, is allowed.
    case tooMany = "statistics.too-many"
    /// The values are all the same, so nothing varies that could be explained.
    case noVariation = "statistics.no-variation"
    /// The study region is no area: empty, a line, or not a polygon.
    case badRegion = "statistics.bad-region"
  }

  /// The stable name of the reason.
  public var code: Code
  /// What stands in the way, and what to do about it.
  public var message: String

  /// Makes an error.
  public init(code: Code, message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
