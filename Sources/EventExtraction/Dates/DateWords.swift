/// The words that dates are made of.
enum DateWords {
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
  ]

  /// Short forms, read only beside a day or a year.
  static let shortMonths: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]

  /// Short forms, read only before a date.
  static let shortWeekdays: [String: Int] = [
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
  ]

  static let seasons: [String: DateValue.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]

  static let units: [String: DateValue.DateUnit] = [
    "hour": .hour, "hours": .hour, "minute": .hour, "minutes": .hour, "day": .day, "days": .day, "week": .week,
    "weeks": .week, "fortnight": .week, "month": .month, "months": .month, "year": .year, "years": .year,
    "decade": .decade, "decades": .decade, "century": .century, "centuries": .century,
  ]

  static let dayParts: Set<String> = [
    "morning", "afternoon", "evening", "night", "dawn", "noon", "midday", "lunchtime", "daybreak", "dusk", "nightfall",
    "sunrise", "sunset", "midnight",
  ]

  static let parts: [String: DateValue.MonthPart] = [
    "early": .early, "mid": .mid, "late": .late, "middle": .mid, "beginning": .early, "start": .early, "end": .late,
  ]

  static let decades: [String: Int] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
  ]

  /// The words that a date of the calendar may begin with.
  static let openers: Set<String> = [weekdays, shortWeekdays, months, shortMonths, decades].reduce(
    into: Set(parts.keys).union(seasons.keys)
  ) { $0.formUnion($1.keys) }

  /// Words after which a month's name on its own is a month: not a person, not a verb.
  static let beforeMonth: Set<String> = [
    "in", "since", "until", "till", "by", "last", "this", "next", "early", "late", "mid", "of", "from", "to", "and",
    "during", "for", "between", "before", "after", "on", "that", "every", "through", "throughout", "-", "middle",
    "beginning", "start", "end", "/", "previous", "following", "around",
  ]

  /// Words after which four digits are a year.
  static let beforeYear: Set<String> = [
    "in", "since", "by", "until", "till", "from", "during", "early", "late", "mid", "before", "after", "between",
    "throughout", "around", "circa", "year", "spring", "summer", "autumn", "fall", "winter",
  ]

  /// Words that follow a weekday's name when it belongs to another name.
  static let afterWeekdayName: Set<String> = [
    "times", "mail", "telegraph", "mirror", "express", "herald", "post", "club", "league", "school", "tribune", "world",
    "sport", "live",
  ]

  /// Words between "the" and a year's noun that make the digits a count of people or things.
  static let counted: Set<String> = [
    "people", "residents", "inhabitants", "soldiers", "troops", "men", "women", "children", "refugees", "prisoners",
    "meters", "metres", "miles", "km", "kilometers", "kilometres", "homes", "houses", "members", "workers", "students",
    "pilgrims", "migrants", "dollars", "euros", "pounds", "rubles", "tons", "tonnes", "or", "and", "victims", "dead",
    "families", "hectares", "acres", "staff", "employees", "participants", "protesters", "passengers", "delegates",
  ]

  /// Words that make what follows lie ahead of publication.
  static let ahead: Set<String> = [
    "will", "would", "shall", "'ll", "ll", "scheduled", "due", "planned", "plans", "plan", "planning", "expected",
    "upcoming", "forthcoming", "intends", "intend", "hopes", "hope", "until", "till", "next", "slated", "expects",
    "expect", "promised", "vowed", "may", "might", "should", "must", "faces", "postponed", "brings", "bring", "resume",
    "resumes", "reopen", "reopens", "reopened", "convenes", "convene", "awaits", "ahead", "begins", "opens", "starts",
    "returns", "takes", "flies", "travels", "meets", "expires", "holds", "called", "calls", "predicts", "predict",
    "forecast", "forecasts", "visits", "arrives", "announced", "can", "could",
  ]

  /// Verbs of a finished act: what they govern lies behind, unless a word of ``ahead`` stands nearer to the date.
  static let behind: Set<String> = [
    "was", "were", "had", "did", "said", "told", "died", "has", "been", "began", "came", "went", "took", "fell", "saw",
    "broke", "left", "fired", "struck", "hit", "killed", "attacked", "exploded", "opened", "signed", "wounded",
    "injured", "reported", "met", "became", "led", "shot", "posted", "found", "arrested", "detained", "wrote", "held",
  ]
}
