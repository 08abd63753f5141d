import Events

/// The meaning of a date expression before it is put on the calendar.
indirect enum DateValue: Hashable, Sendable {
  /// Only a time of day.
  case timeOnly
  /// A day with its year.
  case day(CalendarDate)
  /// A day whose month and day may be swapped ("05/06/2024").
  case eitherDay(CalendarDate, CalendarDate)
  /// Month and day without a year; the weekday, if one is named, helps to choose the year.
  case monthDay(month: Int, day: Int, weekday: Int?)
  /// A day of a month that is not named ("on the 23rd").
  case dayOfMonth(Int)
  /// A month, with its year or without, whole or a third of it.
  case month(Int, year: Int?, part: MonthPart)
  /// A season of the northern half, with its year or without.
  case season(Season, year: Int?, offset: Int)
  /// A year, whole or a third of it.
  case year(Int, part: MonthPart)
  /// Several years, the last one included: "the 1990s", "1992-95".
  case years(Int, Int)
  /// The named day of the week nearest to publication, or of a neighbouring week.
  case weekday(Int, WeekdayChoice)
  /// Days after publication: -1 is yesterday.
  case dayOffset(Int)
  /// The night that led to the day of publication, or to another day.
  case nightBefore
  /// A number of units before or after publication, or the day the text speaks of.
  case distance(Int, DateUnit, from: Origin, vague: Bool)
  /// The week, month or year a number of units after that of publication: "last month" is -1.
  case period(DateUnit, offset: Int, from: Origin)
  /// The last or next so many units, up to publication: "in the past 24 hours".
  case lastUnits(Int, DateUnit)
  /// The weekend, 0 the latest, 1 the next.
  case weekend(Int)
  /// The day of the year that a feast has.
  case feast(Feast)
  /// A day of an Islamic month, with its year or without.
  case islamicDay(month: Int, day: Int, year: Int?)
  /// An Islamic month, with its year or without.
  case islamicMonth(Int, year: Int?)
  /// The first, middle or last third of a week, month or year.
  case periodPart(DateUnit, offset: Int, part: MonthPart)
  /// The night of a calendar day, which some count from the evening and some (in Russian, in the Islamic day) up to it.
  case night(DateValue)
  /// From one date to another.
  case span(DateValue, DateValue)
  /// From a date to publication.
  case since(DateValue)
  /// Up to a date, from an unknown beginning.
  case until(DateValue)
  /// The day before a date.
  case eve(DateValue)

  enum MonthPart: Hashable, Sendable {
    case whole, early, mid, late, firstHalf, secondHalf
    /// The first, second, … seven days; 0 the last seven.
    case week(Int)
  }
  enum Season: Int, Hashable, Sendable { case spring = 3, summer = 6, autumn = 9, winter = 12 }
  enum WeekdayChoice: Hashable, Sendable { case latest, last, next, this, previousWeek, sameWeek, followingWeek }
  enum Origin: Hashable, Sendable {
    case publication, narrative
    /// The day of an act named beside the words; nothing where that is not known.
    case act
  }
  enum DateUnit: Hashable, Sendable { case hour, day, week, month, year, decade, century }

  var isAbsolute: Bool {
    switch self {
    case .day, .eitherDay, .year, .years: true
    case .month(_, let year, _), .season(_, let year, _), .islamicDay(_, _, let year), .islamicMonth(_, let year):
      year != nil
    case .span(let a, let b): a.isAbsolute && b.isAbsolute
    case .since(let value), .until(let value), .eve(let value), .night(let value): value.isAbsolute
    default: false
    }
  }

  var isNarrative: Bool {
    switch self {
    case .distance(_, _, let origin, _), .period(_, _, let origin): origin == .narrative
    default: false
    }
  }

  /// The same count, as if the words called it inexact.
  var inexact: DateValue {
    if case .distance(let count, let unit, let origin, _) = self {
      return .distance(count, unit, from: origin, vague: true)
    }
    return self
  }

  /// Counted the other way.
  var reversed: DateValue {
    if case .distance(let count, let unit, let origin, let vague) = self {
      return .distance(-count, unit, from: origin, vague: vague)
    }
    return self
  }

  /// Whether it is one day: a weekday, or a day of a month.
  var isCalendarDay: Bool {
    switch self {
    case .day, .monthDay, .dayOfMonth, .weekday: true
    default: false
    }
  }

  /// Whether it is a span of years, which no news of the day is.
  var isEra: Bool {
    switch self {
    case .years: true
    case .distance(let count, let unit, _, _): (unit == .decade || unit == .century) && count < 0
    case .span(let a, let b): a.isEra || b.isEra
    default: false
    }
  }
}

/// A span of days with the precision that its words claim, nil to judge by length.
struct DaySpan: Hashable {
  var start: CalendarDate
  var end: CalendarDate
  var precision: DatePrecision?

  init(_ start: CalendarDate, _ end: CalendarDate, _ precision: DatePrecision? = nil) {
    self.start = min(start, end)
    self.end = max(start, end)
    self.precision = precision
  }

  init(_ day: CalendarDate) { self.init(day, day) }

  /// Exact, days (2–6), week (7–13), month (14–31), year (longer).
  static func precision(ofDays days: Int) -> DatePrecision {
    switch days {
    case ...1: .exact
    case 2...6: .days
    case 7...13: .week
    case 14...31: .month
    default: .year
    }
  }

  /// The span without the days after `day`, where it began before.
  func clipped(to day: CalendarDate?) -> DaySpan {
    guard let day, start <= day, end > day else { return self }
    return DaySpan(start, day, precision)
  }

  /// A third of the span, or as the words have it a half or the whole; at least a day.
  func part(_ part: DateValue.MonthPart) -> DaySpan {
    let days = end.dayNumber - start.dayNumber + 1
    let third = max(1, (days + 2) / 3)
    switch part {
    case .early: return DaySpan(start, start.adding(days: min(days, third) - 1))
    case .mid: return DaySpan(start.adding(days: days / 3), end.adding(days: -(days / 3)))
    case .late: return DaySpan(end.adding(days: 1 - min(days, third)), end)
    case .firstHalf: return DaySpan(start, start.adding(days: (days + 1) / 2 - 1))
    case .secondHalf: return DaySpan(start.adding(days: days / 2), end)
    case .whole, .week: return self
    }
  }
}
