import SpatialIndex

/// Puts the clusters of one zoom together to those of the zoom below.
struct ClusterBuilder {
  private let points: ClusterPoints
  private(set) var nodes: [ClusterNode] = []
  /// For each node how many of its points are of each kind.
  private var kinds: [Int32] = []
  /// How high rows are at the greatest cluster zoom.
  private let finestRowHeight: UInt32

  init(_ points: ClusterPoints) {
    self.points = points
    finestRowHeight = points.rule.steps(at: points.rule.greatestZoom)
  }

  /// How high the rows are in which the clusters of a zoom are kept: as the next zoom wants them.
  static func nextRowHeight(_ rule: ClusterRule, zoom: Int) -> UInt32 { rule.steps(at: zoom) * 2 }

  /// The points, those of one place as one.
  /// - Parameter subset: The numbers of points, ascending.
  mutating func stacks(_ subset: some RandomAccessCollection<Int32>) -> [ClusterEntry] {
    var entries: [ClusterEntry] = []
    entries.reserveCapacity(subset.count)
    var index = subset.startIndex
    while index < subset.endIndex {
      let first = subset[index]
      let place = points.records[Int(first)].place
      var end = subset.index(after: index)
      while end < subset.endIndex, points.records[Int(subset[end])].place == place { end = subset.index(after: end) }
      let entry = entry(place, first)
      if subset.distance(from: index, to: end) == 1 {
        entries.append(entry)
      } else {
        let others = subset[subset.index(after: index)..<end].map { self.entry(place, $0) }
        entries.append(joined(entry, others, splitZoom: ClusterNode.stack))
      }
      index = end
    }
    return entries
  }

  /// The clusters of a zoom from those of the zoom above.
  /// - Parameter entries: Those of the zoom above, in the order of rows as high as the radius at this zoom.
  /// - Returns: The clusters in the order of rows of ``nextRowHeight(_:zoom:)``.
  mutating func cluster(_ entries: [ClusterEntry], zoom: Int) -> [ClusterEntry] {
    let radius = points.rule.steps(at: zoom)
    let levels = UInt32(points.rule.greatestZoom - zoom)
    var isTaken = [Bool](repeating: false, count: entries.count)
    let keys = entries.map { $0.key(levels: levels) }
    var search = NeighborSearch(radius: radius)
    var fresh: [ClusterEntry] = []

    for index in largestFirst(entries) where !isTaken[index] {
      search.findAround(index, entries, keys, isTaken)
      if search.found.isEmpty { continue }
      fresh.append(take(search.found, index, entries, &isTaken, zoom: zoom))
    }
    // What is left free holds one point each; those before have been visited.
    var alone: (even: [ClusterEntry], odd: [ClusterEntry]) = ([], [])
    alone.even.reserveCapacity(entries.count / 2)
    alone.odd.reserveCapacity(entries.count / 2)
    for index in entries.indices where !isTaken[index] {
      if entries[index].reference >= 0 {
        search.findAfter(index, entries, keys, isTaken)
        if !search.found.isEmpty {
          fresh.append(take(search.found, index, entries, &isTaken, zoom: zoom))
          continue
        }
      }
      // Rows of one parity are in the order of the next rows, which are twice as high.
      if keys[index] >> 32 & 1 == 0 { alone.even.append(entries[index]) } else { alone.odd.append(entries[index]) }
    }
    let unchanged = merged(alone.even, alone.odd, levels: levels + 1)
    return merged(unchanged, sorted(fresh, levels: levels + 1), levels: levels + 1)
  }
}

extension ClusterBuilder {
  /// Takes some entries together with the one that found them.
  private mutating func take(
    _ found: [Int], _ index: Int, _ entries: [ClusterEntry], _ isTaken: inout [Bool], zoom: Int
  ) -> ClusterEntry {
    isTaken[index] = true
    for other in found { isTaken[other] = true }
    return joined(entries[index], found.lazy.map { entries[$0] }, splitZoom: UInt8(zoom + 1))
  }

