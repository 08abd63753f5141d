/// A date or a time on the way to becoming an expression.
struct DateItem {
  var value: DateValue?
  var range: Range<Int>
  var rule: String
  var dayPart: String?
  var time: String?
  var ambiguous: (hour: Int, minute: Int)?

  /// Dates and times as they stand in the text, dates first where both could begin.
  static func items(in lexed: LexedTokens) -> [DateItem] {
    let dates = DateParser(lexed: lexed)
    let times = TimeParser(lexed: lexed)
    var items: [DateItem] = []
    var index = 0
    while index < lexed.count {
      let opened = lexed.lexemes[index].kind == .number ? [.date, .time] : openings[lexed.lexemes[index].lower] ?? []
      if let date = opened.contains(.date) ? dates.parse(at: index) : nil, !date.range.isEmpty {
        items.append(DateItem(value: date.value, range: date.range, rule: date.rule, dayPart: date.dayPart))
        index = max(index + 1, date.range.upperBound)
      } else if let time = opened.contains(.time) ? times.parse(at: index) : nil, !time.range.isEmpty {
        items.append(DateItem(range: time.range, rule: "time", time: time.time, ambiguous: time.ambiguous))
        index = time.range.upperBound
      } else {
        // Few words open a date or a time; asking the parsers at every word is the oracle.
        assert(
          opened.contains(.date) || dates.parse(at: index)?.range.isEmpty ?? true,
          "DateParser.openers lacks \(lexed.word(index))")
        assert(
          opened.contains(.time) || times.parse(at: index)?.range.isEmpty ?? true,
          "TimeParser.openers lacks \(lexed.word(index))")
        index += 1
      }
    }
    return items
  }

  /// What a word may open.
  private struct Openings: OptionSet {
    let rawValue: UInt8
    static let date = Openings(rawValue: 1)
    static let time = Openings(rawValue: 2)
  }

  private static let openings: WordTable<Openings> = {
    var openings = WordTable<Openings>(DateParser.openers.map { (key: $0, value: .date) })
    for word in TimeParser.openers { openings[word] = (openings[word] ?? []).union(.time) }
    return openings
  }()

  /// Joins "from A to B", "between A and B", "A into B", "since A", "until A", "the eve of A", "the night of A".
  static func joinSpans(_ items: inout [DateItem], in lexed: LexedTokens) {
    var index = 0
    while index < items.count {
      defer { index += 1 }
      guard let value = items[index].value else { continue }
      let start = items[index].range.lowerBound
      let before = lexed.word(start - 1)
      if index + 1 < items.count, let next = items[index + 1].value {
        let gap = items[index].range.upperBound..<items[index + 1].range.lowerBound
        let joint = gap.map { lexed.word($0) }.filter { $0 != "on" && $0 != "late" && $0 != "early" }.joined(
          separator: " ")
        let isSpan =
          switch (before, joint) {
          case ("from", "to"), ("from", "until"), ("from", "till"), ("from", "through"), ("between", "and"): true
          case (_, "-"), (_, "through"), (_, "into"): true
          case (_, "to") where before != "to": ["weekday", "month", "overnight"].contains(items[index].rule)
          default: false
          }
        if isSpan, gap.count <= 3 {
          let isOpen = before == "from" || before == "between"
          items[index] = DateItem(
            value: .span(value, next), range: (isOpen ? start - 1 : start)..<items[index + 1].range.upperBound,
            rule: "span")
          items.remove(at: index + 1)
          continue
        }
      }
      switch before {
      case "since" where !isPeriodOfUnits(value):
        items[index].value = .since(value)
        items[index].range = start - 1..<items[index].range.upperBound
        items[index].rule = "since"
      case "until", "till":
        items[index].value = .until(value)
        items[index].range = start - 1..<items[index].range.upperBound
        items[index].rule = "until"
      case "of" where lexed.word(start - 2) == "eve":
        let from = lexed.word(start - 3) == "the" ? start - 3 : start - 2
        items[index].value = .eve(value)
        items[index].range = from..<items[index].range.upperBound
        items[index].rule = "eve"
      case "of" where DateWords.dayParts.contains(lexed.word(start - 2)) || lexed.word(start - 2) == "hours":
        // "the night of 23 June", "the small hours of Tuesday"
        items[index].range = start - 2..<items[index].range.upperBound
        items[index].dayPart =
          items[index].dayPart ?? (lexed.word(start - 2) == "hours" ? "dawn" : lexed.word(start - 2))
        if lexed.word(start - 2) == "night", items[index].rule != "weekday", value.isCalendarDay {
          items[index].value = .night(value)
          items[index].rule = "night_of"
        }
      case "to", "into":
        // "in the night to Wednesday", "overnight to Tuesday"
        guard value.isCalendarDay, lexed.word(start - 2) == "night",
          index == 0 || items[index - 1].range.upperBound <= start - 2
        else { continue }
        items[index].value = .span(.eve(value), value)
        items[index].range = start - 2..<items[index].range.upperBound
        items[index].rule = "night_to"
      default: break
      }
    }
  }

