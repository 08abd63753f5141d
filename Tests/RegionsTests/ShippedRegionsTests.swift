import Gazetteers
import GeoJSON
import PlanarOperations
import Testing

@testable import Regions

/// The tables that come with the repository, or nil in a tree without them.
private let shipped: GazetteerTables? = {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let tables = GazetteerTables(folder: "/\(root)/Gazetteer")
  return tables.path(of: "admin1", extension: "geojson") == nil ? nil : tables
}()

/// Their polygons, compiled once for all tests.
private let shippedFile: RegionFile? = {
  var issues = GazetteerIssues()
  guard let shipped, let polygons = try? RegionPolygon.read(from: shipped, layers: [], issues: &issues),
    issues.total == 0
  else { return nil }
  return try? RegionFile(RegionCompiler.compile(polygons).file(hash: 0), path: nil)
}()

@Suite(.enabled(if: shipped != nil, "the repository's Gazetteer folder has no polygons"))
struct ShippedRegionsTests {
  /// Longitude, latitude, country, division.
  private static let cases: [(Double, Double, String, String)] = [
    (48.28759, 42.06622, "RU", "17"),  // Derbent
    (47.50, 42.98, "RU", "17"),  // Makhachkala
    (47.66, 42.98, "RU", "17"),  // the sea off Makhachkala
    (45.69, 43.31, "RU", "12"),  // Grozny
    (37.6175, 55.752, "RU", "48"),  // the Kremlin
    (44.79, 41.69, "GE", "51"),  // Tbilisi
    (-84.39, 33.75, "US", "GA"),  // Atlanta
    (38.00, 48.59, "UA", "05"),  // Bakhmut
    (34.10, 44.95, "UA", "11"),  // Simferopol
    (36.29, 33.51, "SY", "13"),  // Damascus
  ]

