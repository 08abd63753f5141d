import Events

extension DateValue {
  func resolved(against reference: DateReference, pointsAhead: Bool, time: String?, words: String) -> EventDate {
    guard let span = span(against: reference, ahead: pointsAhead) else {
      return EventDate(start: nil, time: time, precision: .unknown, basis: .relative, words: words)
    }
    let days = span.end.dayNumber - span.start.dayNumber + 1
    return EventDate(
      start: span.start, end: span.end, time: time, precision: span.precision ?? DaySpan.precision(ofDays: days),
      basis: isAbsolute ? .stated : .relative, words: words)
  }

  /// The days the words stand for; nil where there is nothing to count from.
  private func span(against reference: DateReference, ahead: Bool) -> DaySpan? {
    let published = reference.published
    switch self {
    case .timeOnly: return nil
    case .day(let day): return DaySpan(day)
    case .eitherDay(let a, let b):
      // What has happened did not happen after publication.
      if let published, !ahead, min(a, b) <= published, max(a, b) > published { return DaySpan(min(a, b)) }
      return DaySpan(a, b)
    case .year(let year, let part): return DateValue.year(year, part)
    case .years(let first, let last):
      return DateValue.year(first, .whole).map { DaySpan($0.start, DateValue.year(last, .whole)?.end ?? $0.end, .year) }
    case .month(let month, let year?, let part):
      return DateValue.month(month, year: year, part)?.clipped(to: ahead ? nil : published)
    case .season(let season, let year?, _): return DateValue.season(season, year: year)
    case .span(let first, let last): return DateValue.span(from: first, to: last, reference, ahead: ahead)
    case .since(let value):
      guard let begin = value.span(against: reference, ahead: false), let published, begin.start <= published else {
        return nil
      }
      return DaySpan(begin.start, published)
    case .until(let value): return value.span(against: reference, ahead: ahead)
    case .night(let value):
      guard let day = value.span(against: reference, ahead: ahead) else { return nil }
      return DaySpan(day.start.adding(days: -1), day.end.adding(days: 1)).clipped(to: ahead ? nil : published)
    case .islamicDay(let month, let day, let year?):
      let date = Feast.islamicDay(year: year, month: month, day: day)
      return DaySpan(date.adding(days: -1), date.adding(days: 1))
    case .islamicMonth(let month, let year?):
      return DaySpan(
        Feast.islamicDay(year: year, month: month, day: 1),
        Feast.islamicDay(year: year, month: month, day: 1).adding(days: 29), .month)
    case .eve(let value):
      guard let day = value.span(against: reference, ahead: ahead)?.start else { return nil }
      return DaySpan(day.adding(days: -1))
    case .distance(let count, let unit, .narrative, let vague):
      guard let origin = reference.narrative ?? published else { return nil }
      // Without a day the text spoke of, the count from publication is only near.
      return DateValue.distance(count, unit, vague: vague || reference.narrative == nil && count != 0, origin)
    case .distance(let count, let unit, .act, let vague):
      return reference.narrative.flatMap { DateValue.distance(count, unit, vague: vague, $0) }
    case .period(let unit, let offset, .narrative):
      return (reference.narrative ?? published).flatMap { DateValue.period(unit, offset: offset, $0) }
    default:
      guard let published else { return nil }
      return span(countedFrom: published, ahead: ahead)
    }
  }

  /// The days of words that need a day of publication.
  private func span(countedFrom published: CalendarDate, ahead: Bool) -> DaySpan? {
    let year = published.components.year
    switch self {
    case .monthDay(let month, let day, let weekday):
      return DateValue.nearest(to: published, ahead: ahead, weekday: weekday, years: 4) {
        CalendarDate(year: year + $0, month: month, day: day)
      }.map { DaySpan($0) }
    case .feast(let feast): return DateValue.feast(feast, around: published, ahead: ahead)
    case .islamicDay(let month, let day, _):
      return DateValue.feast(.islamic(month: month, day: day, days: 1), around: published, ahead: ahead)
    case .islamicMonth(let month, _):
      return DateValue.feast(.islamic(month: month, day: 1, days: 30), around: published, ahead: ahead).map {
        DaySpan($0.start.adding(days: 1), $0.end.adding(days: -1), .month).clipped(to: ahead ? nil : published)
      }
    case .periodPart(let unit, let offset, let part):
      return DateValue.period(unit, offset: offset, published)?.part(part).clipped(to: ahead ? nil : published)
    case .dayOfMonth(let day):
      let (_, month, today) = published.components
      let shift = ahead ? (day < today ? 1 : 0) : (day > today ? -1 : 0)
      return DateValue.shiftedMonth(month, year, by: shift).flatMap {
        CalendarDate(year: $0.year, month: $0.month, day: day)
      }.map { DaySpan($0) }
    case .month(let month, _, let part):
      let here = published.components.month
      // A third of this month that has not begun yet was meant a year ago.
      let begins = DateValue.month(month, year: year, part).map { $0.start <= published } ?? false
      let shift = ahead ? (month < here ? 1 : 0) : (begins ? 0 : -1)
      return DateValue.month(month, year: year + shift, part)?.clipped(to: ahead ? nil : published)
    case .season(let season, _, let offset):
      let candidates = (-2...1).compactMap { DateValue.season(season, year: year + $0) }
      if offset > 0 || ahead { return candidates.first { $0.end >= published } }
      let begun = candidates.filter { $0.start <= published }
      // "Last summer" said in summer is the one a year ago.
      return (offset < 0 ? begun.last { $0.end < published } : begun.last)?.clipped(to: published)
    case .weekday(let weekday, let choice):
      return DaySpan(DateValue.weekday(weekday, choice, from: published, ahead: ahead))
    case .dayOffset(let days): return DaySpan(published.adding(days: days))
    case .nightBefore: return DaySpan(published.adding(days: -1), published)
    case .distance(let count, let unit, _, let vague): return DateValue.distance(count, unit, vague: vague, published)
    case .period(let unit, let offset, _):
      return DateValue.period(unit, offset: offset, published)?.clipped(to: offset > 0 || ahead ? nil : published)
    case .lastUnits(let count, let unit): return DateValue.lastUnits(count, unit, published)
    case .weekend(let offset): return DateValue.weekend(offset, from: published, ahead: ahead)
    default: return nil
    }
  }
}

