internal import CGEOS
public import GeoJSON

extension Geometry {
  /// The area in square degrees; zero for points and lines.
  ///
  /// For square metres use `Geodesic.area(of:)`.
  /// - Throws: ``PlanarOperationError``.
  public func areaInSquareDegrees() throws(PlanarOperationError) -> Double {
    let session = try GEOSSession("area")
    let input = try session.make(self)
    var area = 0.0
    guard GEOSArea_r(session.handle, input.pointer, &area) == 1 else { throw session.failure() }
    return area
  }

  /// The centre of mass of the parts of highest dimension, which may lie outside; nil for an empty geometry.
  /// - Throws: ``PlanarOperationError``.
  public func centroid() throws(PlanarOperationError) -> Position? {
    try position("centroid") { GEOSGetCentroid_r($0, $1) }
  }

  /// A position inside the geometry, far from its edges if it is a polygon; nil for an empty geometry.
  /// - Throws: ``PlanarOperationError``.
  public func pointOnSurface() throws(PlanarOperationError) -> Position? {
    try position("point on surface") { GEOSPointOnSurface_r($0, $1) }
  }

  /// Whether the geometries share at least one point, edges included.
  /// - Throws: ``PlanarOperationError``.
  public func intersects(_ other: Geometry) throws(PlanarOperationError) -> Bool {
    try relates("intersects", to: other) { GEOSIntersects_r($0, $1, $2) }
  }

  /// Whether no point of the other geometry lies outside this one; edges count as inside.
  /// - Throws: ``PlanarOperationError``.
  public func covers(_ other: Geometry) throws(PlanarOperationError) -> Bool {
    try relates("covers", to: other) { GEOSCovers_r($0, $1, $2) }
  }

  private func position(
    _ operation: String, _ body: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(PlanarOperationError) -> Position? {
    let session = try GEOSSession(operation)
    let input = try session.make(self)
    let result = try session.read(session.adopt(body(session.handle, input.pointer)))
    if case .point(let position, _) = result { return position }
    return nil
  }

  private func relates(
    _ operation: String, to other: Geometry,
    _ body: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
  ) throws(PlanarOperationError) -> Bool {
    let session = try GEOSSession(operation)
    let (first, second) = (try session.make(self), try session.make(other))
    return try session.answer(body(session.handle, first.pointer, second.pointer))
  }
}
