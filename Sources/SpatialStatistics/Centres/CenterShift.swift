public import GeoJSON
import Geodesy

/// How far the mean centre moved from one group of positions to the next, and whether that is more than chance.
public struct CenterShift: Hashable, Sendable {
  /// The great-circle distance between the means, in metres.
  public var distance: Double
  /// The direction from the earlier to the later, degrees clockwise from north, −180…180.
  public var azimuth: Double
  /// How many simulations, in which the positions of both were dealt out to the two groups anew, moved as far: one-sided.
  public var p: SimulatedP

  /// Compares two groups.
  /// - Precondition: neither is empty.
  public init(from earlier: [Position], to later: [Position], plan: SimulationPlan = SimulationPlan()) {
    precondition(!earlier.isEmpty && !later.isEmpty, "a shift needs positions on both sides")
    let all = (earlier + later).map { UnitVector($0) }
    let count = earlier.count
    let total = all.reduce(UnitVector.zero, +)
    @Sendable func moved(_ vectors: [UnitVector]) -> Double {
      let first = vectors[..<count].reduce(UnitVector.zero, +)
      let chord = first.normalized - (total - first).normalized
      return chord.dot(chord)
    }
    let observed = moved(all)
    let simulated = plan.map { _, generator in
      var dealt = all
      generator.shuffle(&dealt)
      return moved(dealt)
    }
    let (from, to) = (EqualAreaPlane(around: earlier).center, EqualAreaPlane(around: later).center)
    let path = GreatCircle.mean.inverse(from: from, to: to)
    (distance, azimuth) = (path.distance.meters, path.azimuth)
    p = SimulatedP(observed: observed * (1 - 1e-12), simulated: simulated, tail: .upper)
  }
}
