import Gazetteers
import GeoJSON
import Testing

@testable import Regions

@Suite struct RegionChainTests {
  private func polygon(
    _ name: String, _ country: String, _ admin1: String = "", _ level: String? = nil, _ ring: [Position]
  ) -> RegionPolygon {
    RegionPolygon(
      region: Region(
        countryCode: country, admin1Code: admin1, name: name, level: level.map { Region.Level(rawValue: $0) }),
      geometry: .polygon([ring]))
  }

  private var index: RegionIndex {
    RegionIndex([
      polygon("camp", "", "", "camp", rectangle(0.4, 0.4, 0.6, 0.6)),
      polygon("zone", "", "", "zone", rectangle(-5, -5, 5, 5)),
      polygon("big zone", "", "", "zone", rectangle(-9, -9, 9, 9)),
      polygon("district", "AA", "1", "admin2", rectangle(0, 0, 1, 1)),
      polygon("foreign district", "BB", "1", "admin2", rectangle(1, 0, 3, 1)),
      polygon("Old", "AA", "1", nil, rectangle(0, 0, 2, 2)), polygon("Aa", "AA", "", nil, rectangle(0, 0, 2, 2)),
    ])
  }

  private func names(_ longitude: Double, _ latitude: Double) -> [String] {
    index.chain(at: Position(longitude: longitude, latitude: latitude)).links.map {
      "\($0.region.level.rawValue) \($0.region.name) \($0.meters.rounded())"
    }
  }

  @Test func fromTheCountryDown() {
    #expect(
      names(0.5, 0.5) == [
        "country Aa 0.0", "admin1 Old 0.0", "admin2 district 0.0", "camp camp 0.0", "zone big zone 0.0",
        "zone zone 0.0",
      ])
    // The other country's district is drawn into this one, and does not count.
    #expect(names(1.5, 0.5) == ["country Aa 0.0", "admin1 Old 0.0", "zone big zone 0.0", "zone zone 0.0"])
    #expect(names(0.5, 2.1) == ["country Aa 11120.0", "admin1 Old 11120.0", "zone big zone 0.0", "zone zone 0.0"])
    #expect(names(60, 60) == [])
    #expect(index.chain(at: Position(longitude: 200, latitude: 0)).links == [])
  }

  @Test func theNearestSettlementTellsTheSecondLevel() {
    func place(_ admin1: String, _ admin2: String) -> Place {
      Place(
        id: .geonames(1), name: "Town", position: Position(longitude: 1.6, latitude: 1.6), featureClass: "P",
        featureCode: "PPL", countryCode: "AA", admin1Code: admin1, admin2Code: admin2)
    }
    let division = Place(
      id: .geonames(2), name: "District", position: Position(longitude: 1.6, latitude: 1.6), featureClass: "A",
      featureCode: "ADM2", countryCode: "AA", admin1Code: "1", admin2Code: "7")
    let position = Position(longitude: 1.5, latitude: 1.5)
    var chain = index.chain(at: position)
    chain.addSecondLevel(of: place("1", "7"), division: division)
    #expect(
      chain[.admin2]
        == RegionChain.Link(
          region: Region(
            countryCode: "AA", admin1Code: "1", admin2Code: "7", name: "District", place: .geonames(2),
            level: .admin2), meters: 0, isApproximate: true))
    #expect(chain.links.map(\.region.level.rawValue) == ["country", "admin1", "admin2", "zone", "zone"])
    for other in [place("2", "7"), place("1", "")] {
      var chain = index.chain(at: position)
      chain.addSecondLevel(of: other, division: nil)
      #expect(chain == index.chain(at: position))
    }
    // A polygon's word goes before a settlement's.
    var drawn = index.chain(at: Position(longitude: 0.5, latitude: 0.5))
    drawn.addSecondLevel(of: place("1", "7"), division: division)
    #expect(drawn[.admin2]?.region.name == "district")
  }
}
