import Events
import Gazetteers
import GeoJSON
import Geodesy

/// Why two events of different reports are, or are not, the same.
struct MergeScore: Sendable {
  /// Points for and against; the same from ``threshold`` on.
  var value: Double
  /// One sentence per ground, in a fixed order.
  var reasons: [String]

  /// What two events must score.
  static let threshold = 2.0

  /// Judges two events; nil where kind, day, place or figures exclude each other.
  init?(_ a: MergeCandidate, _ b: MergeCandidate) {
    guard a.group == b.group || MergeScore.areAkin(a, b) else { return nil }
    let isPlanned = a.event.assertion == .planned
    guard isPlanned == (b.event.assertion == .planned) else { return nil }
    guard let day = MergeScore.days(a.event, b.event) else { return nil }
    guard let place = MergeScore.places(a, b) else { return nil }
    guard let figures = MergeScore.figures(a.event, b.event) else { return nil }
    guard let kind = MergeScore.kinds(a, b) else { return nil }
    let parties = MergeScore.parties(a, b)
    let words = MergeScore.words(a, b)
    value = day.score + place.score + figures.score + kind.score + parties.score + words.score
    reasons = [kind.reason, day.reason, place.reason, figures.reason, parties.reason, words.reason].compactMap { $0 }
  }

  private typealias Ground = (score: Double, reason: String?)

  /// Fires and blasts that one report calls an accident and the other an attack.
  private static func areAkin(_ a: MergeCandidate, _ b: MergeCandidate) -> Bool {
    let pair: Set<ActGroup> = [a.group, b.group]
    let subTypes: Set<SubEventType> = [.fire, .arson, .remoteExplosive, .industrialAccident]
    return pair == [.attack, .accident] && subTypes.contains(a.event.subType) && subTypes.contains(b.event.subType)
  }

  // MARK: Grounds

  private static func days(_ a: Event, _ b: Event) -> Ground? {
    guard let left = a.date, let right = b.date, let s = left.start, let e = left.end, let t = right.start,
      let f = right.end
    else { return nil }
    let gap = max(t.dayNumber - e.dayNumber, s.dayNumber - f.dayNumber)
    let lengths = max(e.dayNumber - s.dayNumber, f.dayNumber - t.dayNumber)
    if gap <= 0 {
      if lengths == 0 { return (1.5, "Both are dated \(s).") }
      return (lengths <= 6 ? 1.0 : 0.3, "Their dates overlap.")
    }
    // A day taken from publication, or a night told by its evening or its morning.
    let isLoose = left.basis == .publication || right.basis == .publication
    if gap == 1 { return (isLoose ? 0.3 : -0.6, "Their dates are one day apart.") }
    if gap <= 3, isLoose { return (-0.3, "Their dates are \(gap) days apart, one of them taken from publication.") }
    return nil
  }

  private static func places(_ a: MergeCandidate, _ b: MergeCandidate) -> Ground? {
    let left = a.event.place
    let right = b.event.place
    guard let p = left.position, let q = right.position else { return nil }
    if left.placeID != nil, left.placeID == right.placeID {
      switch left.precision {
      case .country: return (-0.5, "Both are in \(left.name).")
      case .adm1, .lineOrRegion: return (0.5, "Both are in \(left.name).")
      default: return (1.2, "Both are at \(left.name).")
      }
    }
    let meters = GreatCircle.mean.distance(from: p, to: q).meters
    if a.isArea || b.isArea {
      guard a.holds(b) || b.holds(a) else { return nil }
      let area = a.holds(b) ? left.name : right.name
      let isCountry = left.precision == .country || right.precision == .country
      return (isCountry ? -0.3 : 0.5, "\(a.holds(b) ? right.name : left.name) lies in \(area).")
    }
    let kilometers = Int((meters / 1000).rounded())
    if meters <= 5000 { return (0.8, "Their places are \(kilometers) km apart.") }
    let isNear = left.precision == .nearSettlement || right.precision == .nearSettlement
    if meters <= 30_000, isNear {
      return (0.2, "Their places are \(kilometers) km apart, one of them only near a town.")
    }
    return nil
  }

  private static func kinds(_ a: MergeCandidate, _ b: MergeCandidate) -> Ground? {
    if a.event.subType == b.event.subType { return (0.6, "Both are \(a.event.subType.rawValue.lowercased()).") }
    let blasts: Set<SubEventType> = [.remoteExplosive, .suicideBomb, .grenade]
    let far: Set<SubEventType> = [.shelling, .airDroneStrike]
    if blasts.contains(a.event.subType), blasts.contains(b.event.subType) { return (0.4, "Both are explosions.") }
    let general: Set<SubEventType> = [
      .attack, .armedClash, .arson, .otherAccident, .peacefulProtest, .protestWithIntervention, .violentDemonstration,
    ]
    if general.contains(a.event.subType) || general.contains(b.event.subType) { return (0, nil) }
    if far.contains(a.event.subType), far.contains(b.event.subType) {
      return (
        -1.2, "One is \(a.event.subType.rawValue.lowercased()), the other \(b.event.subType.rawValue.lowercased())."
      )
    }
    return (
      -0.8, "One is \(a.event.subType.rawValue.lowercased()), the other \(b.event.subType.rawValue.lowercased())."
    )
  }

  private static func figures(_ a: Event, _ b: Event) -> Ground? {
    var score = 0.0
    var reason: String?
    for (left, right, word) in [(a.killed, b.killed, "killed"), (a.injured, b.injured, "injured")] {
      guard let l1 = left.low, let h1 = left.high, let l2 = right.low, let h2 = right.high else { continue }
      if l1 <= h2, l2 <= h1 {
        if l1 > 0 || l2 > 0 {
          score += 0.5
          reason = reason ?? "Their figures for people \(word) agree."
        }
      } else {
        let low = max(1, min(l1, l2))
        let high = max(h1, h2)
        // Counts rise from report to report, but not without limit.
        if high > 5 * low + 10 { score -= 1.2 } else if high > 3 * low + 3 { score -= 0.4 } else { score += 0.1 }
        reason =
          "Their figures for people \(word) differ: \(l1 == h1 ? "\(l1)" : "\(l1)–\(h1)") and \(l2 == h2 ? "\(l2)" : "\(l2)–\(h2)")."
      }
    }
    return (score, reason)
  }

  private static func parties(_ a: MergeCandidate, _ b: MergeCandidate) -> Ground {
    let left = a.targetWords
    let right = b.targetWords
    guard !left.isEmpty, !right.isEmpty else { return (0, nil) }
    let shared = left.intersection(right)
    if let word = shared.min() { return (0.6, "Both name the target “\(word)”.") }
    // Two blasts in one town on one day, at a bus and at a van, are two.
    if a.vehicles.isEmpty == false, b.vehicles.isEmpty == false, a.vehicles.isDisjoint(with: b.vehicles) {
      return (-1.6, "Their targets differ.")
    }
    return (-0.1, nil)
  }

  private static func words(_ a: MergeCandidate, _ b: MergeCandidate) -> Ground {
    let union = a.words.union(b.words).count
    guard union > 0 else { return (0, nil) }
    let share = Double(a.words.intersection(b.words).count) / Double(union)
    return (min(0.4, share), share >= 0.3 ? "Their sentences share words." : nil)
  }
}
