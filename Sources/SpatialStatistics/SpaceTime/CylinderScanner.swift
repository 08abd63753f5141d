#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Finds the cylinder with the highest likelihood ratio around each place.
///
/// Of cylinders with the same events the one that expects the fewest is the best. So only those are looked at that begin and end
/// with an event, and that have an event at their farthest places; the others cannot be the best.
struct CylinderScanner: Sendable {
  let places: ScanPlaces
  let circles: ScanCircles
  /// The longest cylinder in steps.
  let length: Int
  let options: SpaceTimeScan.Options
  private let count: Int
  private let stepCount: Int
  /// How many events there are before each step.
  private let before: [Double]
  /// n ln n for each number of events.
  private let entropy: [Double]

  struct Best: Hashable, Sendable {
    var ratio: Double
    var center: Int
    var groups: Int
    var first: Int
    var last: Int
    var count: Int
    var expected: Double
  }

  /// What a thread needs while it looks.
  struct Memory {
    /// The events of the circle in each step.
    fileprivate var counts: [Int32]
    /// Steps of the events added last.
    fileprivate var added: [Int32] = []
    /// The largest expectation at which so many events are better than the best so far; below 0 where not yet known.
    fileprivate var critical: [Double]
    /// The numbers of events for which it is known.
    fileprivate var known: [Int] = []
    fileprivate(set) var best: Best?

    mutating func reset() {
      best = nil
      forget()
    }

    fileprivate mutating func forget() {
      for events in known { critical[events] = -1 }
      known.removeAll(keepingCapacity: true)
    }
  }

  init(places: ScanPlaces, circles: ScanCircles, steps: [Int32], length: Int, options: SpaceTimeScan.Options) {
    (self.places, self.circles, self.length, self.options) = (places, circles, length, options)
    count = steps.count
    stepCount = (steps.max().map { Int($0) } ?? 0) + 1
    var totals = [Double](repeating: 0, count: stepCount)
    for step in steps { totals[Int(step)] += 1 }
    before = totals.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    entropy = (0...steps.count).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }
  }

  func memory() -> Memory {
    Memory(counts: Array(repeating: 0, count: stepCount), critical: Array(repeating: -1, count: count + 1))
  }

  /// The logarithm of the likelihood ratio of c events where μ are expected, c being more.
  private func ratio(_ events: Int, _ expected: Double) -> Double {
    let rest = count - events
    return entropy[events] - Double(events) * log(expected) + entropy[rest]
      - (rest == 0 ? 0 : Double(rest) * log(Double(count) - expected))
  }

  /// The largest expectation below which so many events have a higher ratio than the best: it falls as more are expected.
  private func critical(_ events: Int, above best: Double) -> Double {
    var (low, high) = (0.0, Double(events))
    if best <= 0 { return high }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if middle > 0, ratio(events, middle) <= best { high = middle } else { low = middle }
    }
    // A hair more: the ratio itself decides.
    return high * (1 + 1e-12)
  }

  /// Looks at all cylinders around a place for one better than the best so far.
  func scan(_ center: Int, steps: [Int32], _ memory: inout Memory) {
    var within = 0
    let groups = circles.groups(of: center)
    for group in groups {
      memory.added.removeAll(keepingCapacity: true)
      for place in circles.members(ofGroup: group, of: center) {
        for event in places.events(at: Int(place)) {
          memory.counts[Int(steps[Int(event)])] += 1
          memory.added.append(steps[Int(event)])
        }
      }
      within += memory.added.count
      look(center, groups: group - groups.lowerBound + 1, share: Double(within) / Double(count), &memory)
    }
    for group in groups {
      for place in circles.members(ofGroup: group, of: center) {
        for event in places.events(at: Int(place)) { memory.counts[Int(steps[Int(event)])] = 0 }
      }
    }
  }

  /// Looks at the cylinders of one circle that hold an event added last.
  private func look(_ center: Int, groups: Int, share: Double, _ memory: inout Memory) {
    for new in memory.added {
      let step = Int(new)
      let latestEnd = stepCount - 1
      let earliest = max(0, options.isProspective ? latestEnd - length + 1 : step - length + 1)
      guard earliest <= step else { continue }
      // From the new event back: the beginnings; from each of them on: the ends.
      var untilNew = 0
      let afterNew =
        options.isProspective ? (step + 1..<stepCount).reduce(0) { $0 + Int(memory.counts[$1]) } : 0
      for first in stride(from: step, through: earliest, by: -1) where memory.counts[first] > 0 {
        untilNew += Int(memory.counts[first])
        if options.isProspective {
          test(untilNew + afterNew, first...latestEnd, center, groups, share, &memory)
          continue
        }
        var events = untilNew
        test(events, first...step, center, groups, share, &memory)
        var last = step + 1
        while last <= min(latestEnd, first + length - 1) {
          if memory.counts[last] > 0 {
            events += Int(memory.counts[last])
            test(events, first...last, center, groups, share, &memory)
          }
          last += 1
        }
      }
    }
  }

  @inline(__always)
  private func test(
    _ events: Int, _ window: ClosedRange<Int>, _ center: Int, _ groups: Int, _ share: Double, _ memory: inout Memory
  ) {
    guard events >= options.fewest else { return }
    let expected = share * (before[window.upperBound + 1] - before[window.lowerBound])
    if memory.critical[events] < 0 {
      memory.critical[events] = critical(events, above: memory.best?.ratio ?? 0)
      memory.known.append(events)
    }
    guard expected < memory.critical[events], expected < Double(events) else { return }
    let ratio = ratio(events, expected)
    guard ratio > memory.best?.ratio ?? 0 else { return }
    memory.best = Best(
      ratio: ratio, center: center, groups: groups, first: window.lowerBound, last: window.upperBound, count: events,
      expected: expected)
    memory.forget()
  }
}
