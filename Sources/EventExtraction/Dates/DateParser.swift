import Events

/// Reads the date that begins at a lexeme.
struct DateParser {
  let lexed: LexedTokens

  /// A date as read, before times, ranges and cues are joined to it.
  struct Result {
    var value: DateValue
    var range: Range<Int>
    /// The stable code of the rule, without its prefix.
    var rule: String
    /// `morning`, `night`, … where the words name it.
    var dayPart: String?
  }

  /// The words that a date may begin with; numbers in digits may as well.
  static let openers: Set<String> = DateWords.openers.union(FeastWords.openers).union(NumberWords.openers).union([
    "'", "a", "about", "almost", "an", "around", "coming", "days", "earlier", "few", "final", "following", "hours",
    "last", "later", "minutes", "months", "nearly", "next", "over", "overnight", "past", "previous", "recent",
    "roughly", "same", "several", "some", "that", "the", "this", "today", "tomorrow", "tonight", "weeks", "years",
    "yesterday",
  ])

  /// The date that begins exactly at the lexeme, without a leading preposition; nil when none does.
  func parse(at index: Int) -> Result? {
    guard let lexeme = lexed.lexemes.indices.contains(index) ? lexed.lexemes[index] : nil else { return nil }
    if lexeme.kind == .number {
      return islamicDay(at: index) ?? number(at: index) ?? monthPart(at: index) ?? relative(at: index)
    }
    guard lexeme.kind == .word || lexeme.lower == "'" else { return nil }
    return feast(at: index) ?? weekday(at: index) ?? monthFirst(at: index) ?? dayWords(at: index)
      ?? monthPart(at: index) ?? yearWords(at: index) ?? relative(at: index) ?? season(at: index)
      ?? narrative(at: index)
  }

  func make(_ value: DateValue, _ start: Int, _ end: Int, _ rule: String, part: String? = nil) -> Result {
    var end = end
    var dayPart = part
    if dayPart == nil, DateWords.dayParts.contains(lexed.word(end)) {
      dayPart = lexed.word(end)
      end += 1
    }
    return Result(value: value, range: start..<end, rule: rule, dayPart: dayPart)
  }

  // MARK: Weekdays

  private func weekday(at start: Int) -> Result? {
    var index = start
    var choice = DateValue.WeekdayChoice.latest
    switch lexed.word(index) {
    case "last", "past": (choice, index) = (.last, index + 1)
    case "next", "coming": (choice, index) = (.next, index + 1)
    case "this": (choice, index) = (.this, index + 1)
    case "early", "late": index += 1
    default: break
    }
    if index > start, ["early", "late", "past", "coming", "this"].contains(lexed.word(index)) { index += 1 }
    if index > start, lexed.word(index) == "on" { index += 1 }
    let name = lexed.word(index)
    let short = DateWords.shortWeekdays[name]
    guard let day = DateWords.weekdays[name] ?? short, lexed.lexemes[index].isCapitalised else { return nil }
    if index > start, lexed.word(index - 1) == "on", !["early", "late"].contains(lexed.word(start)) { return nil }
    // "Mondays" is another word; "every Monday", "Bloody Sunday", "Sunday Times" are no days of the news.
    let before = lexed.word(start - 1)
    if ["every", "each", "bloody", "black", "any", "most", "some", "good", "ash", "palm", "maundy"].contains(before) {
      return nil
    }
    var next = index + 1
    if short != nil, name.count < 5, lexed.word(next) == "." { next += 1 }
    // "Sunday, 16 August 2026", "Tue 1 July 2025", "Wednesday the 5th of March"
    if let date = dateAfterWeekday(at: next), choice == .latest {
      let value: DateValue =
        if case .monthDay(let month, let number, _) = date.value {
          .monthDay(month: month, day: number, weekday: day)
        } else {
          date.value
        }
      return make(value, start, date.range.upperBound, date.rule, part: date.dayPart)
    }
    if short != nil {
      // "on Tues."
      guard next > index + 1, lexed.isAttached(index + 1),
        ["on", "late", "early", "since", "until", "by", "last"].contains(before) || index > start
      else { return nil }
      return make(.weekday(day, choice), start, next, "weekday")
    }
    if DateWords.afterWeekdayName.contains(lexed.word(next)), lexed.lexemes[next].isCapitalised,
      !lexed.lexemes[next].isAllCapitals
    {
      return nil
    }
    if lexed.has("night", "live", at: next) { return nil }
    // "Monday last week", "Friday of last week"
    let ofIndex = lexed.word(next) == "of" ? next + 1 : next
    if lexed.has("last", "week", at: ofIndex) || lexed.has("next", "week", at: ofIndex)
      || lexed.has("this", "week", at: ofIndex)
    {
      let offset = ["last": -1, "next": 1, "this": 0][lexed.word(ofIndex)] ?? 0
      return make(
        .weekday(day, offset < 0 ? .previousWeek : offset > 0 ? .followingWeek : .sameWeek), start, ofIndex + 2,
        "weekday")
    }
    return make(.weekday(day, choice), start, index + 1, "weekday")
  }

