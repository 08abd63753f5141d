import Glibc

/// Two events, by their indices, the first the lower, with their score.
struct ScoredPair: Hashable, Sendable {
  var a: Int32
  var b: Int32
  var score: Double

  /// The better first; equal ones in the order of their events.
  static func precedes(_ left: ScoredPair, _ right: ScoredPair) -> Bool {
    if left.score != right.score { return left.score > right.score }
    return (left.a, left.b) < (right.a, right.b)
  }
}

/// Finds the pairs of events that are worth a comparison, without comparing all.
///
/// Each event is entered once for each way to be found: by its place, by the cell of 0.1° it lies in, by a wider cell where
/// it is only near a town, by its code where it is an area. Entries are one array sorted by key and first day; a search is a
/// binary search for key and day. What `MergeScore` would not refuse is found: the tests compare with all pairs.
struct MergeBlocks {
  private struct Entry {
    var key: UInt64
    var start: Int32
    var index: Int32

    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      if left.key != right.key { return left.key < right.key }
      return (left.start, left.index) < (right.start, right.index)
    }
  }

  private enum Tag: UInt64 { case place = 1, cell, near, area }

  /// How many partners an event keeps, the best ones: memory stays in proportion to the events.
  static let partnerLimit = 32

  private let candidates: [MergeCandidate]
  private let isNew: [Bool]
  /// Spans of at most eleven days, found by their day.
  private var short: [Entry] = []
  /// Longer spans, all looked through; few.
  private var long: [Entry] = []

  /// - Parameter isNew: which events have not been compared with the others before.
  init(_ candidates: [MergeCandidate], isNew: [Bool]) {
    self.candidates = candidates
    self.isNew = isNew
    for (index, candidate) in candidates.enumerated() where candidate.isComparable {
      for key in MergeBlocks.homes(candidate) {
        let entry = Entry(key: key, start: candidate.facts.start, index: Int32(index))
        if candidate.isLong { long.append(entry) } else { short.append(entry) }
      }
    }
    short.sort(by: Entry.precedes)
    long.sort(by: Entry.precedes)
  }

  /// The pairs that score enough, best first.
  /// - Complexity: O(*n* log *n* + *n* · *k*) where *k* events lie in an event's blocks.
  func pairs() -> [ScoredPair] {
    var result: [ScoredPair] = []
    var found: [Int32] = []
    var scored: [ScoredPair] = []
    for index in candidates.indices where candidates[index].isComparable {
      scored.removeAll(keepingCapacity: true)
      search(Int32(index), into: &found)
      for other in found {
        let (a, b) = (min(Int32(index), other), max(Int32(index), other))
        if let pair = MergeBlocks.scored(a, b, candidates, isNew: isNew) { scored.append(pair) }
      }
      if scored.count > MergeBlocks.partnerLimit {
        scored.sort(by: ScoredPair.precedes)
        scored.removeSubrange(MergeBlocks.partnerLimit...)
      }
      result += scored
    }
    result.sort(by: ScoredPair.precedes)
    result.removeRepeats()
    return result
  }

  /// The pairs worth a comparison, some of them twice, whatever they score.
  func forEachPair(_ body: (Int, Int) -> Void) {
    var found: [Int32] = []
    for index in candidates.indices where candidates[index].isComparable {
      search(Int32(index), into: &found)
      for other in found { body(index, Int(other)) }
    }
  }

  /// Whether two events score enough, whichever of them comes first; the score is not the same both ways.
  func match(_ one: Int, _ other: Int) -> Bool {
    MergeBlocks.scored(Int32(one), Int32(other), candidates, isNew: isNew) != nil
      || MergeBlocks.scored(Int32(other), Int32(one), candidates, isNew: isNew) != nil
  }

  /// The pairs that score enough among all there are, best first; what ``pairs()`` is measured against.
  static func allPairs(_ candidates: [MergeCandidate], isNew: [Bool]) -> [ScoredPair] {
    var result: [ScoredPair] = []
    for b in candidates.indices {
      for a in 0..<b {
        if let pair = scored(Int32(a), Int32(b), candidates, isNew: isNew) { result.append(pair) }
      }
    }
    return result.sorted(by: ScoredPair.precedes)
  }

  private static func scored(
    _ a: Int32, _ b: Int32, _ candidates: [MergeCandidate], isNew: [Bool]
  ) -> ScoredPair? {
    guard isNew[Int(a)] || isNew[Int(b)] else { return nil }
    guard let score = MergeScore(candidates[Int(a)], candidates[Int(b)]) else { return nil }
    let value = score.value
    guard value >= MergeScore.threshold, !candidates[Int(a)].sharesReport(with: candidates[Int(b)]) else { return nil }
    return ScoredPair(a: a, b: b, score: value)
  }

  // MARK: Searching

  /// Puts the events that are worth a comparison with one, ascending, in place of what was found before.
  private func search(_ index: Int32, into found: inout [Int32]) {
    found.removeAll(keepingCapacity: true)
    let candidate = candidates[Int(index)]
    let facts = candidate.facts
    for group in MergeBlocks.groups(candidate) {
      if facts.place != 0 {
        collect(MergeBlocks.key(.place, group, facts.place), candidate, below: index, into: &found)
      }
      for code in MergeBlocks.codes(candidate) {
        collect(MergeBlocks.key(.area, group, code), candidate, below: .max, into: &found)
      }
      guard !candidate.isArea else { continue }
      MergeBlocks.cells(facts.latitude, facts.longitude, kilometers: 5, side: 0.1) { cell in
        collect(MergeBlocks.key(.cell, group, cell), candidate, below: index, into: &found)
      }
      MergeBlocks.cells(facts.latitude, facts.longitude, kilometers: 30, side: 0.5) { cell in
        collect(MergeBlocks.key(.near, group, cell), candidate, below: .max, into: &found)
      }
    }
    found.removeAll { $0 == index }
    found.sort()
    found.removeRepeats()
  }

  private func collect(_ key: UInt64, _ candidate: MergeCandidate, below limit: Int32, into found: inout [Int32]) {
    let facts = candidate.facts
    // A span of eleven days may begin ten days before, and lie three away.
    let first = Entry(key: key, start: facts.start &- 14, index: -1)
    var position = lowerBound(short, first)
    while position < short.count, short[position].key == key, short[position].start <= facts.end &+ 3 {
      if short[position].index < limit { found.append(short[position].index) }
      position += 1
    }
    guard !long.isEmpty else { return }
    position = lowerBound(long, Entry(key: key, start: .min, index: -1))
    while position < long.count, long[position].key == key, long[position].start <= facts.end &+ 3 {
      if long[position].index < limit { found.append(long[position].index) }
      position += 1
    }
  }

  private func lowerBound(_ entries: [Entry], _ entry: Entry) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Entry.precedes(entries[middle], entry) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Keys

  /// The group, and that of fires and blasts for those.
  private static func groups(_ candidate: MergeCandidate) -> [UInt64] {
    let group = UInt64(candidate.facts.group.rawValue) << 1 | (candidate.facts.isPlanned ? 1 : 0)
    guard candidate.isFire else { return [group] }
    return [group, 100 << 1 | (candidate.facts.isPlanned ? 1 : 0)]
  }

  private static func homes(_ candidate: MergeCandidate) -> [UInt64] {
    let facts = candidate.facts
    return groups(candidate).flatMap { group -> [UInt64] in
      var keys: [UInt64] = []
      if facts.place != 0 { keys.append(key(.place, group, facts.place)) }
      if candidate.isArea {
        if let code = areaCode(candidate) { keys.append(key(.area, group, code)) }
      } else {
        keys.append(key(.cell, group, home(facts.latitude, facts.longitude, side: 0.1)))
        if facts.precision == .nearSettlement {
          keys.append(key(.near, group, home(facts.latitude, facts.longitude, side: 0.5)))
        }
      }
      return keys
    }
  }

  /// The code under which an area is found by what it may hold; nil where it holds nothing by codes.
  private static func areaCode(_ candidate: MergeCandidate) -> UInt64? {
    switch candidate.facts.precision {
    case .country: candidate.country
    case .adm1: candidate.isWholeCountry ? mix(candidate.absoluteCountry, 7) : mix(candidate.country, candidate.admin1)
    case .adm2: mix(mix(candidate.country, candidate.admin1), candidate.admin2 ^ 1)
    default: nil
    }
  }

  /// The codes of the areas that may hold an event.
  private static func codes(_ candidate: MergeCandidate) -> [UInt64] {
    guard candidate.country != 0 else { return [] }
    var codes = [candidate.country, mix(candidate.country, candidate.admin1)]
    codes.append(mix(codes[1], candidate.admin2 ^ 1))
    if candidate.absoluteCountry != 0 { codes.append(mix(candidate.absoluteCountry, 7)) }
    return codes
  }

  private static func key(_ tag: Tag, _ group: UInt64, _ place: UInt64) -> UInt64 {
    mix(place, group << 3 | tag.rawValue)
  }

  /// Stafford's mix 13 of both; different pairs share a number once in 2⁶⁴, which costs a comparison.
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var z = a &+ b &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }

  // MARK: Cells

  /// Cells of a row lie side by side around the globe, fewer towards the poles.
  private static func columns(ofRow row: Int, side: Double) -> Int {
    let middle = (Double(row) + 0.5) * side - 90
    return max(1, Int(360 * cos(middle * .pi / 180) / side))
  }

  private static func home(_ latitude: Double, _ longitude: Double, side: Double) -> UInt64 {
    let row = Int(((latitude + 90) / side).rounded(.down))
    let columns = columns(ofRow: row, side: side)
    return cell(row, column(longitude, of: columns), columns)
  }

  private static func column(_ longitude: Double, of columns: Int) -> Int {
    Int(((longitude + 180) / 360 * Double(columns)).rounded(.down))
  }

  private static func cell(_ row: Int, _ column: Int, _ columns: Int) -> UInt64 {
    let wrapped = ((column % columns) + columns) % columns
    return UInt64(row + 1) << 32 | UInt64(wrapped)
  }

  /// The cells that a circle may touch, each once.
  static func cells(
    _ latitude: Double, _ longitude: Double, kilometers: Double, side: Double, _ body: (UInt64) -> Void
  ) {
    // A degree of latitude has 111.2 km; a little more, so that rounding loses nothing.
    let reach = kilometers / 111.0
    let south = max(-90, latitude - reach)
    let north = min(90, latitude + reach)
    let widest = cos(max(abs(south), abs(north)) * .pi / 180)
    let width = widest > 1e-6 ? reach / widest : 360
    for row in Int(((south + 90) / side).rounded(.down))...Int(((north + 90) / side).rounded(.down)) {
      let columns = columns(ofRow: row, side: side)
      let first = column(longitude - width, of: columns)
      let last = column(longitude + width, of: columns)
      for column in first...min(last, first + columns - 1) { body(cell(row, column, columns)) }
    }
  }
}
