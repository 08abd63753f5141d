import Events
import Gazetteers
import GeoJSON
import Testing

@testable import EventTables

@Suite struct MappingTests {
  @Test func usualNamesNeedNoMapping() throws {
    let (events, issues, table) = try Tables.read(
      "id,lon,lat,time,type,place,severity\nx1,36.5,35.7,2020-01-01T10:04:02Z,earthquake,Rami,4\n")
    #expect(issues.isEmpty && table.layout == .mapped && table.unreadColumns == ["severity"])
    let event = try #require(events.first?.event)
    #expect(event.id == EventID.make(["incidents", "x1"]) && event.reports.map(\.id) == ["incidents:x1"])
    #expect(event.subType == .earthquake && event.type == .disaster && event.eventClass == .disaster)
    #expect(event.date == EventDate(start: CalendarDate("2020-01-01"), time: "10:04", precision: .exact, basis: .table))
    #expect(event.place.position == Position(longitude: 36.5, latitude: 35.7) && event.place.precision == .exact)
  }

  @Test func aMappingSaysWhatColumnsAndWordsMean() throws {
    let text = """
      {"name": "lage", "columns": {"event_id": "Nr", "date_start": "Tag", "event_type": "Art", "location": "Ort"},
       "words": {"event_type": {"Beschuss": "Shelling/artillery/missile attack"}}, "set": {"country": "Syria"},
       "dates": "day-first"}
      """
    let mapping = try TableMapping(parsing: Array(text.utf8), source: "lage.json")
    let (events, issues, _) = try Tables.read("Nr;Tag;Art;Ort\n7;03/04/2024;Beschuss;Rami", mapping: mapping)
    let event = try #require(events.first?.event)
    #expect(issues.isEmpty && event.id == EventID.make(["lage", "7"]) && event.subType == .shelling)
    #expect(event.date?.start == CalendarDate("2024-04-03"))
    #expect(event.place.position == Position(longitude: 36.5, latitude: 35.7))
    #expect(event.place.precision == .settlement && event.place.placeID?.description == "test:3")
    #expect(event.place.iso3 == "SYR" && event.place.admin1Code == "12")
  }

  @Test(arguments: [
    (#"["columns"]"#, "not a JSON object"), (#"{"colums": {}}"#, "has \"colums\""),
    (#"{"columns": {"day": "Tag"}}"#, "\"day\" is no field"), (#"{"dates": "either"}"#, "day-first"),
  ])
  func aWrongMappingIsRefused(text: String, part: String) {
    #expect { try TableMapping(parsing: Array(text.utf8), source: "m.json") } throws: { error in
      let issue = error as? TableIssue
      return issue?.code == .invalidMapping && issue?.message.contains(part) == true
    }
  }

  @Test func columnsThatAreNotThereAreNamed() {
    var mapping = TableMapping()
    mapping.columns = ["date_start": "Tag"]
    #expect { try Tables.read("id,date\n1,2024-01-01", mapping: mapping) } throws: { error in
      (error as? TableIssue)?.code == .invalidMapping
    }
    #expect { try Tables.read("a,b\n1,2") } throws: { ($0 as? TableIssue)?.code == .unknownLayout }
  }

  @Test func datesThatCanBeReadTwoWaysAreRefused() throws {
    let (events, issues, _) = try Tables.read(
      "id,date\n1,03/04/2024\n2,25/04/2024\n3,2024-04-25\n4,7 May 2024\n5,20240607")
    #expect(issues.map(\.line) == [2] && issues.map(\.code) == [.invalidDate])
    #expect(
      events.compactMap { $0.event.date?.start?.description } == [
        "2024-04-25", "2024-04-25", "2024-05-07", "2024-06-07",
      ])
  }

  @Test func placesWithoutCoordinatesAreLookedUp() throws {
    let text = """
      id,date,location,admin1,country
      1,2024-01-01,Rami,,SYR
      2,2024-01-01,Rami,,
      3,2024-01-01,Nowhere,Idlib governorate,760
      4,2024-01-01,Nowhere,,Mali
      5,2024-01-01,,,
      """
    let rows = try Tables.read(text).events
    #expect(rows.map { $0.event.place.placeID?.description } == ["test:3", nil, "test:2", "test:4", nil])
    #expect(rows.map(\.event.place.precision) == [.settlement, .unknown, .adm1, .country, .unknown])
    #expect(rows.map { $0.losses.map(\.code) } == [[], [.missing], [.guess], [.guess], [.missing]])
    #expect(try Tables.read(text, finds: false).events.allSatisfy { $0.event.place.position == nil })
  }

  @Test func rowsWithoutIdentifiersAreKnownByWhatTheySay() throws {
    let text = "date,title\n2024-01-01,One\n2024-01-01,One\n2024-01-02,Two"
    let first = try Tables.read(text).events.map(\.event.id)
    #expect(Set(first).count == 3)
    #expect(try Tables.read(text).events.map(\.event.id) == first)
  }

  @Test func aWordThatIsNoKindStaysAsATag() throws {
    let row = try #require(try Tables.read("id,date,type\n1,2024-01-01,election").events.first)
    #expect(row.event.type == .other && row.event.tags == ["election"] && row.losses.first?.field == "event_type")
  }
}
