package import GeoJSON
package import SpatialIndex

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A position from which great-circle distances are measured, on the sphere of 6 371 008.8 m.
///
/// Distances are compared by their haversine, sin²(θ/2) of the angle θ: 0 at the position, 1 at its antipode. There is no
/// seam at the antimeridian or the poles; longitudes may lie beyond ±180.
package struct SphericalOrigin: Sendable {
  /// The Earth's mean radius in metres (Moritz, Geodetic Reference System 1980, R₁).
  package static let radiusMeters = 6_371_008.8

  let longitude: Double
  let latitude: Double
  private let cosine: Double
  private let tangent: Double
  let vector: UnitVector

  /// - Precondition: the position is finite.
  package init(_ position: Position) {
    longitude = position.longitude
    latitude = position.latitude
    cosine = max(cos(latitude * radiansPerDegree), 0)
    tangent = tan(latitude * radiansPerDegree)
    vector = UnitVector(longitude: longitude, latitude: latitude)
  }

  /// The haversine of the angle to a place.
  package func haversine(longitude: Double, latitude: Double) -> Double {
    haversineOfDegrees(latitude - self.latitude)
      + cosine * cos(latitude * radiansPerDegree) * haversineOfDegrees(longitude - self.longitude)
  }

  /// The haversine that the difference of latitudes alone makes: never more than ``haversine(longitude:latitude:)``, but for
  /// rounding.
  func haversineOfLatitude(_ latitude: Double) -> Double { haversineOfDegrees(latitude - self.latitude) }

  /// A haversine that nothing in the box falls below; 0 where the box holds the position.
  ///
  /// Of the box's two meridians the nearer one counts, measured at its ends and where the distance along it is least; as in
  /// geoflatbush (V. Agafonkin, github.com/mourner/geoflatbush).
  package func lowerBound(of box: PackedBoxTree.Box) -> Double {
    let bound: Double
    if box.minX <= longitude && longitude <= box.maxX {
      bound = haversineOfDegrees(max(box.minY - latitude, 0, latitude - box.maxY))
    } else {
      let turn = min(haversineOfDegrees(box.minX - longitude), haversineOfDegrees(box.maxX - longitude))
      bound = min(
        haversine(ofTurn: turn, latitude: box.minY), haversine(ofTurn: turn, latitude: box.maxY),
        haversine(ofTurn: turn, latitude: min(max(nearestLatitude(haversineOfTurn: turn), box.minY), box.maxY)))
    }
    // Rounding must not push a bound above a distance: the least distance told apart is well below a millimetre.
    return max(bound * (1 - 1e-12) - 1e-24, 0)
  }

  private func haversine(ofTurn turn: Double, latitude: Double) -> Double {
    haversineOfDegrees(latitude - self.latitude) + cosine * max(cos(latitude * radiansPerDegree), 0) * turn
  }

  /// The latitude, on a meridian less than a quarter of the globe away, of the place nearest to the position; on one that is
  /// farther the ends are nearest, and the pole will do.
  private func nearestLatitude(haversineOfTurn: Double) -> Double {
    let cosineOfTurn = 1 - 2 * haversineOfTurn
    if cosineOfTurn <= 0 { return latitude > 0 ? 90 : -90 }
    return atan(tangent / cosineOfTurn) / radiansPerDegree
  }

  /// The metres that a haversine stands for.
  package static func meters(haversine: Double) -> Double {
    2 * radiusMeters * asin(min(max(haversine, 0), 1).squareRoot())
  }

  /// The haversine of a length; 1, the greatest there is, for all beyond half the globe.
  package static func haversine(meters: Double) -> Double {
    let half = meters / (2 * radiusMeters)
    if half >= .pi / 2 { return 1 }
    let sine = sin(half)
    // A length that was itself made of a haversine must reach the place it was measured to.
    return sine * sine * (1 + 1e-15)
  }
}

private let radiansPerDegree = Double.pi / 180

/// sin²(x/2) for an angle in degrees.
private func haversineOfDegrees(_ degrees: Double) -> Double {
  let sine = sin(degrees * (radiansPerDegree / 2))
  return sine * sine
}
