/// How much speaks for two events of different reports being one.
///
/// Place, day, act, figures and parties come first, words last. Only numbers are made here, as most pairs are not merged;
/// ``MergeReason`` says the same in words.
struct MergeScore: Sendable {
  /// Points for and against by ground, in the order of ``MergeReason``.
  let kind: Double
  let day: Double
  let place: Double
  let figures: Double
  let parties: Double
  let words: Double

  /// What two events must score.
  static let threshold = 2.0
  /// How far below two members of a group may be, as long as others hold them together.
  static let tolerance = 1.2

  /// The sum.
  var value: Double { day + place + figures + kind + parties + words }

  /// Judges two events; nil where kind, day or place exclude each other.
  init?(_ a: MergeCandidate, _ b: MergeCandidate) {
    let (left, right) = (a.facts, b.facts)
    guard left.isPlanned == right.isPlanned, MergeScore.areAkin(a, b) else { return nil }
    guard let day = MergeScore.days(left, right), let place = MergeScore.places(a, b) else { return nil }
    self.day = day
    self.place = place
    kind = MergeScore.kinds(a, b)
    figures = MergeScore.figures(left, right)
    parties = MergeScore.parties(left, right)
    words = MergeScore.words(a.words, b.words)
  }

  /// The same group, or fires and blasts that one report calls an accident and the other an attack.
  private static func areAkin(_ a: MergeCandidate, _ b: MergeCandidate) -> Bool {
    let (left, right) = (a.facts.group, b.facts.group)
    if left == right { return true }
    guard left == .attack || left == .accident, right == .attack || right == .accident else { return false }
    return a.isFire && b.isFire || areOneCrash(a, b)
  }

  /// The same vehicle at the same place with deaths that go together: "the bus struck in X" is a crash to a reader of that
  /// sentence alone.
  private static func areOneCrash(_ a: MergeCandidate, _ b: MergeCandidate) -> Bool {
    guard a.isCrash, b.isCrash, a.facts.vehicles & b.facts.vehicles != 0, a.facts.place != 0,
      a.facts.place == b.facts.place, !a.isArea, let deaths = Agreement(a.facts.killed, b.facts.killed)
    else { return false }
    return deaths == .agree || deaths == .differ
  }

  // MARK: Grounds

  /// Days between two spans; 0 or less where they overlap.
  static func gap(_ a: MergeCandidate.Facts, _ b: MergeCandidate.Facts) -> Int32 {
    max(b.start - a.end, a.start - b.end)
  }

  private static func days(_ a: MergeCandidate.Facts, _ b: MergeCandidate.Facts) -> Double? {
    guard a.start != .min, b.start != .min else { return nil }
    let gap = gap(a, b)
    if gap <= 0 {
      let length = max(a.end - a.start, b.end - b.start)
      if length > 0 { return length <= 6 ? 1.0 : 0.3 }
      // Clock times far apart are two acts of one day.
      if a.minute >= 0, b.minute >= 0, !a.isLoose, !b.isLoose { return abs(a.minute - b.minute) > 180 ? 0.5 : 1.7 }
      return 1.5
    }
    // A day taken from publication, or a night told by its evening or its morning.
    let isLoose = a.isLoose || b.isLoose
    if gap == 1 { return isLoose ? 0.3 : -0.6 }
    return gap <= 3 && isLoose ? -0.3 : nil
  }

  private static func places(_ a: MergeCandidate, _ b: MergeCandidate) -> Double? {
    guard a.isComparable, b.isComparable else { return nil }
    let (left, right) = (a.facts, b.facts)
    if left.place != 0, left.place == right.place {
      switch left.precision {
      case .country: return -0.5
      case .adm1, .lineOrRegion: return 0.5
      default: return 1.2
      }
    }
    if a.isArea || b.isArea {
      guard a.holds(b) || b.holds(a) else { return nil }
      return left.precision == .country || right.precision == .country ? -0.3 : 0.5
    }
    let meters = a.meters(to: b)
    if meters <= 5000 { return 0.8 }
    let isNear = left.precision == .nearSettlement || right.precision == .nearSettlement
    return meters <= 30_000 && isNear ? 0.2 : nil
  }

  private static func kinds(_ a: MergeCandidate, _ b: MergeCandidate) -> Double {
    if a.facts.subType == b.facts.subType { return 0.6 }
    if a.family == .blast, b.family == .blast { return 0.4 }
    if a.family == .general || b.family == .general { return 0 }
    return a.family == .far && b.family == .far ? -1.2 : -0.8
  }

  /// How two counts of the same people go together.
  enum Agreement {
    case agree, differ, farApart, exclude

    init?(_ a: MergeCandidate.Figure?, _ b: MergeCandidate.Figure?) {
      guard let a, let b else { return nil }
      if a.low <= b.high, b.low <= a.high {
        if a.low <= 0, b.low <= 0 { return nil }
        self = .agree
        return
      }
      // Counts rise from report to report, but not without limit.
      let low = Int(max(1, min(a.low, b.low)))
      let high = Int(max(a.high, b.high))
      self = high > 5 * low + 10 ? .exclude : high > 3 * low + 3 ? .farApart : .differ
    }

    var points: Double {
      switch self {
      case .agree: 0.5
      case .differ: 0.1
      case .farApart: -0.4
      case .exclude: -1.2
      }
    }
  }

  private static func figures(_ a: MergeCandidate.Facts, _ b: MergeCandidate.Facts) -> Double {
    (Agreement(a.killed, b.killed)?.points ?? 0) + (Agreement(a.injured, b.injured)?.points ?? 0)
      + (Agreement(a.detained, b.detained)?.points ?? 0)
  }

  private static func parties(_ a: MergeCandidate.Facts, _ b: MergeCandidate.Facts) -> Double {
    var points = 0.0
    if !a.targets.isEmpty, !b.targets.isEmpty {
      if WordHashes.shared(a.targets, b.targets) > 0 {
        points += 0.6
      } else if haveOtherTargets(a, b) {
        // Two blasts in one town on one day, at a bus and at a van, are two.
        points -= 1.6
      } else {
        points -= 0.1
      }
    }
    if WordHashes.shared(a.actors, b.actors) > 0 { points += 0.3 }
    if a.weapons != 0, b.weapons != 0, a.weapons & b.weapons == 0 { points -= 0.3 }
    return points
  }

  /// Whether what was hit is of kinds that are not taken for each other.
  static func haveOtherTargets(_ a: MergeCandidate.Facts, _ b: MergeCandidate.Facts) -> Bool {
    a.vehicles != 0 && b.vehicles != 0 && a.vehicles & b.vehicles == 0
  }

  private static func words(_ a: [UInt32], _ b: [UInt32]) -> Double {
    let shared = WordHashes.shared(a, b)
    let union = a.count + b.count - shared
    return union > 0 ? min(0.4, Double(shared) / Double(union)) : 0
  }
}
