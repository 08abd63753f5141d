#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether distances in space and in time between all pairs of events go together: the test of Mantel.
///
/// N. Mantel, The detection of disease clustering and a generalized regression approach, Cancer Research 27 (1967). The
/// statistic is Pearson's correlation over all pairs of (distance + a)^p and (days + b)^q; with p = q = −1 near pairs weigh
/// most, which Mantel advises, with 1 far ones do.
public struct MantelTest: Hashable, Sendable {
  /// How distances and days are transformed before they are correlated.
  public struct Transform: Hashable, Sendable {
    /// What is added to distances, in metres.
    public var distanceOffset: Double
    /// The power distances are raised to.
    public var distancePower: Double
    /// What is added to days.
    public var dayOffset: Double
    /// The power days are raised to.
    public var dayPower: Double

    /// Makes a transform; by default 1 over the distance in metres and a kilometre, and 1 over the days and one.
    public init(
      distanceOffset: Double = 1000, distancePower: Double = -1, dayOffset: Double = 1, dayPower: Double = -1
    ) {
      self.distanceOffset = distanceOffset
      self.distancePower = distancePower
      self.dayOffset = dayOffset
      self.dayPower = dayPower
    }

    /// Distances and days as they are.
    public static let identity = Transform(distanceOffset: 0, distancePower: 1, dayOffset: 0, dayPower: 1)
  }

  /// The correlation, −1…1.
  public var r: Double
  /// How many simulations, with the days dealt out anew, had as high a correlation: one-sided.
  public var p: SimulatedP
  /// How many events.
  public var count: Int

  /// How many events a run may have, as every pair is looked at in each simulation.
  public static let limit = 10_000

  /// Correlates all pairs.
  ///
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than three events, `.tooMany` for more than ``limit``, `.noVariation`
  ///   where all lie at one place or on one day.
  /// - Complexity: O(*n*²) time for each simulation, and 4 *n*² bytes.
  public init(
    of points: [SpaceTimePoint], transform: Transform = Transform(), plan: SimulationPlan = SimulationPlan()
  ) throws(StatisticsError) {
    let count = points.count
    guard count >= 3 else {
      throw StatisticsError(code: .tooFew, message: "Mantel's test needs at least 3 events with a day")
    }
    guard count <= Self.limit else {
      throw StatisticsError(
        code: .tooMany,
        message:
          "Mantel's test looks at every pair, so it takes at most \(Self.limit) events, not \(count); take a part of them, or use Knox' test"
      )
    }
    let vectors = points.map { UnitVector($0.position) }
    // Pairs (i, j) with j < i, row by row.
    var space: [Double] = []
    space.reserveCapacity(count * (count - 1) / 2)
    for first in 0..<count {
      for second in 0..<first {
        let chord = vectors[first] - vectors[second]
        let meters = Sphere.meters(squaredChord: chord.dot(chord))
        space.append(pow(meters + transform.distanceOffset, transform.distancePower))
      }
    }
    guard let (low, high) = points.map(\.day).min().flatMap({ low in points.map(\.day).max().map { (low, $0) } })
    else { throw StatisticsError(code: .tooFew, message: "Mantel's test needs at least 3 events with a day") }
    let times = (0...(high - low)).map { pow(Double($0) + transform.dayOffset, transform.dayPower) }
    let pairs = Double(space.count)
    let meanSpace = space.reduce(0, +) / pairs
    for index in space.indices { space[index] -= meanSpace }
    let days = points.map { $0.day - low }
    var (sum, squares) = (0.0, 0.0)
    for first in 0..<count {
      for second in 0..<first {
        let time = times[(days[first] - days[second]).magnitude.asInt]
        sum += time
        squares += time * time
      }
    }
    let varianceSpace = space.reduce(0) { $0 + $1 * $1 }
    let varianceTime = squares - sum * sum / pairs
    guard varianceSpace.isFinite, varianceTime.isFinite else {
      throw StatisticsError(
        code: .noVariation, message: "a distance or a number of days of 0 cannot be raised to this power; add an offset"
      )
    }
    guard varianceSpace > 1e-18 * pairs * square(meanSpace), varianceTime > 1e-12 * squares else {
      throw StatisticsError(code: .noVariation, message: "all events are at one place, or all on one day")
    }
    let scale = 1 / (varianceSpace * varianceTime).squareRoot()
    // Distances less their mean have the sum 0, so the days' mean drops out.
    let centered = space
    @Sendable func correlation(_ days: [Int]) -> Double {
      var total = 0.0
      centered.withUnsafeBufferPointer { space in
        times.withUnsafeBufferPointer { times in
          days.withUnsafeBufferPointer { days in
            var pair = 0
            for first in 0..<count {
              let day = days[first]
              for second in 0..<first {
                total += space[pair] * times[(day - days[second]).magnitude.asInt]
                pair += 1
              }
            }
          }
        }
      }
      return total * scale
    }
    let observed = correlation(days)
    let simulated = plan.map { _, generator in
      var days = days
      generator.shuffle(&days)
      return correlation(days)
    }
    (r, self.count) = (observed, count)
    p = SimulatedP(observed: observed, simulated: simulated, tail: .upper)
  }
}

extension UInt {
  fileprivate var asInt: Int { Int(bitPattern: self) }
}
