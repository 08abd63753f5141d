import Foundation
import Gazetteers
import GeoJSON
import Testing

@testable import Events

@Suite struct EventFeatureTests {
  @Test func roundTripKeepsEverything() throws {
    for event in [EventFixtures.full(), EventFixtures.minimal()] + EventFixtures.random(200, seed: 7) {
      #expect(try Event(feature: event.feature) == event)
    }
  }

  @Test func roundTripThroughTextKeepsEverything() throws {
    for event in [EventFixtures.full(), EventFixtures.minimal()] {
      let text = try GeoJSONDocument.feature(event.feature).text()
      guard case .feature(let feature) = try GeoJSONDocument(parsing: text) else {
        Issue.record("A feature was written, something else was read.")
        continue
      }
      #expect(try Event(feature: feature) == event)
    }
  }

  @Test func relativeDateWithoutPublicationStaysRelative() throws {
    var event = EventFixtures.minimal()
    event.date = EventDate(start: nil, precision: .unknown, basis: .relative, words: "on Tuesday night")
    #expect(event.properties["date_start"] == .null)
    #expect(event.properties["event_date"] == .null)
    #expect(event.properties["date_basis"] == "relative")
    #expect(event.properties["date_precision"] == "unknown")
    #expect(try Event(feature: event.feature) == event)
  }

  @Test func propertiesAreTheSchemasColumns() {
    let properties = EventFixtures.full().properties
    #expect(properties.members.map(\.name) == EventColumns.all)
    #expect(Set(EventColumns.all).count == EventColumns.all.count)
    #expect(EventColumns.unfilled.isSubset(of: EventColumns.all))
    for member in properties {
      #expect(member.value.object == nil && member.value.array == nil, "\(member.name) is not a scalar")
      #expect(member.name.utf8.count <= 31, "\(member.name) is too long for some tools")
      if EventColumns.unfilled.contains(member.name) { #expect(member.value.isNull) }
    }
  }

  @Test func startAndEndComeFirstAmongDates() {
    let dated = ["date_start", "date_end", "event_date", "updated_at", "deleted_at", "event_time"]
    let order = EventColumns.all.filter { dated.contains($0) }
    #expect(order.prefix(2) == ["date_start", "date_end"])
    // No other column may be taken for an end of the span.
    let misleading = EventColumns.all.filter { name in
      ["start", "begin", "from"].contains { name.contains($0) } && name != "date_start"
    }
    #expect(misleading.isEmpty)
  }

  @Test func nullAndZeroDiffer() {
    let properties = EventFixtures.full().properties
    #expect(properties["missing_best"] == 0)
    #expect(properties["detained_best"] == .null)
    #expect(properties["killed_high"] == .null)
    #expect(properties["fatalities"] == 1)
  }

  @Test func readsAFileThatAMapToolRewrote() throws {
    var feature = EventFixtures.full().feature
    feature.foreignMembers = [:]
    feature["date_start"] = "2024/06/22"
    let event = try Event(feature: feature)
    var expected = EventFixtures.full()
    expected.evidence = []
    expected.mentions = []
    expected.killed.figures = []
    expected.merge = []
    expected.history = []
    expected.reports = [Report(id: "r1"), Report(id: "r2")]
    expected.date?.words = nil
    expected.place.countryCode = ""
    expected.actor1 = ["Gunmen", "A band", "of two names"]
    #expect(event == expected)
  }

  @Test func refusesWhatIsNoEvent() {
    let polygon = Feature(id: "x", geometry: .polygon([]))
    #expect(throws: EventsError.self) { try Event(feature: polygon) }
    let nameless = Feature(geometry: nil)
    #expect { try Event(feature: nameless) } throws: { ($0 as? EventsError)?.code == .missingID }
    let swapped = Feature(id: "x", geometry: .point(Position(longitude: 42.98, latitude: 147.5)))
    #expect { try Event(feature: swapped) } throws: { ($0 as? EventsError)?.code == .invalidPosition }
    let undated = Feature(id: "x", geometry: nil, properties: ["date_start": "soon"])
    #expect { try Event(feature: undated) } throws: { ($0 as? EventsError)?.code == .invalidValue }
  }

  @Test func numbersThatJSONCannotSpellAreNull() throws {
    var event = EventFixtures.full()
    event.confidence = .nan
    event.mentions[0].margin = .infinity
    #expect(event.properties["event_confidence"] == .null)
    #expect(throws: Never.self) { try GeoJSONDocument.feature(event.feature).text() }
  }

  /// The whole feature, to be looked at as a difference when it changes.
  @Test func goldenFeature() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/features/full.geojson")
    var options = GeoJSONWritingOptions()
    options.layout = .indented(2)
    let text = try GeoJSONDocument.feature(EventFixtures.full().feature).text(options: options)
    if ProcessInfo.processInfo.environment["DATELINE_REWRITE_GOLDEN"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}
