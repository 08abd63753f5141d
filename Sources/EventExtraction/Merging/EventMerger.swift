public import Events

/// Puts together what several reports say of one event.
///
/// Events are compared only within blocks of the same day and neighbourhood; two of them are the same when kind, day, place,
/// figures, parties and, last, words speak for it (see ``MergeScore``). Groups grow from the best-scoring pairs down, and two
/// groups join only when none of their members exclude each other, so that a chain of near-matches does not grow together.
/// Events of one report are never merged: the extractor has told them apart. The result does not depend on the order of the
/// input.
public struct EventMerger: Sendable {
  /// Makes a merger.
  public init() {}

  /// The events after merging, ordered by date, then by place name, then by identifier.
  ///
  /// Merged events keep every figure and all evidence; where reports differ, the one published first tells place, day and
  /// standing, unless another is more precise.
  /// - Complexity: near O(*n*) for *n* events spread over days and places; O(*k*²) within a block of *k* events.
  public func merge(_ events: [Event]) -> [Event] {
    var current = mergeOnce(events)
    // What was merged knows more of place, day and figures than its parts, and may meet others.
    while true {
      let next = mergeOnce(current)
      if next.count == current.count { return next }
      current = next
    }
  }

  private func mergeOnce(_ events: [Event]) -> [Event] {
    let sorted = events.sorted(by: MergeOrder.precedes)
    let candidates = sorted.map(MergeCandidate.init)
    var pairs = MergeBlocks(candidates).pairs().compactMap { a, b -> (a: Int, b: Int, score: MergeScore)? in
      guard Set(sorted[a].reports.map(\.id)).isDisjoint(with: sorted[b].reports.map(\.id)) else { return nil }
      guard let score = MergeScore(candidates[a], candidates[b]), score.value >= MergeScore.threshold else {
        return nil
      }
      return (a, b, score)
    }
    pairs.sort { left, right in
      if left.score.value != right.score.value { return left.score.value > right.score.value }
      return (left.a, left.b) < (right.a, right.b)
    }
    var groups = MergeGroups(count: sorted.count)
    for pair in pairs {
      groups.join(pair.a, pair.b) { one, other in
        let shared = Set(sorted[one].reports.map(\.id)).intersection(sorted[other].reports.map(\.id))
        guard shared.isEmpty else { return false }
        return MergeScore(candidates[one], candidates[other]).map { $0.value >= MergeScore.threshold - 1.2 } ?? false
      }
    }
    let reasons = Dictionary(pairs.map { ([$0.a, $0.b], $0.score) }) { first, _ in first }
    let merged = groups.members().map { members -> Event in
      guard members.count > 1 else { return sorted[members[0]] }
      return MergedEvent(members.map { sorted[$0] }).event(reasons: why(members, sorted: sorted, scores: reasons))
    }
    return merged.sorted(by: EventOrder.precedes)
  }

  private func why(_ members: [Int], sorted: [Event], scores: [[Int]: MergeScore]) -> [String] {
    var lines: [String] = []
    for (position, a) in members.enumerated() {
      for b in members[(position + 1)...] {
        guard let score = scores[[a, b]] else { continue }
        let left = sorted[a].reports.map(\.id).joined(separator: ", ")
        let right = sorted[b].reports.map(\.id).joined(separator: ", ")
        lines.append("\(left) and \(right): \(score.reasons.joined(separator: " "))")
      }
    }
    return lines
  }
}

/// The order in which events are looked at, whatever order they came in.
enum MergeOrder {
  /// By day of publication, identifier of the first report, then the published order.
  static func precedes(_ a: Event, _ b: Event) -> Bool {
    let left = (a.reports.first?.published?.dayNumber ?? Int.max, a.reports.first?.id ?? "")
    let right = (b.reports.first?.published?.dayNumber ?? Int.max, b.reports.first?.id ?? "")
    if left != right { return left < right }
    return EventOrder.precedes(a, b)
  }
}

/// Which pairs of events are worth a comparison: a day and a cell of a degree in common, or their neighbours.
struct MergeBlocks {
  private var blocks: [String: [Int]] = [:]

  init(_ candidates: [MergeCandidate]) {
    for (index, candidate) in candidates.enumerated() {
      guard let start = candidate.event.date?.start, let end = candidate.event.date?.end,
        candidate.event.place.position != nil
      else { continue }
      // Long spans are keyed by month, short ones by day with a day around.
      let isLong = end.dayNumber - start.dayNumber > 10
      let country = candidate.event.place.countryCode
      if isLong {
        for month in MergeBlocks.months(start, end) { blocks["\(country)|m\(month)", default: []].append(index) }
      } else {
        for day in (start.dayNumber - 3)...(end.dayNumber + 3) {
          blocks["\(country)|d\(day)", default: []].append(index)
        }
        for month in MergeBlocks.months(start, end) { blocks["\(country)|m\(month)", default: []].append(index) }
      }
    }
  }

  private static func months(_ start: CalendarDate, _ end: CalendarDate) -> ClosedRange<Int> {
    let a = start.components
    let b = end.components
    let first = a.year * 12 + a.month
    // A span of many years tells no event's month.
    return first...max(first, min(b.year * 12 + b.month, first + 24))
  }

  /// Index pairs, ascending, each once.
  func pairs() -> [(Int, Int)] {
    var seen: Set<Int> = []
    var result: [(Int, Int)] = []
    for key in blocks.keys.sorted() {
      guard let members = blocks[key] else { continue }
      for (position, a) in members.enumerated() {
        for b in members[(position + 1)...] where a != b {
          let low = min(a, b)
          let high = max(a, b)
          if seen.insert(low << 32 | high).inserted { result.append((low, high)) }
        }
      }
    }
    return result.sorted { $0 < $1 }
  }
}

/// Groups that grow by joining, with a veto.
struct MergeGroups {
  private var parent: [Int]
  private var lists: [[Int]]

  init(count: Int) {
    parent = Array(0..<count)
    lists = (0..<count).map { [$0] }
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index { index = parent[index] }
    return index
  }

  /// Joins the groups of two events when every pair across them may be the same.
  mutating func join(_ a: Int, _ b: Int, allows: (Int, Int) -> Bool) {
    let left = root(a)
    let right = root(b)
    guard left != right else { return }
    for one in lists[left] {
      for other in lists[right] where !allows(min(one, other), max(one, other)) { return }
    }
    let keep = min(left, right)
    let drop = max(left, right)
    parent[drop] = keep
    lists[keep] = (lists[keep] + lists[drop]).sorted()
    lists[drop] = []
  }

  /// The groups, by their first member.
  func members() -> [[Int]] { lists.filter { !$0.isEmpty } }
}
