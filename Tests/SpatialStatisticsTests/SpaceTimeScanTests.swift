import Foundation
import GeoJSON
import Geodesy
import Testing

@testable import SpatialStatistics

@Suite struct SpaceTimeScanTests {
  private func random(_ count: Int, seed: UInt64) -> [SpaceTimePoint] {
    var generator = SeededGenerator(seed: seed)
    let places = scattered(12, size: 0.3, seed: seed)
    return (0..<count).map { _ in
      SpaceTimePoint(position: places[generator.index(below: 12)], day: 100 + generator.index(below: 20))
    }
  }

  /// The highest likelihood ratio, cylinder by cylinder, every circle and every run of steps.
  private func best(_ points: [SpaceTimePoint], _ options: SpaceTimeScan.Options) -> Double {
    let first = points.map(\.day).min() ?? 0
    let steps = points.map { ($0.day - first) / options.step }
    let last = steps.max() ?? 0
    let length = max(1, options.days / options.step)
    let count = Double(points.count)
    var best = 0.0
    for center in points {
      let distances = points.map { GreatCircle.mean.distance(from: center.position, to: $0.position).meters }
      for radius in Set(distances) where radius <= options.radius {
        let within = points.indices.filter { distances[$0] <= radius + 1e-3 }
        guard Double(within.count) <= (options.share * count).rounded(.down) || radius == 0 else { continue }
        for start in 0...last {
          for end in start...min(last, start + length - 1) where !options.isProspective || end == last {
            let events = Double(within.count { steps[$0] >= start && steps[$0] <= end })
            let expected = Double(within.count) * Double(steps.count { $0 >= start && $0 <= end }) / count
            guard events >= Double(options.fewest), events > expected else { continue }
            let rest = events == count ? 0 : (count - events) * log((count - events) / (count - expected))
            best = max(best, events * log(events / expected) + rest)
          }
        }
      }
    }
    return best
  }

  @Test func `the likeliest cylinder by brute force`() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let points = random(40, seed: seed)
      for (radius, days, step, share, isProspective) in [
        (15_000.0, 5, 1, 0.5, false), (40_000, 7, 1, 0.3, false), (20_000, 6, 2, 0.5, false), (20_000, 6, 1, 0.5, true),
      ] {
        var options = SpaceTimeScan.Options(radius: radius, days: days)
        (options.step, options.share, options.isProspective) = (step, share, isProspective)
        let scan = try SpaceTimeScan(of: points, options: options, plan: SimulationPlan(count: 0))
        let expected = best(points, options)
        #expect(
          agree(scan.clusters.first?.logLikelihoodRatio ?? 0, expected, relative: 1e-9), "seed \(seed), \(options)")
        for cluster in scan.clusters {
          #expect(cluster.members.count == cluster.events && cluster.radius <= radius + 0.001)
          #expect(cluster.members.allSatisfy { (cluster.firstDay...cluster.lastDay).contains(points[$0].day) })
        }
      }
    }
  }

  @Test func `an outbreak is found, and chance is not`() throws {
    var points = random(300, seed: 3)
    let place = Position(longitude: 40.9, latitude: 30.9)
    // A place that is quiet but for three days.
    points += (0..<12).map { SpaceTimePoint(position: place, day: 110 + $0 % 3) }
    points += (0..<4).map { SpaceTimePoint(position: place, day: 100 + $0 * 5) }
    var options = SpaceTimeScan.Options(radius: 30_000, days: 7)
    options.share = 0.3
    let scan = try SpaceTimeScan(of: points, options: options, plan: SimulationPlan(count: 99, jobs: 2))
    let cluster = try #require(scan.clusters.first)
    #expect(cluster.center == place && cluster.firstDay == 110 && cluster.lastDay == 112)
    #expect(cluster.p.value == 0.01 && cluster.events >= 12 && cluster.members.contains(305))
    let alone = try SpaceTimeScan(of: points, options: options, plan: SimulationPlan(count: 99))
    #expect(alone.clusters == scan.clusters)
    let chance = try SpaceTimeScan(of: random(300, seed: 4), options: options, plan: SimulationPlan(count: 99))
    #expect((chance.clusters.first?.p.value ?? 1) > 0.05)
  }

  @Test func `too little is refused`() {
    let options = SpaceTimeScan.Options(radius: 1000, days: 3)
    #expect(throws: StatisticsError.self) { try SpaceTimeScan(of: [], options: options) }
    let place = Position(longitude: 1, latitude: 1)
    #expect(throws: StatisticsError.self) {
      try SpaceTimeScan(of: (0..<5).map { SpaceTimePoint(position: place, day: $0) }, options: options)
    }
  }
}
