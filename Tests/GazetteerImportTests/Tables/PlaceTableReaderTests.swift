import Gazetteers
import GeoJSON
import Testing

@testable import GazetteerImport

@Suite struct PlaceTableReaderTests {
  private func read(
    _ text: String, _ change: (inout PlaceTable) -> Void = { _ in }
  ) throws -> (rows: RowList, report: ImportReport) {
    let folder = try TemporaryFolder()
    var table = PlaceTable(paths: [try folder.file("own.csv", text)])
    change(&table)
    return try RowList.reading(.table(table), known: Orland.known)
  }

  @Test func readsEveryColumn() throws {
    let text = """
      ID,Name,Lon,Lat,Alternate names,Former names,Abbreviation,Code,Country,Admin1,Admin2,Feature code,Population
      mill-1,Old Mill,20.9,45.9,Altmühle|  Старая мельница |mill,Stalinmill,O.M.,AD-M1|M1,AND,Tarn,0701,P.PPLX,"1 200"
      geonames:3,"Mill, Valley",21.25,45.75,,,,,Orland,08,,admin1,
      ,Camp,20,45,,,,,,,,S.CMP,0

      """
    let (rows, report) = try read(text) { $0.country = "AD" }
    #expect(report.issues.total == 0)
    #expect(
      rows.places == [
        PlaceRow(
          place: Place(
            id: PlaceID(source: "own", identifier: "mill-1"), name: "Old Mill",
            position: Position(longitude: 20.9, latitude: 45.9), featureClass: "P", featureCode: "PPLX",
            countryCode: "AD", admin1Code: "07", admin2Code: "0701", population: 1200),
          alternateNames: ["Altmühle", "Старая мельница", "mill"], historicNames: ["Stalinmill"],
          abbreviations: ["O.M."],
          codes: ["AD-M1", "M1"]),
        PlaceRow(
          place: Place(
            id: .geonames(3), name: "Mill, Valley", position: Position(longitude: 21.25, latitude: 45.75),
            featureClass: "A", featureCode: "ADM1", countryCode: "AD", admin1Code: "08")),
        PlaceRow(
          place: Place(
            id: PlaceID(source: "own", identifier: "3"), name: "Camp", position: Position(longitude: 20, latitude: 45),
            featureClass: "S", featureCode: "CMP", countryCode: "AD")),
      ])
  }

  @Test func countsBadRowsWithTheirLines() throws {
    let text = """
      name;x;y;iso;type;pop
      Good;20;45;AD;;
      Exchanged;45;120;AD;;
      Metres;500000;5100000;AD;;
      ;20;45;AD;;
      Comma;20,5;45;AD;;
      Few;20
      Nowhere;20;45;Atlantis;planet;many
      Empty;;45;AD;;
      """
    let (rows, report) = try read(text)
    #expect(rows.places.map(\.place.name) == ["Good", "Nowhere"])
    #expect(rows.places[1].place.featureCode == "PPL" && rows.places[1].place.countryCode == "")
    #expect(
      report.issues.summary == [
        "out_of_range 3", "out_of_range 4", "missing_value 5", "bad_number 6", "wrong_field_count 7", "bad_number 8",
        "unknown_feature 8", "unknown_country 8", "missing_value 9",
      ])
    #expect(report.issues.first[0].message.contains("may be exchanged"))
  }

  @Test func takesColumnsThatAreNamed() throws {
    let text = "Ort\tOst\tNord\nMühle\t20\t45\n"
    #expect { _ = try read(text) } throws: { error in
      let error = error as? ImportError
      return error?.code == .missingField && error?.message.contains("‘Ort’, ‘Ost’, ‘Nord’") == true
    }
    let (rows, _) = try read(text) { $0.columns = [.name: "Ort", .longitude: "ost", .latitude: "Nord"] }
    #expect(rows.places.map(\.place.name) == ["Mühle"])
    #expect { _ = try read(text) { $0.columns = [.name: "Stadt"] } } throws: {
      ($0 as? ImportError)?.code == .missingField
    }
  }

  @Test func refusesOptionsThatMeanNothing() {
    for change in [
      { (table: inout PlaceTable) in table.country = "Atlantis" }, { $0.feature = "planet" },
      { $0.filter.countries = ["AND"] },
    ] {
      #expect { _ = try read("name,lon,lat\nA,1,2\n", change) } throws: { ($0 as? ImportError)?.code == .badOption }
    }
  }

  @Test func refusesAQuoteThatIsNeverClosed() {
    #expect { _ = try read("name,lon,lat\n\"A,1,2\nB,1,2\n") } throws: {
      ($0 as? ImportError)?.code == .wrongFormat
    }
  }
}
