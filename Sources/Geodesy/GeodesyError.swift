/// Why a text could not be read as a distance.
public struct GeodesyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  public enum Code: String, Hashable, Sendable {
    /// The text does not begin with a finite decimal number.
    case badNumber = "distance.bad-number"
    /// A number stands alone.
    case missingUnit = "distance.missing-unit"
    /// The unit is none of those that are known.
    case unknownUnit = "distance.unknown-unit"
    /// The number is below zero.
    case negativeDistance = "distance.negative"
  }

  /// The stable name of the reason.
  public var code: Code
  /// A sentence for the person who wrote the text.
  public var message: String
  /// The text that could not be read.
  public var text: String

  /// The message.
  public var description: String { message }
}
