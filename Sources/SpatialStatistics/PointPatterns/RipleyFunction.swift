public import GeoJSON

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many further points lie within each radius of a point, compared with random points: the functions K and L of Ripley.
///
/// K(r) is the expected number of further points within r of a point, over the density; L(r) the radius of the cap of the
/// sphere whose area is K(r), so that random points have L(r) = r (on a plane, √(K/π)). B. D. Ripley, Modelling spatial
/// patterns, Journal of the Royal Statistical Society B 39 (1977), doi:10.1111/j.2517-6161.1977.tb01615.x.
public struct RipleyFunction: Sendable {
  /// What the functions are at one radius.
  public struct Step: Hashable, Sendable {
    /// The radius in metres; the edge of the circle counts.
    public var radius: Double
    /// K in square metres.
    public var k: Double
    /// L in metres.
    public var l: Double
    /// The area of the cap, which K is for random points.
    public var expectedK: Double
    /// The lowest and the highest L of the simulations, in metres; nil without any.
    public var envelope: ClosedRange<Double>?
    /// The mean L of the simulations, in metres.
    public var simulatedL: Double?
  }

  /// The steps, from the smallest radius on.
  public var steps: [Step]
  /// How many points.
  public var count: Int
  /// What was done about the edge.
  public var correction: EdgeCorrection
  /// How many simulations had an L as far from the mean L of all at any of the radii: the test over the whole curve.
  ///
  /// The envelope alone is no test: with 99 simulations a random pattern leaves it at one given radius twice in a hundred, at one
  /// of twenty radii far oftener.
  public var p: SimulatedP?
  /// The share of patterns that leave the envelope at a radius chosen beforehand: 2 / (n + 1).
  public var pointwiseLevel: Double?

  /// How many pairs of points a run may count, observation and simulations each.
  public static let pairLimit = 50_000_000.0

  /// About how many ordered pairs lie within a radius.
  public static func expectedPairs(count: Int, radius: Double, in region: StudyRegion) -> Double {
    square(Double(count)) * min(1, Sphere.capArea(radius: radius) / region.area)
  }

  /// A radius to look up to: a quarter of the side of a square as large as the region, less where that makes too many pairs.
  public static func suggestedRadius(count: Int, in region: StudyRegion) -> Double {
    let pairs = 10_000_000 / square(Double(max(count, 1)))
    return min(region.area.squareRoot() / 4, Sphere.capRadius(area: pairs * region.area))
  }

  /// Computes the functions up to a radius, and their envelope.
  ///
  /// - Parameters:
  ///   - radius: the largest radius in metres, above 0.
  ///   - steps: how many equal steps lead to it.
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than three points, `.tooMany` where more than ``pairLimit`` pairs are to
  ///   be expected within the radius.
  /// - Complexity: O(*n* log *n* + *k*) for *k* pairs within the radius, for each simulation; the isotropic correction adds the
  ///   edges nearby for each pair near the edge.
  public init(
    of positions: [Position], in region: StudyRegion, upTo radius: Double, steps: Int = 20,
    correction: EdgeCorrection = .isotropic, plan: SimulationPlan = SimulationPlan(count: 99)
  ) throws(StatisticsError) {
    precondition(radius > 0 && steps >= 1, "a function needs a radius above 0 and at least one step")
    guard positions.count >= 3 else {
      throw StatisticsError(code: .tooFew, message: "Ripley's function needs at least 3 points")
    }
    let points = SpherePoints(positions)
    let radii = (1...steps).map { radius * Double($0) / Double(steps) }
    let measure = PairMeasure(region: region, radii: radii, correction: correction)
    guard Self.expectedPairs(count: positions.count, radius: radius, in: region) <= Self.pairLimit,
      measure.pairs(of: points, limit: Self.pairLimit) <= Self.pairLimit
    else {
      throw StatisticsError(
        code: .tooMany,
        message:
          "more than \(Int(Self.pairLimit)) pairs of points lie within \(Int(radius)) m of each other; take a smaller largest distance, such as \(Int(Self.suggestedRadius(count: positions.count, in: region) / 2)) m"
      )
    }
    let observed = measure.k(of: points)
    let count = positions.count
    let simulated = plan.map { _, generator in
      measure.k(of: SpherePoints((0..<count).map { _ in region.randomVector(using: &generator) }))
        .map(Sphere.capRadius(area:))
    }
    self.count = count
    self.correction = correction
    self.steps = radii.indices.map { index in
      let values = simulated.map { $0[index] }
      let envelope = values.min().flatMap { low in values.max().map { low...$0 } }
      return Step(
        radius: radii[index], k: observed[index], l: Sphere.capRadius(area: observed[index]),
        expectedK: Sphere.capArea(radius: radii[index]), envelope: envelope,
        simulatedL: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count))
    }
    guard !simulated.isEmpty else { return }
    let curve = self.steps.map(\.l)
    // The mean is over the observation too, which makes it one of equals under the hypothesis.
    let means = radii.indices.map { index in
      (curve[index] + simulated.reduce(0) { $0 + $1[index] }) / Double(simulated.count + 1)
    }
    func farthest(_ curve: [Double]) -> Double { zip(curve, means).reduce(0) { max($0, ($1.0 - $1.1).magnitude) } }
    p = SimulatedP(observed: farthest(curve), simulated: simulated.map(farthest), tail: .upper)
    pointwiseLevel = 2 / Double(simulated.count + 1)
  }

  /// The radius at which L exceeds the radius by most, and by how much, in metres.
  public var strongest: (radius: Double, excess: Double) {
    steps.reduce((0, -Double.infinity)) { best, step in
      step.l - step.radius > best.1 ? (step.radius, step.l - step.radius) : best
    }
  }
}

