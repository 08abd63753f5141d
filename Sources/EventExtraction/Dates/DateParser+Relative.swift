import Events

extension DateParser {
  /// "2011" after "in" and the like, "the 1990s", "the 2004 siege".
  func yearWords(at start: Int) -> Result? {
    var index = start
    if lexed.word(index) == "the" { index += 1 }
    var part = DateValue.MonthPart.whole
    if let named = DateWords.parts[lexed.word(index)], ["early", "mid", "late"].contains(lexed.word(index)) {
      part = named
      index += 1
      if lexed.word(index) == "-" { index += 1 }
      if lexed.word(index) == "the" { index += 1 }
    }
    if let decade = decade(at: index) {
      let bounds: (Int, Int) =
        switch part {
        case .early: (0, 3)
        case .mid: (4, 6)
        case .late: (7, 9)
        default: (0, 9)
        }
      return make(.years(decade.first + bounds.0, decade.first + bounds.1), start, decade.end, "decade")
    }
    guard index == start, let year = year(at: start, comma: false) else { return nil }
    let before = lexed.word(start - 1)
    let next = lexed.word(year.end)
    if ["%", "-", "/", ":"].contains(next), lexed.isAttached(year.end) { return nil }
    if next == ",", lexed.isAttached(year.end), lexed.isAttached(year.end + 1), lexed.kind(year.end + 1) == .number {
      return nil
    }
    if DateWords.counted.contains(next), next != "and", next != "or" { return nil }
    if DateWords.beforeYear.contains(before) { return make(.year(year.year, part: .whole), start, year.end, "year") }
    if before == "(", next == ")" { return make(.year(year.year, part: .whole), start, year.end, "year") }
    if before == "of", (1900...2099).contains(year.year),
      !["crowd", "total", "group", "number", "toll", "population", "maximum", "out", "some"].contains(
        lexed.word(start - 2)),
      lexed.kind(year.end) != .word
        || ["when", "which", "in", "that", "and", "on", "at", "by", "were", "was"].contains(next)
    {
      return make(.year(year.year, part: .whole), start, year.end, "year")
    }
    return nil
  }

  /// "the 2004 siege", the article included.
  func theYear(at start: Int) -> Result? {
    if let decade = yearWordsDecade(at: start) { return decade }
    guard let year = year(at: start + 1, comma: false), (1700...2099).contains(year.year),
      lexed.kind(year.end) == .word, !DateWords.counted.contains(lexed.word(year.end)),
      !["or", "and", "to", "in", "of", "were", "was", "had", "who"].contains(lexed.word(year.end))
    else { return nil }
    return Result(value: .year(year.year, part: .whole), range: start + 1..<year.end, rule: "year", dayPart: nil)
  }

  private func yearWordsDecade(at start: Int) -> Result? {
    guard decade(at: start + 1) != nil || DateWords.parts[lexed.word(start + 1)] != nil else { return nil }
    return yearWords(at: start)
  }

  /// "1990s", "1990's", "'90s", "nineties".
  private func decade(at start: Int) -> (first: Int, end: Int)? {
    var index = start
    if lexed.word(index) == "'" { index += 1 }
    if let number = lexed.digits(index) {
      var end = index + 1
      if lexed.word(end) == "'" { end += 1 }
      guard lexed.word(end) == "s", lexed.isAttached(end) else { return nil }
      switch lexed.word(index).utf8.count {
      case 4 where number % 10 == 0 && (1500...2100).contains(number): return (number, end + 1)
      case 2 where number % 10 == 0 && (index > start || lexed.word(start - 1) == "the"):
        return ((number < 30 ? 2000 : 1900) + number, end + 1)
      default: return nil
      }
    }
    guard index == start, let decade = DateWords.decades[lexed.word(index)], lexed.word(index - 1) == "the" else {
      return nil
    }
    return (1900 + decade, index + 1)
  }

