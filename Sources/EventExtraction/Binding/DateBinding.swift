import Events

/// Chooses which of a sentence's dates an act belongs to.
struct DateBinding {
  let report: ReportText

  /// The date of an act, or nil when the sentence names none for it; "said on Tuesday" dates the saying.
  func date(
    for trigger: Trigger, among dates: [(expression: DateExpression, date: EventDate)], triggers: [Trigger]
  ) -> BoundDate? {
    var best: (index: Int, isOnCalendar: Bool, cost: Double)?
    for (index, entry) in dates.enumerated() {
      let cost = self.cost(entry.expression, for: trigger, triggers: triggers)
      guard cost < 40 else { continue }
      // Words without a day to count from stand only where nothing better does; they stay as they are.
      let isOnCalendar = entry.date.start != nil
      if let best, best.isOnCalendar != isOnCalendar ? best.isOnCalendar : best.cost <= cost { continue }
      best = (index, isOnCalendar, cost)
    }
    guard let best else { return nil }
    let entry = dates[best.index]
    guard best.isOnCalendar || entry.date.words != nil else { return nil }
    var date = entry.date
    let first = entry.expression.tokens.lowerBound
    let isSince = report.lower[first] == "since" || first > 0 && report.lower[first - 1] == "since"
    if isSince, trigger.anchor > first, let start = date.start, let end = date.end, end.dayNumber - start.dayNumber > 31
    {
      // "since August, when a bomb killed …": the act stands at the start of the span.
      date.end = start.adding(days: 30)
      date.precision = .month
    }
    return BoundDate(date: date, tokens: entry.expression.tokens, rule: entry.expression.rule)
  }

  private func cost(_ expression: DateExpression, for trigger: Trigger, triggers: [Trigger]) -> Double {
    let tokens = expression.tokens
    let anchor = trigger.anchor
    let isAfter = tokens.lowerBound > anchor
    var cost = Double(isAfter ? tokens.lowerBound - anchor : anchor - tokens.upperBound)
    let first = tokens.lowerBound
    if report.clauseOf[first] != report.clauseOf[anchor] {
      cost += 14
    } else if report.subclauseOf[first] != report.subclauseOf[anchor] {
      cost += 7
    }
    let between = min(anchor, first)..<max(anchor, first)
    cost += 5 * Double(triggers.count { !$0.isHarm && $0.anchor != anchor && between.contains($0.anchor) })
    if datesTheSaying(tokens, anchor: anchor) { cost += 40 }
    let end = tokens.upperBound
    // "Monday's raid" dates the raid and nothing else.
    if end < report.lower.count, report.lower[end] == "'s" || report.lower[end] == "'" {
      cost += anchor > end && anchor - end <= 6 ? -6 : 60
    }
    // "since August, when …" dates what follows.
    if tokens.lowerBound > 0,
      report.lower[tokens.lowerBound] == "since" || report.lower[tokens.lowerBound - 1] == "since",
      anchor < tokens.lowerBound
    {
      cost += 40
    }
    return cost
  }

  /// Whether a verb of saying stands right before or after the words, nearer than the act.
  private func datesTheSaying(_ tokens: Range<Int>, anchor: Int) -> Bool {
    let sentence = report.tokens(ofSentence: report.sentenceOf[tokens.lowerBound])
    var index = tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 5 {
      if index == anchor { return false }
      let word = report.lower[index]
      if SiteWords.reporting.contains(word) { return true }
      if word == "." || word == ";" { break }
      if word == ",", steps > 0 { break }
      index -= 1
      steps += 1
    }
    // "on Tuesday said that …"
    index = tokens.upperBound
    steps = 0
    while index < sentence.upperBound, steps < 2 {
      if index == anchor { return false }
      if SiteWords.reporting.contains(report.lower[index]) { return true }
      index += 1
      steps += 1
    }
    return false
  }
}
