import Events
import FoundationEssentials
import Gazetteers
import GeoJSON
import Testing

@testable import EventExtraction

/// Merging of events as they are labelled, so that only merging is measured.
struct LabelledMergingTests {
  @Test func `Labelled events of one key are merged, and no others`() throws {
    let path = #filePath.replacing("Merging/LabelledMergingTests.swift", with: "Fixtures/reports.jsonl")
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let reports = try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(LabelledEvents.self, from: Data(line.utf8))
    }
    let merged = EventMerger().merge(reports.flatMap(\.asEvents))
    func pairs(_ sets: [[String]]) -> Set<[String]> {
      var pairs: Set<[String]> = []
      for ids in sets {
        for a in ids { for b in ids where a < b { pairs.insert([a, b]) } }
      }
      return pairs
    }
    var byKey: [String: [String]] = [:]
    for report in reports {
      for key in Set(report.events.compactMap(\.key)) { byKey[key, default: []].append(report.id) }
    }
    let expected = pairs(Array(byKey.values))
    let found = pairs(merged.map { $0.reports.map(\.id) })
    let right = Double(found.intersection(expected).count)
    let missed = expected.subtracting(found).map { $0.joined(separator: "+") }.sorted()
    let wrong = found.subtracting(expected).map { $0.joined(separator: "+") }.sorted()
    #expect(right / Double(max(1, found.count)) >= 0.98, "wrong: \(wrong)")
    #expect(right / Double(max(1, expected.count)) >= 0.9, "missed: \(missed)")
  }
}

/// A report's labels.
private struct LabelledEvents: Decodable {
  struct Label: Decodable {
    var type: String
    var subtype: String?
    var place: String
    var lat: Double
    var lon: Double
    var precision: String?
    var date: String?
    var killed: [Int]?
    var injured: [Int]?
    var assertion: String
    var target: String?
    var key: String?
  }

  var id: String
  var date: String
  var source: String
  var text: String
  var events: [Label]

  var asEvents: [Event] {
    events.enumerated().map { number, label in
      let kind: (EventClass, EventType, SubEventType) =
        switch label.type {
        case "attack": (.conflict, .violenceAgainstCivilians, .attack)
        case "protest": (.protest, .protests, .peacefulProtest)
        case "arrest": (.strategic, .strategicDevelopments, .arrests)
        case "disaster": (.disaster, .disaster, .otherDisaster)
        case "accident": (.accident, .accident, .otherAccident)
        default: (.strategic, .strategicDevelopments, .otherStrategic)
        }
      func toll(_ range: [Int]?) -> Toll {
        guard let range, range.count == 2 else { return Toll() }
        return Toll(low: range[0], best: range[0], high: range[1])
      }
      let place = EventPlace(
        name: label.place, rawText: label.place, position: Position(longitude: label.lon, latitude: label.lat),
        placeID: PlaceID(source: "label", identifier: "\(label.lat),\(label.lon)"),
        precision: PlacePrecision(rawValue: label.precision ?? "settlement"), geometryKind: .point)
      return Event(
        id: EventID.make(reportID: id, sentence: number, ordinal: 0), title: label.subtype ?? label.type,
        notes: label.subtype ?? "", eventClass: kind.0, type: kind.1, subType: kind.2,
        assertion: Assertion(rawValue: label.assertion), date: days(label.date), place: place,
        target: label.target.map { [$0] } ?? [], killed: toll(label.killed), injured: toll(label.injured),
        confidence: 0.9, reports: [Report(id: id, publisher: source, published: CalendarDate(date))])
    }
  }

  private func days(_ text: String?) -> EventDate? {
    guard let text else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 3: return EventDate(start: CalendarDate(text), precision: .exact, basis: .stated)
    case 2:
      let last = CalendarDate.days(inMonth: parts[1], of: parts[0])
      return EventDate(
        start: CalendarDate(year: parts[0], month: parts[1], day: 1),
        end: CalendarDate(year: parts[0], month: parts[1], day: last), precision: .month, basis: .stated)
    case 1:
      return EventDate(
        start: CalendarDate(year: parts[0], month: 1, day: 1), end: CalendarDate(year: parts[0], month: 12, day: 31),
        precision: .year, basis: .stated)
    default: return nil
    }
  }
}