extension DateValue {
  private static func year(_ year: Int, _ part: MonthPart) -> DaySpan? {
    let months =
      switch part {
      case .whole, .week: (1, 12)
      case .early: (1, 4)
      case .mid: (5, 8)
      case .late: (9, 12)
      case .firstHalf: (1, 6)
      case .secondHalf: (7, 12)
      }
    guard let start = CalendarDate(year: year, month: months.0, day: 1),
      let end = CalendarDate(year: year, month: months.1, day: CalendarDate.days(inMonth: months.1, of: year))
    else { return nil }
    return DaySpan(start, end, .year)
  }

  private static func month(_ month: Int, year: Int, _ part: MonthPart) -> DaySpan? {
    let length = CalendarDate.days(inMonth: month, of: year)
    let days =
      switch part {
      case .whole: (1, length)
      case .early: (1, 10)
      case .mid: (11, 20)
      case .late: (21, length)
      case .firstHalf: (1, 15)
      case .secondHalf: (16, length)
      case .week(let number): number == 0 ? (length - 6, length) : (min(22, 7 * number - 6), min(length, 7 * number))
      }
    guard let start = CalendarDate(year: year, month: month, day: days.0),
      let end = CalendarDate(year: year, month: month, day: days.1)
    else { return nil }
    if case .week = part { return DaySpan(start, end, .week) }
    return DaySpan(start, end, .month)
  }

  /// The feast that lies nearest before publication, or with `ahead` after it.
  private static func feast(_ feast: Feast, around published: CalendarDate, ahead: Bool) -> DaySpan? {
    let year = published.components.year
    let spans = (-1...1).flatMap { feast.spans(inYear: year + $0) }.sorted { $0.start < $1.start }
    let usual = ahead ? spans.first { $0.end >= published } : spans.last { $0.start <= published }
    return usual?.clipped(to: ahead ? nil : published)
  }

  /// Three whole months; winter is the one that begins in December of the year.
  private static func season(_ season: Season, year: Int) -> DaySpan? {
    let first = season.rawValue
    let last = first == 12 ? 2 : first + 2
    let lastYear = first == 12 ? year + 1 : year
    guard let start = CalendarDate(year: year, month: first, day: 1),
      let end = CalendarDate(
        year: lastYear, month: last, day: CalendarDate.days(inMonth: last, of: lastYear))
    else { return nil }
    return DaySpan(start, end, .year)
  }

  private static func span(
    from first: DateValue, to last: DateValue, _ reference: DateReference, ahead: Bool
  ) -> DaySpan? {
    guard let end = last.span(against: reference, ahead: ahead) else { return nil }
    // Read backwards: of "from Monday to Wednesday" the Monday is the latest one before that Wednesday.
    var before = reference
    before.published = end.end
    guard let start = first.span(against: before, ahead: false), start.start <= end.end else { return nil }
    return DaySpan(start.start, end.end)
  }

  /// The day that is not after publication, or with `ahead` not before it; with a weekday, the nearest year whose
  /// calendar agrees, whichever side it lies on.
  private static func nearest(
    to published: CalendarDate, ahead: Bool, weekday: Int?, years: Int, _ day: (Int) -> CalendarDate?
  ) -> CalendarDate? {
    // 29 February needs up to eight years.
    let candidates = (-8...8).compactMap(day)
    let usual = ahead ? candidates.first { $0 >= published } : candidates.last { $0 <= published }
    guard let weekday else { return usual }
    if let usual, usual.weekday == weekday, abs(usual.dayNumber - published.dayNumber) <= 366 { return usual }
    let agreeing = candidates.filter { $0.weekday == weekday && abs($0.dayNumber - published.dayNumber) <= 366 * years }
    return agreeing.min {
      (abs($0.dayNumber - published.dayNumber), $0) < (abs($1.dayNumber - published.dayNumber), $1)
    } ?? usual
  }

