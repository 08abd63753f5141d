import Events
import Gazetteers
import Geoparsing

/// Turns drafts into published events with evidence.
struct EventAssembler {
  let document: Document
  let report: ReportText
  let places: PlaceAssembler
  let actors: ActorReader

  /// The events of the drafts, ordered by date, place name, identifier.
  func events(_ drafts: [EventDraft]) -> [Event] {
    let claims = (0..<report.sentenceCount).compactMap { sentence in
      actors.claim(inSentence: sentence).map { (sentence: sentence, claim: $0) }
    }
    var claimants: [Int: [(sentence: Int, claim: (name: String, through: String?, tokens: Range<Int>))]] = [:]
    for claim in claims {
      if let target = claimed(claim.sentence, drafts: drafts) { claimants[target, default: []].append(claim) }
    }
    return drafts.indices.filter { isTold(drafts[$0]) }.compactMap { index in
      event(drafts[index], index: index, drafts: drafts, claims: claimants[index] ?? [])
    }.sorted(by: EventOrder.precedes)
  }

  /// The events that are doubtful, in the same order; nobody claims them.
  func doubtfulEvents(_ drafts: [EventDraft]) -> [Event] {
    drafts.indices.filter { !drafts[$0].acts.isEmpty && drafts[$0].isDoubtful }.compactMap { index in
      event(drafts[index], index: index, drafts: drafts, claims: [])
    }.sorted(by: EventOrder.precedes)
  }

  /// Whether a draft becomes an event of the report.
  private func isTold(_ draft: EventDraft) -> Bool { !draft.acts.isEmpty && !draft.isDoubtful }

  /// The draft that a sentence which claims responsibility speaks of: told in it, else the live attack told last before,
  /// else the first of the report.
  private func claimed(_ sentence: Int, drafts: [EventDraft]) -> Int? {
    let attacks = drafts.indices.filter {
      drafts[$0].act.group == .attack && drafts[$0].isLive && isTold(drafts[$0])
    }
    if let here = attacks.first(where: { drafts[$0].acts.contains { $0.trigger.sentence == sentence } }) { return here }
    return attacks.last { drafts[$0].firstSentence < sentence } ?? attacks.first
  }

