public import GeoJSON

/// Whether points lie closer to their nearest neighbours than random ones would: the index of Clark and Evans.
///
/// P. J. Clark, F. C. Evans, Distance to nearest neighbor as a measure of spatial relationships in populations, Ecology 35 (1954),
/// doi:10.2307/1931034. Distances are great-circle ones. Below 1 points are clustered, above 1 spread out.
public struct NearestNeighborIndex: Hashable, Sendable {
  /// How many points.
  public var count: Int
  /// How many have another one at the same place, so that their distance is 0.
  public var coincident: Int
  /// The mean distance to the nearest other point, in metres.
  public var meanDistance: Double
  /// What it would be for random points in a region without edges: ½√(A/n), in metres.
  public var expectedDistance: Double
  /// The mean over the expected distance.
  public var ratio: Double
  /// By how many standard errors the mean differs from the expected one, in a region without edges.
  public var z: Double
  /// Expectation and z by Donnelly's correction for the edge, which random points near it lack neighbours beyond; the region's
  /// shape is taken to be compact (K. P. Donnelly, 1978).
  public var corrected: (expectedDistance: Double, ratio: Double, z: Double) {
    (correctedExpectation, meanDistance / correctedExpectation, correctedZ)
  }
  /// How many simulations of random points in the region had a mean as far from their middle: two-sided, with the edge as it is.
  public var p: SimulatedP?
  /// The mean over all simulations of random points in the region, in metres; nil without any.
  public var simulatedDistance: Double?

  private var correctedExpectation: Double
  private var correctedZ: Double

  /// Measures the points in their region.
  ///
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than two points.
  /// - Complexity: O(*n* log *n*) for each simulation.
  public init(of positions: [Position], in region: StudyRegion, plan: SimulationPlan = SimulationPlan(count: 99))
    throws(StatisticsError)
  {
    guard positions.count >= 2 else {
      throw StatisticsError(code: .tooFew, message: "a nearest neighbour needs at least 2 points")
    }
    let count = positions.count
    let distances = Self.distances(SpherePoints(positions))
    let mean = distances.reduce(0, +) / Double(count)
    (self.count, meanDistance) = (count, mean)
    coincident = distances.count { $0 == 0 }
    let n = Double(count)
    expectedDistance = (region.area / n).squareRoot() / 2
    ratio = mean / expectedDistance
    z = (mean - expectedDistance) / (0.261_36 / (n * n / region.area).squareRoot())
    correctedExpectation = expectedDistance + (0.0514 + 0.041 / n.squareRoot()) * region.perimeter / n
    let variance =
      0.070 * region.area / (n * n) + 0.037 * region.perimeter * (region.area / (n * n * n * n * n)).squareRoot()
    correctedZ = (mean - correctedExpectation) / variance.squareRoot()
    guard plan.count > 0 else { return }
    let simulated = plan.map { _, generator in
      let points = (0..<count).map { _ in region.randomVector(using: &generator) }
      return Self.distances(SpherePoints(points)).reduce(0, +) / n
    }
    p = SimulatedP(observed: mean, simulated: simulated, tail: .twoSided)
    simulatedDistance = simulated.reduce(0, +) / Double(simulated.count)
  }

  /// The distance of each position to its nearest other one, in metres, in their order; infinite for one alone.
  public static func distances(between positions: [Position]) -> [Double] { distances(SpherePoints(positions)) }

  static func distances(_ points: SpherePoints) -> [Double] {
    (0..<points.count).map { Sphere.meters(squaredChord: points.squaredChordToNearest(of: $0)) }
  }
}
