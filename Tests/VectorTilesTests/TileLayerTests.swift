import Testing

@testable import VectorTiles

@Test func keysAndValuesAreWrittenOnce() throws {
  var layer = TileLayer(name: "roads")
  let point = TileGeometry.points([TilePoint(x: 1, y: 2)])
  layer.add(id: 7, point, [("kind", .string("path")), ("lanes", .integer(1)), ("paved", .bool(false))])
  layer.add(point, [("lanes", .integer(-1)), ("kind", .string("path")), ("width", .double(1))])
  layer.add(.points([]), [("kind", .string("nothing"))])
  #expect(layer.message.keys == ["kind", "lanes", "paved", "width"] && layer.message.values.count == 5)
  #expect(layer.message.features.map(\.tags) == [[0, 0, 1, 1, 2, 2], [1, 3, 0, 0, 3, 4]])
  let tile = try ReadTile(VectorTile.bytes([layer, TileLayer(name: "empty")]))
  #expect(
    tile.layers == [
      ReadTile.Layer(
        name: "roads", version: 2, extent: 4096,
        features: [
          ReadTile.Feature(
            id: 7, geometry: point, properties: ["kind": .string("path"), "lanes": .integer(1), "paved": .bool(false)]),
          ReadTile.Feature(
            id: nil, geometry: point, properties: ["kind": .string("path"), "lanes": .integer(-1), "width": .double(1)]),
        ])
    ])
}

@Test func noFeaturesMakeNoBytes() {
  #expect(VectorTile.bytes([TileLayer(name: "empty")]) == [])
}
