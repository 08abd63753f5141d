import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct GazetteerVerifierTests {
  private func place(
    _ id: String, _ name: String, _ longitude: Double, _ latitude: Double, code: String = "PPL", country: String = "XX",
    admin1: String = "", admin2: String = ""
  ) -> PlaceRow {
    PlaceRow(
      place: Place(
        id: PlaceID(id) ?? .geonames(0), name: name, position: Position(longitude: longitude, latitude: latitude),
        featureClass: code.hasPrefix("P") ? "P" : "A", featureCode: code, countryCode: country, admin1Code: admin1,
        admin2Code: admin2))
  }

  private func stack(_ layers: [[PlaceRow]]) throws -> LayeredGazetteer {
    let country = Country(code: "XX", alpha3: "XXX", numeric: nil, name: "Exland", place: .geonames(1))
    return try LayeredGazetteer(
      layers.enumerated().map { number, rows in
        try RandomLayer(
          rows: rows, admin1: [], forms: [], countries: number == 0 ? [CountryRow(country: country)] : []
        ).gazetteer()
      })
  }

  private func brief(_ findings: GazetteerFindings) -> [String] {
    findings.first.map { "\($0.code.rawValue) \($0.id)@\($0.layer)\($0.other.map { " \($0)" } ?? "")" }
  }

  @Test func findsEachKind() throws {
    let stack = try stack([
      [
        place("geonames:2", "First", 1, 1, code: "ADM1", admin1: "01"),
        place("geonames:3", "Second", 1, 1, code: "ADM2", admin1: "01", admin2: "A"),
        place("geonames:4", "Good", 1, 1, admin1: "01", admin2: "A"),
        place("geonames:5", "General", 1, 2, admin1: "00"),
        place("geonames:6", "Orphan", 1, 3, admin1: "02"),
        place("geonames:7", "Lower", 1, 4, admin1: "01", admin2: "B"),
        place("geonames:8", "Lost", 1, 5, country: "YY"),
        place("geonames:9", "Null", 0, 0), place("geonames:10", "Off", 1, 95),
        place("geonames:11", "Nóva", 10, 10), place("geonames:12", "Far", 50, 50),
      ],
      [
        place("own:1", "NOVA", 10.005, 10), place("own:2", "Nova", 10.02, 10),
        place("own:3", "Nova", 10.005, 10, code: "PPLX"),
        place("own:4", "Nova", 10.005, 10, country: ""), place("geonames:4", "Good", 1, 1),
      ],
    ])
    let findings = GazetteerVerifier.findings(
      in: stack,
      locate: { position, countries in
        if countries == ["YY"] { return .unknown }
        return position.longitude > 40 ? .outside(meters: 2_000_000) : .inside
      })
    #expect(
      brief(findings) == [
        "bad_position geonames:9@0", "bad_position geonames:10@0", "unknown_country geonames:8@0",
        "unknown_place geonames:1@0", "unknown_admin1 geonames:6@0", "unknown_admin2 geonames:7@0",
        "outside_country geonames:12@0", "duplicate_place own:1@1 geonames:11",
      ])
    #expect(findings.placeCount == 15)
    #expect(findings.withoutArea == 1)
    #expect(findings.total == 8)
    #expect(findings.first.last?.message == "PPL 548 m from geonames:11, Nóva")
    #expect(findings.first.first { $0.code == .outsideCountry }?.message == "PPL at 50.0, 50.0 lies 2000 km outside XX")
  }

  @Test func keepsTheFirstOnesAndCountsAll() throws {
    let stack = try stack([(0..<20).map { place("geonames:\($0 + 10)", "Place", 0, 0) }])
    let findings = GazetteerVerifier.findings(in: stack, limit: 3)
    #expect(findings.counts[.badPosition] == 20)
    #expect(
      findings.first.filter { $0.code == .badPosition }.map(\.id) == [.geonames(10), .geonames(11), .geonames(12)])
    #expect(GazetteerVerifier.findings(in: stack, limit: 0).first.isEmpty)
  }

  /// All pairs measured, against the sweep.
  @Test(arguments: 1...8) func duplicatesAreThoseThatAllPairsGive(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = (0..<120).map { number in
      place(
        "n:\(number)", ["A", "a", "B"].randomElement(using: &generator) ?? "",
        .random(in: 10...10.1, using: &generator), .random(in: 60...60.1, using: &generator))
    }
    let findings = GazetteerVerifier.findings(in: try stack([rows]), limit: 1000)
    let found = Set(findings.first.filter { $0.code == .duplicatePlace }.map(\.id))
    var expected: Set<PlaceID> = []
    for (index, a) in rows.enumerated() {
      for b in rows[..<index] where a.place.name.lowercased() == b.place.name.lowercased() {
        let haversine = SphericalOrigin(a.place.position)
          .haversine(longitude: b.place.position.longitude, latitude: b.place.position.latitude)
        if SphericalOrigin.meters(haversine: haversine) <= 1000 { expected.insert(a.place.id) }
      }
    }
    #expect(found == expected, "seed \(seed)")
    #expect(!expected.isEmpty, "seed \(seed)")
  }
}
