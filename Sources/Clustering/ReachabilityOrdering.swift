/// The order in which ``OPTICS`` met the points, and how far each was from those before.
///
/// Drawn in this order, the reachabilities show clusters as valleys: the deeper, the denser.
public struct ReachabilityOrdering: Hashable, Sendable {
  /// All indices, in the order in which they were met.
  public let order: [Int]
  /// For each index how far it was from the points met before; infinite where it could not be reached.
  public let reachability: [Double]
  /// For each index the distance to its nearest so many points; infinite where they are beyond the maximum.
  public let coreDistances: [Double]
  /// For each index the point that it was reached from, nil for none.
  public let predecessors: [Int?]
  /// The parameter of the ordering.
  public let minimumPoints: Int

  /// Labels of all indices, nil for noise, as ``DBSCAN`` gives them at a radius up to the ordering's.
  ///
  /// Core points and their clusters are those of DBSCAN, noise too; a border point goes to the cluster that reached it, and where it
  /// was met before its core neighbours, it is noise here. Clusters are numbered from 0 in the order of their lowest member.
  /// - Complexity: O(*n*).
  public func labels(epsilon: Double) -> [Int?] {
    var labels = [Int?](repeating: nil, count: order.count)
    var cluster = -1
    for index in order {
      if reachability[index] > epsilon {
        guard coreDistances[index] <= epsilon else { continue }
        cluster += 1
      }
      labels[index] = cluster
    }
    return numberedByLowestMember(labels)
  }

  /// Labels of all indices, nil for noise, from the smallest of ``steepClusters(_:minimumClusterSize:)`` that hold no other.
  ///
  /// Clusters are numbered from 0 in the order of their lowest member.
  public func labels(steepness: Double, minimumClusterSize: Int) -> [Int?] {
    var labels = [Int?](repeating: nil, count: order.count)
    for (number, cluster) in steepClusters(steepness, minimumClusterSize: minimumClusterSize).enumerated()
    where cluster.allSatisfy({ labels[order[$0]] == nil }) {
      for place in cluster { labels[order[place]] = number }
    }
    return numberedByLowestMember(labels)
  }

  /// The valleys between steep edges, as ranges of places in the order; those within another come before it.
  ///
  /// Figure 19 of the OPTICS paper with the correction by predecessors of E. Schubert, M. Gertz, Improving the cluster structure
  /// extracted from OPTICS plots, LWDA 2018; after scikit-learn's `cluster_optics_xi`, whose `min_samples` is
  /// ``minimumPoints``.
  /// - Parameter steepness: how much lower, as a share, a point must be than the one before for an edge; above 0 and below 1. The
  ///   smaller, the more clusters.
  /// - Precondition: minimumClusterSize is 2 or more.
  public func steepClusters(_ steepness: Double, minimumClusterSize: Int) -> [Range<Int>] {
    precondition(steepness > 0 && steepness < 1, "the steepness must be above 0 and below 1")
    precondition(minimumClusterSize >= 2, "minimumClusterSize must be 2 or more")
    var valleys = Valleys(ordering: self, complement: 1 - steepness, minimumClusterSize: minimumClusterSize)
    return valleys.find()
  }
}

/// Labels by the lowest index that has them.
func numberedByLowestMember(_ labels: [Int?]) -> [Int?] {
  var numbers: [Int: Int] = [:]
  return labels.map { label in
    guard let label else { return nil }
    if let number = numbers[label] { return number }
    numbers[label] = numbers.count
    return numbers.count - 1
  }
}

/// One search for valleys.
private struct Valleys {
  /// By place, and infinite after the last.
  let plot: [Double]
  /// By place.
  let predecessorPlaces: [Int?]
  let complement: Double
  let minimumPoints: Int
  let minimumClusterSize: Int

  /// A steep way down, with the greatest reachability since.
  struct Descent {
    var start: Int
    var end: Int
    var highest = 0.0
  }

  init(ordering: ReachabilityOrdering, complement: Double, minimumClusterSize: Int) {
    var placeOf = [Int](repeating: 0, count: ordering.order.count)
    for (place, index) in ordering.order.enumerated() { placeOf[index] = place }
    plot = ordering.order.map { ordering.reachability[$0] } + [.infinity]
    predecessorPlaces = ordering.order.map { ordering.predecessors[$0].map { placeOf[$0] } }
    self.complement = complement
    self.minimumPoints = ordering.minimumPoints
    self.minimumClusterSize = minimumClusterSize
  }

  /// How much higher a place is than the next; not a number between two infinite ones, which are neither up nor down.
  private func ratio(_ place: Int) -> Double { plot[place] / plot[place + 1] }
  private func isSteepUp(_ place: Int) -> Bool { ratio(place) <= complement }
  private func isSteepDown(_ place: Int) -> Bool { ratio(place) >= 1 / complement }

  mutating func find() -> [Range<Int>] {
    var clusters: [Range<Int>] = []
    var descents: [Descent] = []
    var (next, highest) = (0, 0.0)
    for place in 0..<plot.count - 1 where isSteepUp(place) || isSteepDown(place) {
      if place < next { continue }
      highest = max(highest, plot[next...place].max() ?? 0)
      descents = highest.isInfinite ? [] : descents.filter { highest <= plot[$0.start] * complement }
      for number in descents.indices { descents[number].highest = max(descents[number].highest, highest) }
      if isSteepDown(place) {
        let end = extend(place, isSteep: isSteepDown, isOpposite: { ratio($0) < 1 })
        descents.append(Descent(start: place, end: end))
        next = end + 1
      } else {
        let end = extend(place, isSteep: isSteepUp, isOpposite: { ratio($0) > 1 })
        next = end + 1
        clusters += descents.reversed().compactMap { cluster(from: $0, ascent: place...end) }
      }
      highest = plot[next]
    }
    return clusters
  }

  /// The last steep place of an edge that never turns, and has no more than so many places that are not steep in a row.
  private func extend(_ start: Int, isSteep: (Int) -> Bool, isOpposite: (Int) -> Bool) -> Int {
    var (end, flat) = (start, 0)
    for place in start..<plot.count - 1 {
      if isSteep(place) {
        (end, flat) = (place, 0)
      } else if isOpposite(place) {
        return end
      } else {
        flat += 1
        if flat > minimumPoints { return end }
      }
    }
    return end
  }

  private func cluster(from descent: Descent, ascent: ClosedRange<Int>) -> Range<Int>? {
    var (start, end) = (descent.start, ascent.upperBound)
    let after = plot[end + 1]
    if after * complement < descent.highest { return nil }
    let top = plot[start]
    if top * complement >= after {
      while plot[start + 1] > after, start < descent.end { start += 1 }
    } else if after * complement >= top {
      while end > ascent.lowerBound, plot[end - 1] > top { end -= 1 }
    }
    // The end moves back to a point that was reached from within.
    while start < end, plot[start] <= plot[end] {
      if let from = predecessorPlaces[end], from >= start, from < end { break }
      end -= 1
    }
    if start >= end || end - start + 1 < minimumClusterSize || start > descent.end || end < ascent.lowerBound {
      return nil
    }
    return start..<end + 1
  }
}
