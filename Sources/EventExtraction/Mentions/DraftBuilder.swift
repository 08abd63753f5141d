import Events
import Gazetteers
import Geoparsing

/// Goes through a report sentence by sentence and gathers its acts into events.
struct DraftBuilder {
  let report: ReportText
  let reader: MentionReader
  let coreference: Coreference
  let published: CalendarDate?
  let frame: DocumentFrame
  /// Sites named in the headline, best first.
  let titleSites: [Site]

  private(set) var drafts: [EventDraft] = []
  /// Sentences whose acts became no event, with the code of why.
  private(set) var leftOut: [(sentence: Int, tokens: Range<Int>, code: String, act: Act)] = []
  /// The events the text spoke of last, by index: several when one act was told of several places.
  private var focus: [Int] = []
  /// The day the text spoke of last.
  private var narrative: CalendarDate?
  /// The sentence that did.
  private var narrativeSentence: Int?
  private var datelineSite: Site?
  /// The place that heads the paragraph at hand: "Lafayette: …".
  private var line: (paragraph: Int, site: Site)?
  /// The sites named so far.
  private var antecedents: [Site] = []
  /// Figures told before any event.
  private var early: [(toll: TollMention, sentence: Int)] = []
  /// The event that each act of the sentence at hand went to.
  private var actsHere: [(trigger: Trigger, draft: Int)] = []

  init(
    report: ReportText, reader: MentionReader, published: CalendarDate?, frame: DocumentFrame, titleSites: [Site]
  ) {
    self.report = report
    self.reader = reader
    coreference = Coreference(report: report)
    self.published = published
    self.frame = frame
    self.titleSites = titleSites
  }

  /// Reads the whole report.
  mutating func run() {
    for sentence in 0..<report.sentenceCount { read(sentence) }
    takeEarlyTolls()
    let support = DraftSupport(report: report, titleGroups: frame.titleActs.groups)
    for index in drafts.indices where !drafts[index].acts.isEmpty && !support.isSupported(drafts[index]) {
      for act in drafts[index].acts {
        leftOut.append((act.trigger.sentence, act.trigger.tokens, "unsupported", act.trigger.act))
      }
      drafts[index].acts = []
    }
    let features = EventFeatures(report: report, frame: frame, siteReader: reader.siteReader)
    for index in drafts.indices where !drafts[index].acts.isEmpty {
      drafts[index].features = features.names(of: drafts[index], among: drafts)
      if drafts[index].acts.allSatisfy(\.trigger.isSoft), !support.isBacked(drafts[index]) {
        drafts[index].features.append("words.soft_alone")
      }
    }
    markDoubtful()
  }

  /// Live events that are more likely wrong than right are none of their own; another report may still tell of them.
  private mutating func markDoubtful() {
    let isLikely = drafts.map { EventConfidence.probability($0.features) >= EventConfidence.threshold }
    for index in drafts.indices where !drafts[index].acts.isEmpty && drafts[index].isLive && !isLikely[index] {
      // One act at several places stands or falls as one.
      if let holder = drafts[index].tollsHeldBy, isLikely[holder], !drafts[holder].acts.isEmpty { continue }
      if isDatedEarlier(drafts[index]) { continue }
      for act in drafts[index].acts {
        leftOut.append((act.trigger.sentence, act.trigger.tokens, "doubtful", act.trigger.act))
      }
      drafts[index].isDoubtful = true
    }
  }

  /// Whether an event has a place of its own and a month: one told beside the news, of which the weights have seen few.
  private func isDatedEarlier(_ draft: EventDraft) -> Bool {
    guard draft.siteBasis == "clause", let date = draft.date, date.tokens != nil else { return false }
    return date.date.precision == .month
  }

  /// "Killed: 4. Wounded: 9. That is the toll of Sunday's bombing": figures told before the first event are its own.
  private mutating func takeEarlyTolls() {
    guard let first = drafts.indices.first(where: { !drafts[$0].acts.isEmpty }), drafts[first].isLive else { return }
    for (toll, sentence) in early
    where takes(first, toll.harm) && drafts[first].firstSentence - sentence <= 3
      && !drafts[first].tolls.contains(where: { $0.toll.harm == toll.harm })
    {
      drafts[first].tolls.append((toll, sentence))
    }
  }