  /// "today", "last night", "two days ago", "earlier this month", "over the weekend", "Christmas Day", … .
  func relative(at start: Int) -> Result? {
    let word = lexed.word(start)
    switch word {
    case "today", "tonight":
      return make(.dayOffset(0), start, start + 1, word, part: word == "tonight" ? "night" : nil)
    case "yesterday": return make(.dayOffset(-1), start, start + 1, word)
    case "tomorrow": return make(.dayOffset(1), start, start + 1, word)
    case "overnight":
      return Result(value: .nightBefore, range: start..<start + 1, rule: word, dayPart: nil)
    case "the": return relativeAfterArticle(at: start)
    case "this", "last", "next", "past", "coming", "previous", "recent":
      return period(at: start, from: start)
    case "earlier", "later":
      // "earlier this month", "earlier on Monday" (the weekday speaks for itself)
      if ["this", "last"].contains(lexed.word(start + 1)) { return period(at: start, from: start + 1) }
      if lexed.word(start + 1) == "today" { return make(.dayOffset(0), start, start + 2, "today") }
      return nil
    default: return count(at: start)
    }
  }

  private func relativeAfterArticle(at start: Int) -> Result? {
    let next = lexed.word(start + 1)
    if next == "weekend" {
      return make(.weekend(0), start, start + 2, "weekend")
    }
    if next == "day", lexed.has("before", "yesterday", at: start + 2) {
      return make(.dayOffset(-2), start, start + 4, "day_before_yesterday")
    }
    if next == "day", lexed.has("after", "tomorrow", at: start + 2) {
      return make(.dayOffset(2), start, start + 4, "day_after_tomorrow")
    }
    if ["past", "last", "previous", "recent", "coming"].contains(next) { return period(at: start, from: start + 1) }
    return nil
  }

  /// "last month", "this weekend", "the past 24 hours", "next year", "this morning".
  private func period(at start: Int, from index: Int) -> Result? {
    let word = lexed.word(index)
    let offset = ["last": -1, "past": -1, "previous": -1, "recent": -1, "this": 0, "next": 1, "coming": 1][word] ?? 0
    let next = lexed.word(index + 1)
    let isPast = ["last", "past", "recent", "previous"].contains(word)
    if DateWords.dayParts.contains(next), word == "this" || word == "last" {
      return make(.dayOffset(offset), start, index + 2, word == "last" ? "last_night" : "this_morning", part: next)
    }
    if next == "weekend" { return make(.weekend(offset), start, index + 2, "weekend") }
    if let unit = DateWords.units[next] {
      let isPlural = next.hasSuffix("s")
      if isPlural {
        guard isPast, unit != .hour || word != "recent" else { return nil }
        // "in recent weeks", "the past days": some.
        return make(.lastUnits(unit == .day ? 6 : 4, unit), start, index + 2, "last_units")
      }
      if word == "past" || (word == "last" && lexed.word(start) == "the") {
        return make(.lastUnits(1, unit), start, index + 2, "last_units")
      }
      guard unit != .hour, word != "recent" else { return nil }
      return make(.period(unit, offset: offset, from: .publication), start, index + 2, "period")
    }
    if word == "next" || word == "coming" { return nil }
    if let number = NumberWords.cardinal(in: lexed, at: index + 1), (1...10_000).contains(number.value),
      let unit = DateWords.units[lexed.word(number.end)], isPast
    {
      return make(.lastUnits(number.value, unit), start, number.end + 1, "last_units")
    }
    return nil
  }

