import Events

/// A day of the year that has a name, and how it is found in a year of the civil calendar.
enum Feast: Hashable, Sendable {
  /// The same day each year.
  case fixed(month: Int, day: Int)
  /// So many days after Easter Sunday of the western churches.
  case easter(Int)
  /// So many days after Easter Sunday of the eastern churches.
  case easternEaster(Int)
  /// A day of the Islamic year, and how many days it goes on; told by the tabular calendar, which is a day off where the
  /// moon was seen earlier or later.
  case islamic(month: Int, day: Int, days: Int)

  /// The days in or around a civil year; several where an Islamic year begins twice in it.
  func spans(inYear year: Int) -> [DaySpan] {
    switch self {
    case .fixed(let month, let day):
      return [CalendarDate(year: year, month: month, day: day)].compactMap { $0 }.map { DaySpan($0) }
    case .easter(let days): return [DaySpan(Feast.easter(year).adding(days: days))]
    case .easternEaster(let days): return [DaySpan(Feast.easternEaster(year).adding(days: days))]
    case .islamic(let month, let day, let days):
      let first = (year - 622) * 33 / 32
      return (first - 1...first + 2).map { islamicYear in
        let start = Feast.islamicDay(year: islamicYear, month: month, day: day)
        // A day either side: the calendar of the text may go by the moon.
        return DaySpan(start.adding(days: -1), start.adding(days: days))
      }.filter { $0.start.components.year == year }
    }
  }

  /// Easter Sunday of the Gregorian calendar (the "anonymous" algorithm, Nature 1876).
  private static func easter(_ year: Int) -> CalendarDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDate(year: year, month: n / 31, day: n % 31 + 1) ?? CalendarDate(dayNumber: 0)
  }

  /// Easter Sunday of the Julian calendar, on the Gregorian (Meeus, Astronomical Algorithms, ch. 8).
  private static func easternEaster(_ year: Int) -> CalendarDate {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let n = d + e + 114
    let julian = CalendarDate(year: year, month: n / 31, day: n % 31 + 1) ?? CalendarDate(dayNumber: 0)
    return julian.adding(days: year / 100 - year / 400 - 2)
  }

  /// A day of the tabular Islamic calendar (years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of 30 are leap; civil epoch).
  static func islamicDay(year: Int, month: Int, day: Int) -> CalendarDate {
    let days = (11 * year + 3) / 30 + 354 * (year - 1) + 29 * (month - 1) + month / 2 + day
    // 1 Muharram 1 is 19 July 622 of the Gregorian calendar.
    return CalendarDate(dayNumber: -492_148 + days - 1)
  }
}