  @Test func positionsFallIntoTheirRegions() throws {
    let index = RegionIndex(try #require(shippedFile), worldview: .geonames)
    for (longitude, latitude, country, admin1) in Self.cases {
      let match = index.region(at: Position(longitude: longitude, latitude: latitude))
      #expect(match?.region.codes == RegionCodes(countryCode: country, admin1Code: admin1), "\(longitude), \(latitude)")
    }
    #expect(index.region(at: Position(longitude: -30, latitude: 40)) == nil)
    #expect(index.region(RegionCodes(countryCode: "RU", admin1Code: "17"))?.name == "Dagestan")
    #expect(index.geometry(of: RegionCodes(countryCode: "RU", admin1Code: "17")) != nil)
  }

  /// Longitude, latitude, the chain's codes, and the metres to the farther of its regions, rounded to a kilometre.
  private static let chains: [(Double, Double, String, Int)] = [
    (37.61556, 55.75222, "RU RU.48", 0),  // Moscow
    (47.66, 42.98, "RU RU.17", 7),  // the sea off Makhachkala
    (-175, 66.5, "RU RU.15", 0),  // Chukotka, west of the antimeridian
    (179.5, 67.5, "RU RU.15", 0),  // Chukotka, east of it
    (180, 67.5, "RU RU.15", 4),  // on it, under both of its longitudes
    (-180, 67.5, "RU RU.15", 4),
    (-179.95, -16.85, "FJ FJ.03", 5),  // Taveuni
    (179.95, -16.8, "FJ FJ.03", 7),
    (180, 0, "", 0), (-180, 0, "", 0),  // the open sea
    (0, 90, "", 0), (77, 90, "", 0),  // the North Pole
    (77, -90, "AQ", 0), (-180, -90, "AQ", 0),  // the South Pole
    (20.51, 54.71, "RU RU.23", 0),  // Kaliningrad
    (45.41, 39.21, "AZ AZ.35", 0),  // Nakhchivan
    (28.25, -29.55, "LS LS.19", 0),  // Lesotho
    (2.35, 48.85, "FR FR.11", 0),  // Paris
    (-30, 40, "", 0),  // the Atlantic
    (50.5, 42, "", 0),  // the Caspian Sea
  ]

  @Test func chainsHoldAroundTheGlobe() throws {
    let index = RegionIndex(try #require(shippedFile), worldview: .geonames)
    for (longitude, latitude, codes, kilometers) in Self.chains {
      let chain = index.chain(at: Position(longitude: longitude, latitude: latitude))
      let found = chain.links.map { link in
        link.region.admin1Code.isEmpty
          ? link.region.countryCode : "\(link.region.countryCode).\(link.region.admin1Code)"
      }
      #expect(found.joined(separator: " ") == codes, "\(longitude), \(latitude)")
      let farthest = chain.links.map(\.meters).max() ?? 0
      #expect(Int((farthest / 1000).rounded()) == kilometers, "\(longitude), \(latitude)")
    }
    #expect(index.chain(at: Position(longitude: 2.35, latitude: 48.85))[.country]?.region.name == "France")
    let pole = try #require(index.region(at: Position(longitude: 13, latitude: 90), withinMeters: .infinity))
    #expect(pole.region.countryCode == "GL")
  }

  @Test func simplifiedPolygonsAreWrongNearBorders() throws {
    let index = RegionIndex(try #require(shippedFile), worldview: .geonames)
    withKnownIssue("the simplified polygon of Moscow reaches over the city's border") {
      // Crocus City Hall lies in Krasnogorsk, Moscow Oblast.
      let match = index.region(at: Position(longitude: 37.3906, latitude: 55.8261))
      #expect(match?.region.codes == RegionCodes(countryCode: "RU", admin1Code: "47"))
    }
  }

  /// Longitude, latitude, and country and division under `geonames`, `ru`, `un`, `de-facto`.
  private static let disputed: [(Double, Double, [String])] = [
    (34.10, 44.95, ["UA/11", "RU/UA.11", "UA/11", "RU/UA.11"]),  // Simferopol
    (37.80, 48.00, ["UA/05", "RU/UA.05", "UA/05", "UA/05"]),  // Donetsk
    (30.52, 50.45, ["UA/12", "UA/12", "UA/12", "UA/12"]),  // Kyiv
    (35.77, 33.27, ["IL/03", "IL/03", "SY/IL.03", "IL/03"]),  // Majdal Shams: the polygon is Israel's
    (121.00, 24.00, ["TW/04", "CN/TW.04", "CN/TW.04", "TW/04"]),  // Taiwan
    (-13.19, 27.14, ["MA/11", "MA/11", "EH/MA.11", "MA/11"]),  // Laayoune: the divisions' polygons are Morocco's
    (-10.56, 26.16, ["EH/", "EH/", "EH/", "EH/"]),  // Tifariti, east of the berm
    (145.86, 44.03, ["RU/64", "RU/64", "RU/64", "RU/64"]),  // Yuzhno-Kurilsk
  ]

  @Test func disputedPositionsFollowTheWorldview() throws {
    let tables = try #require(shipped)
    let file = try #require(shippedFile)
    for (number, name) in ["geonames", "ru", "un", "de-facto"].enumerated() {
      let index = RegionIndex(file, worldview: try Worldview.named(name, in: tables))
      for (longitude, latitude, codes) in Self.disputed {
        let position = Position(longitude: longitude, latitude: latitude)
        let region = index.region(at: position)?.region
        #expect(region.map { "\($0.countryCode)/\($0.admin1Code)" } == codes[number], "\(position) under \(name)")
        let country = index.country(at: position)?.region.countryCode
        // West of the berm countries and divisions have different polygons.
        if longitude > -11 { #expect(country == region?.countryCode, "\(position) under \(name)") }
      }
      let crimea = RegionCodes(countryCode: "RU", admin1Code: "UA.11")
      #expect((index.geometry(of: crimea) != nil) == (name == "ru" || name == "de-facto"), "\(name)")
      let ukraine: Double = try index.geometry(of: RegionCodes(countryCode: "UA"))?.areaInSquareDegrees() ?? 0
      let expected: Double = ["geonames": 73.8, "ru": 57.7, "un": 73.8, "de-facto": 70.7][name] ?? 0
      #expect(abs(ukraine - expected) < 0.5, "\(ukraine) under \(name)")
    }
  }
}
