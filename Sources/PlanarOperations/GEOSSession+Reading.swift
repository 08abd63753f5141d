internal import CGEOS
import GeoJSON

extension GEOSSession {
  /// The geometry as GeoJSON has it: exterior rings counter-clockwise, holes clockwise (RFC 7946, section 3.1.6).
  ///
  /// An empty point, which GeoJSON lacks, becomes a multi-point without positions.
  func read(_ box: GEOSGeometryBox) throws(PlanarOperationError) -> Geometry { try read(box.pointer) }

  private func read(_ geometry: OpaquePointer) throws(PlanarOperationError) -> Geometry {
    switch UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry)) {
    case GEOS_POINT.rawValue:
      let positions = try positions(geometry)
      return positions.first.map { .point($0) } ?? .multiPoint([])
    case GEOS_LINESTRING.rawValue, GEOS_LINEARRING.rawValue: return .lineString(try positions(geometry))
    case GEOS_POLYGON.rawValue: return .polygon(try rings(geometry))
    case GEOS_MULTIPOINT.rawValue:
      return .multiPoint(
        try parts(geometry) { part throws(PlanarOperationError) in try self.positions(part) }.flatMap { $0 })
    case GEOS_MULTILINESTRING.rawValue:
      return .multiLineString(try parts(geometry) { part throws(PlanarOperationError) in try self.positions(part) })
    case GEOS_MULTIPOLYGON.rawValue:
      return .multiPolygon(try parts(geometry) { part throws(PlanarOperationError) in try self.rings(part) })
    case GEOS_GEOMETRYCOLLECTION.rawValue:
      return .geometryCollection(try parts(geometry) { part throws(PlanarOperationError) in try self.read(part) })
    default: throw failure()
    }
  }

  private func parts<Part>(
    _ geometry: OpaquePointer, _ read: (OpaquePointer) throws(PlanarOperationError) -> Part
  ) throws(PlanarOperationError) -> [Part] {
    let count = GEOSGetNumGeometries_r(handle, geometry)
    guard count >= 0 else { throw failure() }
    var parts: [Part] = []
    for index in 0..<count {
      guard let part = GEOSGetGeometryN_r(handle, geometry, index) else { throw failure() }
      parts.append(try read(part))
    }
    return parts
  }

  private func rings(_ polygon: OpaquePointer) throws(PlanarOperationError) -> [[Position]] {
    if GEOSisEmpty_r(handle, polygon) == 1 { return [] }
    guard let exterior = GEOSGetExteriorRing_r(handle, polygon) else { throw failure() }
    var rings = [turned(try positions(exterior), counterClockwise: true)]
    for index in 0..<max(0, GEOSGetNumInteriorRings_r(handle, polygon)) {
      guard let hole = GEOSGetInteriorRingN_r(handle, polygon, index) else { throw failure() }
      rings.append(turned(try positions(hole), counterClockwise: false))
    }
    return rings
  }

  private func turned(_ ring: [Position], counterClockwise: Bool) -> [Position] {
    guard let origin = ring.first else { return ring }
    // Relative to the first corner, so that small rings far from 0, 0 keep their precision.
    let twiceArea = zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
      sum + (edge.0.longitude - origin.longitude) * (edge.1.latitude - origin.latitude)
        - (edge.1.longitude - origin.longitude) * (edge.0.latitude - origin.latitude)
    }
    return (twiceArea > 0) == counterClockwise ? ring : ring.reversed()
  }

  private func positions(_ geometry: OpaquePointer) throws(PlanarOperationError) -> [Position] {
    if GEOSisEmpty_r(handle, geometry) == 1 { return [] }
    var count: UInt32 = 0
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, geometry),
      GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1
    else { throw failure() }
    // Always with altitudes, NaN where there is none: GEOS judges a sequence by its first position only.
    var numbers = [Double](repeating: .nan, count: 3 * Int(count))
    let copied = numbers.withUnsafeMutableBufferPointer {
      GEOSCoordSeq_copyToBuffer_r(handle, sequence, $0.baseAddress, 1, 0)
    }
    guard copied == 1 else { throw failure() }
    return stride(from: 0, to: numbers.count, by: 3).map { start in
      let altitude = numbers[start + 2].isNaN ? nil : numbers[start + 2]
      return Position(longitude: numbers[start], latitude: numbers[start + 1], altitude: altitude)
    }
  }
}
