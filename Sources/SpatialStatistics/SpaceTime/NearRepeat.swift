/// Whether events that are near each other in space are near in time oftener than chance would have it: Knox' test, by bands.
///
/// Pairs of events are counted by how far apart they are in space and in time, and compared with the same events whose days are
/// dealt out anew, which keeps every place and every day as busy as it was. With one band of each it is the test of E. G. Knox,
/// The detection of space-time interactions, Applied Statistics 13 (1964), doi:10.2307/2985220; with several the near-repeat
/// table of J. H. Ratcliffe, G. F. Rengert, Near-repeat patterns in Philadelphia shootings, Security Journal 21 (2008),
/// doi:10.1057/palgrave.sj.8350068.
public struct NearRepeat: Sendable {
  /// One cell: pairs within a band of distances and of days.
  public struct Cell: Hashable, Sendable {
    /// Metres, exclusive; below 0 for the first band, which includes 0.
    public var distanceAbove: Double
    /// Metres, inclusive.
    public var distanceUpTo: Double
    /// The fewest days between the two.
    public var daysFrom: Int
    /// The most days between the two.
    public var daysUpTo: Int
    /// How many pairs there are.
    public var pairs: Int
    /// How many there were in the simulations, on average.
    public var expected: Double
    /// The middle of the simulations.
    public var median: Double
    /// How many simulations had as many pairs or more: one-sided.
    public var p: SimulatedP
    /// Pairs over those expected; nil where none is.
    public var ratio: Double? { expected > 0 ? Double(pairs) / expected : nil }
    /// In how many pairs of hundred or so the second can be put down to the first, if the excess is: (pairs − expected) / pairs.
    public var excessShare: Double? { pairs > 0 ? 1 - expected / Double(pairs) : nil }
  }

  /// The cells, by distance, then by days.
  public var cells: [Cell]
  /// The upper ends of the bands of distance, in metres, and of days.
  public var distances: [Double]
  /// The upper ends of the bands of days.
  public var days: [Int]
  /// How many events.
  public var count: Int
  /// How many pairs lie within the largest distance, at any time.
  public var closePairs: Int
  /// How many simulations had a cell as far above its expectation, in the cells' own standard deviations: the test over the
  /// whole table, where several cells are looked at.
  public var p: SimulatedP

  /// How many pairs within the largest distance a run may hold.
  public static let pairLimit = 60_000_000

  /// Counts pairs, and deals out the days again and again.
  ///
  /// - Parameters:
  ///   - distances: the upper ends of the bands in metres, ascending, inclusive; 0 is a band of events at the same place.
  ///   - days: the upper ends of the bands of days, ascending, inclusive; 0 is a band of the same day.
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than three events, `.tooMany` for more than ``pairLimit`` pairs.
  /// - Complexity: O(*n* log *n* + *k*), *k* the pairs within the largest distance, and O(*n* + *k*) for each simulation.
  public init(
    of points: [SpaceTimePoint], distances: [Double], days: [Int], plan: SimulationPlan = SimulationPlan()
  ) throws(StatisticsError) {
    precondition(!distances.isEmpty && !days.isEmpty, "a table needs a band of each")
    guard points.count >= 3 else {
      throw StatisticsError(code: .tooFew, message: "a test of space and time needs at least 3 events with a day")
    }
    let pairs = try ClosePairs(points, bands: distances)
    let table = Tally(pairs: pairs, bandCount: distances.count, lastDays: days)
    let own = points.map { Int32(clamping: $0.day) }
    let observed = table.counts(days: own)
    let simulated = plan.map { _, generator in
      // From the same order each time, so that a simulation does not depend on the one before.
      var dealt = own
      generator.shuffle(&dealt)
      return table.counts(days: dealt)
    }
    (count, closePairs, self.distances, self.days) = (points.count, pairs.first.count, distances, days)
    var cells: [Cell] = []
    for (band, distance) in distances.enumerated() {
      for (window, lastDay) in days.enumerated() {
        let cell = band * days.count + window
        let values = simulated.map { Double($0[cell]) }
        let sorted = values.sorted()
        cells.append(
          Cell(
            distanceAbove: band == 0 ? -1 : distances[band - 1], distanceUpTo: distance,
            daysFrom: window == 0 ? 0 : days[window - 1] + 1, daysUpTo: lastDay, pairs: observed[cell],
            expected: values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count),
            median: sorted.isEmpty
              ? 0 : (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2,
            p: SimulatedP(observed: Double(observed[cell]), simulated: values, tail: .upper)))
      }
    }
    self.cells = cells
    p = Self.overall(observed: observed, simulated: simulated)
  }

