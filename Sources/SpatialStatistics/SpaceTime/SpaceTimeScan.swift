public import GeoJSON

/// Where and when there were more events than the places' and the days' own busyness explains: the space-time permutation scan.
///
/// M. Kulldorff et al., A space-time permutation scan statistic for disease outbreak detection, PLoS Medicine 2 (2005),
/// doi:10.1371/journal.pmed.0020059. Every cylinder is looked at: a circle around a place with events, for some days in a row. It
/// expects the events of its places times the events of its days over all events, and is ranked by the logarithm of Kulldorff's
/// likelihood ratio, c ln(c/μ) + (C − c) ln((C − c)/(C − μ)). No population is needed.
public struct SpaceTimeScan: Sendable {
  /// Which cylinders are looked at.
  public struct Options: Hashable, Sendable {
    /// The largest radius in metres.
    public var radius: Double
    /// The longest time in days.
    public var days: Int
    /// The largest share of all events that a cylinder's places may have, over all time.
    public var share = 0.5
    /// Days that are taken together; cylinders begin and end with them.
    public var step = 1
    /// Only cylinders that go on up to the last day: what is going on now.
    public var isProspective = false
    /// The fewest events of a cylinder.
    public var fewest = 2

    /// Makes options.
    public init(radius: Double, days: Int) { (self.radius, self.days) = (radius, days) }
  }

  /// A cylinder.
  public struct Cluster: Hashable, Sendable {
    /// The place in its middle.
    public var center: Position
    /// The distance to its farthest place with events, in metres; 0 for one place alone.
    public var radius: Double
    /// The first day, that of the events' own numbering.
    public var firstDay: Int
    /// The last day.
    public var lastDay: Int
    /// How many events.
    public var events: Int
    /// How many are expected.
    public var expected: Double
    /// The logarithm of the likelihood ratio.
    public var logLikelihoodRatio: Double
    /// How many simulations had a cylinder anywhere with as high a ratio: one-sided, with all looking around allowed for.
    public var p: SimulatedP
    /// The indices of its events, ascending.
    public var members: [Int]
  }

  /// The clusters, the likeliest first; no place belongs to two.
  public var clusters: [Cluster]
  /// How many events.
  public var count: Int
  /// How many places.
  public var places: Int

  /// How many events all circles together may take in, in one look.
  public static let limit = 100_000_000

  /// Looks at all cylinders, and again with the days dealt out anew.
  ///
  /// - Parameter most: how many clusters are reported at most.
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than three events, `.noVariation` where all are at one place or in one
  ///   step of time, `.tooMany` where the circles take in more than ``limit`` events.
  /// - Complexity: for each simulation O(*m w*), *m* the events all circles take in and *w* ≤ *t*² the pairs of days with
  ///   events around each, within *t* days.
  public init(
    of points: [SpaceTimePoint], options: Options, most: Int = 20, plan: SimulationPlan = SimulationPlan()
  ) throws(StatisticsError) {
    precondition(options.radius >= 0 && options.days >= 1 && options.step >= 1, "a cylinder needs a radius and days")
    guard points.count >= 3, let firstDay = points.map(\.day).min() else {
      throw StatisticsError(code: .tooFew, message: "a scan needs at least 3 events with a day")
    }
    let steps = points.map { Int32(($0.day - firstDay) / options.step) }
    let places = ScanPlaces(points.map(\.position))
    guard places.positions.count > 1, Set(steps).count > 1 else {
      throw StatisticsError(
        code: .noVariation, message: "a scan needs events at more than one place and on more than one day")
    }
    let circles = try ScanCircles(places, options: options, count: points.count)
    let scanner = CylinderScanner(
      places: places, circles: circles, steps: steps, length: max(1, options.days / options.step), options: options)
    var memory = scanner.memory()
    let observed = places.positions.indices.compactMap { center -> CylinderScanner.Best? in
      memory.reset()
      scanner.scan(center, steps: steps, &memory)
      return memory.best
    }.sorted { ($1.ratio, $0.center, $0.groups) < ($0.ratio, $1.center, $1.groups) }
    let simulated = plan.map(scratch: { scanner.memory() }) { _, generator, memory in
      memory.reset()
      var dealt = steps
      generator.shuffle(&dealt)
      for center in places.positions.indices { scanner.scan(center, steps: dealt, &memory) }
      return memory.best?.ratio ?? 0
    }
    (count, self.places) = (points.count, places.positions.count)
    var clusters: [Cluster] = []
    var taken = Set<Int32>()
    for best in observed where clusters.count < most {
      let (within, squaredRadius) = circles.places(of: best.center, groups: best.groups)
      guard within.allSatisfy({ !taken.contains($0) }) else { continue }
      taken.formUnion(within)
      let window = best.first...best.last
      let members = within.flatMap { places.events(at: Int($0)).map { Int($0) } }
        .filter { window.contains(Int(steps[$0])) }.sorted()
      clusters.append(
        Cluster(
          center: places.positions[best.center], radius: Sphere.meters(squaredChord: squaredRadius),
          firstDay: firstDay + best.first * options.step,
          lastDay: firstDay + best.last * options.step + options.step - 1, events: best.count, expected: best.expected,
          logLikelihoodRatio: best.ratio,
          // Equal cylinders of the simulations may differ by rounding.
          p: SimulatedP(observed: best.ratio - 1e-9, simulated: simulated, tail: .upper), members: members))
    }
    self.clusters = clusters
  }
}