  private func event(
    _ draft: EventDraft, index: Int, drafts: [EventDraft],
    claims: [(sentence: Int, claim: (name: String, through: String?, tokens: Range<Int>))]
  ) -> Event? {
    guard let site = draft.site else { return nil }
    let id = document.id
    let place = places.place(site, report: report)
    let assembler = TollAssembler(documentID: id)
    let killed = assembler.toll(.killed, from: draft.tolls)
    let injured = assembler.toll(.injured, from: draft.tolls)
    let isArrest = draft.act.group == .arrest
    var date = draft.date?.date
    if date?.start == nil, date?.words == nil { date = nil }
    let lead = draft.acts[0]
    var event = Event(
      id: EventID.make(reportID: id, sentence: lead.trigger.sentence, ordinal: ordinal(of: index, in: drafts)),
      title: EventTitle.make(
        act: draft.act, place: place, killed: killed, injured: injured, assertion: draft.assertion),
      notes: report.words(report.tokens(ofSentence: notesSentence(draft))), eventClass: draft.act.eventClass,
      type: draft.act.type, subType: draft.act.subType, assertion: draft.assertion, date: date, place: place,
      killed: killed, injured: injured, missing: assembler.toll(.missing, from: draft.tolls),
      detained: assembler.toll(.detained, from: draft.tolls), displaced: assembler.toll(.displaced, from: draft.tolls),
      confidence: EventConfidence.value(draft), reports: [document.report])
    fillActors(of: &event, draft: draft)
    fillWeapons(of: &event, draft: draft)
    if let claim = claims.first {
      let through = claims.compactMap(\.claim.through).first
      event.claimedBy = through.map { "\(claim.claim.name), through \($0)" } ?? claim.claim.name
      event.evidence += claims.map { entry in
        evidence("claimed_by", entry.claim.name, tokens: report.tokens(ofSentence: entry.sentence), rule: "actor.claim")
      }
      if event.actor1.isEmpty, draft.act.group == .attack { event.actor1 = [claim.claim.name] }
    }
    if draft.act.group == .attack {
      // Who was killed or wounded was hit too.
      for part in draft.tolls.flatMap(\.toll.parts) {
        let kind: String? =
          switch part.group {
          case .police: "police"
          case .soldiers: "military"
          case .civilians, .children: "civilians"
          default: nil
          }
        if let kind, !event.targetKind.contains(kind) { event.targetKind.append(kind) }
      }
    }
    if draft.act.group == .attack, !event.target.isEmpty {
      event.civilianTargeting =
        event.targetKind.isEmpty ? nil : !(event.targetKind.contains("military") || event.targetKind.contains("police"))
    }
    if !isArrest, draft.tolls.contains(where: { $0.toll.harm == .killed || $0.toll.harm == .injured }) {
      let none = (killed.high ?? 0) == 0 && (injured.high ?? 0) == 0
      event.casualtyStatus = none ? .noneStated : .stated
    }
    event.actor1Kind = ActorKinds.kind(of: event.actor1)
    event.actor2Kind = ActorKinds.kind(of: event.actor2.isEmpty ? event.target : event.actor2)
    if draft.act.group == .attack || draft.act.group == .protest {
      let sides = KilledSides(killed, tolls: draft.tolls.map(\.toll), initiator: event.actor1Kind)
      event.killedBySide = sides.sides
      event.evidence += sides.grounds.map { entry in
        evidence(entry.field, "\(entry.count)", tokens: entry.mention.tokens, rule: "toll.group")
      }
    }
    event.evidence += evidence(of: draft, place: place)
    var notes = draft.tolls.compactMap(\.toll.note)
    if let holder = draft.tollsHeldBy, let other = drafts[holder].site?.place.name {
      let note = "figures given for several places together are held by the event in \(other)"
      notes.append(note)
      event.evidence.append(
        Evidence(
          field: "casualty_note", value: note, documentID: id, sentence: nil, range: nil, quote: "", rule: "toll.joint")
      )
    }
    if !notes.isEmpty {
      event.casualtyNote = notes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
        separator: "; ")
    }
    event.evidence = EvidenceOrder.sorted(event.evidence)
    event.mentions = mentions(of: draft, site: site)
    return event
  }

  /// The event's number among those that open in its sentence, as one act in two towns; doubtful ones come last, so that
  /// they number no other.
  private func ordinal(of index: Int, in drafts: [EventDraft]) -> Int {
    let sentence = drafts[index].acts[0].trigger.sentence
    func count(in range: Range<Int>, doubtful: Bool) -> Int {
      drafts[range].count { $0.isDoubtful == doubtful && $0.acts.first?.trigger.sentence == sentence }
    }
    guard drafts[index].isDoubtful else { return count(in: 0..<index, doubtful: false) }
    return count(in: drafts.indices, doubtful: false) + count(in: 0..<index, doubtful: true)
  }

  private func notesSentence(_ draft: EventDraft) -> Int {
    // The first sentence that tells the act with its own place says most.
    let best = draft.acts.max { a, b in
      let left = (a.sites.isEmpty ? 0 : 2) + (a.date == nil ? 0 : 1) + (a.trigger.isReferring ? 0 : 1)
      let right = (b.sites.isEmpty ? 0 : 2) + (b.date == nil ? 0 : 1) + (b.trigger.isReferring ? 0 : 1)
      return left != right ? left < right : a.trigger.anchor > b.trigger.anchor
    }
    return best?.trigger.sentence ?? draft.firstSentence
  }

  // MARK: Actors

  private func fillActors(of event: inout Event, draft: EventDraft) {
    var initiators: [Actor] = []
    var targets: [Actor] = []
    for act in draft.acts {
      let parties = actors.parties(of: act.trigger)
      initiators += parties.initiators
      targets += parties.targets
    }
    let names = unique(initiators)
    let hit = unique(targets)
    switch draft.act.group {
    case .attack:
      event.actor1 = names.map(\.name)
      event.actor1Role = names.isEmpty ? .unknown : .initiator
      event.target = hit.map(\.name)
      event.targetKind = TargetKinds.kinds(of: hit.map(\.name).joined(separator: " "))
      let people = hit.filter { actor in actor.tokens.contains { WordClassIndex.people.contains(report.lower[$0]) } }
      event.actor2 = people.map(\.name)
      event.actor2Role = people.isEmpty ? .unknown : .target
    case .protest:
      event.actor1 = names.map(\.name)
      event.actor1Role = names.isEmpty ? .unknown : .participant
    case .arrest:
      event.actor1 = names.map(\.name)
      event.actor1Role = names.isEmpty ? .unknown : .initiator
      event.actor2 = hit.map(\.name)
      event.actor2Role = hit.isEmpty ? .unknown : .target
    default: return
    }
    for actor in names.prefix(4) {
      event.evidence.append(evidence("actor1", actor.name, tokens: actor.tokens, rule: "actor.\(actor.rule)"))
    }
    let field = draft.act.group == .arrest ? "actor2" : "target"
    if draft.act.group != .protest {
      for actor in hit.prefix(6) {
        event.evidence.append(evidence(field, actor.name, tokens: actor.tokens, rule: "actor.\(actor.rule)"))
      }
    }
  }

  private func unique(_ actors: [Actor]) -> [Actor] {
    var seen: Set<String> = []
    return actors.filter { seen.insert($0.name.lowercased()).inserted }.prefix(4).map { $0 }
  }

  private func fillWeapons(of event: inout Event, draft: EventDraft) {
    guard draft.act.group == .attack else { return }
    var codes: [String] = []
    for act in draft.acts {
      for code in act.trigger.act.weapon + TargetKinds.weapons(of: report.words(act.trigger.tokens))
      where !codes.contains(code) {
        codes.append(code)
      }
    }
    // An improvised device is an explosive; naming both says nothing more.
    if codes.contains("IED") || codes.contains("vehicle bomb") || codes.contains("landmine")
      || codes.contains("suicide vest")
    {
      codes.removeAll { $0 == "explosives" }
    }
    event.weapon = codes
    let first =
      draft.acts.first { !$0.trigger.act.weapon.isEmpty }
      ?? draft.acts.first { !TargetKinds.weapons(of: report.words($0.trigger.tokens)).isEmpty }
    if let trigger = first?.trigger {
      // "Gunmen" says that there were guns, where what they did does not.
      let words = TargetKinds.weapons(of: report.words(trigger.core)).isEmpty ? trigger.opening : trigger.core
      event.evidence.append(
        evidence("weapon", codes.joined(separator: "; "), tokens: words, rule: "weapon.act"))
    }
  }

  // MARK: Evidence

  private func evidence(_ field: String, _ value: String, tokens: Range<Int>, rule: String) -> Evidence {
    Evidence(
      field: field, value: value, documentID: document.id, sentence: report.sentenceOf[tokens.lowerBound],
      range: report.scalars(tokens), quote: report.words(tokens), rule: rule)
  }

  private func evidence(of draft: EventDraft, place: EventPlace) -> [Evidence] {
    var result: [Evidence] = []
    for act in draft.acts {
      result.append(
        evidence(
          "sub_event_type", act.trigger.act.subType.rawValue, tokens: act.trigger.core,
          rule: "act.\(act.trigger.act.code)"))
    }
    let lead = draft.acts[0]
    let cue = draft.acts.first { $0.reading.assertion == draft.assertion && $0.reading.cue != nil }
    if let cue, let token = cue.reading.cue {
      result.append(
        evidence(
          "assertion", draft.assertion.rawValue, tokens: token..<(token + 1), rule: "assertion.\(cue.reading.rule)"))
    } else {
      let rule = draft.assertion == .historical && lead.reading.rule == "plain" ? "old_date" : lead.reading.rule
      result.append(
        evidence("assertion", draft.assertion.rawValue, tokens: lead.trigger.core, rule: "assertion.\(rule)"))
    }
    if let site = draft.site {
      result.append(
        evidence("location", place.name, tokens: site.phrase, rule: "place.\(draft.siteBasis).\(site.rule)"))
      if places.toponyms[site.toponym].correction != nil {
        result.append(evidence("location", place.name, tokens: site.tokens, rule: "place.correction"))
      }
    }
    if let date = draft.date, let start = date.date.start {
      let value = date.date.end.map { $0 == start ? "\(start)" : "\(start)/\($0)" } ?? "\(start)"
      if let tokens = date.tokens {
        result.append(evidence("event_date", value, tokens: tokens, rule: date.rule))
      } else {
        result.append(
          Evidence(
            field: "event_date", value: value, documentID: document.id, sentence: nil, range: nil,
            quote: date.date.words ?? "", rule: date.rule))
      }
    }
    for (toll, _) in draft.tolls {
      let value = toll.high.map { $0 == toll.low ? "\(toll.low)" : "\(toll.low)–\($0)" } ?? "\(toll.low) or more"
      let who = toll.attribution.map { " (\($0))" } ?? ""
      result.append(
        evidence("\(toll.harm.rawValue)_best", value + who, tokens: toll.tokens, rule: toll.rule))
    }
    return result
  }

  private func mentions(of draft: EventDraft, site: Site) -> [PlaceMention] {
    var seen: Set<Int> = []
    var result: [PlaceMention] = []
    for candidate in [site] + draft.otherSites {
      for index in [candidate.toponym] + candidate.containers where seen.insert(index).inserted {
        result.append(
          places.mention(
            index, documentID: document.id, report: report, taken: index == candidate.toponym ? candidate.place : nil))
      }
    }
    return result.sorted { ($0.range.lowerBound, $0.text) < ($1.range.lowerBound, $1.text) }
  }
}

