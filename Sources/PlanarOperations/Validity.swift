internal import CGEOS
public import GeoJSON

/// Whether a geometry is valid by the rules of OGC Simple Features, and if not, why and where.
public struct Validity: Hashable, Sendable {
  /// What is wrong, in the words of GEOS, or nil for a valid geometry.
  public var reason: String?
  /// Where it is wrong, if at one place.
  public var location: Position?

  /// Whether nothing is wrong.
  public var isValid: Bool { reason == nil }

  /// A valid geometry.
  public static let valid = Validity(reason: nil)

  /// Makes a verdict.
  public init(reason: String?, location: Position? = nil) {
    self.reason = reason
    self.location = location
  }
}

extension Geometry {
  /// Whether the geometry is valid, and if not, why and where.
  ///
  /// Positions that are not finite, open rings and lines that are too short are reasons, too.
  /// - Throws: ``PlanarOperationError`` when GEOS cannot tell.
  public func validity() throws(PlanarOperationError) -> Validity {
    let session = try GEOSSession("validity")
    let input: GEOSGeometryBox
    do throws(PlanarOperationError) {
      input = try session.make(self)
    } catch {
      if error.code == .notFinite || error.code == .malformedGeometry { return Validity(reason: error.message) }
      throw error
    }
    var reason: UnsafeMutablePointer<CChar>?
    var location: OpaquePointer?
    let isValid = GEOSisValidDetail_r(session.handle, input.pointer, 0, &reason, &location)
    let place = try location.map { pointer throws(PlanarOperationError) in
      try session.read(GEOSGeometryBox(pointer, session: session))
    }
    let text = reason.map { String(cString: $0) }
    if let reason { GEOSFree_r(session.handle, reason) }
    if try session.answer(isValid) { return .valid }
    guard case .point(let position, _) = place else { return Validity(reason: text ?? "unknown") }
    return Validity(reason: text ?? "unknown", location: position)
  }
}
