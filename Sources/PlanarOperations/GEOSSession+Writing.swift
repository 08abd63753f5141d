internal import CGEOS
import GeoJSON

extension GEOSSession {
  /// The geometry as GEOS has it; `bbox` and foreign members stay behind.
  func make(_ geometry: Geometry) throws(PlanarOperationError) -> GEOSGeometryBox {
    try adopt(try makePointer(geometry), .malformedGeometry)
  }

  /// A geometry that the caller must destroy or hand on.
  private func makePointer(_ geometry: Geometry) throws(PlanarOperationError) -> OpaquePointer {
    let made: OpaquePointer?
    switch geometry {
    case .point(let position, _): made = GEOSGeom_createPoint_r(handle, try sequence([position]))
    case .lineString(let line, _): made = GEOSGeom_createLineString_r(handle, try sequence(line))
    case .polygon(let rings, _): made = try polygon(rings)
    case .multiPoint(let positions, _):
      made = try collection(GEOS_MULTIPOINT, positions) { position throws(PlanarOperationError) in
        GEOSGeom_createPoint_r(self.handle, try self.sequence([position]))
      }
    case .multiLineString(let lines, _):
      made = try collection(GEOS_MULTILINESTRING, lines) { line throws(PlanarOperationError) in
        GEOSGeom_createLineString_r(self.handle, try self.sequence(line))
      }
    case .multiPolygon(let polygons, _):
      made = try collection(GEOS_MULTIPOLYGON, polygons) { rings throws(PlanarOperationError) in
        try self.polygon(rings)
      }
    case .geometryCollection(let geometries, _):
      made = try collection(GEOS_GEOMETRYCOLLECTION, geometries) { geometry throws(PlanarOperationError) in
        try self.makePointer(geometry)
      }
    }
    guard let made else { throw failure(.malformedGeometry) }
    return made
  }

  private func polygon(_ rings: [[Position]]) throws(PlanarOperationError) -> OpaquePointer? {
    guard let exterior = rings.first else { return GEOSGeom_createEmptyPolygon_r(handle) }
    let shell = GEOSGeom_createLinearRing_r(handle, try sequence(exterior))
    guard let shell else { throw failure(.malformedGeometry) }
    var holes: [OpaquePointer?] = []
    do throws(PlanarOperationError) {
      for ring in rings.dropFirst() {
        guard let hole = GEOSGeom_createLinearRing_r(handle, try sequence(ring)) else {
          throw failure(.malformedGeometry)
        }
        holes.append(hole)
      }
    } catch {
      GEOSGeom_destroy_r(handle, shell)
      for hole in holes { GEOSGeom_destroy_r(handle, hole) }
      throw error
    }
    // Takes over the rings, whether it succeeds or not.
    return holes.withUnsafeMutableBufferPointer {
      GEOSGeom_createPolygon_r(handle, shell, $0.baseAddress, UInt32($0.count))
    }
  }

  private func collection<Part>(
    _ type: GEOSGeomTypes, _ parts: [Part],
    _ make: (Part) throws(PlanarOperationError) -> OpaquePointer?
  ) throws(PlanarOperationError) -> OpaquePointer? {
    var made: [OpaquePointer?] = []
    do throws(PlanarOperationError) {
      for part in parts {
        guard let geometry = try make(part) else { throw failure(.malformedGeometry) }
        made.append(geometry)
      }
    } catch {
      for geometry in made { GEOSGeom_destroy_r(handle, geometry) }
      throw error
    }
    return made.withUnsafeMutableBufferPointer {
      GEOSGeom_createCollection_r(handle, Int32(type.rawValue), $0.baseAddress, UInt32($0.count))
    }
  }

  /// A coordinate sequence, to be taken over by the geometry made of it.
  ///
  /// With altitudes when any position has one; the others then have none, which GEOS spells NaN.
  private func sequence(_ positions: [Position]) throws(PlanarOperationError) -> OpaquePointer {
    for position in positions {
      guard position.longitude.isFinite, position.latitude.isFinite, position.altitude?.isFinite ?? true else {
        throw PlanarOperationError(
          code: .notFinite, message: "the position \(position.longitude), \(position.latitude) is not finite",
          operation: operation)
      }
    }
    let hasAltitudes = positions.contains { $0.altitude != nil }
    var numbers: [Double] = []
    numbers.reserveCapacity(positions.count * (hasAltitudes ? 3 : 2))
    for position in positions {
      numbers.append(position.longitude)
      numbers.append(position.latitude)
      if hasAltitudes { numbers.append(position.altitude ?? .nan) }
    }
    let sequence = numbers.withUnsafeBufferPointer {
      GEOSCoordSeq_copyFromBuffer_r(handle, $0.baseAddress, UInt32(positions.count), hasAltitudes ? 1 : 0, 0)
    }
    guard let sequence else { throw failure() }
    return sequence
  }
}
