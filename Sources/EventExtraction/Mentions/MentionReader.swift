import Events
import Geoparsing

/// Finds the acts of each sentence and binds site and day to each.
struct MentionReader {
  let report: ReportText
  let siteReader: SiteReader
  let frame: DocumentFrame
  let published: CalendarDate?
  let softness: SoftContext
  /// Tokens that belong to a name or a date, and so are no trigger.
  private let nameTokens: TokenSet
  private let datelineSentences: [Int: [Range<Int>]]
  private let headings: DateHeadings

  /// Acts that ended so many days before publication are background.
  static let backgroundDays = 50

  init(
    report: ReportText, siteReader: SiteReader, frame: DocumentFrame, softness: SoftContext, published: CalendarDate?
  ) {
    self.report = report
    self.siteReader = siteReader
    self.frame = frame
    self.published = published
    self.softness = softness
    var names: TokenSet = []
    for (index, span) in siteReader.spans.enumerated() {
      // One-word names in lower case, and demonyms, may still be triggers of their own: keep them apart.
      guard siteReader.toponyms[index].toponym.kind != .demonym else { continue }
      names.formUnion(span)
    }
    nameTokens = names
    headings = DateHeadings(report: report)
    var datelines: [Int: [Range<Int>]] = [:]
    for dateline in report.text.datelines {
      datelines[report.sentenceOf[dateline.range.lowerBound], default: []].append(dateline.range)
    }
    datelineSentences = datelines
  }

  /// What was found in one sentence.
  struct Reading {
    var mentions: [ActMention] = []
    var sites: [Site] = []
    var dates: [(expression: DateExpression, date: EventDate)] = []
    /// Triggers that assert nothing, with the code of why.
    var dropped: [(trigger: Trigger, code: String)] = []
    var harms: [Trigger] = []
    /// What the words of the sentence tell of, where its triggers leave that open.
    var kinds: ActKinds?
  }

