internal import CPROJ
public import GeoJSON

extension Geodesic {
  /// The area in square metres of a polygon whose edges are geodesics: its exterior ring less its holes.
  ///
  /// Rings may be closed or not and run either way; they may cross the antimeridian or go around a pole. The exterior is
  /// taken to bound the smaller side, so a polygon of more than half the Earth gives the area of its complement.
  /// Zero without rings or for rings of fewer than three positions. Holes are trusted to lie inside.
  public func area(of polygon: [[Position]]) -> Double {
    guard let exterior = polygon.first else { return 0 }
    return polygon.dropFirst().reduce(signedArea(of: exterior).magnitude) { $0 - signedArea(of: $1).magnitude }
  }

  /// The area in square metres inside a ring of geodesic edges, positive when the ring runs counter-clockwise.
  public func signedArea(of ring: [Position]) -> Double { measure(ring).area }

  /// The length of a ring's geodesic edges, the one back to its first position included.
  ///
  /// Twice the distance for two positions, zero for fewer.
  public func perimeter(of ring: [Position]) -> Distance { Distance(meters: measure(ring).perimeter) }

  private func measure(_ ring: [Position]) -> (area: Double, perimeter: Double) {
    var state = geod_polygon()
    geod_polygon_init(&state, 0)
    var area = 0.0
    var perimeter = 0.0
    withUnsafePointer(to: constants.value) { constants in
      for position in ring { geod_polygon_addpoint(constants, &state, position.latitude, position.longitude) }
      _ = geod_polygon_compute(constants, &state, 0, 1, &area, &perimeter)
    }
    return (area, perimeter)
  }
}