/// Sums the pairs of points within each of some radii, and makes K of them.
private struct PairMeasure: Sendable {
  let region: StudyRegion
  let radii: [Double]
  let correction: EdgeCorrection
  private let bounds: [Double]

  init(region: StudyRegion, radii: [Double], correction: EdgeCorrection) {
    self.region = region
    self.radii = radii
    self.correction = region.kind == .wholeEarth ? .none : correction
    bounds = radii.map { Sphere.squaredChord(meters: $0) }
  }

  /// The number of ordered pairs within the largest radius, counted until a limit is passed.
  func pairs(of points: SpherePoints, limit: Double) -> Double {
    var count = 0.0
    for vector in points.vectors {
      points.forEach(withinSquaredChord: bounds[bounds.count - 1], of: vector) { _, _ in count += 1 }
      if count > limit { break }
    }
    return count - Double(points.count)
  }

  /// The number of the first radius that holds a pair.
  @inline(__always)
  private func bin(_ squared: Double) -> Int {
    let meters = Sphere.meters(squaredChord: squared)
    var bin = min(radii.count - 1, max(0, Int(meters / radii[radii.count - 1] * Double(radii.count))))
    // Rounding may be off by one at the edge of a bin.
    while bin > 0, squared <= bounds[bin - 1] { bin -= 1 }
    while bin < radii.count - 1, squared > bounds[bin] { bin += 1 }
    return bin
  }

  func k(of points: SpherePoints) -> [Double] {
    let n = Double(points.count)
    let reach = bounds[bounds.count - 1]
    var sums = [Double](repeating: 0, count: radii.count)
    switch correction {
    case .none, .isotropic:
      for (index, vector) in points.vectors.enumerated() {
        let near = correction == .none ? [] : region.edges(withinMeters: radii[radii.count - 1], of: vector)
        let toEdge = near.reduce(Double.infinity) { min($0, $1.angle(to: vector)) } * Sphere.radius
        points.forEach(withinSquaredChord: reach, of: vector) { other, squared in
          guard other != index else { return }
          var weight = 1.0
          if !near.isEmpty {
            let meters = Sphere.meters(squaredChord: squared)
            if meters > toEdge {
              // The second point lies within, so some of the circle does; a corner of the hull sees very little of it.
              weight = 1 / max(0.01, region.shareOfCircle(radius: meters, around: vector, near: near))
            }
          }
          sums[bin(squared)] += weight
        }
      }
      var total = 0.0
      return sums.map { sum in
        total += sum
        return region.area * total / (n * (n - 1))
      }
    case .border:
      var seen = [Double](repeating: 0, count: radii.count)
      for (index, vector) in points.vectors.enumerated() {
        let toEdge = region.metersToEdge(vector)
        let usable = radii.firstIndex { $0 > toEdge } ?? radii.count
        guard usable > 0 else { continue }
        for step in 0..<usable { seen[step] += 1 }
        var counts = [Double](repeating: 0, count: usable)
        points.forEach(withinSquaredChord: bounds[usable - 1], of: vector) { other, squared in
          if other != index { counts[min(usable - 1, bin(squared))] += 1 }
        }
        var total = 0.0
        for step in 0..<usable {
          total += counts[step]
          sums[step] += total
        }
      }
      return zip(sums, seen).map { sum, seen in seen > 0 ? region.area / (n - 1) * sum / seen : 0 }
    }
  }
}
