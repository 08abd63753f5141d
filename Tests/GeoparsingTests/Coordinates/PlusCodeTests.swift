import GeoJSON
import Testing

@testable import Geoparsing

struct PlusCodeTests {
  private func code(_ text: String) -> PlusCode? { PlusCode(Array(text.utf8)[...]) }

  /// Vectors of the Open Location Code project, `test_data/decoding.csv` (Apache-2.0): code, south, west, north, east.
  @Test(arguments: [
    ("7FG49Q00+", 20.35, 2.75, 20.4, 2.8), ("7FG49QCJ+2V", 20.37, 2.782125, 20.370125, 2.78225),
    ("7FG49QCJ+2VX", 20.3701, 2.78221875, 20.370125, 2.78225),
    ("7FG49QCJ+2VXGJ", 20.370113, 2.782234375, 20.370114, 2.78223632813),
    ("8FVC2222+22", 47.0, 8.0, 47.000125, 8.000125),
    ("4VCPPQGP+Q9", -41.273125, 174.785875, -41.273, 174.786), ("62G20000+", 0.0, -180.0, 1, -179),
    ("22220000+", -90, -180, -89, -179), ("6VGX0000+", 0, 179, 1, 180), ("6FH32222+222", 1, 1, 1.000025, 1.00003125),
    ("CFX3X2X2+X2", 89.9998750, 1, 90, 1.0001250), ("84000000+", 30, -140, 50, -120),
    ("849VGJQF+VX7QR3J7QR3J", 37.5396691200, -122.3750698242, 37.5396691600, -122.3750697021),
  ])
  func decodes(_ text: String, _ south: Double, _ west: Double, _ north: Double, _ east: Double) throws {
    let cell = try #require(code(text)).cell
    #expect((cell.south - south).magnitude < 1e-10)
    #expect((cell.west - west).magnitude < 1e-10)
    #expect((cell.south + cell.height - north).magnitude < 1e-10)
    #expect((cell.west + cell.width - east).magnitude < 1e-10)
  }

  /// `test_data/shortCodeTests.csv` of the same project: full code, reference, short code.
  @Test(arguments: [
    ("9C3W9QCJ+2VX", 51.3701125, -1.217765625, "+2VX"), ("9C3W9QCJ+2VX", 51.3708675, -1.217765625, "CJ+2VX"),
    ("9C3W9QCJ+2VX", 51.3852125, -1.217765625, "9QCJ+2VX"), ("9C3W9QCJ+2VX", 51.3701125, -1.202665625, "9QCJ+2VX"),
    ("8FJFW222+", 42.899, 9.012, "22+"), ("796RXG22+", 14.95125, -23.5001, "22+"),
    ("8FRCXGRF+PM", 47.00, 8.55, "XGRF+PM"), ("CFX22222+22", 89.6, 0.0, "2222+22"),
    ("2CXXXXXX+XX", -81.0, 0.0, "XXXXXX+XX"),
  ])
  func recoversTheNearest(_ full: String, _ latitude: Double, _ longitude: Double, _ short: String) throws {
    let reference = Position(longitude: longitude, latitude: latitude)
    let expected = try #require(code(full)?.stated)
    let found = try #require(code(short)).stated(near: reference)
    #expect((found.position.latitude - expected.position.latitude).magnitude < 1e-9)
    #expect((found.position.longitude - expected.position.longitude).magnitude < 1e-9)
  }

  @Test(arguments: [
    "", "+", "8FVC2222", "8FVC2222+2", "8FV+22", "8FVC22220+22", "8FVC0022+", "8FVC0000+22", "00000000+", "XFVC2222+22",
    "8XVC2222+22", "8FVC222A+22", "8FVC2222+2A",
  ])
  func refuses(_ text: String) {
    #expect(code(text) == nil)
  }
}
