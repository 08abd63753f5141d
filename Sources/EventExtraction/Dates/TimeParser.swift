/// Reads a time of day, and the words about it.
struct TimeParser {
  let lexed: LexedTokens

  /// A stretch of words about the time of day.
  struct Result {
    /// `HH:MM`, or nil when the words name no clock time ("shortly before midnight", "before dawn").
    var time: String?
    var range: Range<Int>
    /// Hours on a twelve-hour clock, still without morning or evening.
    var ambiguous: (hour: Int, minute: Int)?
  }

  private static let about: Set<String> = [
    "about", "around", "approximately", "roughly", "nearly", "almost", "circa", "exactly", "just", "shortly", "soon",
  ]
  private static let zones: Set<String> = [
    "utc", "gmt", "local", "msk", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eet", "eest",
    "bst", "ist", "hrs", "hours", "moscow", "time",
  ]
  private static let parts: Set<String> = [
    "dawn", "noon", "midday", "midnight", "daybreak", "dusk", "nightfall", "sunrise", "sunset", "lunchtime", "dark",
    "sunup", "sundown",
  ]
  private static let wordHours: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
  ]

  private static let prepositions: Set<String> = ["at", "from", "by", "until", "since", "before", "after", "till"]

  /// The words that a time may begin with; numbers in digits may as well.
  static let openers = prepositions.union(about)

  /// The time that begins at a lexeme, prepositions included; nil when none does.
  func parse(at start: Int) -> Result? {
    var index = start
    let hasPreposition = TimeParser.prepositions.contains(lexed.word(index))
    if hasPreposition { index += 1 }
    var vague = ["before", "after"].contains(lexed.word(start))
    var hasAbout = false
    while TimeParser.about.contains(lexed.word(index)) {
      if ["shortly", "just", "soon"].contains(lexed.word(index)) { vague = true }
      hasAbout = true
      index += 1
    }
    if vague || hasAbout, ["before", "after"].contains(lexed.word(index)) {
      vague = true
      index += 1
    }
    if let part = dayPart(at: index, vague: vague, introduced: hasPreposition || hasAbout) {
      return Result(time: part.time, range: start..<part.end, ambiguous: nil)
    }
    guard let clock = clock(at: index, introduced: hasPreposition || hasAbout) else { return nil }
    var end = clock.end
    var isZoned = false
    while TimeParser.zones.contains(lexed.word(end)), end - clock.end < 2 {
      isZoned = true
      end += 1
    }
    if clock.needsContext, !isZoned, !hasPreposition, !hasAbout { return nil }
    if vague { return Result(time: nil, range: start..<end, ambiguous: nil) }
    guard !clock.isAmbiguous else {
      return Result(time: nil, range: start..<end, ambiguous: (clock.hour, clock.minute))
    }
    return Result(time: TimeParser.text(clock.hour, clock.minute), range: start..<end, ambiguous: nil)
  }

  static func text(_ hour: Int, _ minute: Int) -> String {
    (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }

  /// The time an hour of the twelve-hour clock means in a part of the day; nil where that does not settle it.
  static func settle(_ clock: (hour: Int, minute: Int), dayPart: String?) -> String? {
    let hour = clock.hour % 12
    switch dayPart {
    case "morning", "dawn": return text(hour, clock.minute)
    case "afternoon", "evening", "dusk": return text(hour + 12, clock.minute)
    case "night", "tonight": return text(clock.hour == 12 || clock.hour < 5 ? hour : hour + 12, clock.minute)
    default: return nil
    }
  }

  private func dayPart(at index: Int, vague: Bool, introduced: Bool) -> (time: String?, end: Int)? {
    let word = lexed.word(index)
    guard introduced, TimeParser.parts.contains(word) else { return nil }
    let time: String? =
      switch word {
      case "noon", "midday": "12:00"
      case "midnight": "00:00"
      default: nil
      }
    return (vague ? nil : time, index + 1)
  }

  private struct Clock {
    var hour: Int
    var minute: Int
    var end: Int
    var isAmbiguous = false
    /// Four bare digits or a bare hour: a time only where other words say so.
    var needsContext = false
  }

  private func clock(at index: Int, introduced: Bool) -> Clock? {
    if let hour = lexed.digits(index) { return digitalClock(hour, at: index, introduced: introduced) }
    guard introduced else { return nil }
    // "half past three", "a quarter to eleven", "ten o'clock"
    var position = index
    if lexed.word(position) == "a" { position += 1 }
    let minutes: Int? = ["half": 30, "quarter": 15, "ten": 10, "five": 5, "twenty": 20][lexed.word(position)]
    if let minutes, ["past", "to", "after"].contains(lexed.word(position + 1)),
      let hour = TimeParser.wordHours[lexed.word(position + 2)] ?? lexed.digits(position + 2), (1...12).contains(hour)
    {
      let total = lexed.word(position + 1) == "to" ? hour * 60 - minutes : hour * 60 + minutes
      let reduced = (total / 60 % 12 == 0 ? 12 : total / 60 % 12, total % 60)
      return Clock(hour: reduced.0, minute: reduced.1, end: position + 3, isAmbiguous: true)
    }
    guard let hour = TimeParser.wordHours[lexed.word(index)] else { return nil }
    if let meridian = meridian(at: index + 1) {
      return Clock(hour: hour % 12 + (meridian.isAfternoon ? 12 : 0), minute: 0, end: meridian.end)
    }
    if lexed.has("o", "'", "clock", at: index + 1) {
      return Clock(hour: hour, minute: 0, end: index + 4, isAmbiguous: true)
    }
    // "at about seven on Wednesday morning": only before a day or its part.
    let next = lexed.word(index + 1)
    guard ["on", "this", "that", "in"].contains(next) || DateWords.weekdays[next] != nil || next == "tonight" else {
      return nil
    }
    if next == "in", !lexed.has("in", "the", at: index + 1) || !DateWords.dayParts.contains(lexed.word(index + 3)) {
      return nil
    }
    return Clock(hour: hour, minute: 0, end: index + 1, isAmbiguous: true)
  }

  private func digitalClock(_ hour: Int, at index: Int, introduced: Bool) -> Clock? {
    var end = index + 1
    var minute = 0
    var separator = ""
    if [":", ".", "h"].contains(lexed.word(end)), lexed.isAttached(end), lexed.isAttached(end + 1),
      let value = lexed.digits(end + 1), lexed.word(end + 1).utf8.count == 2, value < 60
    {
      separator = lexed.word(end)
      minute = value
      end += 2
      // Seconds.
      if separator == ":", lexed.word(end) == ":", let seconds = lexed.digits(end + 1), seconds < 60 { end += 2 }
    }
    if let meridian = meridian(at: end), (1...12).contains(hour) {
      return Clock(hour: hour % 12 + (meridian.isAfternoon ? 12 : 0), minute: minute, end: meridian.end)
    }
    if lexed.has("o", "'", "clock", at: end), (1...12).contains(hour), separator.isEmpty {
      return Clock(hour: hour, minute: 0, end: end + 3, isAmbiguous: true)
    }
    if separator == ":" || separator == "h", hour < 24, lexed.word(index).utf8.count <= 2 {
      // A score or a ratio has no leading zero and no word before it; a clock of two digits each is a clock.
      return Clock(hour: hour, minute: minute, end: end)
    }
    // A full stop also makes decimals: only where words say that it is a time.
    if separator == ".", hour < 24, lexed.word(index).utf8.count <= 2 {
      let zoned = TimeParser.zones.contains(lexed.word(end))
      let preceded = lexed.word(index - 1) == "at" || TimeParser.about.contains(lexed.word(index - 1))
      return zoned || preceded && !["per", "%", "metres", "meters", "km", "magnitude"].contains(lexed.word(end))
        ? Clock(hour: hour, minute: minute, end: end) : nil
    }
    // "0310 local", "at 0145 Tuesday"
    let text = lexed.word(index)
    guard separator.isEmpty, text.utf8.count == 4, hour / 100 < 24, hour % 100 < 60 else { return nil }
    let next = lexed.word(index + 1)
    let isTime =
      TimeParser.zones.contains(next) && next != "moscow"
      || (DateWords.weekdays[next] != nil && (introduced || text.hasPrefix("0")))
      || (lexed.word(index - 1) == "at" && text.hasPrefix("0"))
    return isTime ? Clock(hour: hour / 100, minute: hour % 100, end: index + 1) : nil
  }

  /// "am", "p.m.", "pm": where it ends and whether it is the second half of the day.
  private func meridian(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    let word = lexed.word(index)
    if word == "am" || word == "pm" { return (word == "pm", index + 1) }
    guard word == "a" || word == "p" else { return nil }
    if lexed.word(index + 1) == ".", lexed.word(index + 2) == "m" {
      let dot = lexed.word(index + 3) == "." && lexed.isAttached(index + 3)
      return (word == "p", index + (dot ? 4 : 3))
    }
    return nil
  }
}

extension TimeParser {
  static func isZone(_ word: String) -> Bool { word == "local" || word == "time" || word == "utc" || word == "gmt" }
}
