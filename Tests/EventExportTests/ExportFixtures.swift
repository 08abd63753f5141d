import Events
import Foundation
import GeoJSON

@testable import EventExport

/// Events with what breaks writers: quotes, line breaks, control characters, commas, no place, no day, the antimeridian.
enum ExportFixtures {
  static let events: [Event] = {
    var clash = event(
      "ev_clash", "Clash at the \"gate\", at dawn", .battles, at: Position(longitude: 47.5, latitude: 42.98))
    clash.notes = "Shots were heard;\nthen\ttwo <men> & a dog fled. \u{1}"
    clash.killed = Toll(low: 3, best: 5, high: 9)
    clash.civilianTargeting = false
    clash.confidence = 0.875
    clash.actor1 = ["Police", "Guards"]
    clash.reports = [Report(id: "r1", publisher: "Agency", url: "https://example.org/a?b=1&c=2")]
    clash.place.radiusMeters = 3000
    var flood = event("ev_flood", "Überflutung, 北京", .disaster, at: Position(longitude: -179.9999999, latitude: -16.5))
    flood.date = EventDate(
      start: CalendarDate("2024-02-28"), end: CalendarDate("2024-03-02"), precision: .days, basis: .stated)
    let nowhere = event("ev_nowhere", "Somewhere", .protests, at: nil)
    var undated = event("ev_undated", "Once", .riots, at: Position(longitude: 179.5, latitude: 0))
    undated.date = nil
    return [clash, flood, nowhere, undated]
  }()

  private static func event(_ id: String, _ title: String, _ type: EventType, at position: Position?) -> Event {
    let place = EventPlace(
      name: "Town", rawText: "town", position: position, precision: position == nil ? .unknown : .settlement,
      geometryKind: position == nil ? .none : .point, iso3: "RUS", country: "Russia", admin1: "Dagestan",
      admin2: "District")
    return Event(
      id: id, title: title, eventClass: .conflict, type: type, subType: .armedClash,
      date: EventDate(start: CalendarDate("2024-06-23"), time: "05:30", precision: .exact, basis: .stated), place: place
    )
  }

  /// What a writer writes of them.
  static func text(_ write: (_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws -> String
  {
    let bytes = Bytes()
    try write { bytes.value.append(contentsOf: $0) }
    return String(decoding: bytes.value, as: UTF8.self)
  }

  private final class Bytes { var value: [UInt8] = [] }

  /// The events that a profile shows, as GeoJSON in its shape.
  static func features(_ profile: ExportProfile, format: GeoJSONFormat = .document) throws -> String {
    try text { sink in
      var writer = try EventFeatureWriter(profile: profile, format: format, sink: sink)
      for event in events {
        let flat = try FlatEvent(event)
        if profile.refusal(of: flat) == nil { try writer.write(flat) }
      }
      try writer.finish()
    }
  }

  /// The features of a document.
  static func collection(_ text: String) throws -> [Feature] {
    guard case .featureCollection(let collection) = try GeoJSONDocument(parsing: Array(text.utf8)) else { return [] }
    return collection.features
  }
}
