internal import CGEOS

/// A GEOS context with the last message of its error handler.
///
/// Not Sendable, as a context must not be used from two threads at once; operations make one for each call.
final class GEOSSession {
  let handle: GEOSContextHandle_t
  let operation: String
  private var lastError: String?

  init(_ operation: String) throws(PlanarOperationError) {
    guard let handle = GEOS_init_r() else {
      throw PlanarOperationError(code: .engineUnavailable, message: "GEOS could not be started", operation: operation)
    }
    self.handle = handle
    self.operation = operation
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, session in
        guard let message, let session else { return }
        Unmanaged<GEOSSession>.fromOpaque(session).takeUnretainedValue().lastError = String(cString: message)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// An error with what GEOS said last.
  func failure(_ code: PlanarOperationError.Code = .operationFailed) -> PlanarOperationError {
    PlanarOperationError(code: code, message: lastError ?? "GEOS gave no reason", operation: operation)
  }

  /// Takes over a geometry that GEOS made, or throws what it said instead.
  func adopt(
    _ geometry: OpaquePointer?, _ code: PlanarOperationError.Code = .operationFailed
  ) throws(PlanarOperationError) -> GEOSGeometryBox {
    guard let geometry else { throw failure(code) }
    return GEOSGeometryBox(geometry, session: self)
  }

  /// The answer of a predicate, whose third value means an exception.
  func answer(_ value: CChar) throws(PlanarOperationError) -> Bool {
    if value == 2 { throw failure() }
    return value == 1
  }
}

/// A geometry of GEOS, destroyed with this object, in its session's context.
final class GEOSGeometryBox {
  let pointer: OpaquePointer
  let session: GEOSSession

  init(_ pointer: OpaquePointer, session: GEOSSession) {
    self.pointer = pointer
    self.session = session
  }

  deinit { GEOSGeom_destroy_r(session.handle, pointer) }
}
