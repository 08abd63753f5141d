import Foundation
import GeoJSON
import Geodesy
import Testing

@testable import SpatialStatistics

@Suite struct PointPatternTests {
  private func distances(_ points: [Position]) -> [[Double]] {
    points.map { first in points.map { GreatCircle.mean.distance(from: first, to: $0).meters } }
  }

  @Test func `nearest neighbours as in scikit-learn's ball tree`() throws {
    let reference = try ReferenceValues.read().points
    let points = positions(reference.positions)
    let region = try StudyRegion(convexHullOf: points)
    let index = try NearestNeighborIndex(of: points, in: region)
    #expect(agree(index.meanDistance, reference.nearest_mean))
    #expect(agree(index.expectedDistance, (region.area / 60).squareRoot() / 2))
    #expect(agree(index.ratio, index.meanDistance / index.expectedDistance))
    // Clark and Evans: standard error 0.26136 / √(n · density).
    let error = 0.26136 / (60 * 60 / region.area).squareRoot()
    #expect(agree(index.z, (index.meanDistance - index.expectedDistance) / error))
    #expect(index.p?.simulations == 99 && index.coincident == 0)
    #expect(index.corrected.expectedDistance > index.expectedDistance)
    // Donnelly's expectation lies near what random points in the region do.
    #expect(agree(index.corrected.expectedDistance, index.simulatedDistance ?? 0, relative: 0.06))
  }

  @Test func `points in pairs are clustered`() throws {
    let paired = scattered(40, seed: 6).flatMap {
      [$0, Position(longitude: $0.longitude, latitude: $0.latitude + 0.001)]
    }
    let index = try NearestNeighborIndex(of: paired, in: StudyRegion(boundingBoxOf: paired))
    #expect(index.ratio < 0.1 && index.p == SimulatedP(extreme: 0, simulations: 99, tail: .twoSided))
    #expect(index.p?.value == 0.02 && index.z < -10 && index.corrected.z < -10)
  }

  @Test func `random points are near the expectation, and duplicates have no distance`() throws {
    let region = try StudyRegion(.polygon([box(40, 30, 42, 32)]))
    let index = try NearestNeighborIndex(of: scattered(400, seed: 8), in: region)
    #expect((index.corrected.ratio - 1).magnitude < 0.06 && (index.p?.value ?? 0) > 0.05)
    let doubled = try NearestNeighborIndex(
      of: scattered(10, seed: 8) + scattered(10, seed: 8), in: region, plan: SimulationPlan(count: 0))
    #expect(doubled.coincident == 20 && doubled.meanDistance == 0 && doubled.p == nil)
    #expect(throws: StatisticsError.self) { try NearestNeighborIndex(of: scattered(1, seed: 1), in: region) }
  }

  @Test func `K without correction as in pointpats`() throws {
    let reference = try ReferenceValues.read().points
    let points = positions(reference.positions)
    let region = try StudyRegion(convexHullOf: points)
    let ripley = try RipleyFunction(
      of: points, in: region, upTo: 4000, steps: 16, correction: .none, plan: SimulationPlan(count: 0))
    // pointpats divides by n², we by n(n − 1); steps of 250 m.
    for (radius, expected) in zip(reference.k.radii, reference.k.k_over_area) {
      let step = ripley.steps[Int(radius / 250) - 1]
      #expect(agree(step.k / region.area * 59 / 60, expected), "\(radius)")
      #expect(agree(step.l, (step.k / .pi).squareRoot(), relative: 1e-6))
    }
    #expect(ripley.p == nil && ripley.steps.allSatisfy { $0.envelope == nil })
  }

  @Test(arguments: EdgeCorrection.allCases)
  func `K by its definition, pair by pair`(correction: EdgeCorrection) throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let points = scattered(50, seed: seed)
      let region = try StudyRegion(.polygon([box(40, 30, 42, 32)]))
      let ripley = try RipleyFunction(
        of: points, in: region, upTo: 60_000, steps: 6, correction: correction, plan: SimulationPlan(count: 0))
      let distances = distances(points)
      for step in ripley.steps {
        var sum = 0.0
        var looked = 0.0
        for first in points.indices {
          let vector = UnitVector(points[first])
          let isLooked = correction != .border || region.metersToEdge(vector) >= step.radius
          if isLooked { looked += 1 }
          for second in points.indices where second != first && distances[first][second] <= step.radius && isLooked {
            let share =
              correction == .isotropic
              ? region.shareOfCircle(radius: distances[first][second], around: vector, near: region.edges) : 1
            sum += 1 / max(0.01, share)
          }
        }
        #expect(agree(step.k, region.area / 49 * sum / looked, relative: 1e-6), "seed \(seed), \(step.radius) m")
      }
    }
  }

  @Test func `corrected, random points have the K of the cap`() throws {
    let points = scattered(700, seed: 21)
    let region = try StudyRegion(.polygon([box(40, 30, 42, 32)]))
    for correction in [EdgeCorrection.isotropic, .border] {
      let ripley = try RipleyFunction(
        of: points, in: region, upTo: 40_000, steps: 4, correction: correction, plan: SimulationPlan(count: 0))
      for step in ripley.steps { #expect(agree(step.k, step.expectedK, relative: 0.1), "\(correction) \(step)") }
    }
    let plain = try RipleyFunction(
      of: points, in: region, upTo: 40_000, steps: 4, correction: .none, plan: SimulationPlan(count: 0))
    #expect(plain.steps[3].k < 0.9 * plain.steps[3].expectedK)
  }

  @Test func `simulations do not depend on threads, and tell clusters from chance`() throws {
    let clustered = positions(try ReferenceValues.read().points.positions)
    let region = try StudyRegion(boundingBoxOf: clustered)
    let one = try RipleyFunction(of: clustered, in: region, upTo: 3000, plan: SimulationPlan(count: 39, seed: 4))
    let two = try RipleyFunction(
      of: clustered, in: region, upTo: 3000, plan: SimulationPlan(count: 39, seed: 4, jobs: 2))
    #expect(one.steps == two.steps && one.p == two.p)
    #expect(one.p?.value == 1 / 40 && one.strongest.excess > 500)
    let other = try RipleyFunction(of: clustered, in: region, upTo: 3000, plan: SimulationPlan(count: 39, seed: 5))
    #expect(other.steps != one.steps)
    let even = try RipleyFunction(
      of: scattered(80, seed: 31), in: StudyRegion(.polygon([box(40, 30, 42, 32)])), upTo: 40_000,
      plan: SimulationPlan(count: 39))
    #expect((even.p?.value ?? 0) > 0.05)
    #expect(one.plot.hasPrefix("<svg") && one.plot.hasSuffix("</svg>\n"))
  }

  @Test func `too many pairs are refused before they are counted`() throws {
    let points = scattered(8000, seed: 1)
    let region = try StudyRegion(.polygon([box(40, 30, 42, 32)]))
    #expect(throws: StatisticsError.self) {
      try RipleyFunction(of: points, in: region, upTo: 200_000, plan: SimulationPlan(count: 0))
    }
    #expect(RipleyFunction.suggestedRadius(count: 8000, in: region) < 60_000)
  }
}
