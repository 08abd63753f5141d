import GeoJSON

/// Why a labelled or predicted document cannot be scored.
public struct EvaluationError: Error, Hashable, Sendable {
  /// A stable word.
  public var code: String
  /// What is wrong, as a clause without full stop.
  public var message: String

  /// Makes an error.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  static let noObject = EvaluationError(
    code: "no_object", message: "holds something other than objects in a list of names")
}

extension EvaluationError: CustomStringConvertible {
  /// `message (code)`.
  public var description: String { "\(message) (\(code))" }
}

extension JSONObject {
  func identifier() throws(EvaluationError) -> String {
    switch self["id"] {
    case .string(let id): return id
    case .integer(let number): return String(number)
    default: throw EvaluationError(code: "no_id", message: "has no \"id\"")
    }
  }

  func list(_ name: String) throws(EvaluationError) -> [JSONValue] {
    guard case .array(let values) = self[name] else {
      throw EvaluationError(code: "no_toponyms", message: "has no array \"\(name)\"")
    }
    return values
  }

  func span() throws(EvaluationError) -> Range<Int> {
    guard let start = self["start"]?.integer, let end = self["end"]?.integer, start <= end else {
      throw EvaluationError(code: "invalid_span", message: "has a name without \"start\" and \"end\" in order")
    }
    return Int(start)..<Int(end)
  }

  func position() -> Position? {
    guard let latitude = self["lat"]?.number, let longitude = self["lon"]?.number else { return nil }
    return Position(longitude: longitude, latitude: latitude)
  }

  /// The number as text; nil where it is null, empty or 0.
  func geonamesID() -> String? {
    switch self["geonames_id"] {
    case .integer(let number): return number == 0 ? nil : String(number)
    case .string(let text): return text.isEmpty ? nil : text
    default: return nil
    }
  }
}
