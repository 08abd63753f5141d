import GeoJSON

extension ExpressionBuilder {
  /// A box of four numbers, or of six with altitudes.
  func box(_ numbers: [Double], at place: Place) throws(CQL2Error) -> Node {
    guard numbers.count == 4 || numbers.count == 6 else {
      throw Self.error(
        .invalidGeometry, "a box has four numbers, west, south, east and north, not \(numbers.count)", at: place)
    }
    let isFlat = numbers.count == 4
    let box = BoundingBox(
      west: numbers[0], south: numbers[1], east: numbers[isFlat ? 2 : 3], north: numbers[isFlat ? 3 : 4],
      lowest: isFlat ? nil : numbers[2], highest: isFlat ? nil : numbers[5])
    let corners = [
      Position(longitude: box.west, latitude: box.south, altitude: box.lowest),
      Position(longitude: box.east, latitude: box.north, altitude: box.highest),
    ]
    guard corners.allSatisfy(\.isValid), box.south <= box.north else {
      throw Self.error(
        .invalidGeometry,
        "the box is not on the globe; the order is west, south, east, north, in degrees, and west > east crosses the antimeridian",
        at: place)
    }
    return try literal(.box(box), at: place)
  }

  /// A geometry whose positions are on the globe and whose lines and rings are long enough.
  func geometry(_ geometry: Geometry, at place: Place) throws(CQL2Error) -> Node {
    if let fault = Self.fault(of: geometry) { throw Self.error(.invalidGeometry, fault, at: place) }
    return try literal(.geometry(geometry), at: place)
  }

  private static func fault(of geometry: Geometry) -> String? {
    var isOnGlobe = true
    geometry.forEachPosition { if !$0.isValid { isOnGlobe = false } }
    guard isOnGlobe else {
      return
        "a position is not on the globe; longitude, −180 to 180, stands before latitude, −90 to 90; cut what crosses the antimeridian"
    }
    switch geometry {
    case .point, .multiPoint: return nil
    case .lineString(let line, _): return fault(ofLines: [line])
    case .multiLineString(let lines, _): return fault(ofLines: lines)
    case .polygon(let rings, _): return fault(ofRings: rings)
    case .multiPolygon(let polygons, _): return polygons.lazy.compactMap(fault(ofRings:)).first
    case .geometryCollection(let parts, _):
      let isNested = parts.contains { if case .geometryCollection = $0 { true } else { false } }
      return isNested ? "a collection holds no other collections" : parts.lazy.compactMap(fault(of:)).first
    }
  }

  private static func fault(ofLines lines: [[Position]]) -> String? {
    lines.contains { $0.count == 1 } ? "a line has two positions or more" : nil
  }

  private static func fault(ofRings rings: [[Position]]) -> String? {
    let isClosed = rings.allSatisfy { $0.isEmpty || $0.count >= 4 && $0.first == $0.last }
    return isClosed ? nil : "a ring has four positions or more, and its last one is its first one"
  }
}
