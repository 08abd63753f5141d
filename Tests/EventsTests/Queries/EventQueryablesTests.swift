import CQL2
import Events
import GeoJSON
import Testing

@Suite struct EventQueryablesTests {
  @Test func everyColumnIsDescribed() {
    #expect(EventQueryables.all.map(\.name) == EventColumns.all + ["geometry"])
    for queryable in EventQueryables.all { #expect(!queryable.description.isEmpty, "\(queryable.name)") }
    #expect(EventColumns.description(of: "killed_best") == "The best number of people killed that is stated")
    #expect(EventColumns.description(of: "none") == nil)
  }

  @Test func schemaHasTypesAndWords() throws {
    let schema = EventQueryables.jsonSchema(id: "http://localhost/queryables", title: "Events")
    let properties = try #require(schema["properties"]?.object)
    #expect(
      properties["assertion"] == [
        "title": "assertion", "description": "What the reports assert of it", "type": "string",
        "enum": ["factual", "claimed", "denied", "planned", "hypothetical", "historical"],
      ])
    #expect(properties["date_start"]?.object?["format"] == "date")
    #expect(properties["updated_at"]?.object?["format"] == "date-time")
    #expect(properties["killed_best"]?.object?["type"] == "integer")
    #expect(properties["event_confidence"]?.object?["type"] == "number")
    #expect(properties["civilian_targeting"]?.object?["type"] == "boolean")
    #expect(properties["geometry"]?.object?["format"] == "geometry-point")
    #expect(properties["geometry"]?.object?["type"] == nil)
  }

  @Test func eventsAreFiltered() throws {
    var event = Event(
      id: "ev_a", title: "Raid", eventClass: .conflict, type: .battles, subType: .armedClash, civilianTargeting: true,
      date: EventDate(start: CalendarDate(dayNumber: 19_900), precision: .exact, basis: .stated),
      place: EventPlace(
        name: "Derbent", rawText: "Derbent", position: Position(longitude: 48.29, latitude: 42.07),
        precision: .settlement))
    event.killed = Toll(low: 2, best: 3, high: 5)
    event.updatedAt = "2024-06-30T10:00:00Z"
    func isFound(_ text: String) throws -> Bool {
      EventQuery(filter: try FilterExpression(text: text, properties: EventQueryables.properties)).matches(event)
    }
    #expect(
      try isFound(
        "event_type = 'Battles' AND killed_best > 2 AND fatalities = 2 AND civilian_targeting = TRUE AND revision = 1"))
    #expect(try isFound("S_INTERSECTS(geometry, BBOX(48, 42, 49, 43)) AND longitude = 48.29"))
    #expect(try isFound("T_INTERSECTS(INTERVAL(date_start, date_end), INTERVAL('2024-06-26', '2024-06-26'))"))
    #expect(try isFound("updated_at > TIMESTAMP('2024-06-30T09:59:59Z') AND deleted_at IS NULL"))
    #expect(try !isFound("injured_best = 0") && !isFound("NOT injured_best = 0"))
  }
}