  private mutating func read(_ sentence: Int) {
    if let code = Boilerplate.reason(in: report, sentence: sentence) {
      leaveOutTriggers(of: sentence, code: code)
      return
    }
    if let kind = frame.kind, kind == .exercise || kind == .sport || kind == .fiction {
      leaveOutTriggers(of: sentence, code: kind.rawValue)
      return
    }
    let last = focus.first.flatMap { drafts[$0].date?.date }
    let reading = reader.read(
      sentence: sentence, narrative: narrative, antecedents: antecedents,
      act: last?.precision == .exact ? last?.start : nil)
    antecedents += reading.sites.filter { $0.rule != "reference" }
    if datelineSite == nil { datelineSite = reading.sites.first { $0.rule == "dateline" } }
    if let label = reading.sites.first(where: { $0.rule == "label" }) ?? nameAlone(sentence, sites: reading.sites) {
      line = (report.paragraphOf[sentence], label)
    }
    for (trigger, code) in reading.dropped {
      leftOut.append((sentence, trigger.tokens, code, trigger.act))
    }
    actsHere = []
    for mention in reading.mentions { place(mention, in: reading) }
    attachTolls(of: sentence, reading: reading)
    let exact = reading.dates.filter { entry in
      entry.date.precision == .exact && !entry.expression.isCountedFromAct
        && published.map { entry.date.start ?? $0 <= $0 } ?? true
    }
    // What was "said on Wednesday" goes on being told of the day of the event.
    let binding = DateBinding(report: report)
    let told =
      exact.last { !binding.datesTheSaying($0.expression.tokens, anchor: -1) }
      ?? (last?.start == nil ? exact.last : nil)
    if let day = told?.date.start {
      narrative = day
      narrativeSentence = sentence
    }
  }

