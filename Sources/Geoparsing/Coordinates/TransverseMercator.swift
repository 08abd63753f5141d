import GeoJSON

/// The Universal Transverse Mercator projection of WGS 84, from the grid to the ellipsoid.
///
/// Krüger's series to the sixth order in the third flattening, which is exact to nanometres within the zones: C. F. F.
/// Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85 (2011), 475–485,
/// <https://doi.org/10.1007/s00190-011-0445-3>, equations 11, 15, 19 and 36.
enum TransverseMercator {
  private static let equatorialRadius = 6_378_137.0
  private static let flattening = 1 / 298.257223563
  private static let scale = 0.9996
  private static let thirdFlattening = flattening / (2 - flattening)
  private static let eccentricity = (flattening * (2 - flattening)).squareRoot()

  /// 2π times this is the length of a meridian.
  private static let rectifyingRadius: Double = {
    let square = thirdFlattening * thirdFlattening
    return equatorialRadius / (1 + thirdFlattening) * (1 + square * (1 / 4.0 + square * (1 / 64.0 + square / 256)))
  }()

  /// β₁…β₆ of the inverse series.
  private static let coefficients: [Double] = {
    let n = thirdFlattening
    return [
      n * (1 / 2.0 + n * (-2 / 3.0 + n * (37 / 96.0 + n * (-1 / 360.0 + n * (-81 / 512.0 + n * 96199 / 604800))))),
      n * n * (1 / 48.0 + n * (1 / 15.0 + n * (-437 / 1440.0 + n * (46 / 105.0 - n * 1_118_711 / 3_870_720)))),
      n * n * n * (17 / 480.0 + n * (-37 / 840.0 + n * (-209 / 4480.0 + n * 5569 / 90720))),
      n * n * n * n * (4397 / 161_280.0 + n * (-11 / 504.0 - n * 830_251 / 7_257_600)),
      n * n * n * n * n * (4583 / 161_280.0 - n * 108_847 / 3_991_680),
      n * n * n * n * n * n * 20_648_693 / 638_668_800,
    ]
  }()

  /// The position of a point of the grid; northings of the southern hemisphere count from 10 000 000 m.
  static func position(zone: Int, isSouthern: Bool, easting: Double, northing: Double) -> Position {
    let radius = scale * rectifyingRadius
    let xi = (northing - (isSouthern ? 10_000_000 : 0)) / radius
    let eta = (easting - 500_000) / radius
    var xiConformal = xi
    var etaConformal = eta
    for (index, coefficient) in coefficients.enumerated() {
      let order = 2 * Double(index + 1)
      xiConformal -=
        coefficient * MathLibrary.sine(order * xi) * MathLibrary.hyperbolicCosine(order * eta)
      etaConformal -=
        coefficient * MathLibrary.cosine(order * xi) * MathLibrary.hyperbolicSine(order * eta)
    }
    let sineEta = MathLibrary.hyperbolicSine(etaConformal)
    let cosineXi = MathLibrary.cosine(xiConformal)
    let conformal = MathLibrary.sine(xiConformal) / MathLibrary.hypotenuse(sineEta, cosineXi)
    let latitude = MathLibrary.arcTangent(tangent(fromConformal: conformal), 1) * 180 / .pi
    let longitude = MathLibrary.arcTangent(sineEta, cosineXi) * 180 / .pi
    return Position(longitude: wrapped(Double(zone * 6 - 183) + longitude), latitude: latitude)
  }

  /// The tangent of the latitude from that of the conformal latitude, by Newton's method.
  private static func tangent(fromConformal conformal: Double) -> Double {
    let squared = eccentricity * eccentricity
    var tangent = conformal / (1 - squared)
    for _ in 0..<6 {
      let secant = (1 + tangent * tangent).squareRoot()
      let sigma = MathLibrary.hyperbolicSine(
        eccentricity * MathLibrary.inverseHyperbolicTangent(eccentricity * tangent / secant))
      let reached = tangent * (1 + sigma * sigma).squareRoot() - sigma * secant
      let change =
        (conformal - reached) / (1 + reached * reached).squareRoot()
        * (1 + (1 - squared) * tangent * tangent) / ((1 - squared) * secant)
      tangent += change
      if change.magnitude < 1e-15 * max(1, tangent.magnitude) { break }
    }
    return tangent
  }

  private static func wrapped(_ longitude: Double) -> Double {
    longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
  }
}
