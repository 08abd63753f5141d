import GeoJSON
import Testing

@testable import PlanarOperations

@Suite struct ValidityTests {
  @Test func reasonsAndPlaces() throws {
    #expect(try square(0, 1).validity() == .valid)
    #expect(try square(0, 1).validity().isValid)
    #expect(
      try Geometry.polygon([ring([(0, 0), (2, 2), (2, 0), (0, 2)])]).validity()
        == Validity(reason: "Self-intersection", location: position(1, 1)))
    #expect(
      try Geometry.polygon([ring([(0, 0), (1, 0), (1, 1), (0, 1)]), ring([(5, 5), (5, 6), (6, 6)])]).validity()
        == Validity(reason: "Hole lies outside shell", location: position(5, 5)))
    let open = try Geometry.polygon([[position(0, 0), position(1, 0), position(1, 1), position(0, 1)]]).validity()
    #expect(!open.isValid)
    #expect(open.location == nil)
    #expect(try Geometry.point(position(0, .nan)).validity().isValid == false)
  }
}
