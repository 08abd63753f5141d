import Events
import GeoJSON
import Testing

@testable import EventExport

/// The form that kepler.gl saves and loads: its `schemas` package, version v1.
@Suite struct KeplerMapTests {
  @Test func dataAndTimeFilterFitTogether() throws {
    let text = try ExportFixtures.text { sink in
      var map = KeplerMap(title: "Events", sink: sink)
      for event in ExportFixtures.events.prefix(2) { try map.write(FlatEvent(event)) }
      try map.finish()
    }
    let object = try JSONValue(parsing: text).object
    let map = try #require(object)
    #expect(map.members.map(\.name) == ["datasets", "config", "info"])
    let set = try #require(map["datasets"]?.array?.first?.object)
    let data = try #require(set["data"]?.object)
    let fields = data["fields"]?.array?.compactMap(\.object) ?? []
    let rows = data["allData"]?.array?.compactMap(\.array) ?? []
    #expect(set["version"] == "v1" && rows.count == 2 && rows.allSatisfy { $0.count == fields.count })
    #expect(fields.map { $0["name"]?.string } == ExportProfile.kepler.columns.map(\.name))
    let allowed = ["boolean", "date", "geojson", "integer", "real", "string", "timestamp", "point"]
    #expect(fields.allSatisfy { allowed.contains($0["type"]?.string ?? "") })
    #expect(
      fields[0] == [
        "name": "event_datetime", "type": "timestamp", "format": "YYYY-M-D H:m", "analyzerType": "DATETIME",
      ])
    // The values of each column are of its type, or null.
    for row in rows {
      for (field, value) in zip(fields, row) where !value.isNull {
        switch field["type"]?.string {
        case "integer": #expect(value.integer != nil)
        case "real": #expect(value.number != nil)
        case "boolean": #expect(value.bool != nil)
        default: #expect(value.string != nil)
        }
      }
    }
    let state = try #require(map["config"]?.object?["config"]?.object?["visState"]?.object)
    let filter = try #require(state["filters"]?.array?.first?.object)
    #expect(filter["type"] == "timeRange" && filter["name"] == ["event_datetime"] && filter["enlarged"] == true)
    // From the first day's beginning to the last day's end, in milliseconds.
    #expect(filter["value"] == [1_709_078_400_000, 1_719_187_200_000])
    #expect(filter["dataId"] == ["events"] && data["id"] == "events")
    let layer = try #require(state["layers"]?.array?.first?.object)
    #expect(layer["config"]?.object?["columns"] == ["lat": "latitude", "lng": "longitude", "altitude": nil])
  }
}
