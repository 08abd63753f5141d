/// Where hot and cold spots arise, last and fade: Gi* in a cube of cells and steps of time, and a test of trend in each cell.
///
/// The categories are those that Esri's Emerging Hot Spot Analysis made known; the statistics are Ord's and Getis' Gi* of 1995
/// and Mann's and Kendall's test. A bin's neighbours are its cell and the cells next to it, in its own step and the one before.
/// It is compared with the mean of the whole cube, not with its own step.
public struct EmergingHotSpots: Sendable {
  /// What became of a cell; each kind may be hot or cold.
  public enum Pattern: String, Hashable, Sendable, CaseIterable {
    /// Significant in the last step for the first time.
    case new
    /// Significant in an unbroken run of two or more steps up to the last, and never before; in less than 90 % of all.
    case consecutive
    /// Significant in at least 90 % of the steps and the last, and getting stronger.
    case intensifying
    /// Significant in at least 90 % of the steps and the last, with no trend.
    case persistent
    /// Significant in at least 90 % of the steps and the last, and getting weaker.
    case diminishing
    /// Significant in the last step and, with breaks, in some before; never significant the other way.
    case sporadic
    /// Significant in the last step, and the other way at some time before.
    case oscillating
    /// Significant in at least 90 % of the steps, but not in the last.
    case historical
  }

  /// What was found in one cell.
  public struct CellResult: Hashable, Sendable {
    /// The kind of pattern; nil where there is none.
    public var pattern: Pattern?
    /// Whether the pattern is of many events, not of few; false where there is none.
    public var isHot: Bool
    /// Gi* of each step, as z-scores.
    public var z: [Double]
    /// In how many steps the cell is a hot spot.
    public var hotSteps: Int
    /// In how many it is a cold spot.
    public var coldSteps: Int
    /// The test of trend over the z-scores.
    public var trend: MannKendall
    /// How many events there were in all.
    public var events: Int
  }

  /// One result for each cell.
  public var results: [CellResult]
  /// How many steps of time.
  public var steps: Int
  /// The test of trend over the number of events in each step.
  public var overallTrend: MannKendall

  /// How many bins a cube may have.
  public static let limit = 20_000_000

  /// Looks for hot spots in a cube.
  ///
  /// - Parameters:
  ///   - counts: the events of each cell, step by step; all of one length.
  ///   - neighbors: the cells next to each cell.
  ///   - level: two-sided, of the normal distribution; for bins over the whole cube with false discoveries held to it.
  /// - Throws: ``StatisticsError`` with `.tooFew` for fewer than four cells or four steps, `.tooMany` for more than ``limit`` bins,
  ///   `.noVariation` where all bins hold the same.
  /// - Complexity: O(*c s* (*k* + *s*)) for *c* cells with *k* neighbours and *s* steps.
  public init(counts: [[Int]], neighbors: [[Int]], level: Double = 0.05) throws(StatisticsError) {
    precondition(counts.count == neighbors.count, "there must be as many cells as lists of neighbours")
    let steps = counts.first?.count ?? 0
    guard counts.count >= 4, steps >= 4 else {
      throw StatisticsError(
        code: .tooFew,
        message: "hot spots over time need at least 4 cells and 4 steps, not \(counts.count) and \(steps)")
    }
    guard counts.count * steps <= Self.limit else {
      throw StatisticsError(
        code: .tooMany,
        message:
          "\(counts.count) cells and \(steps) steps make more than \(Self.limit) bins; take larger cells or longer steps"
      )
    }
    let bins = Double(counts.count * steps)
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    let mean = Double(total) / bins
    let squares = counts.reduce(0.0) { $1.reduce($0) { $0 + square(Double($1)) } }
    let deviation = (squares / bins - mean * mean).squareRoot()
    guard deviation > 0 else {
      throw StatisticsError(code: .noVariation, message: "all cells hold as many events in all steps")
    }
    let scores = counts.indices.map { cell in
      let around = [cell] + neighbors[cell]
      let sums = (0..<steps).map { step in around.reduce(0) { $0 + counts[$1][step] } }
      return (0..<steps).map { step in
        let members = Double(around.count * (step > 0 ? 2 : 1))
        let sum = Double(sums[step] + (step > 0 ? sums[step - 1] : 0))
        return (sum - mean * members) / (deviation * ((bins * members - members * members) / (bins - 1)).squareRoot())
      }
    }
    let found = falseDiscoveryControlled(scores.flatMap { $0.map(twoSidedNormalP) }, level: level)
    self.steps = steps
    overallTrend = MannKendall((0..<steps).map { step in Double(counts.reduce(0) { $0 + $1[step] }) })
    results = counts.indices.map { cell in
      let z = scores[cell]
      let signs = z.indices.map { found[cell * steps + $0] ? (z[$0] > 0 ? 1 : -1) : 0 }
      let trend = MannKendall(z)
      let direction = trend.p < level ? trend.s.signum() : 0
      let hot = Self.pattern(signs, direction: direction)
      let cold = Self.pattern(signs.map { -$0 }, direction: -direction)
      return CellResult(
        pattern: hot ?? cold, isHot: hot != nil, z: z, hotSteps: signs.count { $0 > 0 },
        coldSteps: signs.count { $0 < 0 }, trend: trend, events: counts[cell].reduce(0, +))
    }
  }

  /// The pattern of the steps with sign 1.
  static func pattern(_ signs: [Int], direction: Int) -> Pattern? {
    let hot = signs.count { $0 == 1 }
    let isMostly = Double(hot) >= 0.9 * Double(signs.count)
    guard signs.last == 1 else { return isMostly ? .historical : nil }
    if isMostly { return direction > 0 ? .intensifying : direction < 0 ? .diminishing : .persistent }
    if hot == 1 { return signs.contains(-1) ? .oscillating : .new }
    if signs.contains(-1) { return .oscillating }
    let run = signs.reversed().prefix { $0 == 1 }.count
    return run == hot ? .consecutive : .sporadic
  }
}
