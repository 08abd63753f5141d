/// Whether a series goes up or down over time, without regard to how much: the test of Mann and Kendall.
///
/// H. B. Mann, Nonparametric tests against trend, Econometrica 13 (1945), doi:10.2307/1907187; M. G. Kendall, Rank correlation
/// methods, 1975, for the variance with ties. Values that depend on the one before make it find too many trends.
public struct MannKendall: Hashable, Sendable {
  /// How many more pairs go up than down.
  public var s: Int
  /// S in standard deviations, brought one nearer to 0 for continuity; 0 where all values are the same.
  public var z: Double
  /// Two-sided, from the normal distribution; good from ten values on.
  public var p: Double

  /// Tests a series in the order of time.
  /// - Complexity: O(*n*²).
  public init(_ series: [Double]) {
    var score = 0
    for (later, value) in series.enumerated() {
      for earlier in series[..<later] { score += value > earlier ? 1 : value < earlier ? -1 : 0 }
    }
    let n = Double(series.count)
    var variance = n * (n - 1) * (2 * n + 5)
    var tied = 1.0
    let sorted = series.sorted()
    for (index, value) in sorted.enumerated() {
      if index + 1 < sorted.count, sorted[index + 1] == value {
        tied += 1
      } else {
        variance -= tied * (tied - 1) * (2 * tied + 5)
        tied = 1
      }
    }
    s = score
    z = variance > 0 ? Double(score - score.signum()) / (variance / 18).squareRoot() : 0
    p = twoSidedNormalP(z)
  }
}