  private func dateAfterWeekday(at start: Int) -> Result? {
    var index = start
    if lexed.word(index) == "," { index += 1 }
    if lexed.word(index) == "the" { index += 1 }
    guard lexed.kind(index) == .number || month(at: index, beside: true) != nil || ordinalDay(at: index) != nil else {
      return nil
    }
    let date = lexed.kind(index) == .number ? number(at: index) : monthFirst(at: index) ?? dayWords(at: index)
    guard let date else { return nil }
    switch date.value {
    case .day, .monthDay, .eitherDay: return date
    default: return nil
    }
  }

  // MARK: Months

  /// The month named at a lexeme; short names only with `beside` a day or a year.
  func month(at index: Int, beside: Bool) -> Int? {
    guard lexed.kind(index) == .word, lexed.lexemes[index].isCapitalised else { return nil }
    let name = lexed.word(index)
    return DateWords.months[name] ?? (beside ? DateWords.shortMonths[name] : nil)
  }

  /// Where the lexemes after a month's name go on: after the dot of a short name.
  private func afterMonth(_ index: Int) -> Int {
    DateWords.shortMonths[lexed.word(index)] != nil && lexed.word(index + 1) == "." && lexed.isAttached(index + 1)
      ? index + 2 : index + 1
  }

  /// A year of four digits from 1500 to 2199 and the index after it; a comma may stand before it.
  func year(at start: Int, comma: Bool = true) -> (year: Int, end: Int)? {
    var index = start
    if comma, lexed.word(index) == ",", !lexed.isAttached(index + 1) { index += 1 }
    guard lexed.word(index).utf8.count == 4, let year = lexed.digits(index), (1500...2199).contains(year) else {
      return nil
    }
    // "2024,5", "2 000 people" and the like are told apart by what follows.
    if lexed.isAttached(index + 1), lexed.kind(index + 1) == .word { return nil }
    return (year, index + 1)
  }

  /// "June 24, 2024", "June 23-24", "March 24", "June 2024", "June".
  private func monthFirst(at start: Int) -> Result? {
    var index = start
    var part = DateValue.MonthPart.whole
    if let named = DateWords.parts[lexed.word(index)] {
      // "early June", "mid-May", "the end of March"
      var next = index + 1
      if lexed.word(next) == "-" || lexed.word(next) == "of" || lexed.word(next) == "in" { next += 1 }
      let needsOf = ["middle", "beginning", "start", "end"].contains(lexed.word(index))
      guard !needsOf || lexed.word(index + 1) == "of" else { return nil }
      if month(at: next, beside: true) != nil {
        (part, index) = (named, next)
      } else if let year = year(at: next, comma: false) {
        return make(.year(year.year, part: named), start, year.end, "year")
      } else {
        return nil
      }
    }
    guard let month = month(at: index, beside: true) else { return nil }
    let next = afterMonth(index)
    if part == .whole, let day = dayNumber(at: next, after: month) {
      return dayList(month: month, first: day.day, start: start, from: day.end)
    }
    var yearIndex = next
    if lexed.word(yearIndex) == "of" { yearIndex += 1 }
    if let year = year(at: yearIndex) {
      return make(.month(month, year: year.year, part: part), start, year.end, "month")
    }
    guard DateWords.months[lexed.word(index)] != nil else { return nil }
    let name = lexed.word(index)
    // "March", "May" and "August" are other words too, and "April" a person: ask for a word that makes them months.
    let before = lexed.word(start - 1)
    let introduced = part != .whole || DateWords.beforeMonth.contains(before)
    let isCertain = !["march", "may", "april", "june", "august"].contains(name)
    guard introduced || isCertain && !lexed.isAttached(index) else { return nil }
    if ["march", "may"].contains(name), lexed.lexemes[index].isAllCapitals,
      !["in", "since", "last", "of", "early", "late", "mid", "until", "by"].contains(before), part == .whole
    {
      return nil
    }
    if name == "march", before == "on" || before == "the" || before == "for" && lexed.word(next) == "on" { return nil }
    if before == "every" || before == "each" { return nil }
    // "and August Reed"
    if !isCertain, part == .whole, lexed.kind(next) == .word, lexed.lexemes[next].isCapitalised,
      !lexed.lexemes[next].isAllCapitals
    {
      return nil
    }
    return make(.month(month, year: nil, part: part), start, next, "month")
  }

