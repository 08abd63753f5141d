import Foundation
import GeoJSON
import Testing

@testable import Geodesy

/// Geodesics worked out with 40 digits, and those that GeographicLib's own test suites share.
@Suite struct GeodesicTableTests {
  /// Both answers are doubles and good to some 5 nm each.
  private static let tolerance = 20e-9

  /// A line of `Fixtures/geodesics.txt`, which says where it comes from.
  private static let lines: [(kind: String, values: [Double])] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/geodesics.txt").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: " ")
      return (String(parts[0]), parts.dropFirst().compactMap { Double($0) })
    }
  }()

  @Test func distancesAndDestinationsAreThoseOfTheIntegrals() {
    #expect(Self.lines.count == 250 && Self.lines.allSatisfy { $0.values.count == 6 })
    let wgs84 = Geodesic.wgs84
    for (kind, values) in Self.lines {
      let start = Position(longitude: 0, latitude: values[0])
      let end = Position(longitude: values[3], latitude: values[2])
      let meters = wgs84.distance(from: start, to: end).meters
      #expect((meters - values[5]).magnitude <= Self.tolerance, "\(kind) \(values): \(meters)")
      let reached = wgs84.destination(from: start, azimuth: values[1], distance: .meters(values[5]))
      #expect(wgs84.distance(from: reached, to: end).meters <= Self.tolerance, "\(kind) \(values): \(reached)")
    }
  }

  /// Latitude and longitude of both ends, degrees, and the distance in metres: from the 20 lines, of GeodTest's kinds, in the tests of
  /// GeographicLib (PyPI geographiclib 2.1, test_geodesic.py; MIT licence, C. F. F. Karney).
  private static let published: [(Double, Double, Double, Double, Double)] = [
    (35.60777, -139.44815, -11.17491, -69.95921, 8935244.56048183),
    (55.52454, 106.05087, 77.03196, 197.18234, 4105086.171392441),
    (-21.97856, 142.59065, 41.84138, 98.56635, 8394328.894657671),
    (-66.99028, 112.2363, -12.70631, 285.90344, 11150344.231208025),
    (-17.42761, 173.34268, -15.84784, 5.93557, 16076603.163118068),
    (32.84994, 48.28919, -56.28556, 202.29132, 16727068.943816446),
    (6.96833, 52.74123, -7.39675, 206.17291, 17102477.249695837),
    (-50.56724, -16.30485, -33.56571, -94.97412, 6455670.511866869),
    (-58.93002, -8.90775, -8.91104, 133.13503, 11756066.021986462),
    (-68.82867, -74.28391, -50.63005, -8.36685, 3956936.926063544),
    (-10.62672, -32.0898, 5.883, -134.31681, 11470869.386456301),
    (-21.76221, 166.90563, 48.72884, 213.97627, 9098627.398655491),
    (-19.79938, -174.47484, -11.99349, -154.35109, 2319004.860116939),
    (-11.95887, -116.94513, 4.57352, 7.16501, 13834722.580140138),
    (-87.85331, 85.66836, 66.48646, 16.09921, 17286615.314714465),
    (1.74708, 128.32011, -11.16617, 11.87109, 12942901.124134742),
    (-25.72959, -144.90758, -57.70581, -269.17879, 9413446.745245311),
    (-41.22777, 122.32875, -7.57291, 130.37946, 3812686.035106021),
    (11.01307, 138.25278, 6.62726, 247.05981, 11911190.819018409),
    (-29.47124, 95.14681, -27.46601, -69.15955, 13487015.838114548),
  ]

  @Test func distancesAreThePublishedOnes() {
    for (latitude, longitude, endLatitude, endLongitude, meters) in Self.published {
      let found = Geodesic.wgs84.distance(
        from: Position(longitude: longitude, latitude: latitude),
        to: Position(longitude: endLongitude, latitude: endLatitude)
      ).meters
      #expect((found - meters).magnitude <= Self.tolerance, "\(latitude), \(longitude): \(found)")
    }
  }
}