  /// "two days ago", "a week earlier", "hours later", "several months ago".
  private func count(at start: Int) -> Result? {
    var index = start
    var vague = false
    if ["about", "around", "some", "nearly", "almost", "roughly", "over"].contains(lexed.word(index)) {
      vague = true
      index += 1
    }
    var number: Int
    switch lexed.word(index) {
    case "a", "an", "one": (number, index) = (1, index + 1)
    case "several", "few": (number, index, vague) = (4, index + 1, true)
    case "a" where lexed.word(index + 1) == "few": (number, index, vague) = (4, index + 2, true)
    case "hours", "minutes", "days", "weeks", "months", "years":
      // "hours later", "days ago" without a number
      (number, vague) = (lexed.word(index) == "hours" || lexed.word(index) == "minutes" ? 3 : 4, true)
    default:
      guard let cardinal = NumberWords.cardinal(in: lexed, at: index), (1...10_000).contains(cardinal.value) else {
        return nil
      }
      (number, index) = (cardinal.value, cardinal.end)
    }
    if lexed.word(index) == "few", number == 1 { (number, index, vague) = (4, index + 1, true) }
    if lexed.has("couple", "of", at: index), number == 1 { (number, index, vague) = (2, index + 2, true) }
    if lexed.has("half", at: index) { return nil }
    let isNights = lexed.word(index) == "nights" || lexed.word(index) == "night"
    guard let unit = isNights ? .day : DateWords.units[lexed.word(index)] else { return nil }
    if lexed.word(index) == "fortnight" { number *= 2 }
    if lexed.word(index).hasPrefix("minute") { number = 1 }
    let direction = lexed.word(index + 1)
    switch direction {
    case "ago": return make(.distance(-number, unit, from: .publication, vague: vague), start, index + 2, "ago")
    case "earlier", "before", "previously":
      // "two days before the vote" hangs on something else.
      if direction == "before", !isClauseEnd(index + 2) {
        return beside(number, unit, vague: vague, from: start, to: index + 2, rule: "before_act")
      }
      return make(.distance(-number, unit, from: .narrative, vague: vague), start, index + 2, "earlier")
    case "later", "after", "afterwards", "afterward", "on":
      if direction == "after", !isClauseEnd(index + 2) {
        return beside(-number, unit, vague: vague, from: start, to: index + 2, rule: "after_act")
      }
      guard direction == "later" || direction.hasPrefix("afterw") || direction == "after" else { return nil }
      return make(.distance(number, unit, from: .narrative, vague: vague), start, index + 2, "later")
    default: return nil
    }
  }

  /// "four days after …", "a week before …": so far from what follows, which another date or the text dates; the count is
  /// that of what follows from what goes before.
  private func beside(
    _ number: Int, _ unit: DateValue.DateUnit, vague: Bool, from start: Int, to end: Int, rule: String
  ) -> Result? {
    Result(value: .distance(number, unit, from: .act, vague: vague), range: start..<end, rule: rule, dayPart: nil)
  }

  /// "Eid al-Adha", "the first day of Ramadan", "Easter Sunday", "Orthodox Christmas"; a month of the Islamic year.
  func feast(at start: Int) -> Result? {
    var index = start
    var day: Int?
    if lexed.word(index) == "the" { index += 1 }
    if let ordinal = NumberWords.ordinal(in: lexed, at: index), (1...30).contains(ordinal.value) {
      var next = ordinal.end
      if lexed.word(next) == "day" || lexed.word(next) == "night" { next += 1 }
      guard lexed.word(next) == "of" else { return nil }
      (day, index) = (ordinal.value, next + 1)
      if lexed.word(index) == "the" { index += 1 }
      if lexed.has("holy", "month", "of", at: index) { index += 3 }
    } else if index > start {
      return nil
    }
    if let named = FeastWords.feast(at: index, in: lexed) {
      guard !isNamePart(after: named.end) else { return nil }
      let isBare = named.end == index + 1 && ["christmas", "easter", "halloween"].contains(lexed.word(index))
      let before = lexed.word(start - 1)
      if isBare,
        !["on", "at", "over", "since", "before", "after", "last", "during", "by", "until"].contains(before)
          || lexed.kind(named.end) == .word && !TollWords.functionWords.contains(lexed.word(named.end))
      {
        return nil
      }
      if let day, case .islamic(let month, let first, _) = named.feast {
        return make(.islamicDay(month: month, day: first + day - 1, year: nil), start, named.end, "feast")
      }
      return day == nil ? make(.feast(named.feast), start, named.end, "feast") : nil
    }
    guard let month = FeastWords.islamicMonth(at: index, in: lexed), !isNamePart(after: month.end) else { return nil }
    var end = month.end
    if day == nil, let number = lexed.digits(end), lexed.word(end).utf8.count <= 2, (1...30).contains(number) {
      (day, end) = (number, end + 1)
    }
    let year = islamicYear(at: end)
    end = year?.end ?? end
    if let day { return make(.islamicDay(month: month.month, day: day, year: year?.year), start, end, "islamic") }
    guard
      year != nil || ["in", "during", "since", "throughout", "last", "this"].contains(lexed.word(start - 1))
        || lexed.has("month", "of", at: start - 2)
    else { return nil }
    return make(.islamicMonth(month.month, year: year?.year), start, end, "islamic")
  }

