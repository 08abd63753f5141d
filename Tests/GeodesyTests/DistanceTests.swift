import Testing

@testable import Geodesy

@Suite struct DistanceTests {
  @Test func units() {
    #expect(Distance.kilometers(1.5).meters == 1500)
    #expect(Distance.miles(1).meters == 1609.344)
    #expect(Distance.nauticalMiles(2).meters == 3704)
    #expect(Distance.meters(1852).nauticalMiles == 1)
    #expect(Distance.meters(1609.344).miles == 1)
    #expect(Distance.meters(2500).kilometers == 2.5)
    #expect(Distance.meters(1) < .kilometers(1))
    #expect(Distance.kilometers(1) + .meters(5) - .meters(1) == .meters(1004))
    #expect(Distance.kilometers(3) * 2 == .kilometers(6))
    #expect(Distance.kilometers(3) / .meters(1500) == 2)
    #expect(Distance.kilometers(1e9) < .infinity)
  }

  @Test(arguments: [
    (0, "0 m"), (-0.2, "0 m"), (850.4, "850 m"), (9_999.4, "9999 m"), (9_999.6, "10.0 km"), (123_440, "123.4 km"),
    (123_460, "123.5 km"), (-20_050, "-20.1 km"), (Double.infinity, "inf m"),
  ])
  func description(meters: Double, expected: String) {
    #expect(Distance(meters: meters).description == expected)
  }
}

@Suite struct DistanceParsingTests {
  @Test(arguments: [
    ("150km", 150_000), ("50 km", 50_000), ("5000m", 5000), ("10mi", 16_093.44), ("3nmi", 5556), (" 1.5 KM ", 1500),
    ("0m", 0), ("1e3m", 1000), ("2.5E-1 km", 250), (".5km", 500), ("1 mile", 1609.344), ("2 nautical miles", 3704),
    ("7 metres", 7), ("+3 kilometers", 3000), ("4\u{A0}km", 4000),
  ])
  func reads(text: String, meters: Double) throws {
    #expect(try Distance(parsing: text) == .meters(meters))
  }

  @Test(arguments: [
    ("", GeodesyError.Code.badNumber), ("km", .badNumber), ("far", .badNumber), ("1,5 km", .badNumber),
    ("1e999km", .badNumber), ("1e308km", .badNumber), ("inf km", .badNumber), ("nan m", .badNumber),
    ("--5km", .badNumber),
    ("50", .missingUnit), ("50 ", .missingUnit), ("50 parsecs", .unknownUnit), ("50 km north", .unknownUnit),
    ("5 e", .unknownUnit), ("1.2.3 km", .unknownUnit), ("-5km", .negativeDistance),
  ])
  func refuses(text: String, code: GeodesyError.Code) {
    let error = #expect(throws: GeodesyError.self) { try Distance(parsing: text) }
    #expect(error?.code == code)
    #expect(error?.text == text)
  }

  @Test func messageSaysWhatToWrite() {
    let error = #expect(throws: GeodesyError.self) { try Distance(parsing: "50") }
    #expect(
      error
        == GeodesyError(
          code: .missingUnit,
          message: "\"50\" has no unit: write a number and a unit, as in 150km, 5000m, 10mi or 3nmi", text: "50"))
  }
}