/// The names of feasts and of the Islamic months.
enum FeastWords {
  /// Feasts by their words, the apostrophes as tokens of their own.
  private static let feasts: [(String, Feast)] = [
    ("christmas day", .fixed(month: 12, day: 25)), ("christmas eve", .fixed(month: 12, day: 24)),
    ("christmas", .fixed(month: 12, day: 25)), ("boxing day", .fixed(month: 12, day: 26)),
    ("orthodox christmas", .fixed(month: 1, day: 7)), ("orthodox christmas day", .fixed(month: 1, day: 7)),
    ("orthodox christmas eve", .fixed(month: 1, day: 6)), ("coptic christmas", .fixed(month: 1, day: 7)),
    ("coptic christmas eve", .fixed(month: 1, day: 6)), ("new year ' s eve", .fixed(month: 12, day: 31)),
    ("new year ' s day", .fixed(month: 1, day: 1)), ("new year ' s night", .fixed(month: 12, day: 31)),
    ("old new year", .fixed(month: 1, day: 14)), ("valentine ' s day", .fixed(month: 2, day: 14)),
    ("international women ' s day", .fixed(month: 3, day: 8)), ("women ' s day", .fixed(month: 3, day: 8)),
    ("defender of the fatherland day", .fixed(month: 2, day: 23)), ("may day", .fixed(month: 5, day: 1)),
    ("victory day", .fixed(month: 5, day: 9)), ("russia day", .fixed(month: 6, day: 12)),
    ("bastille day", .fixed(month: 7, day: 14)), ("all saints ' day", .fixed(month: 11, day: 1)),
    ("halloween", .fixed(month: 10, day: 31)), ("nowruz", .fixed(month: 3, day: 20)),
    ("navruz", .fixed(month: 3, day: 21)), ("newroz", .fixed(month: 3, day: 21)), ("novruz", .fixed(month: 3, day: 20)),
    ("easter sunday", .easter(0)), ("easter monday", .easter(1)), ("easter", .easter(0)), ("good friday", .easter(-2)),
    ("holy thursday", .easter(-3)), ("maundy thursday", .easter(-3)), ("holy saturday", .easter(-1)),
    ("palm sunday", .easter(-7)), ("ash wednesday", .easter(-46)), ("ascension day", .easter(39)),
    ("pentecost", .easter(49)), ("orthodox easter", .easternEaster(0)), ("orthodox easter sunday", .easternEaster(0)),
    ("orthodox good friday", .easternEaster(-2)),
    ("eid al - fitr", .islamic(month: 10, day: 1, days: 1)), ("eid - al - fitr", .islamic(month: 10, day: 1, days: 1)),
    ("eid ul - fitr", .islamic(month: 10, day: 1, days: 1)), ("eid - ul - fitr", .islamic(month: 10, day: 1, days: 1)),
    ("eid ul fitr", .islamic(month: 10, day: 1, days: 1)), ("eid al fitr", .islamic(month: 10, day: 1, days: 1)),
    ("uraza bayram", .islamic(month: 10, day: 1, days: 1)), ("uraza - bayram", .islamic(month: 10, day: 1, days: 1)),
    ("hari raya", .islamic(month: 10, day: 1, days: 1)),
    ("eid al - adha", .islamic(month: 12, day: 10, days: 1)),
    ("eid - al - adha", .islamic(month: 12, day: 10, days: 1)),
    ("eid ul - adha", .islamic(month: 12, day: 10, days: 1)),
    ("eid - ul - adha", .islamic(month: 12, day: 10, days: 1)),
    ("eid ul adha", .islamic(month: 12, day: 10, days: 1)), ("eid al adha", .islamic(month: 12, day: 10, days: 1)),
    ("kurban bayram", .islamic(month: 12, day: 10, days: 1)), ("kurban bayrami", .islamic(month: 12, day: 10, days: 1)),
    ("day of arafah", .islamic(month: 12, day: 9, days: 1)), ("ashura", .islamic(month: 1, day: 10, days: 1)),
    ("ashoura", .islamic(month: 1, day: 10, days: 1)), ("arbaeen", .islamic(month: 2, day: 20, days: 1)),
    ("arbain", .islamic(month: 2, day: 20, days: 1)), ("mawlid", .islamic(month: 3, day: 12, days: 1)),
    ("laylat al - qadr", .islamic(month: 9, day: 27, days: 1)),
    ("islamic new year", .islamic(month: 1, day: 1, days: 1)),
  ]

  private static let feastPhrases = PhraseTable(feasts)

  /// The feast whose name begins at a lexeme, and the index after it.
  static func feast(at index: Int, in lexed: LexedTokens) -> (feast: Feast, end: Int)? {
    feastPhrases.match(at: index, in: lexed).map { ($0.value, $0.end) }
  }

  private static let months: [(String, Int)] = [
    ("muharram", 1), ("moharram", 1), ("safar", 2), ("rabi al - awwal", 3), ("rabi ul - awwal", 3),
    ("rabi al - thani", 4),
    ("rabi ul - thani", 4), ("jumada al - awwal", 5), ("jumada al - ula", 5), ("jumada al - thani", 6),
    ("jumada al - akhira", 6), ("rajab", 7), ("shaban", 8), ("sha ' ban", 8), ("shaaban", 8), ("ramadan", 9),
    ("ramazan", 9), ("ramadhan", 9), ("shawwal", 10), ("dhu al - qadah", 11), ("dhul qadah", 11),
    ("dhu al - hijjah", 12), ("dhul hijjah", 12), ("zilhaj", 12), ("zil - hajj", 12),
  ]

  private static let monthPhrases = PhraseTable(months)

  /// The first words of all names, in no order.
  static let openers: Set<String> = feastPhrases.firstWords.union(monthPhrases.firstWords)

  /// The Islamic month whose name begins at a lexeme, and the index after it.
  static func islamicMonth(at index: Int, in lexed: LexedTokens) -> (month: Int, end: Int)? {
    monthPhrases.match(at: index, in: lexed).map { ($0.value, $0.end) }
  }
}
