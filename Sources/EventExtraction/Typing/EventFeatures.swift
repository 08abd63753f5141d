import Events
import Gazetteers
import Geoparsing

/// What speaks for and against an event before it is published: how its act, place and day were read, who came to harm, and
/// what stands around.
///
/// All features are either there or not; ``EventConfidence`` weighs them.
struct EventFeatures {
  let report: ReportText
  let frame: DocumentFrame
  let softness: SoftContext
  /// For each sentence, how many names in it got no place.
  let unplaced: [Int: Int]

  init(report: ReportText, frame: DocumentFrame, softness: SoftContext, siteReader: SiteReader) {
    self.report = report
    self.frame = frame
    self.softness = softness
    var unplaced: [Int: Int] = [:]
    for (index, resolved) in siteReader.toponyms.enumerated()
    where resolved.toponym.kind == .place && resolved.chosen == nil {
      guard let first = siteReader.spans[index].first else { continue }
      unplaced[report.sentenceOf[first], default: 0] += 1
    }
    self.unplaced = unplaced
  }

  /// The names of the features that a draft has, in a fixed order, none twice.
  func names(of draft: EventDraft, among drafts: [EventDraft]) -> [String] {
    guard let lead = draft.acts.first else { return [] }
    var names: [String] = ["group.\(draft.act.group.title)", "act.\(draft.act.code)"]
    acts(draft, lead, &names)
    place(draft, lead, &names)
    date(draft, &names)
    surroundings(draft, lead, drafts, &names)
    return names
  }

  private func acts(_ draft: EventDraft, _ lead: ActMention, _ names: inout [String]) {
    let sentences = Set(draft.acts.map(\.trigger.sentence)).count
    names.append(sentences == 1 ? "told.once" : sentences == 2 ? "told.twice" : "told.often")
    if draft.acts.allSatisfy(\.trigger.isSoft) { names.append("words.soft") }
    if draft.acts.allSatisfy(\.trigger.isReferring) { names.append("words.nouns") }
    if draft.acts.allSatisfy(\.trigger.isHarm) {
      names.append(lead.reading.rule == "headline" ? "words.headline" : "words.harm")
    }
    if draft.act.specificity <= 2 { names.append("words.general") }
    let longest = draft.acts.map(\.trigger.matched.count).max() ?? 1
    names.append(longest == 1 ? "words.one" : longest == 2 ? "words.two" : "words.more")
    if report.isQuoted[lead.trigger.anchor] { names.append("words.quoted") }
    if draft.acts.allSatisfy(\.isGeneric) { names.append("words.generic") }
    if draft.acts.contains(where: \.isDefinite) { names.append("words.definite") }
    if frame.titleActs.groups.contains(draft.act.group) {
      names.append("title.group")
    } else if frame.titleActs.acts.isEmpty {
      names.append("title.silent")
    } else {
      names.append("title.other")
    }
    if draft.assertion != .factual { names.append("assertion.\(draft.assertion.rawValue)") }
    let stated = draft.tolls.contains { $0.toll.harm == .killed || $0.toll.harm == .injured }
    if draft.tolls.contains(where: { $0.toll.harm == .killed && $0.toll.high != 0 }) { names.append("toll.killed") }
    if draft.tolls.contains(where: { $0.toll.harm == .injured && $0.toll.high != 0 }) { names.append("toll.injured") }
    if draft.tolls.contains(where: { $0.toll.harm == .detained && $0.toll.high != 0 }) { names.append("toll.detained") }
    let hasVictims = draft.tolls.contains { $0.toll.high != 0 && ($0.toll.harm == .killed || $0.toll.harm == .injured) }
    if hasVictims, draft.siteBasis == "clause" { names.append("toll.at_its_place") }
    if stated { names.append("toll.stated") } else if draft.tolls.isEmpty { names.append("toll.none") }
  }

