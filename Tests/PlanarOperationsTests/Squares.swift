import GeoJSON

func position(_ longitude: Double, _ latitude: Double) -> Position {
  Position(longitude: longitude, latitude: latitude)
}

/// A closed ring through the corners, as given.
func ring(_ corners: [(Double, Double)]) -> [Position] { (corners + corners.prefix(1)).map { position($0.0, $0.1) } }

/// The square between two corners, its ring counter-clockwise from the lower left.
func square(_ low: Double, _ high: Double) -> Geometry {
  .polygon([ring([(low, low), (high, low), (high, high), (low, high)])])
}

/// The geometry with each ring starting at its lowest position, polygons in order, so that equal figures are equal values.
func normalized(_ geometry: Geometry) -> Geometry {
  func key(_ position: Position) -> (Double, Double) { (position.longitude, position.latitude) }
  func normalized(_ rings: [[Position]]) -> [[Position]] {
    let turned = rings.map { ring -> [Position] in
      let open = Array(ring.dropLast())
      guard let start = open.indices.min(by: { key(open[$0]) < key(open[$1]) }) else { return ring }
      return Array(open[start...] + open[..<start]) + [open[start]]
    }
    return turned.prefix(1) + turned.dropFirst().sorted { key($0[0]) < key($1[0]) }
  }
  switch geometry {
  case .polygon(let rings, let members): return .polygon(normalized(rings), members)
  case .multiPolygon(let polygons, let members):
    return .multiPolygon(polygons.map(normalized).sorted { key($0[0][0]) < key($1[0][0]) }, members)
  default: return geometry
  }
}