  private mutating func leaveOutTriggers(of sentence: Int, code: String) {
    for trigger in TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: []) where !trigger.isHarm {
      leftOut.append((sentence, trigger.tokens, code, trigger.act))
    }
  }

  // MARK: Acts

  private mutating func place(_ mention: ActMention, in reading: MentionReader.Reading) {
    var mention = mention
    if mention.isGeneric, mention.sites.isEmpty, mention.date == nil, mention.trigger.sentence > 0 {
      leftOut.append((mention.trigger.sentence, mention.trigger.tokens, "generic", mention.trigger.act))
      return
    }
    takeBackground(&mention)
    let sites = mention.sites
    if sites.count > 1 {
      placeJointly(mention, dates: DateBinding(report: report).dates(ofEach: sites, among: reading.dates))
      return
    }
    if let index = match(mention) {
      drafts[index].add(mention)
      actsHere.append((mention.trigger, index))
      if !focus.contains(index) { focus = [index] }
      return
    }
    guard let new = draft(for: mention, reading: reading) else { return }
    drafts.append(new)
    actsHere.append((mention.trigger, drafts.count - 1))
    focus = [drafts.count - 1]
  }

  /// What follows background without a place or day of its own, and points back to it, is background too: "They killed 145
  /// people", "the attack", "Twelve people were detained".
  private func takeBackground(_ mention: inout ActMention) {
    guard mention.sites.isEmpty, mention.date == nil, !mention.isBackground, mention.reading.assertion == .factual,
      let last = focus.first, drafts[last].assertion == .historical
    else { return }
    let sentence = mention.trigger.sentence
    let distance = sentence - drafts[last].lastSentence
    guard distance <= 1, !actsHere.contains(where: { drafts[$0.draft].isLive }) else { return }
    let first = report.lower[report.tokens(ofSentence: sentence).lowerBound]
    let pointsBack =
      ["they", "he", "she", "it", "those", "both", "four", "twelve"].contains(first) || mention.isDefinite
    let isNewParagraph = report.paragraphOf[sentence] != report.paragraphOf[drafts[last].lastSentence]
    guard
      distance == 0 || pointsBack || (!isNewParagraph && mention.trigger.act.group == .arrest)
        || (mention.trigger.act.group == .arrest && drafts[last].act.group == .attack)
    else { return }
    mention.isBackground = true
    mention.reading.assertion = .historical
    mention.reading.rule = "follows_background"
  }

  /// One act at several places: an event for each, whose common figures the first one holds.
  ///
  /// - Parameter dates: the days of the places, where each has its own.
  private mutating func placeJointly(_ mention: ActMention, dates: [BoundDate]?) {
    var members: [Int] = []
    for (index, site) in mention.sites.enumerated() {
      var single = mention
      single.sites = [site]
      if let dates { single.date = dates[index] }
      if let index = match(single, exactPlace: true), !members.contains(index) {
        drafts[index].add(single)
        members.append(index)
      } else if let new = draft(for: single, reading: nil) {
        drafts.append(new)
        members.append(drafts.count - 1)
      }
    }
    guard let first = members.first else { return }
    for member in members.dropFirst() where drafts[member].tollsHeldBy == nil && drafts[first].tollsHeldBy != member {
      drafts[member].tollsHeldBy = drafts[first].tollsHeldBy ?? first
    }
    // An event told before of the area around is the same as the first of them.
    if let wide = drafts.indices.first(where: { index in
      !members.contains(index) && isVague(drafts[index], around: drafts[first])
    }) {
      absorb(wide, into: first)
    }
    actsHere += members.map { (mention.trigger, $0) }
    focus = members
  }

  private func isVague(_ draft: EventDraft, around other: EventDraft) -> Bool {
    guard draft.act.group == other.act.group, draft.isLive == other.isLive, let wide = draft.site, let fine = other.site
    else { return false }
    guard Containment.holds(wide.place, fine.place) else { return false }
    guard let a = draft.date?.date, let b = other.date?.date, let s = a.start, let e = a.end, let t = b.start,
      let f = b.end
    else { return true }
    return s <= f && t <= e || draft.date?.tokens == nil || other.date?.tokens == nil
  }

  private mutating func absorb(_ old: Int, into new: Int) {
    for act in drafts[old].acts { drafts[new].add(act) }
    drafts[new].acts.sort { $0.trigger.anchor < $1.trigger.anchor }
    drafts[new].tolls = drafts[old].tolls + drafts[new].tolls
    drafts[old].acts = []
  }

  /// The draft that an act belongs to, or nil.
  private func match(_ mention: ActMention, exactPlace: Bool = false) -> Int? {
    var best: (index: Int, score: Double)?
    for (index, draft) in drafts.enumerated() where !draft.acts.isEmpty {
      if exactPlace, let site = mention.sites.first, let old = draft.site, site.place.id != old.place.id { continue }
      guard var score = coreference.score(mention, draft) else { continue }
      if focus.first == index { score += 0.3 }
      if score > (best?.score ?? Coreference.threshold) { best = (index, score) }
    }
    return best?.index
  }

  private mutating func draft(for mention: ActMention, reading: MentionReader.Reading?) -> EventDraft? {
    let trigger = mention.trigger
    func leave(_ code: String) -> EventDraft? {
      leftOut.append((trigger.sentence, trigger.tokens, code, trigger.act))
      return nil
    }
    if trigger.isWeak { return leave("refers_to_nothing") }
    if trigger.act.code == "defused" || trigger.act.code == "withdrawal",
      actsHere.contains(where: { drafts[$0.draft].act.group == .attack && drafts[$0.draft].isLive })
    {
      // "overran a base, seized its weapons and withdrew".
      return leave("refers_to_nothing")
    }
    if mention.reading.assertion == .hypothetical { return leave("hypothetical") }
    if mention.reading.assertion == .planned {
      let group = trigger.act.group
      if group == .accident || group == .disaster || trigger.act.code == "war" { return leave("hypothetical") }
      if let end = mention.date?.date.end, let published, end.dayNumber < published.dayNumber - 3 {
        return leave("hypothetical")
      }
    }
    var site = mention.sites.first
    var basis = "clause"
    if mention.isGeneric, mention.date == nil, !(site != nil && trigger.sentence < 2) { return leave("generic") }
    if site == nil {
      // Searches, seizures and withdrawals without a place of their own are part of what was told before.
      let isPart = trigger.act.group == .strategic || trigger.act.group == .arrest && trigger.act.code != "arrest"
      if isPart, drafts.contains(where: { $0.isLive && !$0.acts.isEmpty }) { return leave("refers_to_nothing") }
      let found =
        inheritedSite(for: mention, reading: reading)
        ?? (mention.reading.assertion == .planned ? plannedSite(reading) : nil)
      guard var inherited = found else { return leave("no_place") }
      // In the opening the name may be of a quarter of the town in the dateline.
      let isOpening = inherited.1 == "dateline" || inherited.1 == "title"
      if !mention.isDefinite, !isOpening, isAtUnknownPlace(mention) { return leave("no_place") }
      if trigger.act.group == .arrest, Containment.rank(inherited.0.place) == 6 {
        // Nobody says that the arrests were made in the building that was attacked.
        inherited.0.relation = .near
      }
      (site, basis) = inherited
      // Away from dateline and headline, a new act without a place of its own is more often one told before in words the
      // rules do not know, or no act; arrests are told without their place.
      let isFollowUp =
        trigger.act.group == .arrest || trigger.act.group == .strategic || mention.isBackground
        || mention.reading.assertion == .planned
      // "On Tuesday parents marched in protest": a verb with a day of its own, right after the place.
      let distance = focus.first.map { trigger.sentence - drafts[$0].lastSentence } ?? Int.max
      let isNextAct =
        !trigger.isReferring
        && (trigger.act.group == .protest && mention.date?.tokens != nil && distance <= 3
          || distance == 1 && goesOn(mention.date))
      if basis == "focus", !isFollowUp, !isNextAct { return leave("no_place") }
    }
    var date = mention.date
    if date == nil, mention.isBackground, let last = focus.first, drafts[last].assertion == .historical,
      let known = drafts[last].date
    {
      date = BoundDate(date: known.date, tokens: nil, rule: "date.narrative")
    }
    if date == nil,
      mention.reading.assertion == .factual || mention.reading.assertion == .claimed
        || mention.reading.assertion == .denied
    {
      date = inheritedDate(for: mention, reading: reading)
    }
    return EventDraft(
      acts: [mention], act: trigger.act, site: site, siteBasis: basis, date: date, assertion: mention.reading.assertion,
      lastSentence: trigger.sentence)
  }

  /// Whether a day is counted on from the one told before: "a day later", "the next morning".
  private func goesOn(_ date: BoundDate?) -> Bool {
    guard let date, date.tokens != nil else { return false }
    return ["later", "next_day"].contains { date.rule.hasSuffix($0) }
  }

  /// Whether the act's own clause, or the "there" in it, leads to a place that is not known: better none than another. What
  /// lies within a town takes nothing away from the town.
  private func isAtUnknownPlace(_ mention: ActMention) -> Bool {
    let anchor = mention.trigger.anchor
    let sentence = mention.trigger.sentence
    let isHere = reader.siteReader.unknownSites(inSentence: sentence).contains { phrase in
      let next = phrase.upperBound < report.lower.count ? report.lower[phrase.upperBound] : ""
      return report.subclauseOf[phrase.lowerBound] == report.subclauseOf[anchor]
        && (phrase.lowerBound > anchor ? phrase.lowerBound - anchor : anchor - phrase.upperBound) <= 12
        && !SiteWords.urban.contains(next) && !SiteWords.urban.contains(report.lower[phrase.upperBound - 1])
    }
    if isHere { return true }
    guard sentence > 0, report.tokens(ofSentence: sentence).contains(where: { report.lower[$0] == "there" }),
      pointsToPlace(sentence), let unknown = reader.siteReader.unknownSites(inSentence: sentence - 1).last
    else { return false }
    return !antecedents.contains { site in
      report.sentenceOf[site.tokens.lowerBound] == sentence - 1 && site.tokens.lowerBound > unknown.lowerBound
        && site.weight > 0
    }
  }

  /// The place of the nearest event, the paragraph, the dateline or the headline, in that order.
  private func inheritedSite(for mention: ActMention, reading: MentionReader.Reading?) -> (Site, String)? {
    let sentence = mention.trigger.sentence
    let paragraph = report.paragraphOf[sentence]
    if mention.isBackground, mention.date != nil, !mention.isDefinite {
      // Another time is told with its own place or not at all, unless the words point back.
      if let there = namedBefore("there", in: sentence) { return (there, "paragraph") }
      if let last = focus.first,
        drafts[last].lastSentence == sentence || mention.reading.rule == "frame" || pointsToPlace(sentence),
        let site = drafts[last].site
      {
        return (site, "focus")
      }
      // "Wheatley, a town nervous since its gas explosion in August 2021".
      if let site = reading?.sites.last(where: { site in
        site.tokens.upperBound <= mention.trigger.anchor && site.weight > -1 && Containment.rank(site.place) >= 3
      }) {
        return (site, "sentence")
      }
      return nil
    }
    if let here = actsHere.last, let site = drafts[here.draft].site { return (site, "sentence") }
    if let there = openingThere(sentence) { return (there, "paragraph") }
    // "Lafayette: Officers were called … A man had been stabbed."
    if let line, line.paragraph == paragraph { return (line.site, "paragraph") }
    for index in focus
    where report.paragraphOf[drafts[index].lastSentence] == paragraph || sentence - drafts[index].lastSentence <= 2 {
      if let site = drafts[index].site { return (site, "focus") }
    }
    if sentence <= 1 {
      if let site = datelineSite { return (site, "dateline") }
      if let site = titleSites.first { return (site, "title") }
    }
    if let last = focus.first,
      mention.date != nil || (!mention.trigger.isReferring && sentence - drafts[last].lastSentence <= 6),
      let site = drafts[last].site
    {
      return (site, "focus")
    }
    if sentence <= 2, let site = titleSites.first { return (site, "title") }
    if let there = report.tokens(ofSentence: sentence).first(where: {
      $0 > mention.trigger.anchor && report.lower[$0] == "there"
    }),
      let site = reading?.sites.last(where: { $0.tokens.upperBound <= there && Containment.rank($0.place) >= 3 })
    {
      return (site, "sentence")
    }
    // What the sentence before told no act of, but named as where it is.
    let isTold = mention.date != nil || mention.trigger.act.group == .arrest || !(reading?.harms.isEmpty ?? true)
    if isTold, !mention.trigger.isReferring || mention.trigger.act.group == .arrest,
      let site = antecedents.last(where: { site in
        let there = report.sentenceOf[site.tokens.lowerBound]
        return there < sentence && sentence - there == 1 && report.paragraphOf[there] == paragraph
          && !focus.contains { drafts[$0].lastSentence == there }
          && site.weight >= 2.4 && Containment.rank(site.place) >= 3
          && ["in", "at", "near", "part_of"].contains(site.rule)
      })
    {
      return (site, "paragraph")
    }
    if mention.trigger.act.group == .arrest || hasVictims(sentence), let site = openingSite(before: sentence) {
      return (site, "paragraph")
    }
    // "the mayor of X was shot": better than nowhere, in the opening only.
    if sentence <= 1,
      let site = reading?.sites.first(where: { site in
        site.weight >= -0.6 && Containment.rank(site.place) >= 3 && (site.rule == "of" || site.rule == "bare")
      })
    {
      return (site, "sentence")
    }
    return nil
  }

  /// The finest site of a sentence that is nothing but names, as "2. Moroto." or "MWANZA, TANZANIA."
  private func nameAlone(_ sentence: Int, sites: [Site]) -> Site? {
    let range = report.tokens(ofSentence: sentence)
    guard range.count <= 10, !sites.isEmpty else { return nil }
    let isAlone = range.allSatisfy { index in
      let word = report.lower[index]
      return !word.contains(where: \.isLetter) || sites.contains { $0.tokens.contains(index) }
    }
    guard isAlone else { return nil }
    return sites.max { Containment.rank($0.place) < Containment.rank($1.place) }
  }

  /// The place that a sentence goes on from, "They withdrew towards X. There, on Tuesday, …": wherever they went.
  private func openingThere(_ sentence: Int) -> Site? {
    let range = report.tokens(ofSentence: sentence)
    guard range.count > 2, report.lower[range.lowerBound] == "there", report.lower[range.lowerBound + 1] == ",",
      let last = antecedents.last(where: { report.sentenceOf[$0.tokens.lowerBound] < sentence }),
      sentence - report.sentenceOf[last.tokens.lowerBound] == 1, Containment.rank(last.place) >= 3
    else { return nil }
    return last
  }

  /// The site that "there" stands for where the text has moved on from the event told last: the last one that a sentence just
  /// before led to.
  private func namedBefore(_ word: String, in sentence: Int) -> Site? {
    guard report.tokens(ofSentence: sentence).contains(where: { report.lower[$0] == word }), pointsToPlace(sentence),
      let site = antecedents.last(where: { site in
        let there = report.sentenceOf[site.tokens.lowerBound]
        return there < sentence && sentence - there <= 1 && site.weight >= 1.5 && Containment.rank(site.place) >= 3
      })
    else { return nil }
    if let last = focus.first, drafts[last].lastSentence >= report.sentenceOf[site.tokens.lowerBound] { return nil }
    return site
  }

  /// Where a planned act will be, when nothing leads to it: a name of its sentence, the dateline or the headline.
  private func plannedSite(_ reading: MentionReader.Reading?) -> (Site, String)? {
    if let site = reading?.sites.first(where: { Containment.rank($0.place) >= 3 && $0.rule != "dateline" }) {
      return (site, "sentence")
    }
    if let site = datelineSite { return (site, "dateline") }
    return titleSites.first.map { ($0, "title") }
  }

  private func hasVictims(_ sentence: Int) -> Bool {
    report.tolls(ofSentence: sentence).contains { $0.high != 0 }
  }

  /// Where nothing was told yet, the site that the sentences just before led to: "In Nalchik officers closed a workshop. Five
  /// men were detained."
  private func openingSite(before sentence: Int) -> Site? {
    guard sentence > 0, sentence <= 4, drafts.allSatisfy(\.acts.isEmpty) else { return nil }
    return antecedents.last { site in
      let there = report.sentenceOf[site.tokens.lowerBound]
      return there < sentence && sentence - there <= 2 && site.weight >= 2 && Containment.rank(site.place) >= 3
        && report.paragraphOf[there] == report.paragraphOf[sentence]
    }
  }

  /// Whether a sentence points to a place told before: "there", "in the same district", "the town".
  private func pointsToPlace(_ sentence: Int) -> Bool {
    let range = report.tokens(ofSentence: sentence)
    return range.contains { index in
      let word = report.lower[index]
      if word == "there" {
        // "there was", "there had been" point nowhere.
        let next = index + 1 < range.upperBound ? report.lower[index + 1] : ""
        return !["was", "were", "is", "are", "has", "have", "had"].contains(next)
      }
      guard Self.areas.contains(word), index > range.lowerBound else { return false }
      let previous = report.lower[index - 1]
      return previous == "the" || previous == "same" || previous == "this" || previous == "its"
    }
  }

  private static let areas: Set<String> = [
    "area", "city", "town", "village", "district", "region", "province", "county", "place", "spot", "site", "port",
    "island", "neighbourhood", "neighborhood", "road", "border", "capital", "base", "camp", "state",
  ]

  /// The day of the event told just before, else the day it was spoken of, else of publication.
  private func inheritedDate(for mention: ActMention, reading: MentionReader.Reading?) -> BoundDate? {
    let sentence = mention.trigger.sentence
    if let here = actsHere.last, let date = drafts[here.draft].date, drafts[here.draft].isLive {
      return BoundDate(date: date.date, tokens: nil, rule: "date.same_sentence")
    }
    if let last = focus.first, drafts[last].isLive, sentence - drafts[last].lastSentence <= 3,
      let date = drafts[last].date,
      date.rule != "date.publication"
    {
      return BoundDate(date: date.date, tokens: nil, rule: "date.narrative")
    }
    if let reading, let said = DateBinding(report: report).saying(of: mention.trigger, among: reading.dates) {
      return said
    }
    if let narrative, let told = narrativeSentence, sentence - told <= 1,
      report.paragraphOf[told] == report.paragraphOf[sentence], !mention.isDefinite
    {
      return BoundDate(
        date: EventDate(start: narrative, end: narrative, precision: .exact, basis: .relative, words: nil), tokens: nil,
        rule: "date.paragraph")
    }
    guard let published else { return nil }
    return BoundDate(
      date: EventDate(
        start: published.adding(days: -1), end: published, precision: .days, basis: .publication, words: nil),
      tokens: nil, rule: "date.publication")
  }

  // MARK: Tolls

  private mutating func attachTolls(of sentence: Int, reading: MentionReader.Reading) {
    let range = report.tokens(ofSentence: sentence)
    let tolls = report.tolls(ofSentence: sentence)
    guard !tolls.isEmpty else { return }
    for toll in tolls where !isDenied(toll, in: range) {
      guard let target = holder(of: toll, sentence: sentence, reading: reading) else {
        if toll.high != 0, drafts.isEmpty { early.append((toll, sentence)) }
        continue
      }
      var holder = target
      // What several places share is counted once, with the first of them.
      if let shared = drafts[target].tollsHeldBy, focus.contains(shared), focus.count > 1 { holder = shared }
      let binding = TollBinding(report: report)
      if binding.isOfAnotherTime(toll, drafts[target].date, among: reading.dates)
        || binding.isElsewhere(toll, drafts[target].site, sites: reading.sites)
      {
        continue
      }
      if binding.isJoint(toll), let first = firstOfKind(as: target), first != target {
        holder = first
        if drafts[target].tollsHeldBy == nil { drafts[target].tollsHeldBy = first }
      }
      drafts[holder].tolls.append((toll, sentence))
      drafts[holder].lastSentence = max(drafts[holder].lastSentence, sentence)
    }
    let binding = TollBinding(report: report)
    for (toll, site) in binding.placed(inSentence: sentence, sites: reading.sites, tolls: tolls) {
      let fitting = drafts.indices.filter { index in
        guard let own = drafts[index].site, drafts[index].isLive, !drafts[index].acts.isEmpty else { return false }
        return takes(index, toll.harm) && Coreference.compatibility(own, site) != nil
      }
      guard let index = fitting.first(where: { drafts[$0].site?.place.id == site.place.id }) ?? fitting.last else {
        continue
      }
      drafts[index].tolls.removeAll { $0.toll.tokens == toll.tokens && $0.toll.harm == toll.harm }
      drafts[index].tolls.append((toll, sentence))
    }
  }

  /// The first live event of the group and days of another, away from its place.
  private func firstOfKind(as target: Int) -> Int? {
    drafts.indices.first { index in
      guard index != target, !drafts[index].acts.isEmpty, drafts[index].isLive, drafts[target].isLive,
        drafts[index].act.group == drafts[target].act.group, index < target,
        let a = drafts[index].date?.date, let b = drafts[target].date?.date, let start = a.start, let end = a.end,
        let from = b.start, let to = b.end
      else { return false }
      return start <= to && from <= end
    }
  }

  /// Whether the words before deny the figure: "denied rumours that a youth had been killed".
  private func isDenied(_ toll: TollMention, in range: Range<Int>) -> Bool {
    guard toll.high != 0 else { return false }
    let start = max(range.lowerBound, toll.tokens.lowerBound - 14)
    return report.contains(
      ["denied", "denying", "denies", "rumours", "rumors", "hoax", "false"],
      in: start..<max(start, toll.tokens.lowerBound))
  }

  private mutating func holder(of toll: TollMention, sentence: Int, reading: MentionReader.Reading) -> Int? {
    let isDetention = toll.harm == .detained
    var best: (draft: Int, cost: Int)?
    for (trigger, draft) in actsHere where takes(draft, toll.harm) {
      var cost = abs(trigger.anchor - toll.tokens.lowerBound)
      if report.clauseOf[trigger.anchor] != report.clauseOf[toll.tokens.lowerBound] { cost += 10 }
      if report.subclauseOf[trigger.anchor] != report.subclauseOf[toll.tokens.lowerBound] { cost += 4 }
      if isDetention, drafts[draft].act.group == .protest { cost += 20 }
      if cost < (best?.cost ?? Int.max) { best = (draft, cost) }
    }
    // A site of its own in the sentence, away from the event at hand, makes an event of its own.
    if let own = ownEvent(for: toll, sentence: sentence, reading: reading, nearest: best?.draft) { return own }
    if let best { return best.draft }
    // "arrested four men; one of them was treated for a head injury"
    if toll.rule == "toll.part",
      let arrest = actsHere.last(where: { entry in
        drafts[entry.draft].act.group == .arrest && entry.trigger.anchor < toll.tokens.lowerBound
      })
    {
      return arrest.draft
    }
    for index in focus where takes(index, toll.harm) { return index }
    for index in drafts.indices.reversed()
    where !drafts[index].acts.isEmpty && takes(index, toll.harm) && sentence - drafts[index].lastSentence <= 2 {
      return index
    }
    return nil
  }

  /// Whether an event can have people harmed so.
  private func takes(_ index: Int, _ harm: TollMention.Harm) -> Bool {
    let group = drafts[index].act.group
    guard drafts[index].assertion != .planned else { return false }
    return harm == .detained ? group == .arrest || group == .protest : group != .arrest && group != .strategic
  }

  /// "One death was in Pulaski County": an event of the kind told of, at the sentence's own place.
  private mutating func ownEvent(
    for toll: TollMention, sentence: Int, reading: MentionReader.Reading, nearest: Int?
  ) -> Int? {
    guard nearest == nil, toll.high != 0, toll.rule != "toll.earlier",
      let harm = reading.harms.min(by: { a, b in
        abs(a.anchor - toll.tokens.lowerBound) < abs(b.anchor - toll.tokens.lowerBound)
      })
    else { return nil }
    let sites = SiteBinding(report: report).sites(
      for: harm, among: reading.sites.filter { $0.rule != "dateline" }, triggers: [])
    guard let site = sites.first else { return nil }
    // "A medic at the hospital in Zinjibar gave a higher figure": the place is the speaker's.
    if let source = toll.attribution, source.contains(report.words(site.tokens)) { return nil }
    let model = focus.first
    // "A helicopter took the wounded man to Wamena": they came to no harm there.
    let led = site.tokens.lowerBound - 1
    if led >= 0, ["to", "from", "for"].contains(report.lower[led]) { return nil }
    if let first = site.phrase.first,
      ["to", "from", "for"].contains(report.lower[first])
        || first > 0 && ["to", "from", "for"].contains(report.lower[first - 1])
    {
      return nil
    }
    if let first = site.phrase.first, first > 0, SiteWords.hospitals.contains(report.lower[first - 1]) { return nil }
    let act = model.map { drafts[$0].act } ?? frame.titleActs.harmful ?? reading.kinds?.act ?? harm.act
    let isArrest = act.group == .arrest || act.group == .strategic
    let reader = AssertionReader(report: report)
    let mention = ActMention(
      trigger: Trigger(
        tokens: harm.tokens, anchor: harm.anchor, sentence: sentence, act: isArrest ? harm.act : act,
        isReferring: false,
        isWeak: false, isSoft: false, isHarm: true, matched: harm.matched, pattern: harm.pattern),
      reading: reader.reading(of: harm), sites: [site],
      date: DateBinding(report: report).date(for: harm, among: reading.dates, triggers: []), isBackground: false,
      isDefinite: false, isOther: false, isGeneric: false)
    var dated = mention
    if let end = mention.date?.date.end, let published,
      published.dayNumber - end.dayNumber > MentionReader.backgroundDays
    {
      dated.isBackground = true
      dated.reading.assertion = .historical
    }
    if frame.kind == .court || frame.kind == .commemoration, dated.date == nil {
      dated.isBackground = true
      dated.reading.assertion = .historical
    }
    if let index = match(dated) {
      if let old = drafts[index].site,
        Containment.rank(old.place) <= Containment.rank(site.place) || old.place.id == site.place.id
      {
        drafts[index].add(dated)
      }
      focus = [index]
      return index
    }
    guard let new = draft(for: dated, reading: reading) else { return nil }
    drafts.append(new)
    focus = [drafts.count - 1]
    return drafts.count - 1
  }
}
