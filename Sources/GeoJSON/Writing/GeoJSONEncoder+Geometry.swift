extension GeoJSONEncoder {
  mutating func write(_ geometry: Geometry) throws(GeoJSONError) {
    if options.validates { try GeometryRules.validate(geometry) }
    if options.cutsAtAntimeridian, let cut = geometry.cutAtAntimeridian() {
      try writeObject(cut)
    } else {
      try writeObject(geometry)
    }
  }

  private mutating func writeObject(_ geometry: Geometry) throws(GeoJSONError) {
    switch geometry {
    case .point(let position, let members):
      try begin("Point", members)
      try write(position)
      try end(members)
    case .multiPoint(let positions, let members):
      try begin("MultiPoint", members)
      try write(positions)
      try end(members)
    case .lineString(let line, let members):
      try begin("LineString", members)
      try write(line)
      try end(members)
    case .multiLineString(let lines, let members):
      try begin("MultiLineString", members)
      try writeArray(lines) { encoder, line throws(GeoJSONError) in try encoder.write(line) }
      try end(members)
    case .polygon(let rings, let members):
      try begin("Polygon", members)
      try write(rings: rings)
      try end(members)
    case .multiPolygon(let polygons, let members):
      try begin("MultiPolygon", members)
      try writeArray(polygons) { encoder, rings throws(GeoJSONError) in try encoder.write(rings: rings) }
      try end(members)
    case .geometryCollection(let geometries, let members): try write(geometries, members)
    }
  }

  private mutating func begin(_ type: StaticString, _ members: GeometryMembers) throws(GeoJSONError) {
    try open(type)
    try write(members.boundingBox)
    out.name("coordinates")
  }

  private mutating func end(_ members: GeometryMembers) throws(GeoJSONError) {
    try write(
      foreign: members.foreign, own: ["type", "bbox", "coordinates"],
      forbidden: ["geometries", "geometry", "properties", "features"])
    out.close(UInt8(ascii: "}"), isBroken: true)
  }

  private mutating func write(_ geometries: [Geometry], _ members: GeometryMembers) throws(GeoJSONError) {
    try open("GeometryCollection")
    try write(members.boundingBox)
    out.name("geometries")
    try out.open(UInt8(ascii: "["))
    for (index, part) in geometries.enumerated() {
      if index > 0 { out.put(UInt8(ascii: ",")) }
      out.breakLine()
      do throws(GeoJSONError) { try writeObject(part) } catch {
        throw error.inside("[\(index)]").inside(".geometries")
      }
    }
    out.close(UInt8(ascii: "]"), isBroken: !geometries.isEmpty)
    try write(
      foreign: members.foreign, own: ["type", "bbox", "geometries"],
      forbidden: ["coordinates", "geometry", "properties", "features"])
    out.close(UInt8(ascii: "}"), isBroken: true)
  }

  @inline(__always)
  private mutating func write(_ position: Position) throws(GeoJSONError) {
    do throws(GeoJSONError) {
      out.put(UInt8(ascii: "["))
      try write(angle: position.longitude)
      comma()
      try write(angle: position.latitude)
      if let altitude = position.altitude {
        comma()
        try write(altitude: altitude)
      }
      out.put(UInt8(ascii: "]"))
    } catch {
      throw error.inside(".coordinates")
    }
  }

  private mutating func write(_ positions: [Position]) throws(GeoJSONError) {
    out.put(UInt8(ascii: "["))
    for index in positions.indices {
      if index > 0 { comma() }
      try write(positions[index])
    }
    out.put(UInt8(ascii: "]"))
  }

  private mutating func writeArray<Element>(
    _ elements: [Element], _ body: (inout GeoJSONEncoder, Element) throws(GeoJSONError) -> Void
  ) throws(GeoJSONError) {
    out.put(UInt8(ascii: "["))
    for index in elements.indices {
      if index > 0 { comma() }
      try body(&self, elements[index])
    }
    out.put(UInt8(ascii: "]"))
  }

  /// Writes rings, turned as the options say; a ring that encloses no area is left as it is.
  private mutating func write(rings: [[Position]]) throws(GeoJSONError) {
    out.put(UInt8(ascii: "["))
    for index in rings.indices {
      if index > 0 { comma() }
      if turnsWrongly(rings[index], isExterior: index == 0) {
        try write(rings[index].reversed())
      } else {
        try write(rings[index])
      }
    }
    out.put(UInt8(ascii: "]"))
  }

  private func turnsWrongly(_ ring: [Position], isExterior: Bool) -> Bool {
    if options.winding == .asGiven { return false }
    let area = signedArea(ring)
    let wantsCounterclockwise = isExterior == (options.winding == .rightHand)
    return wantsCounterclockwise ? area < 0 : area > 0
  }
}

/// Twice the area of a ring in square degrees, positive where it runs counterclockwise.
///
/// Offsets from the first position keep small rings far from the origin exact.
func signedArea(_ ring: [Position]) -> Double {
  guard let origin = ring.first else { return 0 }
  var area = 0.0
  var last = (x: 0.0, y: 0.0)
  for position in ring.dropFirst() {
    let next = (x: position.longitude - origin.longitude, y: position.latitude - origin.latitude)
    area += last.x * next.y - next.x * last.y
    last = next
  }
  return area
}
