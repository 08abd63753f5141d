import Events
import Gazetteers

/// Which event each figure belongs to.
extension DraftBuilder {
  /// "Killed: 4. Wounded: 9. That is the toll of Sunday's bombing": figures told before the first event are its own.
  mutating func takeEarlyTolls() {
    guard let first = drafts.indices.first(where: { !drafts[$0].acts.isEmpty }), drafts[first].isLive else { return }
    for (toll, sentence) in early
    where takes(first, toll.harm) && drafts[first].firstSentence - sentence <= 3
      && !drafts[first].tolls.contains(where: { $0.toll.harm == toll.harm })
    {
      drafts[first].tolls.append((toll, sentence))
    }
  }

  mutating func attachTolls(of sentence: Int, reading: MentionReader.Reading) {
    let range = report.tokens(ofSentence: sentence)
    let tolls = report.tolls(ofSentence: sentence)
    guard !tolls.isEmpty else { return }
    let binding = TollBinding(report: report)
    for toll in tolls where !isDenied(toll, in: range) {
      guard let target = holder(of: toll, sentence: sentence, reading: reading) else {
        if toll.high != 0, drafts.isEmpty { early.append((toll, sentence)) }
        continue
      }
      var holder = target
      // What several places share is counted once, with the first of them.
      if let shared = drafts[target].tollsHeldBy, focus.contains(shared), focus.count > 1 { holder = shared }
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
    if let best { return best.draft }
    // Where the sentence tells no act, a site of its own makes an event of its own.
    if let own = ownEvent(for: toll, sentence: sentence, reading: reading) { return own }
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
  private mutating func ownEvent(for toll: TollMention, sentence: Int, reading: MentionReader.Reading) -> Int? {
    guard toll.high != 0, toll.rule != "toll.earlier",
      let harm = reading.harms.min(by: { a, b in
        abs(a.anchor - toll.tokens.lowerBound) < abs(b.anchor - toll.tokens.lowerBound)
      })
    else { return nil }
    let sites = SiteBinding(report: report).sites(
      for: harm, among: reading.sites.filter { $0.rule != "dateline" }, triggers: [])
    guard let site = sites.first else { return nil }
    // "A medic at the hospital in Zinjibar gave a higher figure": the place is the speaker's.
    if let source = toll.attribution, source.contains(report.words(site.tokens)) { return nil }
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
    let act = focus.first.map { drafts[$0].act } ?? frame.titleActs.harmful ?? reading.kinds?.act ?? harm.act
    let isArrest = act.group == .arrest || act.group == .strategic
    let reader = AssertionReader(report: report)
    var mention = ActMention(
      trigger: Trigger(
        tokens: harm.tokens, anchor: harm.anchor, sentence: sentence, act: isArrest ? harm.act : act,
        isReferring: false,
        isWeak: false, isSoft: false, isHarm: true, matched: harm.matched, pattern: harm.pattern),
      reading: reader.reading(of: harm), sites: [site],
      date: DateBinding(report: report).date(for: harm, among: reading.dates, triggers: []), isBackground: false,
      isDefinite: false, isOther: false, isGeneric: false)
    let end = mention.date?.date.end
    let isOld = published.map { day in end.map { day.dayNumber - $0.dayNumber > MentionReader.backgroundDays } ?? false
    }
    if isOld ?? false || mention.date == nil && (frame.kind == .court || frame.kind == .commemoration) {
      mention.isBackground = true
      mention.reading.assertion = .historical
    }
    if let index = match(mention) {
      if let old = drafts[index].site,
        Containment.rank(old.place) <= Containment.rank(site.place) || old.place.id == site.place.id
      {
        drafts[index].add(mention)
      }
      focus = [index]
      return index
    }
    guard let new = draft(for: mention, reading: reading) else { return nil }
    drafts.append(new)
    focus = [drafts.count - 1]
    return drafts.count - 1
  }
}
