import Events

/// One merging of a set of events, step by step.
///
/// Events that state the same facts are put together first, without a comparison of each with each; what is left are the
/// leaves. Clusters of leaves then join, and what was joined is compared again as a whole, since it knows more of place, day
/// and figures than its parts, until nothing more joins. Doubtful events come in when the sure ones have settled, so that no
/// sure event goes another way because of them, and those that join none drop out.
struct MergeRun {
  /// For each decision, whether both of its subjects were there.
  private(set) var matched: [Bool] = []

  /// The facts of every cluster that was formed by joining, in the order of the joins; kept where they are asked for.
  private(set) var formed: [Event] = []
  var keepsFormed = false

  private let sorted: OrderedEvents
  private let comparesAllPairs: Bool
  /// The events of each leaf, the leading one first.
  private var leaves: [[Int]] = []
  private var candidates: [MergeCandidate] = []
  /// The leaves of each cluster.
  private var clusters: [[Int]] = []
  /// The facts of clusters of several leaves, which are costly to put together, by their first leaf.
  private var wholes: [Int: Event] = [:]
  /// Pairs of leaves that a user keeps apart, the lower in the upper half.
  private var kept: Set<UInt64> = []
  /// Leaves that a user put to another; they have no say in whom their group meets.
  private var forced: Set<Int> = []
  private var links: [Int: [MergeLink]] = [:]

  init(_ sorted: OrderedEvents, decisions: [MergeDecision], comparesAllPairs: Bool) {
    self.sorted = sorted
    self.comparesAllPairs = comparesAllPairs
    let named = Subjects(decisions, sorted)
    matched = named.matched
    makeLeaves(apart: Set(named.pairs.flatMap { [$0.a, $0.b] }))
    clusters = leaves.indices.map { [$0] }
    decide(named.pairs, decisions)
  }

  // MARK: Leaves

  private mutating func makeLeaves(apart: Set<Int>) {
    struct Kind: Hashable {
      var facts: MergeCandidate.Facts
      var isDoubtful: Bool
    }
    var open: [Kind: [Int]] = [:]
    var reports: [Set<UInt64>] = []
    for (index, event) in sorted.enumerated() {
      let candidate = MergeCandidate(event)
      // The same facts score alike whatever the words are.
      let score = MergeScore(candidate, candidate).map { $0.value - $0.words } ?? 0
      if candidate.isComparable, score >= MergeScore.threshold, !apart.contains(index) {
        let kind = Kind(facts: candidate.facts, isDoubtful: sorted.isDoubtful(index))
        let same = open[kind, default: []].first { reports[$0].isDisjoint(with: candidate.reports) }
        if let same {
          leaves[same].append(index)
          reports[same].formUnion(candidate.reports)
          continue
        }
        open[kind, default: []].append(leaves.count)
      }
      leaves.append([index])
      candidates.append(candidate)
      reports.append(Set(candidate.reports))
    }
  }

  private mutating func decide(_ pairs: [Subjects.Pair], _ decisions: [MergeDecision]) {
    guard !pairs.isEmpty else { return }
    var leafOf: [Int: Int] = [:]
    for (leaf, members) in leaves.enumerated() { for member in members { leafOf[member] = leaf } }
    let known = pairs.compactMap { pair -> (a: Int, b: Int, decision: MergeDecision)? in
      guard let a = leafOf[pair.a], let b = leafOf[pair.b], a != b else { return nil }
      return (min(a, b), max(a, b), decisions[pair.decision])
    }
    for pair in known where !pair.decision.isSame { kept.insert(MergeRun.key(pair.a, pair.b)) }
    var groups = MergeGroups(clusters: clusters, reports: reportSets())
    for pair in known where pair.decision.isSame {
      let (left, right) = (groups.root(pair.a), groups.root(pair.b))
      if left == right || areKept(groups.leaves[left], groups.leaves[right]) { continue }
      groups.force(pair.a, pair.b)
      forced.insert(pair.b)
      let (first, second) = (sorted[leaves[pair.a][0]], sorted[leaves[pair.b][0]])
      let link = MergeLink(first, second, key: "correction", score: nil, reason: pair.decision.reason)
      links[pair.b, default: []].append(link)
    }
    clusters = groups.leaves.filter { !$0.isEmpty }
  }

