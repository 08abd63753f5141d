import Events

/// Moments of the store in parameters; `datetime`, which is about events, is read by ``EventQuery``.
enum TimeParameter {
  /// A moment as the store writes it, of a day its first second.
  /// - Throws: ``ServiceProblem``.
  static func moment(_ text: String, parameter: String) throws -> String {
    if text.utf8.count == 10, CalendarDate(text) != nil { return text + "T00:00:00Z" }
    guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/) != nil, CalendarDate(text.prefix(10)) != nil
    else {
      throw ServiceProblem(
        .invalidParameter, "a day, 2024-06-23, or a time in UTC, 2024-06-23T12:00:00Z", parameter: parameter)
    }
    return text
  }
}
