import Events
import Gazetteers
import GeoJSON
import Testing

@testable import EventTables

@Suite struct LayoutTests {
  private static let acledHead =
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,inter2,civilian_targeting,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags"

  @Test func acledRowsBecomeEvents() throws {
    let text =
      LayoutTests.acledHead + """

        SYR1,2024-06-23,1,Battles,Armed clash,Army,Police; Guards,1,Group,Rebel group,,Syria,Idlib,Rami,35.76,36.55,1,Agency; Paper,"Shots, many.",3,crowd size=no report
        """
    let (events, issues, table) = try Tables.read(text)
    #expect(issues.isEmpty && table.layout == .acled && table.unreadColumns.isEmpty)
    let row = try #require(events.first)
    #expect(events.count == 1 && row.line == 2 && row.losses.isEmpty)
    let event = row.event
    #expect(event.id == EventID.make(["acled", "SYR1"]))
    #expect(event.title == "Armed clash in Rami: 3 killed" && event.notes == "Shots, many.")
    #expect(event.actor1 == ["Army", "Police", "Guards"] && event.actor1Kind == .state && event.actor2Kind == .rebel)
    #expect(event.civilianTargeting == false && event.independentReports == 2)
    #expect(event.place.position == Position(longitude: 36.55, latitude: 35.76))
    #expect(event.place.countryCode == "SY" && event.place.admin1Code == "12" && event.place.precision == .settlement)
    #expect(event.killed == Toll(low: 3, best: 3, high: 3) && event.casualtyStatus == .stated)
  }

  @Test(arguments: [("2", 3, DatePrecision.week), ("3", 15, .month)])
  func acledKeepsTheStatedDayInTheMiddle(code: String, days: Int, precision: DatePrecision) throws {
    let text = "event_id_cnty,event_date,time_precision,sub_event_type\nA1,15 June 2024,\(code),Attack"
    let date = try #require(try Tables.read(text).events.first?.event.date)
    let day = try #require(CalendarDate("2024-06-15"))
    #expect(date.start == day.adding(days: -days) && date.end == day.adding(days: days))
    #expect(date.midpoint == day && date.precision == precision)
  }