  /// Reads a sentence.
  /// - Parameters:
  ///   - narrative: the day the text spoke of last.
  ///   - antecedents: the sites of earlier sentences, the latest last.
  ///   - act: the day of the event told last.
  func read(
    sentence: Int, narrative: CalendarDate?, antecedents: [Site] = [], act: CalendarDate? = nil
  ) -> Reading {
    var result = Reading()
    let range = report.tokens(ofSentence: sentence)
    let figures = FiguresOfSpeech.covered(in: report, sentence: sentence)
    let reference = DateReference(published: published, narrative: narrative)
    let expressions = report.dates[sentence]
    var excluded = nameTokens
    for expression in expressions where !expression.isTimeOnly { excluded.formUnion(expression.tokens) }
    for (token, _) in figures { excluded.insert(token) }
    let datelines = datelineSentences[sentence] ?? []
    let dates = expressions.filter { expression in
      !expression.isTimeOnly && !datelines.contains { $0.overlaps(expression.tokens) }
    }
    var triggers = TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: excluded)
    // Words of other things stand in for plain ones; beside them they say nothing.
    let plain = Set(triggers.filter { !$0.isSoft && !$0.isHarm && !$0.isWeak }.map { report.clauseOf[$0.anchor] })
    triggers.removeAll { $0.isSoft && plain.contains(report.clauseOf[$0.anchor]) }
    if !figures.isEmpty {
      let covered = TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: nameTokens)
      for trigger in covered where !trigger.isHarm {
        if let token = trigger.matched.first(where: { figures[$0] != nil }) {
          result.dropped.append((trigger, figures[token] ?? "metaphor"))
        }
      }
    }
    result.dates = DateChain(
      text: report.text, reference: reference, act: act, anchors: triggers.map(\.anchor)
    ).resolved(dates, in: range)
    let verbs = Set(triggers.flatMap(\.matched))
    let nouns = Set(triggers.filter(\.isReferring).map(\.anchor))
    result.sites = siteReader.sites(inSentence: sentence, verbs: verbs, nouns: nouns)
    markDatelines(&result.sites, sentence: sentence)
    markItems(&result.sites, in: range)
    // A name in the sentence itself comes before those of earlier sentences.
    result.sites += PlaceReferences(report: report).sites(
      inSentence: sentence, named: nameTokens, antecedents: antecedents + result.sites)
    let reader = AssertionReader(report: report)
    result.kinds = kinds(ofSentence: sentence, triggers: triggers)
    for trigger in triggers {
      let reading = reader.reading(of: trigger)
      if trigger.isHarm {
        if !reading.isDropped { result.harms.append(trigger) }
        continue
      }
      if reading.isDropped {
        result.dropped.append((trigger, reading.rule))
        continue
      }
      if softness.isFigurative(trigger) {
        result.dropped.append((trigger, "metaphor"))
        continue
      }
      result.mentions.append(
        mention(
          trigger, reading: reading, sites: result.sites, dates: result.dates, triggers: triggers, kinds: result.kinds))
    }
    return result
  }

  private func markDatelines(_ sites: inout [Site], sentence: Int) {
    guard let ranges = datelineSentences[sentence] else { return }
    let isTicker = report.text.datelines.count > 2
    for index in sites.indices where ranges.contains(where: { $0.overlaps(sites[index].tokens) }) {
      sites[index].weight = isTicker ? 2.2 : 0.3
      sites[index].rule = isTicker ? "label" : "dateline"
    }
  }

  /// Asks the classifier where a sentence tells of harm without an act, or of an act of two minds.
  private func kinds(ofSentence sentence: Int, triggers: [Trigger]) -> ActKinds? {
    let isSilent = !triggers.isEmpty && triggers.allSatisfy(\.isHarm)
    guard isSilent || triggers.contains(where: { Self.ambiguous.contains($0.act.code) }) else { return nil }
    return ActKinds(ActFeatures.values(of: report, sentence: sentence, triggers: triggers))
  }

  private static let ambiguous: Set<String> = ["explosion", "clash", "police-raid"]

  private func mention(
    _ trigger: Trigger, reading: AssertionReading, sites: [Site],
    dates: [(expression: DateExpression, date: EventDate)], triggers: [Trigger], kinds: ActKinds?
  ) -> ActMention {
    let binding = SiteBinding(report: report)
    // "The attack comes after …": what points back takes nothing from another clause.
    let isBack = isDefinite(trigger)
    let isAlleged = isBack && isAlleged(trigger)
    let reachable =
      isBack
      ? sites.filter {
        report.subclauseOf[$0.tokens.lowerBound] == report.subclauseOf[trigger.anchor]
          || $0.tokens.lowerBound < trigger.anchor
      }
      : sites
    // "four men suspected of the shooting were held in Bryansk": the place is that of the arrest.
    let chosen = isAlleged ? [] : binding.sites(for: trigger, among: reachable, triggers: triggers)
    let dates =
      isBack
      ? dates.filter {
        report.subclauseOf[$0.expression.tokens.lowerBound] == report.subclauseOf[trigger.anchor]
          || $0.expression.tokens.lowerBound < trigger.anchor
      }
      : dates
    var date = DateBinding(report: report).date(for: trigger, among: dates, triggers: triggers)
    if date == nil, !isBack { date = DateBinding(report: report).heading(of: trigger, among: headings) }
    let isNews = frame.kind == .court && trigger.act.group == .attack
    if reading.rule == "recalled" || reading.rule == "court" || isNews, let end = date?.date.end, let published,
      published.dayNumber - end.dayNumber <= MentionReader.backgroundDays
    {
      // The day of the memory or of the hearing, not of the act.
      date = nil
    }
    var assertion = reading
    var isBackground = reading.assertion == .historical
    if let age = date?.age {
      if age > MentionReader.backgroundDays {
        isBackground = true
      } else if reading.assertion == .historical {
        // A day of the news itself outweighs a word of memory.
        isBackground = age > 20
      }
      if let start = date?.date.start, let published, start > published, reading.assertion == .factual {
        assertion = AssertionReading(assertion: .planned, rule: "future_date", cue: nil)
      }
    }
    if assertion.assertion == .planned, let age = date?.age, age > MentionReader.backgroundDays {
      // "The town will remember the 40 whom the storm killed in March 2023."
      assertion = AssertionReading(assertion: .historical, rule: "past_day", cue: nil)
      isBackground = true
    }
    if isBackground, assertion.assertion != .denied, assertion.assertion != .planned {
      assertion.assertion = .historical
    } else if assertion.assertion == .historical {
      assertion.assertion = .factual
    }
    if frame.kind == .court || frame.kind == .commemoration, trigger.act.group != .protest, date == nil {
      assertion.assertion = .historical
      assertion.rule = "frame"
      isBackground = true
    }
    var settled = settled(trigger, kinds: kinds)
    if isTopic(trigger) || isSetting(trigger, among: triggers) { settled.isWeak = true }
    if isAlleged {
      // It was told before, or is not told at all; the day is that of the arrest.
      settled.isWeak = true
      date = nil
    }
    return ActMention(
      trigger: settled, reading: assertion, sites: chosen, date: date, isBackground: isBackground,
      isDefinite: isBack, isOther: isOther(trigger), isGeneric: isGeneric(trigger))
  }
}