extension ActGroup {
  /// The stable word of the group.
  var title: String {
    switch self {
    case .attack: "attack"
    case .protest: "protest"
    case .arrest: "arrest"
    case .disaster: "disaster"
    case .accident: "accident"
    case .strategic: "strategic"
    }
  }
}

/// The order in which events are published.
enum EventOrder {
  /// By first day, events without a day last; then by place name, then by identifier.
  static func precedes(_ a: Event, _ b: Event) -> Bool {
    switch (a.date?.start, b.date?.start) {
    case (let left?, let right?) where left != right: return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    default: break
    }
    if a.place.name != b.place.name { return a.place.name < b.place.name }
    return a.id < b.id
  }
}

/// The order of evidence: by field, report, position, rule.
enum EvidenceOrder {
  static func sorted(_ evidence: [Evidence]) -> [Evidence] {
    var seen: Set<Evidence> = []
    return evidence.filter { seen.insert($0).inserted }.sorted { a, b in
      if a.field != b.field { return a.field < b.field }
      if a.documentID != b.documentID { return a.documentID < b.documentID }
      let left = a.range?.lowerBound ?? -1
      let right = b.range?.lowerBound ?? -1
      if left != right { return left < right }
      if a.rule != b.rule { return a.rule < b.rule }
      return a.value < b.value
    }
  }
}
