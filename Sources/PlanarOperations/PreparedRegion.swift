internal import CGEOS
public import GeoJSON
import Synchronization

/// A polygon or other geometry made ready for many questions whether it holds a position.
///
/// In the plane of longitude and latitude; edges and corners count as inside. One instance may be used from several threads:
/// a lock lets one in at a time, as GEOS builds its index on first use. For speed on many threads make one for each.
///
///     let region = try PreparedRegion(polygon)
///     region.contains(Position(longitude: 47.5, latitude: 42.98))
public final class PreparedRegion: @unchecked Sendable {
  // Unchecked: the pointers are touched under the lock only, and the context belongs to this object alone.
  private let session: GEOSSession
  private let geometry: GEOSGeometryBox
  private let prepared: OpaquePointer
  private let lock = Mutex<Void>(())
  /// The west, south, east and north of the geometry, or nil for an empty one.
  private let extent: BoundingBox?

  /// Prepares the geometry.
  /// - Throws: ``PlanarOperationError`` with `.notFinite` or `.malformedGeometry`. Whether an invalid polygon, such as one
  ///   that crosses itself, holds a position is undefined: repair it first.
  public init(_ geometry: Geometry) throws(PlanarOperationError) {
    let session = try GEOSSession("prepare")
    let made = try session.make(geometry)
    guard let prepared = GEOSPrepare_r(session.handle, made.pointer) else { throw session.failure() }
    var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
    let isEmpty = GEOSisEmpty_r(session.handle, made.pointer) != 0
    if !isEmpty {
      _ = GEOSGeom_getXMin_r(session.handle, made.pointer, &west)
      _ = GEOSGeom_getYMin_r(session.handle, made.pointer, &south)
      _ = GEOSGeom_getXMax_r(session.handle, made.pointer, &east)
      _ = GEOSGeom_getYMax_r(session.handle, made.pointer, &north)
    }
    self.session = session
    self.geometry = made
    self.prepared = prepared
    extent = isEmpty ? nil : BoundingBox(west: west, south: south, east: east, north: north)
  }

  deinit { GEOSPreparedGeom_destroy_r(session.handle, prepared) }

  /// The box around the geometry, or nil when it is empty.
  public var boundingBox: BoundingBox? { extent }

  /// Whether the position lies in the region or on its edge; false for one that is not finite.
  /// - Complexity: O(log *n*) for *n* edges, after the first call.
  public func contains(_ position: Position) -> Bool {
    guard let extent, extent.contains(position) else { return false }
    return lock.withLock { _ in holds(position) }
  }

  /// For each position whether it lies in the region or on its edge, under one lock.
  public func contains(_ positions: [Position]) -> [Bool] {
    guard let extent else { return Array(repeating: false, count: positions.count) }
    return lock.withLock { _ in positions.map { extent.contains($0) && holds($0) } }
  }

  private func holds(_ position: Position) -> Bool {
    guard let point = GEOSGeom_createPointFromXY_r(session.handle, position.longitude, position.latitude) else {
      return false
    }
    defer { GEOSGeom_destroy_r(session.handle, point) }
    return GEOSPreparedIntersects_r(session.handle, prepared, point) == 1
  }
}
