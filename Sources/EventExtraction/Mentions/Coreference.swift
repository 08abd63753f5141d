import Events
import Gazetteers
import Geodesy

/// Judges whether an act told in a report is one told before.
struct Coreference {
  /// What an act must score to be taken as one told before.
  static let threshold = 0.5

  /// How likely an act is the one of a draft, in points; nil when place, day or standing forbid it.
  func score(_ mention: ActMention, _ draft: EventDraft) -> Double? {
    guard let act = acts(mention.trigger.act, draft.act, mention) else { return nil }
    guard let place = places(mention, draft) else { return nil }
    guard let date = dates(mention.date, draft) else { return nil }
    guard let standing = standing(mention, draft) else { return nil }
    var score = act + place + date + standing
    let distance = mention.trigger.sentence - draft.lastSentence
    switch distance {
    case ...0: score += 1.2
    case 1: score += 0.8
    case 2: score += 0.4
    default: score -= 0.05 * Double(min(10, distance))
    }
    if mention.isDefinite { score += 0.8 }
    // "An hour later artillery fired on …": what came after at a place of its own is another act.
    if mention.date?.rule == "date.later", !mention.sites.isEmpty, !mention.isDefinite { score -= 4 }
    if mention.isOther { score -= mention.sites.isEmpty && mention.date == nil ? 0.5 : 2.5 }
    return score
  }

  // MARK: Parts

  private static let unspecific: Set<String> = [
    "attack", "killing", "explosion", "clash", "offensive", "massacre", "storming", "accident", "protest", "shooting",
  ]

  private static let shootOuts: Set<String> = ["clash", "shooting", "killing", "explosion"]
  /// What a blast may turn out to be.
  private static let blast: Set<String> = [
    "explosion", "blast-accident", "fire", "mine-accident", "industrial", "bombing", "arson", "collapse", "landslide",
    "sinking", "crash", "flood", "accident",
  ]
  /// What goes on in a riot.
  private static let unrest: Set<String> = [
    "clash", "riot", "communal", "mob", "arson", "looting", "dispersal", "excessive-force",
  ]
  /// What shots may fall in.
  private static let sweeps: Set<String> = ["security-operation", "police-raid"]
  /// What an attack or a quake may bring about.
  private static let results: Set<String> = [
    "fire", "collapse", "blast-accident", "explosion", "drowning", "landslide",
  ]
  /// What goes off.
  private static let blasts: Set<String> = [
    "bombing", "ied", "car-bomb", "suicide", "mine", "grenade", "explosion", "sabotage",
  ]
  /// What is fired from afar.
  private static let fires: Set<String> = ["shelling", "rocket", "missile", "air-strike", "drone-strike", "grenade"]
  /// What is done by hand.
  private static let hands: Set<String> = [
    "shooting", "ambush", "assassination", "storming", "execution", "stabbing", "beating", "arson", "abduction",
    "looting",
  ]

  private func acts(_ new: Act, _ old: Act, _ mention: ActMention) -> Double? {
    if new.code == old.code { return 1 }
    if new.group != old.group {
      // A blast may turn out to be an accident, a fire to be arson, a stampede part of a protest.
      if Self.blast.contains(new.code), Self.blast.contains(old.code), new.group == .accident || old.group == .accident,
        new.group != .protest
      {
        return mention.isDefinite || new.code == "explosion" || old.code == "explosion" || new.code == "fire"
          || new.code == "collapse" ? 0.3 : 0
      }
      if Self.unrest.contains(new.code), Self.unrest.contains(old.code) || old.group == .protest { return 0.1 }
      if mention.trigger.isWeak, mention.date?.tokens == nil { return 0.2 }
      // A sweep in which shots fall is one event.
      if Self.sweeps.contains(old.code), Self.shootOuts.contains(new.code) { return 0.2 }
      if Self.sweeps.contains(new.code), Self.shootOuts.contains(old.code) { return 0.2 }
      // So are a ship and the gale it sank in.
      if new.group == .disaster, old.code == "sinking" || old.code == "air-crash", mention.trigger.isReferring {
        return 0
      }
      // Fire and collapse that an attack or a quake brought about are part of it.
      if Self.results.contains(new.code), old.group != .arrest, old.group != .strategic,
        old.group != .protest
      {
        return 0.2
      }
      return nil
    }
    if mention.trigger.isWeak { return 0.5 }
    if Self.unspecific.contains(new.code) || Self.unspecific.contains(old.code) { return 0.6 }
    switch new.group {
    case .attack:
      if Self.blasts.contains(new.code), Self.blasts.contains(old.code) { return 0.8 }
      if Self.fires.contains(new.code), Self.fires.contains(old.code) { return 0 }
      if Self.hands.contains(new.code), Self.hands.contains(old.code) { return 0.2 }
      return -0.4
    default: return 0.5
    }
  }

