import Gazetteers
import GeoJSON
import Testing

@testable import Regions

/// The tables that come with the repository, or nil in a tree without them.
private let shipped: GazetteerTables? = {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let tables = GazetteerTables(folder: "/\(root)/Gazetteer")
  return tables.path(of: "admin1", extension: "geojson") == nil ? nil : tables
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
    let tables = try #require(shipped)
    var issues = GazetteerIssues()
    let index = try RegionIndex(tables: tables, issues: &issues)
    #expect(issues.first == [])
    for (longitude, latitude, country, admin1) in Self.cases {
      let match = index.region(at: Position(longitude: longitude, latitude: latitude))
      #expect(match?.region.codes == RegionCodes(countryCode: country, admin1Code: admin1), "\(longitude), \(latitude)")
    }
    #expect(index.region(at: Position(longitude: -30, latitude: 40)) == nil)
    #expect(index.region(RegionCodes(countryCode: "RU", admin1Code: "17"))?.name == "Dagestan")
    #expect(index.geometry(of: RegionCodes(countryCode: "RU", admin1Code: "17")) != nil)
  }
}
