import Events
import Gazetteers

/// An event in the making: the acts of one report that were found to be the same.
struct EventDraft: Sendable {
  /// The acts, in order of the text.
  var acts: [ActMention]
  /// The most specific act of those told.
  var act: Act
  var site: Site?
  /// How the site came to the event: `clause`, `sentence`, `focus`, `dateline`, `title`.
  var siteBasis: String
  var date: BoundDate?
  var assertion: Assertion
  /// Counts of people with the sentence that gives them.
  var tolls: [(toll: TollMention, sentence: Int)] = []
  /// The draft that holds the figures given for several places together, by index.
  var tollsHeldBy: Int?
  /// What speaks for and against it, once it is complete.
  var features: [String] = []
  /// Whether it is more likely none than one, as far as its own report tells.
  var isDoubtful = false
  /// The last sentence that told of it.
  var lastSentence: Int
  /// Further sites named for it, finer or coarser.
  var otherSites: [Site] = []

  /// The sentence that opens it.
  var firstSentence: Int { acts.first?.trigger.sentence ?? lastSentence }

  /// Whether it is news of now: factual, claimed or denied.
  var isLive: Bool { assertion == .factual || assertion == .claimed || assertion == .denied }

  /// Takes in a further act of the same event.
  mutating func add(_ mention: ActMention) {
    acts.append(mention)
    lastSentence = max(lastSentence, mention.trigger.sentence)
    if mention.trigger.act.specificity > act.specificity, mayBecome(mention.trigger.act) { act = mention.trigger.act }
    if mention.reading.assertion == .factual, assertion == .claimed || assertion == .hypothetical {
      assertion = .factual
    }
    if date == nil || EventDraft.isVaguer(date, than: mention.date), let better = mention.date { date = better }
    if let better = mention.sites.first { consider(better) }
  }

  /// Whether an act told later may say better what this one is: of its own kind, or where its words left the kind open.
  private func mayBecome(_ other: Act) -> Bool {
    if other.group == act.group { return true }
    switch act.code {
    case "security-operation", "police-raid", "explosion", "fire", "killing", "attack", "collapse", "accident":
      return true
    default: return act.group == .strategic
    }
  }

  /// Keeps the finer of two compatible sites.
  mutating func consider(_ candidate: Site) {
    guard let current = site else {
      site = candidate
      siteBasis = "clause"
      return
    }
    if current.place.id == candidate.place.id {
      if current.relation == .at || current.relation == .unknown || current.relation == .inside,
        candidate.relation == .near || candidate.relation == .offset
      {
        otherSites.append(current)
        site = candidate
      }
      return
    }
    if Containment.rank(candidate.place) > Containment.rank(current.place) {
      otherSites.append(current)
      site = candidate
    } else {
      otherSites.append(candidate)
    }
  }

  private static func isVaguer(_ date: BoundDate?, than other: BoundDate?) -> Bool {
    guard let other, let start = other.date.start, let end = other.date.end else { return false }
    guard let date, let currentStart = date.date.start, let currentEnd = date.date.end else { return true }
    if date.tokens == nil { return true }
    return currentEnd.dayNumber - currentStart.dayNumber > end.dayNumber - start.dayNumber
  }
}