  /// A node of several entries, at the mean of their places.
  private mutating func joined(
    _ first: ClusterEntry, _ others: some Sequence<ClusterEntry>, splitZoom: UInt8
  ) -> ClusterEntry {
    var node = node(first)
    let histogram = kinds.count
    kinds.append(contentsOf: repeatElement(0, count: points.kindCount))
    addKinds(of: first, to: histogram)
    var (x, y) = (UInt64(node.place.x) * UInt64(node.count), UInt64(node.place.y) * UInt64(node.count))
    for entry in others {
      let other = self.node(entry)
      x += UInt64(other.place.x) * UInt64(other.count)
      y += UInt64(other.place.y) * UInt64(other.count)
      node.absorb(other)
      addKinds(of: entry, to: histogram)
    }
    node.place = WorldPoint(x: UInt32(x / UInt64(node.count)), y: UInt32(y / UInt64(node.count)))
    node.splitZoom = splitZoom
    node.kind = 0
    for kind in 1..<max(1, points.kindCount) where kinds[histogram + kind] > kinds[histogram + Int(node.kind)] {
      node.kind = UInt8(kind)
    }
    nodes.append(node)
    return entry(node.place, ~Int32(nodes.count - 1))
  }

  private func entry(_ place: WorldPoint, _ reference: Int32) -> ClusterEntry {
    ClusterEntry(place: place, finestRow: place.y / finestRowHeight, reference: reference)
  }

  private func node(_ entry: ClusterEntry) -> ClusterNode {
    entry.reference >= 0 ? ClusterNode(points.records[Int(entry.reference)]) : nodes[Int(~entry.reference)]
  }

  private mutating func addKinds(of entry: ClusterEntry, to histogram: Int) {
    if entry.reference >= 0 {
      kinds[histogram + Int(points.records[Int(entry.reference)].kind)] += 1
      return
    }
    let own = Int(~entry.reference) * points.kindCount
    for kind in 0..<points.kindCount { kinds[histogram + kind] += kinds[own + kind] }
  }

  // MARK: Orders

  /// The indices of the entries of more than one point, those whose count has more binary digits first.
  private func largestFirst(_ entries: [ClusterEntry]) -> [Int] {
    var byDigits: [[Int]] = []
    for (index, entry) in entries.enumerated() where entry.reference < 0 {
      let count = nodes[Int(~entry.reference)].count
      let digits = Int32.bitWidth - count.leadingZeroBitCount
      while byDigits.count <= digits { byDigits.append([]) }
      byDigits[digits].append(index)
    }
    return byDigits.reversed().flatMap { $0 }
  }

  private func sorted(_ entries: [ClusterEntry], levels: UInt32) -> [ClusterEntry] {
    entries.sorted { precedes($0, $1, levels: levels) }
  }

  /// Two lists in order as one.
  private func merged(_ a: [ClusterEntry], _ b: [ClusterEntry], levels: UInt32) -> [ClusterEntry] {
    if b.isEmpty { return a }
    return [ClusterEntry](unsafeUninitializedCapacity: a.count + b.count) { merged, count in
      var (i, j) = (0, 0)
      while i < a.count, j < b.count {
        if precedes(b[j], a[i], levels: levels) {
          merged.initializeElement(at: i + j, to: b[j])
          j += 1
        } else {
          merged.initializeElement(at: i + j, to: a[i])
          i += 1
        }
      }
      for rest in a[i...] {
        merged.initializeElement(at: i + j, to: rest)
        i += 1
      }
      for rest in b[j...] {
        merged.initializeElement(at: i + j, to: rest)
        j += 1
      }
      count = i + j
    }
  }

  /// The order of rows; in a row from the west, then from the north, then by identifier.
  @inline(__always)
  private func precedes(_ a: ClusterEntry, _ b: ClusterEntry, levels: UInt32) -> Bool {
    let (left, right) = (a.key(levels: levels), b.key(levels: levels))
    if left != right { return left < right }
    if a.place.y != b.place.y { return a.place.y < b.place.y }
    return id(a) < id(b)
  }

  private func id(_ entry: ClusterEntry) -> UInt64 {
    entry.reference >= 0 ? points.records[Int(entry.reference)].id : nodes[Int(~entry.reference)].id
  }
}
