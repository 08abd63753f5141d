/// Whether neighbours have similar values, over the whole: Moran's I.
///
/// P. A. P. Moran, Notes on continuous stochastic phenomena, Biometrika 37 (1950), doi:10.2307/2332142; moments by A. D. Cliff
/// and J. K. Ord, Spatial processes, 1981. Above the expectation neighbours are alike, below it they differ.
public struct GlobalMoran: Hashable, Sendable {
  /// The statistic.
  public var i: Double
  /// What it is on average where values are dealt out at random: −1/(n − 1).
  public var expected: Double
  /// Its variance where the values are draws of a normal distribution.
  public var normalVariance: Double
  /// Its variance where these very values are dealt out at random.
  public var randomVariance: Double
  /// How many simulations, with the values dealt out anew, had an I as extreme: two-sided.
  public var p: SimulatedP

  /// By how many standard deviations the statistic differs from the expectation, where these values are dealt out.
  public var z: Double { (i - expected) / randomVariance.squareRoot() }
  /// The two-sided p-value of ``z`` in a normal distribution, good for many values.
  public var normalP: Double { twoSidedNormalP(z) }

  /// Measures the values, one for each thing that has weights.
  ///
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than four values or no neighbours at all, `.noVariation` where all
  ///   are equal.
  public init(of values: [Double], weights: SpatialWeights, plan: SimulationPlan = SimulationPlan())
    throws(StatisticsError)
  {
    precondition(values.count == weights.count, "there must be as many values as weights")
    guard values.count >= 4, !weights.neighbors.isEmpty else {
      throw StatisticsError(code: .tooFew, message: "Moran's I needs at least 4 values, of which some are neighbours")
    }
    let deviations = try Deviations(values)
    let (s0, s1, s2) = weights.sums
    let n = Double(values.count)
    let scale = n / s0 / deviations.squares
    @Sendable func statistic(_ z: [Double]) -> Double {
      scale * z.indices.reduce(0) { $0 + z[$1] * weights.lag(z, at: $1) }
    }
    i = statistic(deviations.values)
    expected = -1 / (n - 1)
    normalVariance = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected * expected
    let kurtosis = deviations.fourths / n / square(deviations.squares / n)
    let a = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
    let b = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    randomVariance = (a - b) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected
    let simulated = plan.map { _, generator in
      var z = deviations.values
      generator.shuffle(&z)
      return statistic(z)
    }
    p = SimulatedP(observed: i, simulated: simulated, tail: .twoSided)
  }
}

/// Values less their mean.
struct Deviations: Sendable {
  var values: [Double]
  /// The sum of squares, and of fourth powers.
  var squares: Double
  var fourths: Double

  init(_ data: [Double]) throws(StatisticsError) {
    let mean = data.reduce(0, +) / Double(data.count)
    let values = data.map { $0 - mean }
    self.values = values
    squares = values.reduce(0) { $0 + $1 * $1 }
    fourths = values.reduce(0) { $0 + square($1 * $1) }
    let largest = data.reduce(0) { max($0, $1.magnitude) }
    guard squares > 1e-24 * Double(data.count) * largest * largest else {
      throw StatisticsError(code: .noVariation, message: "all values are the same, so there is nothing to compare")
    }
  }
}
