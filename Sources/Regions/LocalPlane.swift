import GeoJSON
import SpatialIndex

/// The plane that touches the sphere at a position: equirectangular, in metres.
///
/// Good to half a percent within 100 km below 75° of latitude, which decides between coasts; not a distance to publish for
/// more than that.
struct LocalPlane {
  /// Metres in a degree of latitude, on the sphere of 6 371 008.8 m.
  static let metersPerDegree = 6_371_008.8 * Double.pi / 180

  private let center: Position
  private let metersPerLongitude: Double

  init(center: Position) {
    self.center = center
    metersPerLongitude = Self.metersPerDegree * cosine(center.latitude * .pi / 180)
  }

  /// The distance to a box, 0 inside; the shorter way around the globe.
  func meters(to box: StaticPackedIndex.Box) -> Double {
    let y = max(box.minY - center.latitude, 0, center.latitude - box.maxY) * Self.metersPerDegree
    var x = Double.infinity
    for turn in [0.0, 360, -360] {
      x = min(x, max(box.minX + turn - center.longitude, 0, center.longitude - box.maxX - turn))
    }
    x *= metersPerLongitude
    return (x * x + y * y).squareRoot()
  }

  /// The distance to the nearest edge of rings; inside counts like outside.
  func meters(toRings rings: [[Position]]) -> Double {
    var least = Double.infinity
    for turn in turns {
      for ring in rings {
        for (start, end) in zip(ring, ring.dropFirst()) {
          least = min(least, squared(from: start, to: end, turn: turn))
        }
      }
    }
    return least.squareRoot()
  }

  /// Longitudes to add to what lies across the antimeridian.
  private var turns: [Double] {
    if center.longitude > 90 { return [0, 360] }
    return center.longitude < -90 ? [0, -360] : [0]
  }

  private func squared(from start: Position, to end: Position, turn: Double) -> Double {
    let x1 = (start.longitude + turn - center.longitude) * metersPerLongitude
    let y1 = (start.latitude - center.latitude) * Self.metersPerDegree
    let dx = (end.longitude - start.longitude) * metersPerLongitude
    let dy = (end.latitude - start.latitude) * Self.metersPerDegree
    let length = dx * dx + dy * dy
    let t = length > 0 ? min(max(-(x1 * dx + y1 * dy) / length, 0), 1) : 0
    let (x, y) = (x1 + t * dx, y1 + t * dy)
    return x * x + y * y
  }
}

/// The cosine of an angle between −π/2 and π/2, to 1e-9, by its series about 0; the standard library alone has none.
private func cosine(_ angle: Double) -> Double {
  let square = angle * angle
  var (term, sum) = (1.0, 1.0)
  for k in stride(from: 1.0, through: 17, by: 2) {
    term *= -square / (k * (k + 1))
    sum += term
  }
  return max(sum, 0)
}