  @Test func aSubTypeThatIsNotListedIsAGuess() throws {
    let row = try #require(
      try Tables.read("event_id_cnty,event_date,event_type,sub_event_type\nA1,2024-06-15,Riots,Stampede").events.first)
    #expect(row.event.type == .riots && row.losses.first?.field == "sub_event_type")
  }

  @Test func rowsThatCannotBeUsedAreNamed() throws {
    let text = """
      event_id_cnty,event_date,time_precision,sub_event_type,latitude,longitude,fatalities
      A1,2024-06-15,1,Attack,99,36,0
      ,2024-06-15,1,Attack,35,36,0
      A3,15/06,1,Attack,35,36,0
      A4,2024-06-15,9,Attack,35,36,0
      A5,2024-06-15,1,Attack,35,36,-2
      A6,2024-06-15,1,Attack,35
      A7,2024-06-15,1,Attack,35,36,0
      """
    let (events, issues, _) = try Tables.read(text)
    #expect(events.map(\.line) == [8])
    #expect(issues.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(
      issues.map(\.code) == [
        .invalidPosition, .missingID, .invalidDate, .invalidValue, .invalidNumber, .unreadableRow,
      ])
  }

  @Test func ucdpRowsKeepTollsBySideAndPrecision() throws {
    let text = """
      id,type_of_violence,conflict_name,dyad_name,side_a,side_b,number_of_sources,where_prec,where_coordinates,where_description,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
      300.0,3.0,Syria: Civilians,A - Civilians,Government of Syria,Civilians,-1.0,4.0,Idlib,near Idlib,Idlib governorate,35.8,36.6,Syria (Arab),2.0,3.0,2013-01-01,2013-01-07,0.0,0.0,4.0,1.0,5.0,7.0,4.0
      """
    let (events, issues, table) = try Tables.read(text)
    let row = try #require(events.first)
    #expect(issues.isEmpty && table.layout == .ucdp && table.unreadColumns == ["event_clarity"])
    let event = row.event
    #expect(event.id == EventID.make(["ucdp", "300"]))
    #expect(event.killed == Toll(low: 4, best: 5, high: 7))
    #expect(event.killedBySide == KilledBySide(sideA: 0, sideB: 0, civilians: 4, unknown: 1))
    #expect(event.actor1Kind == .state && event.actor2Kind == .civilians && event.civilianTargeting == true)
    #expect(event.place.precision == .adm1 && event.place.admin1Code == "12" && event.place.countryCode == "SY")
    #expect(event.date?.precision == .week && event.independentReports == nil)
    #expect(row.losses.map(\.field) == ["sub_event_type"])
    let coded = try #require(EventVocabulary.ucdp.code(event).values)
    let columns = Dictionary(uniqueKeysWithValues: zip(EventVocabulary.ucdp.columns, coded))
    for (name, value) in [
      ("type_of_violence", 3), ("where_prec", 4), ("date_prec", 3), ("best", 5), ("deaths_civilians", 4),
    ] {
      #expect(columns[name] == .integer(Int64(value)), "\(name)")
    }
  }

  @Test(arguments: [58, 61]) func gdeltFilesHaveNoNames(count: Int) throws {
    let columns = try #require(GDELTRows.columns(count: count))
    let values = [
      "GlobalEventID": "410000001", "SQLDATE": "20240623", "Actor1Name": "POLICE", "Actor1Type1Code": "COP",
      "EventCode": "193", "NumSources": "2", "ActionGeo_Type": "4", "ActionGeo_FullName": "Rami, Idlib, Syria",
      "ActionGeo_Lat": "35.7", "ActionGeo_Long": "36.5", "SOURCEURL": "https://www.example.org/1",
    ]
    let line = columns.map { values[$0] ?? "" }.joined(separator: "\t")
    let broken = line.replacing("20240623", with: "20249999")
    let (events, issues, table) = try Tables.read(line + "\n" + broken + "\n")
    #expect(table.layout == .gdelt && issues.map(\.line) == [2] && issues.map(\.code) == [.invalidDate])
    let event = try #require(events.first?.event)
    #expect(events.map(\.line) == [1] && event.subType == .armedClash && event.actor1Kind == .state)
    #expect(event.place.countryCode == "SY" && event.place.name == "Rami" && event.place.precision == .settlement)
    #expect(event.reports.map(\.publisher) == ["example.org"] && event.tags == ["CAMEO 193"])
    #expect(event.date == EventDate(start: CalendarDate("2024-06-23"), precision: .exact, basis: .publication))
  }

  @Test func codesOfCAMEOGoToTheNearest() {
    #expect(CAMEO.subType(of: "195").0 == .airDroneStrike && CAMEO.subType(of: "195").isExact)
    #expect(CAMEO.subType(of: "1951").0 == .airDroneStrike && !CAMEO.subType(of: "1951").isExact)
    #expect(CAMEO.subType(of: "043").0 == .otherStrategic)
    #expect(CAMEO.subType(of: "202").0 == .attack)
  }

  @Test(arguments: EventVocabulary.allCases.filter { $0 != .plover })
  func whatGoesOutComesBack(vocabulary: EventVocabulary) throws {
    let events = [SubEventType.armedClash, .attack, .airDroneStrike].enumerated().map { number, subType in
      let crosswalk = TypeCrosswalk.of(subType)
      var event = Event(
        id: "ev_\(number)", title: "", eventClass: .conflict, type: crosswalk?.type ?? .other, subType: subType,
        date: EventDate(start: CalendarDate(dayNumber: 19_000 + number), precision: .exact, basis: .stated),
        place: EventPlace(
          name: "Rami", rawText: "Rami", position: Position(longitude: 36.5, latitude: 35.7), precision: .settlement,
          countryCode: "SY", country: "Syria"),
        actor1: ["Government of Syria"], actor2: ["Civilians"], actor1Kind: .state, actor2Kind: .civilians,
        killed: Toll(low: number + 1, best: number + 1, high: number + 1),
        reports: [Report(id: "r", publisher: "Paper")])
      event.killedBySide = KilledBySide(sideA: 0, sideB: 0, civilians: number + 1, unknown: 0)
      return event
    }
    let first = try Tables.read(Tables.text(events, as: vocabulary))
    #expect(first.issues.isEmpty && first.events.count == events.count, "\(first.issues)")
    let again = try Tables.read(Tables.text(first.events.map(\.event), as: vocabulary))
    func facts(_ rows: [TableEvent]) -> [String] {
      rows.map { row in
        let event = row.event
        return
          "\(event.subType) \(event.date.debugDescription) \(event.place.precision) \(event.actor1) \(event.killed)"
      }
    }
    #expect(facts(again.events) == facts(first.events))
    if vocabulary != .ucdp { #expect(first.events.map(\.event.subType) == events.map(\.subType)) }
  }
}
