import GeoJSON
import Testing

@testable import MapService

@Test func aTileSetIsDescribedByTileJSON() {
  let tiles = TileJSON(
    name: "roads", description: "Roads", attribution: "© them", greatestZoom: 9,
    layers: [TileJSON.Layer(id: "road", description: "A road", fields: [("name", "Its name")], greatestZoom: 8)])
  #expect(
    tiles.document(
      address: "http://host/tiles/roads/{z}/{x}/{y}.mvt", box: BoundingBox(west: 1, south: 2, east: 3, north: 4)) == [
        "tilejson": "3.0.0", "name": "roads", "description": "Roads", "version": "1.0.0", "scheme": "xyz",
        "tiles": ["http://host/tiles/roads/{z}/{x}/{y}.mvt"], "minzoom": 0, "maxzoom": 9,
        "bounds": [1.0, 2.0, 3.0, 4.0],
        "attribution": "© them",
        "vector_layers": [
          ["id": "road", "description": "A road", "minzoom": 0, "maxzoom": 8, "fields": ["name": "Its name"]]
        ],
      ])
}

@Test func aBoxAcrossTheMeridianIsTheWholeMap() {
  let box = BoundingBox(west: 170, south: 2, east: -170, north: 4)
  #expect(TileJSON.events.document(address: "", box: box) == TileJSON.events.document(address: ""))
}
