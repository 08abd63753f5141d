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
    return BoundDate(
      date: date, tokens: entry.expression.tokens, rule: entry.expression.rule, age: age(date, entry.expression))
  }

  /// The day on which an act was spoken of and the one before, for an act that no words date; nil where no verb of saying
  /// in its sentence has a day.
  func saying(
    of trigger: Trigger, among dates: [(expression: DateExpression, date: EventDate)]
  ) -> BoundDate? {
    let said = dates.first { entry in
      entry.date.precision == .exact && datesTheSaying(entry.expression.tokens, anchor: trigger.anchor)
        && report.published.map { entry.date.start ?? $0 <= $0 } ?? true
    }
    guard let said, let day = said.date.start else { return nil }
    return BoundDate(
      date: EventDate(
        start: day.adding(days: -1), end: day, precision: .days, basis: said.date.basis, words: said.date.words),
      tokens: nil, rule: "date.saying", age: age(said.date, said.expression))
  }

  /// The days that the places of one act have each for itself, "in Vesoul on Monday and again in Besançon on Tuesday", in
  /// their order; nil unless a day is told right after each and they differ.
  func dates(
    ofEach sites: [Site], among dates: [(expression: DateExpression, date: EventDate)]
  ) -> [BoundDate]? {
    let own = sites.compactMap { site in
      dates.first { $0.date.start != nil && follows($0.expression.tokens, site) }.map { entry in
        BoundDate(
          date: entry.date, tokens: entry.expression.tokens, rule: entry.expression.rule,
          age: age(entry.date, entry.expression))
      }
    }
    guard own.count == sites.count, Set(own.map(\.date.start)).count > 1 else { return nil }
    return own
  }

  /// Whether no more than a preposition or a time of day stands between a site and a date after it.
  private func follows(_ date: Range<Int>, _ site: Site) -> Bool {
    let end = site.tokens.upperBound
    guard date.lowerBound >= end, date.lowerBound - end <= 2 else { return false }
    return (end..<date.lowerBound).allSatisfy { ["on", "late", "early", "at"].contains(report.lower[$0]) }
  }

  /// The day of the line that heads what an act is told in, or nil.
  func heading(of trigger: Trigger, among headings: DateHeadings) -> BoundDate? {
    guard let heading = headings.date(for: trigger.sentence) else { return nil }
    return BoundDate(
      date: heading.date, tokens: heading.tokens, rule: "date.heading", age: age(heading.date, heading.expression))
  }

  /// Days from the end of a date to publication; of a report without one, as far as its other dates and the words tell.
  private func age(_ date: EventDate, _ expression: DateExpression) -> Int? {
    if let published = report.published { return date.end.map { published.dayNumber - $0.dayNumber } }
    let first = expression.tokens.lowerBound
    // "back in March"
    let isBack = first > 1 && report.lower[first - 1] == "in" && report.lower[first - 2] == "back"
    guard let end = date.end else {
      return isBack ? MentionReader.backgroundDays + 1 : expression.leastAge
    }
    if expression.value.isEra || date.precision == .year && (report.speaksOfNow || isBack) { return 366 }
    return report.latestDay.map { max(0, $0.dayNumber - end.dayNumber) }
  }

  private func cost(_ expression: DateExpression, for trigger: Trigger, triggers: [Trigger]) -> Double {
    let tokens = expression.tokens
    let anchor = trigger.anchor
    if let reach = expression.reach {
      // "four days after gunmen shot him"
      return reach.contains(anchor) ? -8 + 0.1 * Double(abs(anchor - tokens.upperBound)) : 100
    }
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
      anchor < tokens.lowerBound, !isGoingOn(trigger, since: tokens)
    {
      cost += 40
    }
    return cost
  }

  /// Whether the words put an act's going on since then: "63 arrests since Tuesday", "has been shelled since Friday"; not
  /// "the largest attack since 2019", nor "since August, when …".
  private func isGoingOn(_ trigger: Trigger, since tokens: Range<Int>) -> Bool {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let before = sentence.lowerBound..<tokens.lowerBound
    guard !before.contains(where: { Self.compared.contains(report.lower[$0]) }) else { return false }
    let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 2)
    guard !report.contains(["when", "after"], in: after) else { return false }
    return trigger.act.group == .arrest || trigger.act.group == .protest
      || report.contains(["has", "have", "continued", "been", "daily", "ongoing"], in: before)
  }

  private static let compared: Set<String> = [
    "first", "largest", "deadliest", "worst", "biggest", "bloodiest", "second", "third", "most", "latest", "highest",
    "heaviest", "only", "strongest", "fiercest", "such", "lowest", "unprecedented",
  ]

  /// Whether a verb of saying stands right before or after the words, nearer than the act.
  func datesTheSaying(_ tokens: Range<Int>, anchor: Int) -> Bool {
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
