import Foundation
import GeoJSON
import SpatialStatistics

/// What PySAL, SciPy and scikit-learn say; `Fixtures/make-fixtures` made the file and names the versions.
struct ReferenceValues: Decodable {
  struct Weights: Decodable {
    var positions: [[Double]]
    var values: [Double]
    var nearest: [[Int]]
    var radius: Double
    var band: [[Int]]
    var moran: [String: Double]
    var moran_band: [String: Double]
    var moran_p_sim: Double
    var local: Local
    var gistar: GiStar
  }
  struct Local: Decodable {
    var Is: [Double]
    var q: [Int]
    var p_sim: [Double]
  }
  struct GiStar: Decodable {
    var Zs: [Double]
    var p_sim: [Double]
  }
  struct Points: Decodable {
    var positions: [[Double]]
    var days: [Int]
    var nearest_mean: Double
    var k: K
    var knox: [String: Double]
    var mantel: [String: Double]
    var center: [Double]
    var plane: [[Double]]
    var ellipse: [String: Double]
    var median: [Double]
    var standard_distance: Double
    var density: Density
  }
  struct K: Decodable {
    var radii: [Double]
    var pairs: [Int]
    var k_over_area: [Double]
  }
  struct Density: Decodable {
    var bandwidth: Double
    var grid: [[Double]]
    var values: [Double]
  }
  struct Trend: Decodable {
    var series: [Double]
    var tau: Double
    var p_asymptotic: Double
  }
  struct Discovery: Decodable {
    var p: [Double]
    var found: [Bool]
  }
  struct Cube: Decodable {
    var counts: [[Int]]
    var neighbors: [[Int]]
    var z: [[Double]]
  }
  var weights: Weights
  var points: Points
  var trends: [Trend]
  var false_discovery: Discovery
  var cube: Cube

  static func read(file: String = #filePath) throws -> ReferenceValues {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    return try JSONDecoder().decode(
      ReferenceValues.self, from: Data(contentsOf: folder.appendingPathComponent("Fixtures/reference.json")))
  }
}

func positions(_ pairs: [[Double]]) -> [Position] { pairs.map { Position(longitude: $0[0], latitude: $0[1]) } }

/// Whether two numbers agree to a share of the larger one, or to an absolute difference.
func agree(_ first: Double, _ second: Double, relative: Double = 1e-9, absolute: Double = 0) -> Bool {
  (first - second).magnitude <= max(absolute, relative * max(first.magnitude, second.magnitude))
}

/// Positions spread evenly over a box of degrees, and a group of them close together.
func scattered(_ count: Int, west: Double = 40, south: Double = 30, size: Double = 2, seed: UInt64) -> [Position] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    Position(longitude: west + size * generator.unit(), latitude: south + size * generator.unit())
  }
}

/// A box of meridians and parallels as a ring.
func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Position] {
  [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
    Position(longitude: $0.0, latitude: $0.1)
  }
}