  private func place(_ draft: EventDraft, _ lead: ActMention, _ names: inout [String]) {
    names.append("place.\(draft.siteBasis)")
    guard let site = draft.site else { return }
    switch Containment.rank(site.place) {
    case ...1: names.append("place.country")
    case 2: names.append("place.region")
    case 3, 4: names.append("place.district")
    case 5: names.append("place.town")
    default: names.append("place.spot")
    }
    switch site.confidence {
    case ..<0.4: names.append("place.doubtful")
    case ..<0.7: names.append("place.fair")
    case ..<0.9: names.append("place.good")
    default: names.append("place.sure")
    }
    switch site.weight {
    case 2...: names.append("place.led")
    case 1..<2: names.append("place.half_led")
    default: names.append("place.bare")
    }
    if report.sentenceOf[site.tokens.lowerBound] == lead.trigger.sentence {
      let gap = abs(site.tokens.lowerBound - lead.trigger.anchor)
      names.append(gap <= 6 ? "place.near" : gap <= 14 ? "place.apart" : "place.far")
      if report.clauseOf[site.tokens.lowerBound] != report.clauseOf[lead.trigger.anchor] {
        names.append("place.other_clause")
      }
    }
    let count = unplaced[lead.trigger.sentence] ?? 0
    if count > 0, draft.acts.contains(where: { (unplaced[$0.trigger.sentence] ?? 0) > 0 }) {
      names.append(Containment.rank(site.place) <= 3 ? "place.coarse_beside_unknown" : "place.beside_unknown")
    }
  }

  private func date(_ draft: EventDraft, _ names: inout [String]) {
    guard let date = draft.date else {
      // Where the report's own day is not known there is none to take over, which says nothing about the event.
      names.append(report.published == nil && draft.isLive ? "date.publication" : "date.none")
      return
    }
    if date.tokens != nil {
      let days = (date.date.end?.dayNumber ?? 0) - (date.date.start?.dayNumber ?? 0)
      names.append(days <= 1 ? "date.day" : days <= 7 ? "date.week" : "date.long")
    } else {
      names.append(date.rule)
    }
  }

  private func surroundings(
    _ draft: EventDraft, _ lead: ActMention, _ drafts: [EventDraft], _ names: inout [String]
  ) {
    switch lead.trigger.sentence {
    case 0: names.append("position.first")
    case 1, 2: names.append("position.opening")
    case 3...5: names.append("position.middle")
    default: names.append("position.late")
    }
    let words = softness.counts(inSentence: lead.trigger.sentence, except: lead.trigger.matched)
    names.append(words.hard == 0 ? "near.no_hard" : words.hard == 1 ? "near.hard" : "near.very_hard")
    if words.soft > 0 { names.append(words.soft == 1 ? "near.soft" : "near.very_soft") }
    names.append(
      softness.documentHard == 0
        ? "report.no_hard"
        : softness.documentHard <= 3 ? "report.hard" : softness.documentHard <= 6 ? "report.harder" : "report.hardest")
    names.append(
      softness.documentSoft == 0
        ? "report.no_soft"
        : softness.documentSoft <= 2 ? "report.soft" : softness.documentSoft <= 5 ? "report.softer" : "report.softest")
    let live = drafts.count { $0.isLive && !$0.acts.isEmpty }
    names.append(live == 1 ? "report.one_event" : live <= 3 ? "report.few_events" : "report.many_events")
    if !drafts.contains(where: { draft in draft.isLive && draft.tolls.contains { $0.toll.high != 0 } }) {
      names.append("report.no_toll")
    }
    let sentence = report.tokens(ofSentence: lead.trigger.sentence)
    if report.contains(["said", "according", "reported", "announced", "confirmed", "told"], in: sentence) {
      names.append("near.source")
    }
    if sentence.contains(where: { report.text.tokens[$0].text == "?" }) { names.append("near.question") }
    if report.contains(
      ["who", "whose", "which", "that"], in: max(sentence.lowerBound, lead.trigger.anchor - 3)..<lead.trigger.anchor)
    {
      names.append("near.relative")
    }
    if report.contains(["had"], in: max(sentence.lowerBound, lead.trigger.anchor - 3)..<lead.trigger.anchor) {
      names.append("near.had")
    }
    if report.contains(
      Self.present,
      in: max(sentence.lowerBound, lead.trigger.anchor - 2)..<min(sentence.upperBound, lead.trigger.anchor + 1))
    {
      names.append("near.present")
    }
  }

  private static let present: Set<String> = ["is", "are", "has", "have", "be", "being", "'s"]
}
