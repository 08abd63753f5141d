/// Where the values of a place and its neighbours stand out: what local Moran and Gi* have in common.
public struct LocalResult: Hashable, Sendable {
  /// The statistic: Iᵢ, or the z-score of Gi*.
  public var statistic: Double
  /// The value there, in standard deviations from the mean.
  public var value: Double
  /// The weighted mean of the neighbours, for Gi* with the place itself, in standard deviations from the mean; nil without any.
  public var lag: Double?
  /// How many simulations, in which the values of all others were dealt out anew, had as large a sum of neighbours where it is
  /// above their middle, else as small a one: one-sided, to the side where it lies.
  public var p: SimulatedP
  /// Whether it stands out among all places, with false discoveries held to 5 % (``falseDiscoveryControlled(_:level:)``).
  public var isDiscovery: Bool
}

/// Local indicators of spatial association: Moran's I for each place.
///
/// L. Anselin, Local indicators of spatial association, Geographical Analysis 27 (1995),
/// doi:10.1111/j.1538-4632.1995.tb00338.x.
public struct LocalMoran: Sendable {
  /// What a place is to its neighbours.
  public enum Quadrant: String, Hashable, Sendable {
    /// A high value among high ones.
    case highHigh = "high-high"
    /// A low value among high ones.
    case lowHigh = "low-high"
    /// A low value among low ones.
    case lowLow = "low-low"
    /// A high value among low ones.
    case highLow = "high-low"
  }

  /// One result for each place.
  public var results: [LocalResult]
  /// What each place is to its neighbours; nil without neighbours.
  public var quadrants: [Quadrant?]

  /// Measures each place: Iᵢ = zᵢ Σ wᵢⱼ zⱼ / m₂, m₂ being the sum of squared deviations over n − 1.
  ///
  /// - Throws: ``StatisticsError``, as ``GlobalMoran``.
  /// - Complexity: O(*n k*) for each simulation of *k* neighbours.
  public init(of values: [Double], weights: SpatialWeights, plan: SimulationPlan = SimulationPlan())
    throws(StatisticsError)
  {
    let standard = try standardScores(of: values, weights)
    let n = Double(values.count)
    let moment = n / (n - 1)
    let tests = conditionalPermutations(of: standard, weights: weights, plan: plan)
    let found = falseDiscoveryControlled(tests.map(\.value))
    var results: [LocalResult] = []
    var quadrants: [Quadrant?] = []
    for index in values.indices {
      let lag = weights.lag(standard, at: index)
      let hasNeighbors = !weights.places(of: index).isEmpty
      let sum = weights.places(of: index).reduce(0) { $0 + weights.values[$1] }
      results.append(
        LocalResult(
          statistic: standard[index] * lag / moment, value: standard[index],
          lag: hasNeighbors && sum != 0 ? lag / sum : nil, p: tests[index],
          isDiscovery: hasNeighbors && found[index]))
      quadrants.append(
        !hasNeighbors
          ? nil : standard[index] > 0 ? (lag > 0 ? .highHigh : .highLow) : (lag > 0 ? .lowHigh : .lowLow))
    }
    (self.results, self.quadrants) = (results, quadrants)
  }
}

/// The values less their mean, in standard deviations.
/// - Throws: ``StatisticsError`` for fewer than four values and for values that are all the same.
private func standardScores(of values: [Double], _ weights: SpatialWeights) throws(StatisticsError) -> [Double] {
  precondition(values.count == weights.count, "there must be as many values as weights")
  guard values.count >= 4 else {
    throw StatisticsError(code: .tooFew, message: "local statistics need at least 4 values")
  }
  let deviations = try Deviations(values)
  let unit = (deviations.squares / Double(values.count)).squareRoot()
  return deviations.values.map { $0 / unit }
}

/// Hot and cold spots: the statistic Gi* of Getis and Ord for each place.
///
/// J. K. Ord, A. Getis, Local spatial autocorrelation statistics, Geographical Analysis 27 (1995),
/// doi:10.1111/j.1538-4632.1995.tb00912.x. The sum over a place and its neighbours, less what it would be with the mean
/// everywhere, in standard deviations.
public struct GetisOrd: Sendable {
  /// One result for each place; the statistic is a z-score.
  public var results: [LocalResult]
  /// The two-sided p-value of each z-score in a normal distribution; rough with few neighbours or skewed values.
  public var normalPs: [Double]

  /// Measures each place; weights are the neighbours', and 1 for the place itself.
  ///
  /// - Throws: ``StatisticsError``, as ``GlobalMoran``.
  public init(of values: [Double], weights: SpatialWeights, plan: SimulationPlan = SimulationPlan())
    throws(StatisticsError)
  {
    let standard = try standardScores(of: values, weights)
    let n = Double(values.count)
    let tests = conditionalPermutations(of: standard, weights: weights, plan: plan)
    let found = falseDiscoveryControlled(tests.map(\.value))
    var (results, normalPs): ([LocalResult], [Double]) = ([], [])
    for index in values.indices {
      let places = weights.places(of: index)
      let sum = places.reduce(1) { $0 + weights.values[$1] }
      let squares = places.reduce(1) { $0 + square(weights.values[$1]) }
      let lag = weights.lag(standard, at: index) + standard[index]
      let variance = (n * squares - sum * sum) / (n - 1)
      // With everybody a neighbour the sum is always the same.
      let z = variance > 1e-12 ? lag / variance.squareRoot() : 0
      results.append(
        LocalResult(
          statistic: z, value: standard[index], lag: lag / sum, p: tests[index], isDiscovery: found[index]))
      normalPs.append(twoSidedNormalP(z))
    }
    (self.results, self.normalPs) = (results, normalPs)
  }
}

/// For each place, how extreme the sum of its neighbours is when the values of all others are dealt out, its own staying.
private func conditionalPermutations(of values: [Double], weights: SpatialWeights, plan: SimulationPlan) -> [SimulatedP]
{
  let count = values.count
  // Places are the pieces of work; the plan's count is how often each is simulated.
  return plan.map(count, scratch: { [Int32](repeating: 0, count: count) }) { index, generator, chosen in
    let places = weights.places(of: index)
    guard !places.isEmpty, plan.count > 0 else {
      return SimulatedP(extreme: plan.count, simulations: plan.count, tail: .upper)
    }
    let observed = weights.lag(values, at: index)
    let (lowest, highest) = (observed - 1e-12 * observed.magnitude, observed + 1e-12 * observed.magnitude)
    var (above, below) = (0, 0)
    for _ in 0..<plan.count {
      var sum = 0.0
      if places.count * 8 < count {
        // Few of many: draw, and again where one comes twice.
        for (drawn, place) in places.enumerated() {
          var other = 0
          repeat {
            other = generator.index(below: count)
          } while other == index || chosen[..<drawn].contains(Int32(other))
          chosen[drawn] = Int32(other)
          sum += weights.values[place] * values[other]
        }
      } else {
        // Many: the first of a shuffled deck without the place itself.
        for other in 0..<count { chosen[other] = Int32(other) }
        chosen.swapAt(index, count - 1)
        for (drawn, place) in places.enumerated() {
          chosen.swapAt(drawn, drawn + generator.index(below: count - 1 - drawn))
          sum += weights.values[place] * values[Int(chosen[drawn])]
        }
      }
      if sum >= lowest { above += 1 }
      if sum <= highest { below += 1 }
    }
    return above <= below
      ? SimulatedP(extreme: above, simulations: plan.count, tail: .upper)
      : SimulatedP(extreme: below, simulations: plan.count, tail: .lower)
  }
}
