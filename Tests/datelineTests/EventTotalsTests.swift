import GeoJSON
import Testing

@testable import dateline

@Suite struct EventTotalsTests {
  private func totals(_ events: [JSONObject]) -> EventTotals {
    var totals = EventTotals()
    for (index, properties) in events.enumerated() {
      totals.add(Feature(id: .string("e\(index)"), geometry: nil, properties: properties))
    }
    return totals
  }

  @Test func `figures add up apart, not stated is not none, and what did not happen adds nothing`() {
    let result = totals([
      ["killed_low": 1, "killed_best": 5, "killed_high": 10, "event_date": "2024-03-01", "event_type": "Battles"],
      ["killed_best": 2, "date_start": "2024-02-01", "date_end": "2024-02-29", "event_type": "Riots"],
      ["killed_best": .null, "injured_best": 0, "event_type": "Battles"],
      ["killed_best": 100, "assertion": "planned", "date_start": "2025-01-01"],
    ])
    #expect(result.count == 4)
    #expect(result.killed == 7)
    #expect(result.injured == 0)
    #expect(result.period == "2024-02-01 to 2025-01-01")
    let properties = result.properties
    #expect(properties["killed_low"] == 3)
    #expect(properties["killed_high"] == 12)
    #expect(properties["events_with_killed"] == 2)
    #expect(properties["missing_best"] == .null)
    #expect(properties["event_types"] == "Battles: 2; Riots: 1; unknown: 1")
    #expect(properties["event_ids"] == "e0; e1; e2; e3")
  }

  @Test func `a sum beyond all numbers stays at the largest`() {
    let absurd: JSONObject = ["killed_best": .integer(.max), "killed_low": .integer(.min)]
    let result = totals([absurd, absurd, ["killed_best": -1]])
    #expect(result.killed == .max - 1)
    #expect(result.properties["killed_low"] == .integer(.min))
  }
}