  /// A day of the month after its month: "24", "24th", "the 24th"; not a year, not "May 13 people".
  private func dayNumber(at start: Int, after month: Int) -> (day: Int, end: Int)? {
    var index = start
    if lexed.word(index) == "the" { index += 1 }
    if let ordinal = ordinalDay(at: index) { return ordinal }
    guard index == start, let day = lexed.digits(index), lexed.word(index).utf8.count <= 2, (1...31).contains(day)
    else {
      return nil
    }
    // "June 24:" goes on as a clock only with digits; "June 1,500" is a count.
    if lexed.word(index + 1) == ",", lexed.isAttached(index + 1), lexed.isAttached(index + 2),
      lexed.word(index + 2).utf8.count == 3, lexed.kind(index + 2) == .number
    {
      return nil
    }
    if lexed.word(index + 1) == ":", lexed.isAttached(index + 1), lexed.isAttached(index + 2) { return nil }
    return (day, index + 1)
  }

  private func ordinalDay(at index: Int) -> (day: Int, end: Int)? {
    guard let ordinal = NumberWords.ordinal(in: lexed, at: index), (1...31).contains(ordinal.value) else { return nil }
    return (ordinal.value, ordinal.end)
  }

  /// "June 24", and what may follow: "-26", " and 25", ", 2024".
  private func dayList(month: Int, first: Int, start: Int, from: Int) -> Result? {
    var last = first
    var end = from
    if ["-", "/", "and", "to"].contains(lexed.word(end)), let day = dayNumber(at: end + 1, after: month),
      day.day > first, day.day <= 31, !isFollowedByPeople(day.end),
      lexed.word(end) != "and" || lexed.kind(end + 1) == .number
    {
      last = day.day
      end = day.end
    } else if lexed.word(end) == "-", let other = self.month(at: end + 1, beside: true),
      let day = dayNumber(at: afterMonth(end + 1), after: other)
    {
      // "June 28 - July 2"
      let year = year(at: day.end)
      return span(
        from: dayValue(month, first, year: year?.year), to: dayValue(other, day.day, year: year?.year), start,
        year?.end ?? day.end)
    }
    let year = year(at: end)
    guard let begin = dayValue(month, first, year: year?.year) else { return nil }
    let rule = year == nil ? "month_day" : "month_day_year"
    guard last > first else { return make(begin, start, year?.end ?? end, rule) }
    return span(from: begin, to: dayValue(month, last, year: year?.year), start, year?.end ?? end)
  }

  private func isFollowedByPeople(_ index: Int) -> Bool {
    DateWords.counted.contains(lexed.word(index)) && !["and", "or"].contains(lexed.word(index))
  }

  private func span(from first: DateValue?, to last: DateValue?, _ start: Int, _ end: Int) -> Result? {
    guard let first, let last else { return nil }
    return make(.span(first, last), start, end, "span")
  }

  /// A day with or without a year; nil when there is none such (30 February).
  func dayValue(_ month: Int, _ day: Int, year: Int?) -> DateValue? {
    guard let year else {
      return day <= CalendarDate.days(inMonth: month, of: 2000) ? .monthDay(month: month, day: day, weekday: nil) : nil
    }
    return CalendarDate(year: year, month: month, day: day).map { .day($0) }
  }

  // MARK: Days first

  /// "the 23rd of June", "the twenty-third of June", "the 23rd".
  private func dayWords(at start: Int) -> Result? {
    var index = start
    let hasArticle = lexed.word(index) == "the"
    if hasArticle { index += 1 }
    guard let ordinal = ordinalDay(at: index) else {
      return hasArticle && index < lexed.count ? theYear(at: start) : nil
    }
    var next = ordinal.end
    if lexed.word(next) == "of" || lexed.word(next) == "day" { next += 1 }
    if lexed.word(next) == "of" { next += 1 }
    if let month = month(at: next, beside: true) { return dayMonth([ordinal.day], month, start, afterMonth(next)) }
    if lexed.has("this", "month", at: next), lexed.word(next - 1) == "of" {
      return make(.dayOfMonth(ordinal.day), start, next + 2, "day_of_month")
    }
    let isDigits = lexed.kind(index) == .number
    guard hasArticle, isDigits, ["on", "since", "until", "by"].contains(lexed.word(start - 1)) else { return nil }
    let after = lexed.kind(ordinal.end)
    guard after == nil || after == .mark && lexed.word(ordinal.end) != "-" else { return nil }
    return make(.dayOfMonth(ordinal.day), start, ordinal.end, "day_of_month")
  }