  private func areKept(_ a: [Int], _ b: [Int]) -> Bool {
    !kept.isEmpty && a.contains { one in b.contains { kept.contains(MergeRun.key(min(one, $0), max(one, $0))) } }
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(a) << 32 | UInt64(b) }

  private func reportSets() -> [Set<UInt64>] {
    clusters.map { leaves in
      // Most clusters are one leaf of one report.
      Set(leaves.flatMap { self.leaves[$0].flatMap { sorted[$0].reports.map { WordHashes.exact($0.id) } } })
    }
  }

  // MARK: Joining

  /// Joins clusters until no more do: the sure ones among each other, then what is doubtful to them.
  mutating func join() {
    for cluster in clusters where cluster.count > 1 { wholes[cluster[0]] = merged(cluster) }
    let doubtful = clusters.filter { !isSure($0) }
    clusters = clusters.filter { isSure($0) }
    settle(isNew: clusters.map { _ in true })
    guard !doubtful.isEmpty else { return }
    let settled = clusters.count
    clusters += doubtful
    settle(isNew: clusters.indices.map { $0 >= settled })
    clusters = clusters.filter { isSure($0) }
  }

  /// Whether a cluster holds an event that stands alone.
  private func isSure(_ cluster: [Int]) -> Bool { cluster.contains { !sorted.isDoubtful(leaves[$0][0]) } }

  /// - Parameter isNew: for each cluster, whether it was not compared with the others yet.
  private mutating func settle(isNew: [Bool]) {
    var isNew = isNew
    var whole = clusters.map { cluster in wholes[cluster[0]].map(MergeCandidate.init) ?? candidates[cluster[0]] }
    while true {
      let found =
        comparesAllPairs
        ? MergeBlocks.allPairs(whole, isNew: isNew) : MergeBlocks(whole, isNew: isNew).pairs()
      let pairs = found.filter { isSure(clusters[Int($0.a)]) || isSure(clusters[Int($0.b)]) }
      if pairs.isEmpty { return }
      var groups = MergeGroups(clusters: clusters, reports: reportSets())
      for pair in pairs { groups.join(pair) { allows($0, $1) } }
      if groups.joins.isEmpty { return }
      for join in groups.joins { link(join) }
      var next: (clusters: [[Int]], whole: [MergeCandidate], isNew: [Bool]) = ([], [], [])
      for (index, members) in groups.leaves.enumerated() where !members.isEmpty {
        let grew = members.count > clusters[index].count
        next.clusters.append(members)
        next.isNew.append(grew)
        guard grew else {
          next.whole.append(whole[index])
          continue
        }
        let facts = merged(members)
        wholes[members[0]] = facts
        if keepsFormed { formed.append(facts) }
        next.whole.append(MergeCandidate(facts))
      }
      (clusters, whole, isNew) = next
    }
  }

  /// Whether two leaves may be in one group.
  private func allows(_ a: Int, _ b: Int) -> Bool {
    if !kept.isEmpty, kept.contains(MergeRun.key(a, b)) { return false }
    if !forced.isEmpty, forced.contains(a) || forced.contains(b) { return true }
    guard let score = MergeScore(candidates[a], candidates[b]) else { return false }
    return score.value >= MergeScore.threshold - MergeScore.tolerance
  }

