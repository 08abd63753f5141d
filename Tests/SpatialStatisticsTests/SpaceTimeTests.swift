import Foundation
import GeoJSON
import Geodesy
import SpatialAnalysis
import Testing

@testable import SpatialStatistics

@Suite struct SpaceTimeTests {
  private func reference() throws -> (ReferenceValues.Points, [SpaceTimePoint]) {
    let reference = try ReferenceValues.read().points
    return (
      reference, zip(positions(reference.positions), reference.days).map { SpaceTimePoint(position: $0, day: $1) }
    )
  }

  private func random(_ count: Int, seed: UInt64) -> [SpaceTimePoint] {
    var generator = SeededGenerator(seed: seed)
    // Some at the same place, some on the same day.
    return scattered(count, size: 0.1, seed: seed).map { position in
      SpaceTimePoint(
        position: generator.unit() < 0.2 ? Position(longitude: 40.05, latitude: 30.05) : position,
        day: generator.index(below: 30) - 10)
    }
  }

  @Test func `Knox as in pointpats`() throws {
    let (reference, points) = try reference()
    let knox = try NearRepeat(of: points, distances: [500], days: [7], plan: SimulationPlan(count: 999))
    #expect(knox.cells.count == 1 && knox.cells[0].pairs == Int(reference.knox["nst"] ?? 0))
    #expect(knox.closePairs == Int(reference.knox["ns"] ?? 0))
    #expect(knox.cells[0].p.value == 0.001 && reference.knox["p_sim"] == 0.0001)
    // Pairs near in space times the share of pairs near in time.
    let expected = Double(knox.closePairs) * (reference.knox["nt"] ?? 0) / (60 * 59 / 2)
    #expect(agree(knox.cells[0].expected, expected, relative: 0.02))
  }

  @Test func `the table by brute force`() throws {
    let (distances, days) = ([0.0, 500, 2000, 4000], [0, 3, 10])
    for seed in 1...4 as ClosedRange<UInt64> {
      let points = random(60, seed: seed)
      let table = try NearRepeat(of: points, distances: distances, days: days, plan: SimulationPlan(count: 19))
      var counts = [Int](repeating: 0, count: 12)
      for first in points.indices {
        for second in 0..<first {
          let meters = GreatCircle.mean.distance(from: points[first].position, to: points[second].position).meters
          let apart = (points[first].day - points[second].day).magnitude
          if let band = distances.firstIndex(where: { meters <= $0 }),
            let window = days.firstIndex(where: { apart <= $0 })
          {
            counts[band * 3 + window] += 1
          }
        }
      }
      #expect(table.cells.map(\.pairs) == counts, "seed \(seed)")
      let threaded = try NearRepeat(
        of: points, distances: distances, days: days, plan: SimulationPlan(count: 19, jobs: 2))
      #expect(threaded.cells == table.cells && threaded.p == table.p)
    }
  }

  @Test func `Mantel as in SciPy and pointpats`() throws {
    let (reference, points) = try reference()
    let plain = try MantelTest(of: points, transform: .identity, plan: SimulationPlan(count: 99))
    #expect(agree(plain.r, reference.mantel["identity"] ?? 0, relative: 1e-9))
    let reciprocal = try MantelTest(of: points, plan: SimulationPlan(count: 999))
    #expect(agree(reciprocal.r, reference.mantel["reciprocal"] ?? 0, relative: 1e-9))
    // pointpats measures in the plane.
    #expect(agree(reciprocal.r, reference.mantel["pointpats"] ?? 0, relative: 1e-6))
    #expect(reciprocal.p.value == 0.001 && reference.mantel["p_sim"] == 0.001)
    #expect(throws: StatisticsError.self) {
      try MantelTest(of: points.map { SpaceTimePoint(position: $0.position, day: 3) })
    }
  }

  @Test func `trends as in SciPy`() throws {
    for trend in try ReferenceValues.read().trends {
      let ours = MannKendall(trend.series)
      // SciPy makes no correction for continuity: its z is |S| / (|S| − 1) of ours.
      let s = Double(ours.s.magnitude)
      let p = twoSidedNormalP(s > 1 ? ours.z * s / (s - 1) : ours.z)
      #expect(Double(ours.s.signum()) == (trend.tau > 0 ? 1 : -1))
      #expect(agree(p, trend.p_asymptotic, relative: 1e-6), "\(trend.series)")
    }
    #expect(MannKendall([1, 1, 1]).p == 1 && MannKendall([]).z == 0)
  }

  @Test func `Gi* in a cube as in esda`() throws {
    let cube = try ReferenceValues.read().cube
    let found = try EmergingHotSpots(counts: cube.counts, neighbors: cube.neighbors)
    for (cell, expected) in cube.z.enumerated() {
      for (ours, theirs) in zip(found.results[cell].z, expected) { #expect(agree(ours, theirs, relative: 1e-9)) }
    }
    #expect(found.results[6].isHot && found.results[6].pattern == .consecutive)
  }

  @Test(arguments: [
    ([0, 0, 0, 0, 1], 0, "new"), ([0, 0, 0, 1, 1], 0, "consecutive"), ([1, 1, 1, 1, 1], 0, "persistent"),
    ([1, 1, 1, 1, 1], 1, "intensifying"), ([1, 1, 1, 1, 1], -1, "diminishing"), ([1, 0, 1, 0, 1], 0, "sporadic"),
    ([-1, 0, 0, 0, 1], 0, "oscillating"), ([-1, 1, 1, 0, 1], 0, "oscillating"),
    ([1, 1, 1, 1, 1, 1, 1, 1, 1, 0], 0, "historical"), ([1, 1, 0, 0, 0], 0, ""), ([-1, -1, -1, -1, -1], 0, ""),
  ])
  func `patterns have their definitions`(signs: [Int], direction: Int, expected: String) {
    #expect((EmergingHotSpots.pattern(signs, direction: direction)?.rawValue ?? "") == expected)
  }
}
