import Gazetteers
import GeoJSON
import Testing
import VectorTiles

@testable import MapService

@Suite struct BaseMapTests {
  private static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws -> WorldPolygon {
    try #require(
      WorldPolygon([
        [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
          Position(longitude: $0.0, latitude: $0.1)
        }
      ]))
  }

  private static func label(_ name: String, _ longitude: Double, weight: Double) -> MapLabel {
    MapLabel(
      kind: .settlement, name: name, place: PlaceID(source: "test", identifier: name), code: "",
      point: WorldPoint(Position(longitude: longitude, latitude: 1)), weight: weight)
  }

  @Test func aTileHasAreasAndNames() throws {
    let labels = [Self.label("Large", 10, weight: 5), Self.label("Small", 10.5, weight: 2)]
    let map = BaseMap(
      countries: [
        BaseMap.Area(
          code: "AA", name: "Land", place: PlaceID(source: "test", identifier: "land"), countryCode: "AA",
          polygons: [try Self.box(0, 0, 40, 40)])
      ],
      admin1: [
        BaseMap.Area(
          code: "AA.1", name: "Part", place: nil, countryCode: "AA", polygons: [try Self.box(0, 0, 20, 40)])
      ], labels: MapLabel.placed(labels, zooms: 0...10)
    ) { $0.identifier == "land" ? "Земля" : nil }
    let world = try #require(TileCoordinate(z: 0, x: 0, y: 0))
    let layers = try EventTilesTests.features(map.tile(world, layers: Set(BaseMap.Layer.allCases)))
    #expect(
      layers == [
        "countries": [["code": .string("AA"), "name": .string("Land"), "name_local": .string("Земля")]],
        "admin1": [["code": .string("AA.1"), "name": .string("Part"), "country_code": .string("AA")]],
        "places": [["kind": .string("settlement"), "name": .string("Large"), "rank": .integer(0)]],
      ])
    #expect(map.tile(world) == map.tile(world))
    // Divisions come where they can be seen, or are asked for.
    #expect(try EventTilesTests.features(map.tile(world)).keys.sorted() == ["countries", "places"])
    #expect(try EventTilesTests.features(map.tile(world, layers: [.admin1])).keys.sorted() == ["admin1"])
    let empty = try #require(TileCoordinate(z: 3, x: 0, y: 0))
    #expect(map.tile(empty) == [])
    let near = TileCoordinate(holding: labels[1].point, zoom: 10)
    let names = try EventTilesTests.features(map.tile(near))["places"]?.map { $0["name"] }
    #expect(names == [.string("Small")])
  }

  @Test func aLabelAppearsWhereNoneThatMattersMoreIsNear() {
    let labels = [
      Self.label("b", 10, weight: 1), Self.label("a", 10, weight: 1), Self.label("far", 100, weight: 0),
      Self.label("large", 10.6, weight: 9),
    ]
    let placed = MapLabel.placed(labels, zooms: 0...8)
    #expect(placed.map(\.name) == ["large", "a", "far"])
    #expect(placed.map(\.leastZoom) == [0, 7, 0])
  }
}
