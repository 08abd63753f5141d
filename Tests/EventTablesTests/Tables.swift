import Events
import Gazetteers
import GeoJSON

@testable import EventTables

/// Tables for tests, in memory.
enum Tables {
  /// A gazetteer of Syria, Mali and two towns of one name.
  static var gazetteer: InMemoryGazetteer {
    func place(
      _ id: String, _ name: String, _ lon: Double, _ lat: Double, _ code: String, _ country: String,
      admin1: String = "",
      population: Int? = nil
    ) -> Place {
      Place(
        id: PlaceID(source: "test", identifier: id), name: name, position: Position(longitude: lon, latitude: lat),
        featureClass: code.hasPrefix("P") && !code.hasPrefix("PCL") ? "P" : "A", featureCode: code,
        countryCode: country, admin1Code: admin1, population: population)
    }
    let places = [
      place("1", "Syria", 38, 35, "PCLI", "SY", population: 18_000_000),
      place("2", "Idlib Governorate", 36.6, 35.8, "ADM1", "SY", admin1: "12"),
      place("3", "Rami", 36.5, 35.7, "PPL", "SY", admin1: "12", population: 2000),
      place("4", "Mali", -2, 17, "PCLI", "ML", population: 19_000_000),
      place("5", "Rami", -3, 14, "PPL", "ML", admin1: "04", population: 1500),
    ]
    return InMemoryGazetteer(
      places.map { PlaceRow(place: $0) },
      countries: [
        CountryRow(
          country: Country(code: "SY", alpha3: "SYR", numeric: 760, name: "Syria", place: places[0].id)),
        CountryRow(country: Country(code: "ML", alpha3: "MLI", numeric: 466, name: "Mali", place: places[3].id)),
      ], admin1: [Admin1Row(countryCode: "SY", admin1Code: "12", name: "Idlib", place: places[1].id)])
  }

  /// The events and issues of a text.
  static func read(
    _ text: String, layout: TableLayout? = nil, mapping: TableMapping = TableMapping(), finds: Bool = true
  ) throws -> (events: [TableEvent], issues: [TableIssue], table: EventTable) {
    var rest = Array(text.utf8)[...]
    var table = try EventTable(
      source: "folder/incidents.csv", layout: layout, mapping: mapping, gazetteer: finds ? gazetteer : nil
    ) {
      defer { rest = rest.dropFirst(7) }
      return rest.prefix(7)
    }
    return try items(of: &table)
  }

  static func items(
    of table: inout EventTable
  ) throws -> (events: [TableEvent], issues: [TableIssue], table: EventTable) {
    var (events, issues): ([TableEvent], [TableIssue]) = ([], [])
    while let item = try table.next() {
      switch item {
      case .event(let event): events.append(event)
      case .issue(let issue): issues.append(issue)
      }
    }
    return (events, issues, table)
  }

  /// Rows in the columns of a vocabulary, as comma-separated values.
  static func text(_ events: [Event], as vocabulary: EventVocabulary) -> String {
    let rows = events.compactMap { vocabulary.code($0).values }
    return
      ([vocabulary.columns.joined(separator: ",")]
      + rows.map { row in
        row.map { value in
          value == .null
            ? "" : "\"" + (value.string ?? (try? value.jsonText) ?? "").replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",")
      }).joined(separator: "\n")
  }
}
