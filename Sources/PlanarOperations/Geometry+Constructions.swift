internal import CGEOS
public import GeoJSON

/// Operations of GEOS on geometries as figures in the plane of longitude and latitude.
///
/// Lengths and areas are in degrees and square degrees; the antimeridian is an edge of the plane, across which nothing is
/// near. Every operation makes its own GEOS context, so all may run on any thread. Results carry no `bbox` and no foreign
/// members; their polygons follow the right-hand rule.
extension Geometry {
  /// The smallest convex figure around the geometry: a polygon, or a line or point when it has no extent.
  /// - Throws: ``PlanarOperationError``.
  public func convexHull() throws(PlanarOperationError) -> Geometry {
    try constructed("convex hull") { GEOSConvexHull_r($0, $1) }
  }

  /// A figure around the geometry's positions that follows their outline more closely than the convex hull.
  ///
  /// - Parameters:
  ///   - ratio: from 0, the closest, to 1, the convex hull: where the longest allowed edge lies between the shortest and the
  ///     longest of the Delaunay triangulation.
  ///   - allowsHoles: whether the figure may have holes.
  /// - Precondition: the ratio is within 0…1.
  /// - Throws: ``PlanarOperationError``.
  public func concaveHull(ratio: Double, allowsHoles: Bool = false) throws(PlanarOperationError) -> Geometry {
    precondition(ratio >= 0 && ratio <= 1, "the ratio of a concave hull must be within 0…1")
    return try constructed("concave hull") { GEOSConcaveHull_r($0, $1, ratio, allowsHoles ? 1 : 0) }
  }

  /// The figure within so many degrees of the geometry; a negative number shrinks polygons, to nothing in the end.
  ///
  /// A degree of longitude is not a degree of latitude on the ground: use it for tolerance, not for distance.
  /// - Parameter segments: into how many edges a quarter of a round corner is cut.
  /// - Precondition: the number of degrees is finite, segments is 1 or more.
  /// - Throws: ``PlanarOperationError``.
  public func buffer(degrees: Double, segments: Int = 8) throws(PlanarOperationError) -> Geometry {
    precondition(degrees.isFinite && segments >= 1, "a buffer needs finite degrees and at least one segment")
    return try constructed("buffer") { GEOSBuffer_r($0, $1, degrees, Int32(clamping: segments)) }
  }

  /// The geometry with less detail: no position of a line moves by more than the tolerance, and polygons stay valid.
  ///
  /// - Precondition: the tolerance is zero or more.
  /// - Throws: ``PlanarOperationError``.
  public func simplified(toleranceDegrees: Double) throws(PlanarOperationError) -> Geometry {
    precondition(toleranceDegrees >= 0, "the tolerance must be zero or more")
    return try constructed("simplify") { GEOSTopologyPreserveSimplify_r($0, $1, toleranceDegrees) }
  }

  /// A valid geometry of the same area: self-crossings split into parts, overlaps resolved, repeated rings dropped.
  ///
  /// A valid geometry comes back as it is, up to the direction of its rings.
  /// - Throws: ``PlanarOperationError``, `.malformedGeometry` when a ring is open or a line has one position only.
  public func repaired() throws(PlanarOperationError) -> Geometry {
    try constructed("repair") { GEOSMakeValid_r($0, $1) }
  }

  /// A valid geometry whose positions are whole multiples of a step: overlaps are joined, and parts that are narrower than
  /// the grid vanish.
  ///
  /// - Precondition: the step is above zero.
  /// - Throws: ``PlanarOperationError``, `.malformedGeometry` when a ring is open or a line has one position only.
  public func repaired(onGridOfDegrees step: Double) throws(PlanarOperationError) -> Geometry {
    precondition(step > 0, "a grid has a step above zero")
    return try constructed("repair") { session, geometry in
      guard let rule = GEOSMakeValidParams_create_r(session) else { return nil }
      defer { GEOSMakeValidParams_destroy_r(session, rule) }
      _ = GEOSMakeValidParams_setMethod_r(session, rule, GEOS_MAKE_VALID_STRUCTURE)
      guard let valid = GEOSMakeValidWithParams_r(session, geometry, rule) else { return nil }
      defer { GEOSGeom_destroy_r(session, valid) }
      return GEOSGeom_setPrecision_r(session, valid, step, 0)
    }
  }

  /// What the geometry or the other covers; parts that touch are joined.
  /// - Throws: ``PlanarOperationError``, `.operationFailed` for invalid geometries.
  public func union(_ other: Geometry) throws(PlanarOperationError) -> Geometry {
    try Geometry.union(of: [self, other])
  }

  /// What any of the geometries covers; a geometry collection without members for none.
  ///
  /// Far quicker than one union after the other.
  /// - Throws: ``PlanarOperationError``, `.operationFailed` for invalid geometries.
  public static func union(of geometries: [Geometry]) throws(PlanarOperationError) -> Geometry {
    try Geometry.geometryCollection(geometries).constructed("union") { GEOSUnaryUnion_r($0, $1) }
  }

  /// What both geometries cover, or nil when that is nothing.
  /// - Throws: ``PlanarOperationError``, `.operationFailed` for invalid geometries.
  public func intersection(_ other: Geometry) throws(PlanarOperationError) -> Geometry? {
    try combined("intersection", with: other) { GEOSIntersection_r($0, $1, $2) }
  }

  /// What the geometry covers and the other does not, or nil when that is nothing.
  /// - Throws: ``PlanarOperationError``, `.operationFailed` for invalid geometries.
  public func subtracting(_ other: Geometry) throws(PlanarOperationError) -> Geometry? {
    try combined("difference", with: other) { GEOSDifference_r($0, $1, $2) }
  }

  private func constructed(
    _ operation: String, _ body: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(PlanarOperationError) -> Geometry {
    let session = try GEOSSession(operation)
    let input = try session.make(self)
    return try session.read(session.adopt(body(session.handle, input.pointer)))
  }

  private func combined(
    _ operation: String, with other: Geometry,
    _ body: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
  ) throws(PlanarOperationError) -> Geometry? {
    let session = try GEOSSession(operation)
    let (first, second) = (try session.make(self), try session.make(other))
    let result = try session.adopt(body(session.handle, first.pointer, second.pointer))
    if try session.answer(GEOSisEmpty_r(session.handle, result.pointer)) { return nil }
    return try session.read(result)
  }
}
