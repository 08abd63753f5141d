import GeoJSON
import Testing

@testable import SpatialStatistics

@Suite struct WeightsTests {
  @Test func `neighbours as in scikit-learn's great-circle distances`() throws {
    let reference = try ReferenceValues.read().weights
    let places = positions(reference.positions)
    let nearest = SpatialWeights(nearest: 5, of: places)
    #expect((0..<60).map { index in nearest.places(of: index).map { Int(nearest.neighbors[$0]) } } == reference.nearest)
    let band = try SpatialWeights(within: reference.radius, of: places)
    #expect((0..<60).map { index in band.places(of: index).map { Int(band.neighbors[$0]) } } == reference.band)
    #expect(band.islands == reference.band.count { $0.isEmpty })
  }

  @Test func `Moran's I and its moments as in esda`() throws {
    let reference = try ReferenceValues.read().weights
    for (weights, expected) in [
      (SpatialWeights(neighbors: reference.nearest).rowStandardized, reference.moran),
      (SpatialWeights(neighbors: reference.band), reference.moran_band),
    ] {
      let moran = try GlobalMoran(of: reference.values, weights: weights)
      #expect(agree(moran.i, expected["I"] ?? 0) && agree(moran.expected, expected["EI"] ?? 0))
      #expect(agree(moran.normalVariance, expected["VI_norm"] ?? 0))
      #expect(agree(moran.randomVariance, expected["VI_rand"] ?? 0))
      if let z = expected["z_rand"], let p = expected["p_rand"] {
        #expect(agree(moran.z, z) && agree(moran.normalP, p, relative: 1e-6))
      }
      #expect(moran.p.value == 0.002 && reference.moran_p_sim == 0.0001)
    }
  }

  @Test func `local Moran as in esda`() throws {
    let reference = try ReferenceValues.read().weights
    let weights = SpatialWeights(neighbors: reference.nearest).rowStandardized
    let local = try LocalMoran(of: reference.values, weights: weights, plan: SimulationPlan(count: 4999))
    let names: [LocalMoran.Quadrant] = [.highHigh, .lowHigh, .lowLow, .highLow]
    for index in 0..<60 {
      #expect(agree(local.results[index].statistic, reference.local.Is[index]), "\(index)")
      #expect(local.quadrants[index] == names[reference.local.q[index] - 1], "\(index)")
      // Both are simulated: some 9 999 and 4 999 times.
      #expect((local.results[index].p.value - reference.local.p_sim[index]).magnitude < 0.035, "\(index)")
    }
    let threaded = try LocalMoran(of: reference.values, weights: weights, plan: SimulationPlan(count: 4999, jobs: 2))
    #expect(threaded.results == local.results)
    #expect(local.plot.contains("<circle"))
  }

  @Test func `Gi* as in esda`() throws {
    let reference = try ReferenceValues.read().weights
    let found = try GetisOrd(
      of: reference.values, weights: SpatialWeights(neighbors: reference.band), plan: SimulationPlan(count: 1999))
    for index in 0..<60 {
      #expect(agree(found.results[index].statistic, reference.gistar.Zs[index], relative: 1e-9), "\(index)")
    }
  }

  @Test func `nothing to compare is refused`() {
    let weights = SpatialWeights(neighbors: [[1], [0], [3], [2]])
    #expect(throws: StatisticsError.self) { try GlobalMoran(of: [2, 2, 2, 2], weights: weights) }
    #expect(throws: StatisticsError.self) {
      try GlobalMoran(of: [1, 2, 3, 4], weights: SpatialWeights(neighbors: [[], [], [], []]))
    }
    #expect(throws: StatisticsError.self) { try GetisOrd(of: [1, 2], weights: SpatialWeights(neighbors: [[1], [0]])) }
  }

  @Test func `a place without neighbours stands for nothing`() throws {
    let weights = SpatialWeights(neighbors: [[1], [0, 2], [1], [], [1, 2]])
    let local = try LocalMoran(of: [1, 5, 2, 9, 4], weights: weights, plan: SimulationPlan(count: 99))
    #expect(local.quadrants[3] == nil && local.results[3].p.value == 1 && !local.results[3].isDiscovery)
    #expect(local.results[3].lag == nil && weights.islands == 1)
  }
}