  /// "15 Ramadan 1446"
  func islamicDay(at start: Int) -> Result? {
    guard let day = lexed.digits(start), lexed.word(start).utf8.count <= 2, (1...30).contains(day) else { return nil }
    var index = start + 1
    if lexed.isAttached(index), ["st", "nd", "rd", "th"].contains(lexed.word(index)) { index += 1 }
    if lexed.word(index) == "of" { index += 1 }
    guard let month = FeastWords.islamicMonth(at: index, in: lexed) else { return nil }
    let year = islamicYear(at: month.end)
    return make(
      .islamicDay(month: month.month, day: day, year: year?.year), start, year?.end ?? month.end, "islamic")
  }

  private func islamicYear(at start: Int) -> (year: Int, end: Int)? {
    let index = lexed.word(start) == "," ? start + 1 : start
    guard lexed.word(index).utf8.count == 4, let year = lexed.digits(index), (1300...1500).contains(year) else {
      return nil
    }
    return (year, ["ah", "h"].contains(lexed.word(index + 1)) ? index + 2 : index + 1)
  }

  /// Whether a name goes on: "Good Friday Agreement".
  private func isNamePart(after end: Int) -> Bool {
    lexed.kind(end) == .word && lexed.lexemes[end].isCapitalised && !lexed.lexemes[end].isAllCapitals
      && DateWords.months[lexed.word(end)] == nil
  }

  /// "the first week of June", "the second half of May", "the last week of March 2024", "the start of the week".
  func monthPart(at start: Int) -> Result? {
    var index = start
    if lexed.word(index) == "the" { index += 1 }
    let number: Int
    if ["last", "final"].contains(lexed.word(index)) {
      (number, index) = (0, index + 1)
    } else if let ordinal = NumberWords.ordinal(in: lexed, at: index), (1...5).contains(ordinal.value) {
      (number, index) = (ordinal.value, ordinal.end)
    } else {
      return thirdOfPeriod(at: index, from: start)
    }
    let part: DateValue.MonthPart
    switch lexed.word(index) {
    case "week": part = .week(number)
    case "half" where number <= 2: part = number == 1 ? .firstHalf : .secondHalf
    default: return nil
    }
    guard ["of", "in"].contains(lexed.word(index + 1)), let month = month(at: index + 2, beside: false) else {
      return nil
    }
    let year = year(at: index + 3)
    return make(.month(month, year: year?.year, part: part), start, year?.end ?? index + 3, "month")
  }

  /// "the start of the week", "the end of last month"; the article is read.
  private func thirdOfPeriod(at index: Int, from start: Int) -> Result? {
    guard let part = DateWords.parts[lexed.word(index)], lexed.word(index + 1) == "of" else { return nil }
    guard let offset = ["the": 0, "this": 0, "last": -1][lexed.word(index + 2)],
      let unit = DateWords.units[lexed.word(index + 3)], unit == .week || unit == .month || unit == .year,
      !lexed.word(index + 3).hasSuffix("s")
    else { return nil }
    return make(.periodPart(unit, offset: offset, part: part), start, index + 4, "period_part")
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    guard let kind = lexed.kind(index) else { return true }
    return kind == .mark && !["\"", "(", "-", "'"].contains(lexed.word(index))
  }

