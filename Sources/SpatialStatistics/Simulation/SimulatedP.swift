/// A p-value from simulations: how many of them were at least as extreme as the observation.
///
/// With *r* such simulations of *n*, the value is (*r* + 1) / (*n* + 1): the observation counts as one of them, so it is never 0,
/// and the smallest possible value is 1 / (*n* + 1) (B. V. North, D. Curtis, P. C. Sham, 2002, doi:10.1086/341527).
public struct SimulatedP: Hashable, Sendable {
  /// Which simulations count as at least as extreme.
  public enum Tail: String, Hashable, Sendable {
    /// Those with a value as large or larger.
    case upper
    /// Those with a value as small or smaller.
    case lower
    /// The smaller of the two tails, doubled, at most 1.
    case twoSided = "two-sided"
  }

  /// How many simulations were at least as extreme; of the smaller tail where both count.
  public var extreme: Int
  /// How many simulations there were.
  public var simulations: Int
  /// Which side counts.
  public var tail: Tail

  /// Makes a p-value from counts.
  public init(extreme: Int, simulations: Int, tail: Tail) {
    self.extreme = extreme
    self.simulations = simulations
    self.tail = tail
  }

  /// Compares an observation with simulated values; equal ones count as extreme.
  public init(observed: Double, simulated: some Sequence<Double>, tail: Tail) {
    var (above, below, count) = (0, 0, 0)
    for value in simulated {
      if value >= observed { above += 1 }
      if value <= observed { below += 1 }
      count += 1
    }
    let extreme =
      switch tail {
      case .upper: above
      case .lower: below
      case .twoSided: min(above, below)
      }
    self.init(extreme: extreme, simulations: count, tail: tail)
  }

  /// The p-value, above 0 and at most 1.
  public var value: Double {
    let share = Double(extreme + 1) / Double(simulations + 1)
    return tail == .twoSided ? min(1, 2 * share) : share
  }
}