  /// "24 June 2024", "24 June", "3-5 May", "5 and 6 June"; the days are already read.
  private func dayMonth(_ days: [Int], _ month: Int, _ start: Int, _ next: Int) -> Result? {
    var yearIndex = next
    if lexed.word(yearIndex) == "of" { yearIndex += 1 }
    let year = year(at: yearIndex)
    guard let first = dayValue(month, days[0], year: year?.year) else { return nil }
    let end = year?.end ?? next
    if days.count == 2 {
      return days[0] < days[1] ? span(from: first, to: dayValue(month, days[1], year: year?.year), start, end) : nil
    }
    // "30 April - 2 May", "30 April to 2 May 2024"
    if year == nil, ["-", "to"].contains(lexed.word(next)), let day = lexed.digits(next + 1), (1...31).contains(day),
      let other = self.month(at: next + 2, beside: true)
    {
      let otherYear = self.year(at: afterMonth(next + 2))
      return span(
        from: dayValue(month, days[0], year: otherYear?.year), to: dayValue(other, day, year: otherYear?.year), start,
        otherYear?.end ?? afterMonth(next + 2))
    }
    return make(first, start, end, year == nil ? "day_month" : "day_month_year")
  }

  private func number(at start: Int) -> Result? {
    if let numeric = numericDate(at: start) { return numeric }
    let text = lexed.word(start)
    // "1992-95", "1992-1995"
    if let first = year(at: start, comma: false), lexed.word(first.end) == "-", lexed.isAttached(first.end + 1),
      let digits = lexed.digits(first.end + 1), lexed.word(start - 1) != "-"
    {
      let width = lexed.word(first.end + 1).utf8.count
      let last = width == 2 ? first.year / 100 * 100 + digits : width == 4 ? digits : -1
      if last > first.year, last <= 2199, last - first.year < 200 {
        return make(.years(first.year, last), start, first.end + 2, "years")
      }
    }
    guard let day = lexed.digits(start), text.utf8.count <= 2, (1...31).contains(day) else {
      return yearWords(at: start)
    }
    var next = start + 1
    if lexed.isAttached(next), ["st", "nd", "rd", "th"].contains(lexed.word(next)) { next += 1 }
    if lexed.word(next) == "of" { next += 1 }
    if let month = month(at: next, beside: true) {
      return dayMonth([day], month, start, afterMonth(next))
    }
    // "3-5 May", "3/4 May", "5 and 6 June", "3 to 5 May"
    if ["-", "/", "and", "to"].contains(lexed.word(next)) {
      var second = next + 1
      guard let last = lexed.digits(second), lexed.word(second).utf8.count <= 2, (1...31).contains(last) else {
        return nil
      }
      second += 1
      if lexed.isAttached(second), ["st", "nd", "rd", "th"].contains(lexed.word(second)) { second += 1 }
      if lexed.word(second) == "of" { second += 1 }
      if let month = month(at: second, beside: true) { return dayMonth([day, last], month, start, afterMonth(second)) }
    }
    return nil
  }

  /// "2024-06-23", "2024/06/23", "23.06.2024", "23/06/2024", "23.06.24".
  private func numericDate(at start: Int) -> Result? {
    guard let a = lexed.digits(start), [".", "-", "/"].contains(lexed.word(start + 1)),
      lexed.word(start + 3) == lexed.word(start + 1), let b = lexed.digits(start + 2), let c = lexed.digits(start + 4),
      (start + 1...start + 4).allSatisfy({ lexed.isAttached($0) })
    else { return nil }
    let separator = lexed.word(start + 1)
    let widths = [start, start + 2, start + 4].map { lexed.word($0).utf8.count }
    // "192.168.0.1", "1.2.2024.5" and longer chains are no dates.
    if lexed.isAttached(start), [".", "-", "/"].contains(lexed.word(start - 1)) { return nil }
    if lexed.word(start + 5) == separator, lexed.isAttached(start + 6), lexed.kind(start + 6) == .number { return nil }
    var end = start + 5
    if widths[0] == 4, widths[1] <= 2, widths[2] <= 2 {
      guard let day = CalendarDate(year: a, month: b, day: c) else { return nil }
      // The "T10:00:00Z" of a timestamp.
      if lexed.isAttached(end), lexed.word(end) == "t", lexed.isAttached(end + 1) { end += 1 }
      return make(.day(day), start, end, "iso")
    }
    guard widths[0] <= 2, widths[1] <= 2 else { return nil }
    let year: Int
    switch widths[2] {
    case 4: year = c
    case 2 where widths[0] == 2 && widths[1] == 2: year = c < 70 ? 2000 + c : 1900 + c
    default: return nil
    }
    let dayFirst = CalendarDate(year: year, month: b, day: a)
    let monthFirst = CalendarDate(year: year, month: a, day: b)
    switch (dayFirst, monthFirst) {
    case (let day?, let other?) where separator == "/" && day != other:
      return make(.eitherDay(day, other), start, end, "numeric_ambiguous")
    case (let day?, _): return make(.day(day), start, end, "numeric")
    case (nil, let day?) where separator != ".": return make(.day(day), start, end, "numeric")
    default: return nil
    }
  }
}