  /// "last summer", "spring 2023", "the spring of 2023", "this autumn", "in winter".
  func season(at start: Int) -> Result? {
    var index = start
    var offset = 0
    var introduced = ["in", "during", "since", "of"].contains(lexed.word(start - 1))
    switch lexed.word(index) {
    case "the": index += 1
    case "last", "past": (offset, index, introduced) = (-1, index + 1, true)
    case "this": (index, introduced) = (index + 1, true)
    case "next": (offset, index, introduced) = (1, index + 1, true)
    case "early", "late", "mid": index += 1
    default: break
    }
    if index > start, lexed.word(index) == "-" { index += 1 }
    let name = lexed.word(index)
    guard let season = DateWords.seasons[name] else { return nil }
    var yearIndex = index + 1
    if lexed.word(yearIndex) == "of" { yearIndex += 1 }
    if let year = year(at: yearIndex, comma: false) {
      return make(.season(season, year: year.year, offset: 0), start, year.end, "season")
    }
    // "fall" and "spring" are verbs as well; a season's sale or school is none of the news.
    guard introduced, name != "fall" || offset != 0 || lexed.word(start) == "this" else { return nil }
    guard
      isClauseEnd(index + 1)
        || [
          "when", "by", "in", "after", "and", "that", "at", "as", "on", "to", "the", "a",
          "were", "was", "had", "with", "near", "before", "during", "from",
        ].contains(lexed.word(index + 1))
    else { return nil }
    return make(.season(season, year: nil, offset: offset), start, index + 1, "season")
  }

  /// "the same day", "that night", "the next morning", "the day before", "the following week", "the eve of …".
  func narrative(at start: Int) -> Result? {
    var index = start
    let first = lexed.word(index)
    guard ["the", "that", "same", "next", "following", "previous"].contains(first) else { return nil }
    if first == "the" || first == "that" { index += 1 }
    if first == "that", lexed.word(index) == "same" { index += 1 }
    let word = lexed.word(index)
    let next = lexed.word(index + 1)
    if first == "that" {
      guard word == "day" || DateWords.dayParts.contains(word), word != "midnight" else { return nil }
      return make(
        .distance(0, .day, from: .narrative, vague: false), start, index + 1, "that_day",
        part: word == "day" ? nil : word)
    }
    let isDay = next == "day" || DateWords.dayParts.contains(next)
    switch word {
    case "same" where isDay:
      return make(
        .distance(0, .day, from: .narrative, vague: false), start, index + 2, "same_day",
        part: next == "day" ? nil : next)
    case "next" where isDay && first == "the", "following" where isDay:
      return make(
        .distance(1, .day, from: .narrative, vague: false), start, index + 2, "next_day",
        part: next == "day" ? nil : next)
    case "previous" where isDay:
      return make(
        .distance(-1, .day, from: .narrative, vague: false), start, index + 2, "previous_day",
        part: next == "day" ? nil : next)
    case "following", "previous", "same":
      guard let unit = DateWords.units[next], [.week, .month, .year].contains(unit), !next.hasSuffix("s") else {
        return nil
      }
      if word == "same", unit == .month, lexed.word(index + 2) == "last", lexed.word(index + 3) == "year" {
        return make(.period(.month, offset: -12, from: .narrative), start, index + 4, "narrative_period")
      }
      let offset = ["following": 1, "previous": -1, "same": 0][word] ?? 0
      return make(.period(unit, offset: offset, from: .narrative), start, index + 2, "narrative_period")
    case "day", "night", "evening":
      guard first == "the", next == "before" || next == "after", isClauseEnd(index + 2) else { return nil }
      return make(
        .distance(next == "before" ? -1 : 1, .day, from: .narrative, vague: false), start, index + 2,
        next == "before" ? "previous_day" : "next_day", part: word == "day" ? nil : word)
    case "eve":
      // "on the eve" alone; with "of" and a date it is joined later.
      guard first == "the", isClauseEnd(index + 1) else { return nil }
      return make(.distance(-1, .day, from: .narrative, vague: false), start, index + 1, "eve")
    default: return nil
    }
  }
}
