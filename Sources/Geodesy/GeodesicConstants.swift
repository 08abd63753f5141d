internal import CPROJ
import Synchronization

/// What PROJ keeps of an ellipsoid, asked for when it is first needed: PROJ is loaded then.
final class GeodesicConstants: Sendable {
  private let semiMajorAxis: Double
  private let flattening: Double
  private let known = Mutex<geod_geodesic?>(nil)

  init(semiMajorAxis: Double, flattening: Double) {
    self.semiMajorAxis = semiMajorAxis
    self.flattening = flattening
  }

  var value: geod_geodesic {
    known.withLock { known in
      if let known { return known }
      var constants = geod_geodesic()
      geod_init(&constants, semiMajorAxis, flattening)
      known = constants
      return constants
    }
  }
}