  /// How many others each event has within a distance in metres and a number of days, both inclusive.
  public static func partners(of points: [SpaceTimePoint], distance: Double, days: Int) -> [Int] {
    let indexed = SpherePoints(points.map(\.position))
    let bound = distance <= 0 ? 0 : Sphere.squaredChord(meters: distance)
    return points.indices.map { index in
      var count = 0
      indexed.forEach(withinSquaredChord: bound, of: indexed.vectors[index]) { other, _ in
        if other != index, (points[other].day - points[index].day).magnitude <= days { count += 1 }
      }
      return count
    }
  }

  /// The test of the cell that is farthest above its mean, in standard deviations over observation and simulations.
  private static func overall(observed: [Int], simulated: [[Int]]) -> SimulatedP {
    let all = [observed] + simulated
    var (means, deviations): ([Double], [Double]) = ([], [])
    for cell in observed.indices {
      let mean = all.reduce(0) { $0 + Double($1[cell]) } / Double(all.count)
      means.append(mean)
      deviations.append((all.reduce(0) { $0 + square(Double($1[cell]) - mean) } / Double(all.count)).squareRoot())
    }
    func highest(_ counts: [Int]) -> Double {
      counts.indices.reduce(-.infinity) { best, cell in
        deviations[cell] > 0 ? max(best, (Double(counts[cell]) - means[cell]) / deviations[cell]) : best
      }
    }
    return SimulatedP(observed: highest(observed), simulated: simulated.lazy.map(highest), tail: .upper)
  }
}

/// The pairs of points within the largest of some distances, each with its band.
struct ClosePairs: Sendable {
  private(set) var first: [Int32] = []
  private(set) var second: [Int32] = []
  private(set) var band: [UInt8] = []

  init(_ points: [SpaceTimePoint], bands: [Double]) throws(StatisticsError) {
    precondition(bands.count <= 255, "a table has at most 255 bands")
    let indexed = SpherePoints(points.map(\.position))
    let bounds = bands.map { $0 <= 0 ? 0 : Sphere.squaredChord(meters: $0) }
    let reach = bounds[bounds.count - 1]
    for (index, vector) in indexed.vectors.enumerated() {
      // In the order of their indices, so that nothing depends on the order of a search.
      indexed.forEach(withinSquaredChord: reach, of: vector) { other, squared in
        guard other > index else { return }
        first.append(Int32(index))
        second.append(Int32(other))
        band.append(UInt8(bounds.firstIndex { squared <= $0 } ?? bounds.count - 1))
      }
      guard first.count <= NearRepeat.pairLimit else {
        throw StatisticsError(
          code: .tooMany,
          message:
            "more than \(NearRepeat.pairLimit) pairs of events lie within \(Int(bands[bands.count - 1])) m of each other; take a smaller distance"
        )
      }
    }
  }
}

/// Counts pairs by band of distance and of days.
private struct Tally: Sendable {
  let pairs: ClosePairs
  private let bandCount: Int
  /// The band of each number of days up to the last band's end.
  private let windows: [UInt8]
  private let windowCount: Int

  init(pairs: ClosePairs, bandCount: Int, lastDays: [Int]) {
    (self.pairs, self.bandCount) = (pairs, bandCount)
    windowCount = lastDays.count
    let last = lastDays[lastDays.count - 1]
    windows = (0...max(0, last)).map { day in UInt8(lastDays.firstIndex { day <= $0 } ?? 0) }
  }

  func counts(days: [Int32]) -> [Int] {
    // One more window for pairs too far apart in time.
    var counts = [Int](repeating: 0, count: bandCount * (windowCount + 1))
    let last = windows.count - 1
    let stride = windowCount + 1
    days.withUnsafeBufferPointer { days in
      pairs.first.withUnsafeBufferPointer { first in
        pairs.second.withUnsafeBufferPointer { second in
          pairs.band.withUnsafeBufferPointer { band in
            windows.withUnsafeBufferPointer { windows in
              counts.withUnsafeMutableBufferPointer { counts in
                for pair in first.indices {
                  let apart = Int((days[Int(first[pair])] - days[Int(second[pair])]).magnitude)
                  let window = apart <= last ? Int(windows[apart]) : stride - 1
                  counts[Int(band[pair]) * stride + window] += 1
                }
              }
            }
          }
        }
      }
    }
    return (0..<bandCount * stride).filter { $0 % stride < windowCount }.map { counts[$0] }
  }
}