  private func places(_ mention: ActMention, _ draft: EventDraft) -> Double? {
    let sites = mention.sites
    guard !sites.isEmpty else { return 0 }
    guard let site = draft.site else { return 0.2 }
    var best: Double?
    for new in sites {
      // An area around the event's own place says nothing against that place.
      for old in [site] + draft.otherSites.filter({ !Containment.holds($0.place, site.place) }) {
        if let score = Coreference.compatibility(new, old) { best = max(best ?? score, score) }
        if mention.isDefinite, Containment.rank(new.place) >= 4, Containment.rank(old.place) >= 4,
          GreatCircle.mean.distance(from: new.place.position, to: old.place.position).meters < 25_000
        {
          best = max(best ?? 0.1, 0.1)
        }
      }
    }
    return best
  }

  /// How well two sites agree: 1.8 for the same place, less where one holds the other or they are close; nil where they
  /// exclude each other.
  static func compatibility(_ a: Site, _ b: Site) -> Double? {
    if a.place.id == b.place.id { return 1.8 }
    if Containment.holds(a.place, b.place) || Containment.holds(b.place, a.place) { return 1 }
    if a.containers.contains(b.toponym) || b.containers.contains(a.toponym) { return 1 }
    let meters = GreatCircle.mean.distance(from: a.place.position, to: b.place.position).meters
    let fine = Containment.rank(a.place) >= 4 && Containment.rank(b.place) >= 4
    if fine, meters < 6000 {
      // Two towns with names of their own are two places, a town and its quarter or a spot in it are one.
      let isSection =
        a.place.featureCode == "PPLX" || b.place.featureCode == "PPLX" || a.place.featureClass != "P"
        || b.place.featureClass != "P"
      return isSection ? 1 : nil
    }
    if fine, a.relation == .offset || b.relation == .offset || a.relation == .near || b.relation == .near,
      meters < 12_000
    {
      return 0.4
    }
    // Regions that the codes do not know (North Caucasus) hold what lies near their centre.
    if Containment.rank(a.place) == 0 || Containment.rank(b.place) == 0 { return meters < 1_500_000 ? 0.3 : nil }
    return nil
  }

  private func dates(_ date: BoundDate?, _ draft: EventDraft) -> Double? {
    guard let date, let start = date.date.start, let end = date.date.end else { return 0 }
    guard let old = draft.date, let oldStart = old.date.start, let oldEnd = old.date.end else { return 0.2 }
    if start <= oldEnd, oldStart <= end { return 1 }
    // A day taken over without words gives way to one in words.
    if old.tokens == nil { return old.rule == "date.publication" || old.rule == "date.saying" ? 0.3 : -0.5 }
    return nil
  }

  private func standing(_ mention: ActMention, _ draft: EventDraft) -> Double? {
    let isPlanned = mention.reading.assertion == .planned
    if isPlanned != (draft.assertion == .planned) { return nil }
    if mention.isBackground != (draft.assertion == .historical) {
      // Background without a day of its own may still be the act at hand ("recalled the attack").
      return mention.date == nil && mention.isDefinite && mention.isBackground ? -0.5 : nil
    }
    if (mention.reading.assertion == .denied) != (draft.assertion == .denied) { return -1.2 }
    return 0
  }
}
