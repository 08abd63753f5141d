import Events

/// One event made of what several reports say, the first of them leading.
///
/// What a report tells doubtfully adds words, parties and figures, but not place, day or standing: those are what is doubted.
struct MergedEvent {
  /// The sure ones, then the doubtful.
  let events: [Event]
  private let sure: ArraySlice<Event>
  private let sources: SourceGroups

  init(_ sure: [Event], doubtful: [Event] = []) {
    events = sure + doubtful
    self.sure = events.prefix(sure.count)
    var seen: Set<String> = []
    sources = SourceGroups(events.flatMap(\.reports).filter { seen.insert($0.id).inserted })
  }

  /// An event of its own, with its reports counted.
  static func alone(_ event: Event) -> Event {
    guard event.independentReports == nil, !event.reports.isEmpty else { return event }
    var event = event
    let sources = SourceGroups(event.reports)
    event.reports = sources.reports
    event.independentReports = sources.count
    return event
  }

  /// The merged event, with all evidence and why it was merged.
  func event(links: [MergeLink]) -> Event {
    var result = facts()
    result.evidence = EvidenceOrder.sorted(events.flatMap(\.evidence))
    result.mentions = events.flatMap(\.mentions)
    var seen: Set<MergeLink> = []
    result.merge = (events.flatMap(\.merge) + links).filter { seen.insert($0).inserted }
    return result
  }

  /// The merged event without evidence.
  func facts() -> Event {
    // News before background, then the order given: by day of publication, then by identifier.
    let leading = sure.enumerated().sorted { a, b in
      let left = (a.element.assertion == .historical ? 1 : 0, a.offset)
      let right = (b.element.assertion == .historical ? 1 : 0, b.offset)
      return left < right
    }.map(\.element)
    let ranked = leading + events.dropFirst(sure.count)
    var result = ranked[0]
    if let factual = leading.first(where: { $0.assertion == .factual }), result.assertion == .claimed {
      result.assertion = factual.assertion
    }
    result.place = finest(leading)
    result.date = narrowest(leading)
    if let specific = ranked.max(by: { MergedEvent.specificity($0.subType) < MergedEvent.specificity($1.subType) }),
      MergedEvent.specificity(specific.subType) > MergedEvent.specificity(result.subType)
    {
      result.subType = specific.subType
      result.type = specific.type
      result.eventClass = specific.eventClass
    }
    result.actor1 = union(\.actor1)
    result.actor2 = union(\.actor2)
    result.target = union(\.target)
    result.targetKind = union(\.targetKind)
    result.weapon = union(\.weapon)
    if result.actor1Role == .unknown {
      result.actor1Role = ranked.first { $0.actor1Role != .unknown }?.actor1Role ?? .unknown
    }
    if result.actor2Role == .unknown {
      result.actor2Role = ranked.first { $0.actor2Role != .unknown }?.actor2Role ?? .unknown
    }
    result.claimedBy = ranked.compactMap(\.claimedBy).first
    result.actor1Kind = ranked.compactMap(\.actor1Kind).first
    result.actor2Kind = ranked.compactMap(\.actor2Kind).first
    let notes = unique(events.compactMap(\.casualtyNote))
    result.casualtyNote = notes.isEmpty ? nil : notes.joined(separator: "; ")
    result.civilianTargeting = ranked.compactMap(\.civilianTargeting).first
    result.killed = toll(\.killed)
    // Of one report, that of the figure that counts.
    result.killedBySide =
      events.filter { $0.killed.best == result.killed.best && !isCopy($0) }.map(\.killedBySide).last { !$0.isEmpty }
      ?? KilledBySide()
    result.injured = toll(\.injured)
    result.missing = toll(\.missing)
    result.detained = toll(\.detained)
    result.displaced = toll(\.displaced)
    if ranked.contains(where: { $0.casualtyStatus == .stated }) {
      result.casualtyStatus = .stated
    } else if ranked.contains(where: { $0.casualtyStatus == .noneStated }) {
      result.casualtyStatus = .noneStated
    }
    result.confidence = confidence
    result.reports = sources.reports
    result.independentReports = sources.count
    result.evidence = []
    result.mentions = []
    result.merge = []
    result.title = MergedEvent.title(result)
    return result
  }

