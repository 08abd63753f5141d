import GeoJSON
import Testing

@testable import Geodesy

@Suite struct GeodesicTests {
  private let wgs84 = Geodesic.wgs84

  private func position(_ latitude: Double, _ longitude: Double) -> Position {
    Position(longitude: longitude, latitude: latitude)
  }

  /// Lines of the examples in the GeographicLib documentation and of its regression tests (geodtest.c, GeodSolve0–GeodSolve94).
  struct Line: Sendable {
    var name: String
    var start: (latitude: Double, longitude: Double)
    var end: (latitude: Double, longitude: Double)
    var azimuth: Double
    var finalAzimuth: Double
    var meters: Double
    var tolerance: Double
    var angleTolerance: Double
  }

  static let lines = [
    // GeodSolve0: JFK to Paris Charles de Gaulle.
    Line(
      name: "GeodSolve0", start: (40.6, -73.8), end: (49.01666667, 2.55), azimuth: 53.47022, finalAzimuth: 111.59367,
      meters: 5_853_226, tolerance: 0.5, angleTolerance: 0.5e-5),
    // The manual page of GeodSolve: JFK to LHR.
    Line(
      name: "JFK-LHR", start: (40.6, -73.8), end: (51.6, -0.5), azimuth: 51.198_882_85, finalAzimuth: 107.821_776_74,
      meters: 5_551_759.400, tolerance: 0.0005, angleTolerance: 0.5e-8),
    // GeodSolve4: a short line.
    Line(
      name: "GeodSolve4", start: (36.493349428792, 0), end: (36.49334942879201, 0.0000008), azimuth: .nan,
      finalAzimuth: .nan, meters: 0.072, tolerance: 0.5e-3, angleTolerance: .nan),
    // GeodSolve6: volatile sbet12a, nearly antipodal.
    Line(
      name: "GeodSolve6a", start: (88.202499451857, 0), end: (-88.202499451857, 179.981022032992859592), azimuth: .nan,
      finalAzimuth: .nan, meters: 20_003_898.214, tolerance: 0.5e-3, angleTolerance: .nan),
    Line(
      name: "GeodSolve6b", start: (89.333123580033, 0), end: (-89.333123580032997687, 179.99295812360148422),
      azimuth: .nan, finalAzimuth: .nan, meters: 20_003_926.881, tolerance: 0.5e-3, angleTolerance: .nan),
    // GeodSolve9, 10, 11: further nearly antipodal lines.
    Line(
      name: "GeodSolve9", start: (56.320923501171, 0), end: (-56.320923501171, 179.664747671772880215), azimuth: .nan,
      finalAzimuth: .nan, meters: 19_993_558.287, tolerance: 0.5e-3, angleTolerance: .nan),
    Line(
      name: "GeodSolve10", start: (52.784459512564, 0), end: (-52.784459512563990912, 179.634407464943777557),
      azimuth: .nan, finalAzimuth: .nan, meters: 19_991_596.095, tolerance: 0.5e-3, angleTolerance: .nan),
    Line(
      name: "GeodSolve11", start: (48.522876735459, 0), end: (-48.52287673545898293, 179.599720456223079643),
      azimuth: .nan, finalAzimuth: .nan, meters: 19_989_144.774, tolerance: 0.5e-3, angleTolerance: .nan),
    // GeodSolve33: along the equator, and to the antipode of a point on it.
    Line(
      name: "GeodSolve33a", start: (0, 0), end: (0, 179), azimuth: 90, finalAzimuth: 90, meters: 19_926_189,
      tolerance: 0.5, angleTolerance: 0.5e-5),
    Line(
      name: "GeodSolve33b", start: (0, 0), end: (0, 179.5), azimuth: 55.96650, finalAzimuth: 124.03350,
      meters: 19_980_862, tolerance: 0.5, angleTolerance: 0.5e-5),
    Line(
      name: "GeodSolve33c", start: (0, 0), end: (0, 180), azimuth: 0, finalAzimuth: 180, meters: 20_003_931,
      tolerance: 0.5, angleTolerance: 0.5e-5),
    Line(
      name: "GeodSolve33d", start: (0, 0), end: (1, 180), azimuth: 0, finalAzimuth: 180, meters: 19_893_357,
      tolerance: 0.5, angleTolerance: 0.5e-5),
  ]

  @Test(arguments: lines.indices)
  func publishedLines(index: Int) {
    let line = Self.lines[index]
    let (start, end) = (
      position(line.start.latitude, line.start.longitude), position(line.end.latitude, line.end.longitude)
    )
    let solution = wgs84.inverse(from: start, to: end)
    #expect((solution.distance.meters - line.meters).magnitude <= line.tolerance, "\(line.name): \(solution)")
    #expect(wgs84.distance(from: start, to: end) == solution.distance)
    #expect(wgs84.distance(from: end, to: start) == solution.distance)
    if !line.azimuth.isNaN {
      #expect((solution.azimuth - line.azimuth).magnitude <= line.angleTolerance, "\(line.name): \(solution)")
      #expect((solution.finalAzimuth - line.finalAzimuth).magnitude <= line.angleTolerance, "\(line.name): \(solution)")
    }
    let reached = wgs84.destination(from: start, azimuth: solution.azimuth, distance: solution.distance)
    #expect(wgs84.distance(from: reached, to: end).meters < 1e-6, "\(line.name): \(reached)")
  }

