import Events

/// A moment of a store's history, as typed: a day, or a time in UTC as the store writes it.
enum StoreTime {
  /// The first second of a day, or the time itself.
  static func beginning(_ text: String, option: String) throws -> String {
    try time(text, ofDay: "T00:00:00Z", option: option)
  }

  /// The last second of a day, or the time itself.
  static func end(_ text: String, option: String) throws -> String {
    try time(text, ofDay: "T23:59:59Z", option: option)
  }

  private static func time(_ text: String, ofDay suffix: String, option: String) throws -> String {
    if CalendarDate(text) != nil, text.utf8.count == 10 { return text + suffix }
    let isTime =
      text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/) != nil && CalendarDate(String(text.prefix(10))) != nil
    guard isTime else {
      throw CommandFailure.usage(
        "\(option) takes a day, YYYY-MM-DD, or a time in UTC, YYYY-MM-DDTHH:MM:SSZ, not '\(text)'")
    }
    return text
  }
}
