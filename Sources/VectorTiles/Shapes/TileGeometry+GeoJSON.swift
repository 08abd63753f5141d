public import GeoJSON

extension TileGeometry {
  /// What a tile shows of a geometry: cut off at a buffer around the tile; nil where that is nothing.
  ///
  /// Of a collection its points are shown where it has some, else its lines, else its polygons: a feature of a tile is of one
  /// kind. Points without a buffer belong to one tile of each zoom.
  /// - Parameters:
  ///   - tile: The tile.
  ///   - buffer: Steps of the tile, 4096 to a side.
  /// - Precondition: the buffer is 0…4096.
  public init?(_ geometry: Geometry, in tile: TileCoordinate, buffer: Int) {
    precondition((0...TileLayer.extent).contains(buffer), "the buffer is 0…4096")
    var parts = Parts()
    parts.add(geometry)
    let box = ClipBox(tile, buffer: buffer)
    if !parts.points.isEmpty {
      let shown = parts.points.filter { position in
        let point = WorldPoint(position)
        guard buffer == 0 else { return box.contains(ClipBox.Point(Int64(point.x), Int64(point.y))) }
        return TileCoordinate(holding: point, zoom: tile.z) == tile
      }
      self = .points(shown.map { TilePoint(WorldPoint($0), in: tile) })
      if shown.isEmpty { return nil }
    } else if !parts.lines.isEmpty {
      let shown = parts.lines.flatMap { line in
        box.clipped(line: line.map { WorldPoint($0) }.map { ClipBox.Point(Int64($0.x), Int64($0.y)) })
      }.map { line in
        line.map { TilePoint(worldX: $0.x, worldY: $0.y, in: tile) }.withoutRepeated()
      }.filter { $0.count > 1 }
      self = .lines(shown)
      if shown.isEmpty { return nil }
    } else {
      let shown = parts.polygons.flatMap { WorldPolygon($0)?.rings(in: tile, buffer: buffer) ?? [] }
      self = .polygons(shown)
      if shown.isEmpty { return nil }
    }
  }

  /// The parts of a geometry by kind.
  private struct Parts {
    var points: [Position] = []
    var lines: [[Position]] = []
    var polygons: [[[Position]]] = []

    mutating func add(_ geometry: Geometry) {
      switch geometry {
      case .point(let position, _): points.append(position)
      case .multiPoint(let positions, _): points += positions
      case .lineString(let line, _): lines.append(line)
      case .multiLineString(let lines, _): self.lines += lines
      case .polygon(let rings, _): polygons.append(rings)
      case .multiPolygon(let polygons, _): self.polygons += polygons
      case .geometryCollection(let members, _): for member in members { add(member) }
      }
    }
  }
}

extension [TilePoint] {
  /// The points without those that repeat the one before.
  fileprivate func withoutRepeated() -> [TilePoint] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