  private func union(_ field: KeyPath<Event, [String]>) -> [String] {
    var seen: Set<String> = []
    return events.flatMap { $0[keyPath: field] }.filter { seen.insert($0.lowercased()).inserted }
  }

  private func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }

  private func finest(_ ranked: [Event]) -> EventPlace {
    func rank(_ place: EventPlace) -> Int {
      switch place.precision {
      case .exact: 0
      case .settlement: 1
      case .nearSettlement: 2
      case .adm3: 3
      case .adm2: 4
      case .adm1: 5
      case .lineOrRegion, .marineOrAir: 6
      case .country: 7
      default: 8
      }
    }
    return ranked.enumerated().min { a, b in
      (rank(a.element.place), a.offset) < (rank(b.element.place), b.offset)
    }?.element.place ?? ranked[0].place
  }

  private func narrowest(_ ranked: [Event]) -> EventDate? {
    func width(_ event: Event) -> Int {
      guard let date = event.date, let start = date.start, let end = date.end else { return Int.max }
      let isTaken = date.basis == .publication || date.words == nil
      return (end.dayNumber - start.dayNumber) * 2 + (isTaken ? 1 : 0)
    }
    return ranked.enumerated().min { a, b in (width(a.element), a.offset) < (width(b.element), b.offset) }?.element.date
  }

  /// The range of all reports' figures, each copied text once; best is the best of the report published last that gives
  /// one, copies only where there is nothing else. Background counts too: the final toll is often told in later reports alone.
  private func toll(_ field: KeyPath<Event, Toll>) -> Toll {
    let stated = events.filter { !$0[keyPath: field].isEmpty }
    let own = stated.filter { !isCopy($0) }
    let latest = sure.last { !$0[keyPath: field].isEmpty && !isCopy($0) } ?? own.last ?? stated.last
    guard let last = latest?[keyPath: field] else { return Toll() }
    let tolls = stated.map { $0[keyPath: field] }
    let figures = own.flatMap { $0[keyPath: field].figures }
    return Toll(
      low: tolls.compactMap(\.low).min(), best: last.best, high: tolls.compactMap(\.high).max(),
      figures: figures.isEmpty ? last.figures : figures)
  }

  /// Whether an event is told by copies alone.
  private func isCopy(_ event: Event) -> Bool {
    !event.reports.isEmpty && event.reports.allSatisfy { sources.copies.contains($0.id) }
  }

  /// Sources that agree make an event more likely: one less the product of the doubts, each further doubt softened. Copies,
  /// and further reports of one outlet, add nothing.
  private var confidence: Double? {
    var best: [Int: Double] = [:]
    for event in events {
      guard let value = event.confidence, let report = event.reports.first else { continue }
      best[sources.group(of: report.id), default: 0] = max(best[sources.group(of: report.id)] ?? 0, value)
    }
    let values = best.values.sorted(by: >)
    guard let first = values.first else { return events.compactMap(\.confidence).max() }
    var doubt = 1 - first
    for value in values.dropFirst() { doubt *= 1 - 0.5 * value }
    return ((1 - doubt) * 100).rounded() / 100
  }

  private static func specificity(_ subType: SubEventType) -> Int {
    switch subType {
    case .attack, .otherAccident, .peacefulProtest, .otherStrategic, .otherDisaster: 1
    case .armedClash, .fire, .arson: 2
    case .suicideBomb, .chemicalWeapon: 4
    default: 3
    }
  }

  private static func title(_ event: Event) -> String {
    // The leading title's noun stays; place and counts are said anew.
    let noun = event.title.components(separatedBy: [" in ", " near ", " at ", " by "])
    var act = Act.named("attack") ?? Act.all.values.min { $0.code < $1.code }
    act?.title = noun
    guard let act else { return event.title }
    return EventTitle.make(
      act: act, place: event.place, killed: event.killed, injured: event.injured, assertion: event.assertion)
  }
}

extension String {
  /// What stands before the first of the separators.
  fileprivate func components(separatedBy separators: [String]) -> String {
    var end = endIndex
    for separator in separators {
      if let range = self.firstRange(of: separator), range.lowerBound < end { end = range.lowerBound }
    }
    return String(self[..<end])
  }
}
