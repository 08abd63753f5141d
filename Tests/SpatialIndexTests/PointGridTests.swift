import TestSupport
import Testing

@testable import SpatialIndex

@Suite struct PointGridTests {
  @Test(arguments: [UInt64](1...12), [1, 2, 15])
  func neighborhoodsHoldAllThatIsNear(seed: UInt64, reach: Int) {
    var generator = SplitMix64(seed: seed)
    let count = [0, 1, 50, 300][Int(seed) % 4]
    func axis() -> [Double] { (0..<count).map { _ in Double.random(in: -5...5, using: &generator) } }
    let (x, y, z) = (axis(), axis(), axis())
    let side = Double.random(in: 0.2...4, using: &generator)
    let grid = PointGrid(x: x, y: y, z: z, side: side)
    #expect(grid.order.map(Int.init).sorted() == Array(0..<count))
    let neighborhoods = grid.neighborhoods(reach: reach)
    let together = grid.neighborhoods(reach: reach, threads: 3)
    for cell in 0..<grid.cellCount {
      let runs = neighborhoods.runs(around: cell).map { neighborhoods[run: $0] }
      #expect(together.runs(around: cell).map { together[run: $0] } == runs, "seed \(seed)")
      #expect(runs.contains { $0.contains(cell) }, "seed \(seed)")
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "seed \(seed)")
      let near = Set(
        runs.flatMap { grid.order[Int(grid.cellStarts[$0.lowerBound])..<Int(grid.cellStarts[$0.upperBound])] }
      )
      for place in Int(grid.cellStarts[cell])..<Int(grid.cellStarts[cell + 1]) {
        let index = Int(grid.order[place])
        #expect(grid.coordinates[3 * place] == x[index])
        for other in 0..<count
        where max(abs(x[other] - x[index]), abs(y[other] - y[index]), abs(z[other] - z[index])) < Double(reach) * side {
          #expect(near.contains(Int32(other)), "seed \(seed)")
        }
      }
    }
  }
}
