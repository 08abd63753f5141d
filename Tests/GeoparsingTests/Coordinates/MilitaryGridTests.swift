import GeoJSON
import Testing

@testable import Geoparsing

struct MilitaryGridTests {
  /// South-west corners of squares of one metre by GEOTRANS, through the Python package mgrs 1.5.0.
  @Test(arguments: [
    ("10JBR3154361791", -26.5390943, -125.6943048), ("05RMK0798826003", 26.4513799, -153.9229374),
    ("22NGP9204064529", 7.8128763, -48.3519979), ("31DDC8743178234", -69.6041752, 2.6768407),
    ("27CVV0540205528", -72.9257116, -23.8875623), ("06DVK8545192390", -67.6834249, -147.3433382),
    ("50LNP7302469315", -10.2278951, 117.6667603), ("14EMV6351866001", -58.9440869, -99.6339748),
    ("57QYF2353705765", 22.6441738, 161.1752110), ("24PXB9452702760", 14.4906704, -37.1950372),
    ("03XWH3717387650", 79.1533221, -163.2302552), ("18VVM5877859648", 60.0718867, -75.7406589),
    ("08FLD3664831969", -55.6306842, -137.5948061), ("49JGH7324485892", -29.0259482, 113.8054853),
    ("39TTG7578560858", 42.0677973, 48.2898918), ("38SMB4134784722", 33.2999926, 44.3699944),
    ("31NAA6603200011", 0.0000994, 0.0000947), ("30MZE3396799988", -0.0001084, -0.0001037),
    ("32VKN9681712810", 60.4999991, 5.2999924), ("33XWG1369680760", 78.1999996, 15.5999586),
  ])
  func decodes(_ reference: String, _ south: Double, _ west: Double) throws {
    let mention = try #require(CoordinateReader().mentions(in: reference).first)
    let position = mention.stated.position
    // Half a metre from the corner to the middle each way.
    let north = (position.latitude - south) * StatedPosition.metersPerDegree
    let east =
      (position.longitude - west) * StatedPosition.metersPerDegree * MathLibrary.cosine(degrees: position.latitude)
    #expect((-0.1...1.1).contains(north), "\(north)")
    #expect((-0.1...1.1).contains(east), "\(east)")
    #expect((MathLibrary.hypotenuse(north, east) - 0.707).magnitude < 0.03)
  }

  /// By PROJ's cs2cs, to a tenth of a millimetre.
  @Test(arguments: [
    (39, false, 275_785.6886, 4_660_858.2793, 42.0678, 48.2899), (19, true, 360_505.6199, 6_303_362.2881, -33.4, -70.5),
    (31, false, 513_882.5418, 5_705_448.1291, 51.5, 3.2), (60, true, 809_603.8310, 8_173_529.4207, -16.5, 179.9),
    (38, false, 441_347.5282, 3_684_722.8157, 33.3, 44.37), (32, false, 500_000.0, 55_265.0371, 0.5, 9.0),
  ])
  func projectsBack(
    _ zone: Int, _ isSouthern: Bool, _ easting: Double, _ northing: Double, _ latitude: Double, _ longitude: Double
  ) {
    let position = TransverseMercator.position(
      zone: zone, isSouthern: isSouthern, easting: easting, northing: northing)
    #expect((position.latitude - latitude).magnitude < 2e-9)
    #expect((position.longitude - longitude).magnitude < 2e-9)
  }

  @Test func lettersMustExistInTheZone() {
    func read(_ zone: Int, _ band: String, _ square: String) -> StatedPosition? {
      let letters = Array(square.utf8)
      return MilitaryGrid.position(
        zone: zone, band: Array(band.utf8)[0], column: letters[0], row: letters[1], easting: 5, northing: 5, digits: 1)
    }
    #expect(read(38, "S", "MB") != nil)
    #expect(read(38, "S", "AB") == nil)
    #expect(read(38, "S", "MX") == nil)
    #expect(read(38, "I", "MB") == nil)
    #expect(read(61, "S", "MB") == nil)
    // The row leads out of the band.
    #expect(read(38, "S", "MN") == nil)
  }
}
