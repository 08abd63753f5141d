import Events
import GeoJSON
import Testing

@testable import EventExport

/// Each profile against the rule that broke its tool.
@Suite struct ExportProfileTests {
  /// QGIS takes the first field of days whose name holds start, begin or from for the beginning, and one with end, last or to
  /// for the end (its `guessDefaultsFromFields`); no other field of days may come before.
  @Test func qgisFindsTheSpan() throws {
    let days = ExportProfile.qgis.columns.map(\.name).filter { EventColumns.kind(of: $0) == .date }
    func first(_ parts: [String]) -> String? { days.first { name in parts.contains { name.contains($0) } } }
    #expect(first(["start", "begin", "from"]) == "date_start")
    #expect(first(["end", "last", "to"]) == "date_end")
    #expect(Array(ExportProfile.qgis.columns.map(\.name).prefix(3)) == ["date_start", "date_end", "event_id"])
    #expect(Set(ExportProfile.qgis.columns.map(\.name)) == Set(EventColumns.all))
    // Days have one form in every row, and identifiers look like no day.
    for feature in try ExportFixtures.collection(ExportFixtures.features(.qgis)) {
      for name in ["date_start", "date_end"] {
        let text = feature.properties?[name]?.string
        #expect(text == nil || text.flatMap { CalendarDate($0) } != nil)
      }
      #expect(feature.properties?["event_id"]?.string?.hasPrefix("ev_") == true)
    }
  }

  /// kepler.gl plays times, not days (kepler.gl#1441, #78), and falls over null geometries (#2426).
  @Test func keplerPlaysTimesAndSeesPositions() throws {
    let features = try ExportFixtures.collection(ExportFixtures.features(.kepler))
    #expect(features.map { $0.properties?["event_id"]?.string } == ["ev_clash", "ev_flood"])
    #expect(
      features.map { $0.properties?["event_datetime"]?.string } == [
        "2024-06-23 05:30", "2024-02-28 05:30".replacingTime,
      ])
    #expect(features.allSatisfy { $0.position != nil })
    let refused = try ExportFixtures.events.compactMap { try ExportProfile.kepler.refusal(of: FlatEvent($0)) }
    #expect(refused.map(\.field) == ["latitude", "date_start"])
    #expect(refused.allSatisfy { $0.code == .notCoded })
  }

  /// MapLibre loses identifiers that are texts (maplibre-gl-js#1043), and makes texts of nested values (#1325).
  @Test func maplibreGetsNumbersAndFlatValues() throws {
    let features = try ExportFixtures.collection(ExportFixtures.features(.maplibre))
    #expect(features.count == 3)
    for feature in features {
      guard case .number(.integer)? = feature.id else {
        Issue.record("\(String(describing: feature.id)) is no number")
        continue
      }
      let properties = try #require(feature.properties)
      #expect(properties["event_id"] != nil)
      for member in properties {
        switch member.value {
        case .null, .array, .object: Issue.record("\(member.name) is \(member.value)")
        default: break
        }
      }
    }
  }

  /// simplestyle 1.1: colours of six digits, three sizes, and a letter or the name of an icon.
  @Test func geojsonIOGetsMarkers() throws {
    for feature in try ExportFixtures.collection(ExportFixtures.features(.geojsonIO)) {
      let properties = try #require(feature.properties)
      #expect(properties["title"]?.string?.isEmpty == false)
      #expect(properties["description"]?.string?.isEmpty == false)
      #expect(try properties["marker-color"]?.string?.wholeMatch(of: Regex("#[0-9a-f]{6}")) != nil)
      #expect(["small", "medium", "large"].contains(properties["marker-size"]?.string))
      #expect(try properties["marker-symbol"]?.string?.wholeMatch(of: Regex("[a-z]")) != nil)
    }
  }

  /// Leaflet.TimeDimension looks for `coordTimes`, `times`, `linestringTimestamps` and `time`.
  @Test func leafletFindsTheTime() throws {
    let features = try ExportFixtures.collection(ExportFixtures.features(.leafletTime))
    #expect(features.map { $0.properties?["time"]?.string } == ["2024-06-23", "2024-02-28"])
  }

  @Test func namesAreTheirOwn() {
    #expect(Set(ExportProfile.all.map(\.name)).count == ExportProfile.all.count)
    #expect(ExportProfile.plain.columns.map(\.name) == EventColumns.all)
    // ArcGIS and shapefiles' heirs take plain names under 31 characters.
    #expect(EventColumns.all.allSatisfy { $0.utf8.count < 31 })
  }
}

extension String {
  /// The flood has no time of day.
  fileprivate var replacingTime: String { String(prefix(10)) + " 00:00" }
}