  private mutating func link(_ join: MergeGroups.Join) {
    let (left, right) = (clusters[join.a], clusters[join.b])
    // The events of one leaf state the same facts.
    let one = wholes[left[0]] ?? sorted[leaves[left[0]][0]]
    let other = wholes[right[0]] ?? sorted[leaves[right[0]][0]]
    let link = MergeLink(
      sorted[leaves[left[0]][0]], sorted[leaves[right[0]][0]], key: MergeReason.key(one, other), score: join.score,
      reason: MergeReason.text(one, other))
    links[right[0], default: []].append(link)
  }

  /// The facts of a cluster, without evidence.
  private func merged(_ cluster: [Int]) -> Event {
    mergedEvent(of: members(cluster)).facts()
  }

  private func mergedEvent(of members: [Int]) -> MergedEvent {
    let doubtful = members.filter(sorted.isDoubtful)
    // A user may have put doubtful events together.
    guard doubtful.count < members.count else { return MergedEvent(members.map { sorted[$0] }) }
    return MergedEvent(
      members.filter { !sorted.isDoubtful($0) }.map { sorted[$0] }, doubtful: doubtful.map { sorted[$0] })
  }

  /// The events of a cluster in order.
  private func members(_ cluster: [Int]) -> [Int] {
    cluster.count == 1 ? leaves[cluster[0]] : cluster.flatMap { leaves[$0] }.sorted()
  }

  // MARK: The result

  /// One event for each cluster that holds a sure one.
  func events() -> [Event] {
    clusters.map { cluster in
      let members = members(cluster)
      guard members.count > 1 else { return MergedEvent.alone(sorted[members[0]]) }
      var all = cluster.flatMap { links[$0] ?? [] }
      for leaf in cluster where leaves[leaf].count > 1 {
        let lead = sorted[leaves[leaf][0]]
        let score = MergeScore(candidates[leaf], candidates[leaf]).map { $0.value - $0.words }
        for other in leaves[leaf].dropFirst() {
          all.append(
            MergeLink(
              lead, sorted[other], key: MergeReason.key(lead, sorted[other]), score: score,
              reason: "They state the same facts. " + MergeReason.text(lead, sorted[other])))
        }
      }
      return mergedEvent(of: members).event(links: all)
    }
  }
}

/// The events that decisions speak of.
private struct Subjects {
  struct Pair {
    var a: Int
    var b: Int
    var decision: Int
  }

  var matched: [Bool] = []
  var pairs: [Pair] = []

  /// A decision that two documents tell the same says nothing of what is doubtful in them.
  init(_ decisions: [MergeDecision], _ events: OrderedEvents) {
    guard !decisions.isEmpty else { return }
    var byEvent: [String: [Int]] = [:]
    var byDocument: [String: [Int]] = [:]
    for (index, event) in events.enumerated() {
      byEvent[event.id, default: []].append(index)
      for report in event.reports { byDocument[report.id, default: []].append(index) }
    }
    func found(_ subject: MergeDecision.Subject) -> [Int] {
      switch subject {
      case .event(let id): byEvent[id] ?? []
      case .document(let id): byDocument[id] ?? []
      }
    }
    for (number, decision) in decisions.enumerated() {
      func subjects(_ subject: MergeDecision.Subject) -> [Int] {
        guard decision.isSame, case .document = subject else { return found(subject) }
        return found(subject).filter { !events.isDoubtful($0) }
      }
      let (left, right) = (subjects(decision.first), subjects(decision.second))
      matched.append(!left.isEmpty && !right.isEmpty)
      for a in left { for b in right where a != b { pairs.append(Pair(a: a, b: b, decision: number)) } }
    }
  }
}

extension MergeLink {
  /// A link between the leading events of two groups.
  fileprivate init(_ first: Event, _ second: Event, key: String, score: Double?, reason: String) {
    self.init(
      eventID: first.id, reportID: first.reports.first?.id ?? "", otherEventID: second.id,
      otherReportID: second.reports.first?.id ?? "", key: key, score: score.map { ($0 * 100).rounded() / 100 },
      reason: reason)
  }
}