  @Test func destinationOfGeodSolve1() {
    // geodtest.c, GeodSolve1: from JFK 5850 km at 53.5°.
    let reached = wgs84.destination(
      from: position(40.63972222, -73.77888889), azimuth: 53.5, distance: .meters(5_850_000))
    #expect((reached.latitude - 49.01467).magnitude <= 0.5e-5)
    #expect((reached.longitude - 2.56106).magnitude <= 0.5e-5)
    #expect(reached.altitude == nil)
  }

  @Test func coincidentPositions() {
    for place in [position(0, 0), position(42.98, 47.5), position(90, 0), position(-90, 12), position(10, 180)] {
      #expect(wgs84.distance(from: place, to: place) == .zero)
      #expect(GreatCircle.mean.distance(from: place, to: place) == .zero)
    }
    // One meridian by two names, one pole by any longitude.
    #expect(wgs84.distance(from: position(10, 180), to: position(10, -180)) == .zero)
    #expect(wgs84.distance(from: position(90, 5), to: position(90, -120)).meters < 1e-9)
  }

  @Test func polesAndQuarterMeridian() {
    // The quarter meridian of WGS 84 is 10 001 965.729 m (Karney 2013, section 2).
    let quarter = wgs84.distance(from: position(0, 33), to: position(90, 0)).meters
    #expect((quarter - 10_001_965.729).magnitude < 0.001)
    let across = wgs84.distance(from: position(89.9, 0), to: position(89.9, 180)).meters
    #expect((across - 2 * wgs84.distance(from: position(89.9, 0), to: position(90, 0)).meters).magnitude < 1e-6)
  }

  @Test func acrossTheAntimeridian() {
    let (fiji, samoa) = (position(-17.5, 179.5), position(-17.5, -179.5))
    let solution = wgs84.inverse(from: fiji, to: samoa)
    #expect(
      (solution.distance.meters - wgs84.distance(from: position(-17.5, 0), to: position(-17.5, 1)).meters).magnitude
        < 1e-6)
    #expect(solution.azimuth > 89 && solution.azimuth < 91)
    #expect(wgs84.midpoint(from: fiji, to: samoa).longitude.magnitude > 179.999_999)
    let reached = wgs84.destination(from: fiji, azimuth: 90, distance: .kilometers(200))
    #expect(reached.longitude < -178 && reached.longitude > -180)
  }

  @Test func midpointIsHalfWay() {
    let (start, end) = (position(42.06, 48.29), position(55.75, 37.62))
    let middle = wgs84.midpoint(from: start, to: end)
    let whole = wgs84.distance(from: start, to: end).meters
    #expect((wgs84.distance(from: start, to: middle).meters - whole / 2).magnitude < 1e-6)
    #expect((wgs84.distance(from: middle, to: end).meters - whole / 2).magnitude < 1e-6)
    #expect((wgs84.length(of: [start, middle, end]).meters - whole).magnitude < 1e-6)
    #expect(wgs84.length(of: [start]) == .zero)
    let third = wgs84.position(from: start, to: end, fraction: 1.0 / 3)
    #expect((wgs84.distance(from: start, to: third).meters - whole / 3).magnitude < 1e-6)
  }
}

@Suite struct GeodesicPolygonTests {
  private let wgs84 = Geodesic.wgs84

  private func ring(_ corners: [(Double, Double)]) -> [Position] {
    corners.map { Position(longitude: $0.1, latitude: $0.0) }
  }

  @Test func publishedPolygons() {
    // geodtest.c, Planimeter0: around the poles, and a small square.
    let north = ring([(89, 0), (89, 90), (89, 180), (89, 270)])
    #expect((wgs84.perimeter(of: north).meters - 631_819.8745).magnitude < 1e-4)
    #expect((wgs84.signedArea(of: north) - 24_952_305_678.0).magnitude < 1)
    let south = ring([(-89, 0), (-89, 90), (-89, 180), (-89, 270)])
    #expect((wgs84.signedArea(of: south) + 24_952_305_678.0).magnitude < 1)
    let square = ring([(0, -1), (-1, 0), (0, 1), (1, 0)])
    #expect((wgs84.perimeter(of: square).meters - 627_598.2731).magnitude < 1e-4)
    #expect((wgs84.signedArea(of: square) - 24_619_419_146.0).magnitude < 1)
    // An octant of the ellipsoid.
    let octant = ring([(90, 0), (0, 0), (0, 90)])
    #expect((wgs84.perimeter(of: octant).meters - 30_022_685).magnitude < 1)
    #expect((wgs84.signedArea(of: octant) - 63_758_202_715_511.0).magnitude < 1)
  }

  @Test func holesCloseAndTurnEitherWay() {
    let exterior = ring([(0, -1), (-1, 0), (0, 1), (1, 0), (0, -1)])
    let hole = ring([(0, -0.5), (-0.5, 0), (0, 0.5), (0.5, 0), (0, -0.5)])
    let whole = wgs84.area(of: [exterior])
    #expect((whole - 24_619_419_146.0).magnitude < 1)
    let expected = whole - wgs84.area(of: [hole])
    #expect(wgs84.area(of: [exterior, hole]) == expected)
    #expect(wgs84.area(of: [exterior.reversed(), hole.reversed()]) == expected)
    #expect(wgs84.area(of: []) == 0)
    #expect(wgs84.area(of: [Array(exterior.prefix(2))]) == 0)
    #expect(wgs84.perimeter(of: []) == .zero)
  }

  @Test func acrossTheAntimeridian() {
    let here = wgs84.signedArea(of: ring([(10, -1), (10, 1), (12, 0)]))
    let there = wgs84.signedArea(of: ring([(10, 179), (10, -179), (12, 180)]))
    #expect((here - there).magnitude < 1)
  }
}