  private static func weekday(
    _ weekday: Int, _ choice: WeekdayChoice, from published: CalendarDate, ahead: Bool
  ) -> CalendarDate {
    let back = (published.weekday - weekday + 7) % 7
    switch choice {
    case .last: return published.adding(days: back == 0 ? -7 : -back)
    case .next: return published.adding(days: 7 - back)
    case .latest, .this: return published.adding(days: ahead && back > 0 ? 7 - back : -back)
    case .previousWeek: return published.adding(days: weekday - published.weekday - 7)
    case .sameWeek: return published.adding(days: weekday - published.weekday)
    case .followingWeek: return published.adding(days: weekday - published.weekday + 7)
    }
  }

  private static func weekend(_ offset: Int, from published: CalendarDate, ahead: Bool) -> DaySpan {
    let saturday = published.adding(days: -((published.weekday - 6 + 7) % 7))
    let isWeekend = published.weekday >= 6
    if offset > 0 || ahead && !isWeekend {
      return DaySpan(saturday.adding(days: 7), saturday.adding(days: 8))
    }
    // "Last weekend" said on a Sunday is the one before.
    let begin = offset < 0 && isWeekend ? saturday.adding(days: -7) : saturday
    return DaySpan(begin, begin.adding(days: 1)).clipped(to: ahead ? nil : published)
  }

  private static func shiftedMonth(_ month: Int, _ year: Int, by months: Int) -> (year: Int, month: Int)? {
    let index = year * 12 + month - 1 + months
    guard index >= 0 else { return nil }
    return (index / 12, index % 12 + 1)
  }

  /// So many units before or after a day; the answer is as wide as the unit leaves open.
  private static func distance(_ count: Int, _ unit: DateUnit, vague: Bool, _ origin: CalendarDate) -> DaySpan? {
    let (year, month, _) = origin.components
    switch unit {
    case .hour:
      let days = count / 24
      if count < 0, abs(count) > 12, abs(count) % 24 != 0 {
        return DaySpan(origin.adding(days: days - 1), origin.adding(days: days))
      }
      return DaySpan(origin.adding(days: days))
    case .day:
      let day = origin.adding(days: count)
      // "Several days" are counted as four.
      let slack = abs(count) >= 3 ? 2 : 1
      return vague && count != 0 ? DaySpan(day.adding(days: -slack), day.adding(days: slack)) : DaySpan(day)
    case .week:
      let day = origin.adding(days: 7 * count)
      if count == 0 { return DaySpan(day) }
      let slack = abs(count) == 1 ? 1 : 3
      return DaySpan(day.adding(days: -slack), day.adding(days: slack))
    case .month:
      return shiftedMonth(month, year, by: count).flatMap { DateValue.month($0.month, year: $0.year, .whole) }
    case .year: return DateValue.year(year + count, .whole)
    case .decade: return DateValue.year(year + 10 * count, .whole)
    case .century: return DateValue.year(year + 100 * count, .whole)
    }
  }

  /// The calendar week (from Monday), month, year, … that lies so many units from the one of a day.
  private static func period(_ unit: DateUnit, offset: Int, _ origin: CalendarDate) -> DaySpan? {
    let (year, month, _) = origin.components
    switch unit {
    case .hour: return DaySpan(origin)
    case .day: return DaySpan(origin.adding(days: offset))
    case .week:
      let monday = origin.adding(days: 1 - origin.weekday + 7 * offset)
      return DaySpan(monday, monday.adding(days: 6), .week)
    case .month:
      return shiftedMonth(month, year, by: offset).flatMap { DateValue.month($0.month, year: $0.year, .whole) }
    case .year: return DateValue.year(year + offset, .whole)
    case .decade:
      let first = (year / 10 + offset) * 10
      return DateValue.years(first, first + 9).span(against: DateReference(published: nil), ahead: false)
    case .century:
      let first = (year / 100 + offset) * 100
      return DateValue.years(first, first + 99).span(against: DateReference(published: nil), ahead: false)
    }
  }

  private static func lastUnits(_ count: Int, _ unit: DateUnit, _ published: CalendarDate) -> DaySpan? {
    let days =
      switch unit {
      case .hour: (count + 23) / 24
      case .day: count
      case .week: 7 * count
      case .month: 30 * count
      case .year: 365 * count
      case .decade: 3652 * count
      case .century: 36524 * count
      }
    guard days < 400_000 else { return nil }
    return DaySpan(published.adding(days: -days), published)
  }
}
