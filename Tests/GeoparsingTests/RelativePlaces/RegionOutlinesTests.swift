import Gazetteers
import GeoJSON
import Testing

@testable import Geoparsing

struct RegionOutlinesTests {
  private func region(_ country: String, _ admin1: String, _ code: String) -> Place {
    Place(
      id: PlaceID(source: "test", identifier: code), name: code, position: Position(longitude: 0, latitude: 0),
      featureClass: "A", featureCode: code, countryCode: country, admin1Code: admin1)
  }

  @Test func bordersAreThoseOfNeighboursInEitherOrder() {
    let border = RegionOutlines.builtIn.border("RU", "GE")
    #expect(border.count == 7 && border == RegionOutlines.builtIn.border("GE", "RU"))
    #expect(border.allSatisfy { (42...44).contains($0.latitude) && (39...47).contains($0.longitude) })
    #expect(RegionOutlines.builtIn.border("RU", "FR").isEmpty)
    #expect(!RegionOutlines.builtIn.border("ZM", "ZW").isEmpty)
  }

  @Test func extentsAreFoundByCode() throws {
    let outlines = RegionOutlines.builtIn
    let country = try #require(outlines.extent(of: region("RU", "", "PCLI")))
    let division = try #require(outlines.extent(of: region("RU", "17", "ADM1")))
    #expect(country.south <= division.south && country.north > division.north)
    #expect((41...42).contains(division.south) && (44...46).contains(division.north))
    // As a worldview writes a division of another country.
    #expect(outlines.extent(of: region("RU", "UA.11", "ADM1")) == outlines.extent(of: region("UA", "11", "ADM1")))
    #expect(outlines.extent(of: region("RU", "999", "ADM1")) == nil)
    #expect(outlines.extent(of: region("RU", "17", "ADM2")) == nil)
  }
}