  private static func isPeriodOfUnits(_ value: DateValue) -> Bool {
    if case .lastUnits = value { true } else { false }
  }

  /// Gives a time to the date beside it: "at about 11:20 on Tuesday", "Tuesday, 3 p.m.", "before dawn on Wednesday".
  static func joinTimes(_ items: inout [DateItem], in lexed: LexedTokens) {
    var index = 0
    while index + 1 < items.count {
      let (a, b) = (items[index], items[index + 1])
      guard (a.value == nil) != (b.value == nil), a.time == nil || b.time == nil else {
        index += 1
        continue
      }
      let gap = (a.range.upperBound..<b.range.lowerBound).map { lexed.word($0) }
      let joints: Set<String> = ["on", ",", "the", "in", "early", "late", "that", "of", "this", "at", "("]
      guard gap.count <= 2, gap.allSatisfy({ joints.contains($0) || TimeParser.isZone($0) }) else {
        index += 1
        continue
      }
      let date = a.value == nil ? b : a
      let time = a.value == nil ? a : b
      items[index] = DateItem(
        value: date.value, range: a.range.lowerBound..<b.range.upperBound, rule: date.rule, dayPart: date.dayPart,
        time: date.time ?? time.time ?? time.ambiguous.flatMap { TimeParser.settle($0, dayPart: date.dayPart) },
        ambiguous: nil)
      items.remove(at: index + 1)
    }
  }

  /// The finished expression; nil for words about the time of day that name no clock time.
  func expression(in lexed: LexedTokens) -> DateExpression? {
    guard value != nil || time != nil else { return nil }
    var value = value ?? .timeOnly
    var rule = rule
    if value == .dayOffset(0), isQuoted(in: lexed) {
      // "This evening", in somebody's mouth, is the day of speaking: that of publication or the one before.
      value = .span(.dayOffset(-1), .dayOffset(0))
      rule += "_quoted"
    }
    return DateExpression(
      tokens: lexed.tokens(range), range: lexed.bytes(range), words: lexed.words(range), rule: "date." + rule,
      time: time, pointsAhead: value.isAbsolute ? false : pointsAhead(value, in: lexed), value: value)
  }

  /// Whether a quotation is open before the expression, within the lexemes read.
  private func isQuoted(in lexed: LexedTokens) -> Bool {
    (0..<range.lowerBound).reduce(false) { open, index in lexed.word(index) == "\"" ? !open : open }
  }

  /// Whether words of the same clause put the expression after publication.
  private func pointsAhead(_ value: DateValue, in lexed: LexedTokens) -> Bool {
    switch value {
    case .since: return false
    case .until: return true
    case .dayOffset(let days): return days > 0
    case .distance(_, _, from: .publication, _), .lastUnits: return false
    case .period(_, let offset, _) where offset != 0: return offset > 0
    case .weekend(let offset) where offset != 0: return offset > 0
    case .weekday(_, .next), .season(_, _, 1): return true
    case .weekday(_, .last), .season(_, _, -1): return false
    default: break
    }
    let start = range.lowerBound
    if ["last", "past"].contains(lexed.word(start - 1)) { return false }
    if lexed.word(start - 1) == "back" || lexed.word(start - 2) == "back" { return false }
    let prefix = (max(0, start - 14)..<start).reversed()
    var governed = false
    for index in prefix {
      let word = lexed.word(index)
      if [";", ":", ".", "!", "?"].contains(word) { break }
      // "may" and "march" as months are no cues.
      if word == "may", lexed.lexemes[index].isCapitalised { continue }
      if word == "by", index == start - 1 {
        return !prefix.contains { DateWords.behind.contains(lexed.word($0)) }
      }
      if DateWords.ahead.contains(word), !isPastUse(word, at: index, in: lexed) { return true }
      if DateWords.behind.contains(word) {
        governed = true
        break
      }
    }
    guard !governed else { return false }
    // "On Friday the court will rule": a cue may follow where no verb came before.
    for index in range.upperBound..<min(lexed.count, range.upperBound + 12) {
      let word = lexed.word(index)
      if [";", ":", ".", "\""].contains(word) || DateWords.behind.contains(word) || word.hasSuffix("ed") {
        return false
      }
      if ["will", "would", "shall", "ll"].contains(word) { return true }
    }
    return false
  }

  /// "was called on Tuesday", "the march called for Saturday": the first is past.
  private func isPastUse(_ word: String, at index: Int, in lexed: LexedTokens) -> Bool {
    switch word {
    case "called", "announced", "promised", "vowed", "postponed", "reopened", "planned":
      // Only with "for" or "to" between it and the date.
      !(index + 1..<range.lowerBound).contains { ["for", "to", "until"].contains(lexed.word($0)) }
    case "due": lexed.word(index + 1) == "to" && lexed.word(index - 1) != "is" && lexed.word(index - 1) != "are"
    case "next": index != range.lowerBound - 1 && lexed.word(index + 1) == "to"
    case "can", "could", "may", "might", "must", "should", "calls", "holds", "head", "starts", "opens", "begins",
      "plan",
      "forecast", "hope", "starting":
      index + 8 < range.lowerBound
    default: false
    }
  }
}
