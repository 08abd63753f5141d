import GeoJSON
import Testing
import VectorTiles

@testable import EventExport

@Suite struct DetailedTilesTests {
  @Test func theWorldIsThereFromAfar() {
    #expect(DetailedTiles().all(to: 6).count == 1 + 4 + 16 + 64)
    #expect(
      DetailedTiles().all(to: 1).map { [$0.z, $0.x, $0.y] } == [
        [0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 0, 1], [1, 1, 1],
      ])
  }

  @Test func detailLiesAroundEventsAndAcrossTheAntimeridian() {
    var tiles = DetailedTiles()
    tiles.add(Position(longitude: 179.99, latitude: 0.01))
    let columns = Set(tiles.all(to: 4).filter { $0.z == 4 }.map(\.x))
    #expect(columns == [14, 15, 0])
    #expect(Set(tiles.all(to: 4).filter { $0.z == 4 }.map(\.y)) == [6, 7, 8])
  }

  @Test func polesAreNoTrap() {
    var tiles = DetailedTiles()
    tiles.add(Position(longitude: -180, latitude: 90))
    tiles.add(Position(longitude: 180, latitude: -90))
    let deepest = tiles.all(to: 5).filter { $0.z == 5 }
    #expect(deepest.allSatisfy { (0..<32).contains($0.x) && (0..<32).contains($0.y) } && deepest.count == 12)
  }
}