/// The places of events, those with the same position taken together, in the order of their first event.
struct ScanPlaces: Sendable {
  private(set) var positions: [Position] = []
  private var offsets: [Int32] = [0]
  private var order: [Int32] = []

  init(_ events: [Position]) {
    var numbers: [Position: Int] = [:]
    var lists: [[Int32]] = []
    for (index, event) in events.enumerated() {
      let key = Position(longitude: event.longitude, latitude: event.latitude)
      if let number = numbers[key] {
        lists[number].append(Int32(index))
      } else {
        numbers[key] = lists.count
        positions.append(key)
        lists.append([Int32(index)])
      }
    }
    for list in lists {
      order.append(contentsOf: list)
      offsets.append(Int32(order.count))
    }
  }

  func events(at place: Int) -> ArraySlice<Int32> { order[Int(offsets[place])..<Int(offsets[place + 1])] }
}

/// The places around each place, by distance, in groups of equally far ones.
struct ScanCircles: Sendable {
  private var members: [Int32] = []
  /// Where the groups of each place end among the members, and how far away they are.
  private var ends: [Int32] = []
  private var squared: [Double] = []
  private var groupOffsets: [Int32] = [0]
  private var memberOffsets: [Int32] = [0]

  init(_ places: ScanPlaces, options: SpaceTimeScan.Options, count: Int) throws(StatisticsError) {
    let points = SpherePoints(places.positions)
    let most = Int(options.share * Double(count))
    var taken = 0
    for vector in points.vectors {
      var found: [(Double, Int)] = []
      points.forEach(withinSquaredChord: Sphere.squaredChord(meters: options.radius), of: vector) {
        found.append(($1, $0))
      }
      found.sort { $0 < $1 }
      var (sum, start) = (0, 0)
      while start < found.count {
        // Distances that differ by less than a millimetre or so are one.
        var end = start
        while end < found.count, found[end].0.squareRoot() - found[start].0.squareRoot() <= 1e-10 { end += 1 }
        let events = found[start..<end].reduce(0) { $0 + places.events(at: $1.1).count }
        sum += events
        // A circle of the place alone is always looked at.
        if sum > most, start > 0 { break }
        members.append(contentsOf: found[start..<end].map { Int32($0.1) })
        ends.append(Int32(members.count))
        squared.append(found[end - 1].0)
        taken += events
        start = end
      }
      groupOffsets.append(Int32(ends.count))
      memberOffsets.append(Int32(members.count))
      guard taken <= SpaceTimeScan.limit else {
        throw StatisticsError(
          code: .tooMany,
          message:
            "circles of \(Int(options.radius)) m around every place take in more than \(SpaceTimeScan.limit) events; take a smaller radius"
        )
      }
    }
  }

  func groups(of center: Int) -> Range<Int> { Int(groupOffsets[center])..<Int(groupOffsets[center + 1]) }

  func members(ofGroup group: Int, of center: Int) -> ArraySlice<Int32> {
    let start = group == Int(groupOffsets[center]) ? Int(memberOffsets[center]) : Int(ends[group - 1])
    return members[start..<Int(ends[group])]
  }

  /// The places of the first groups around a place, and the square of the chord to the farthest.
  func places(of center: Int, groups: Int) -> (places: ArraySlice<Int32>, squared: Double) {
    let last = Int(groupOffsets[center]) + groups - 1
    return (members[Int(memberOffsets[center])..<Int(ends[last])], squared[last])
  }
}
