import Events
import Gazetteers

/// Which event each act belongs to: one told before, or a new one.
extension DraftBuilder {
  mutating func place(_ mention: ActMention, in reading: MentionReader.Reading) {
    var mention = mention
    if mention.isGeneric, mention.sites.isEmpty, mention.date == nil, mention.trigger.sentence > 0 {
      leaveOut(mention.trigger, "generic")
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
  func match(_ mention: ActMention, exactPlace: Bool = false) -> Int? {
    var best: (index: Int, score: Double)?
    for (index, draft) in drafts.enumerated() where !draft.acts.isEmpty {
      if exactPlace, let site = mention.sites.first, let old = draft.site, site.place.id != old.place.id { continue }
      guard var score = coreference.score(mention, draft) else { continue }
      if focus.first == index { score += 0.3 }
      if score > (best?.score ?? Coreference.threshold) { best = (index, score) }
    }
    return best?.index
  }

  mutating func draft(for mention: ActMention, reading: MentionReader.Reading?) -> EventDraft? {
    let trigger = mention.trigger
    func leave(_ code: String) -> EventDraft? {
      leaveOut(trigger, code)
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
  func isAtUnknownPlace(_ mention: ActMention) -> Bool {
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
}
