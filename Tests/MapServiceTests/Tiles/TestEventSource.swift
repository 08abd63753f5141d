import Events
import GeoJSON
import Synchronization
import TestSupport

@testable import MapService

/// Events in memory as a source of tiles.
final class TestEventSource: EventTileSource {
  private let state: Mutex<(version: String?, events: [Event])>
  /// How often all events were read, and rows were asked for.
  let readings = Mutex((all: 0, rows: 0))

  init(_ events: [Event], version: String? = "1") { state = Mutex((version, events)) }

  var version: String? { state.withLock { $0.version } }

  func put(_ events: [Event], version: String) { state.withLock { $0 = (version, events) } }

  func locatedEvents() async throws -> LocatedEvents {
    readings.withLock { $0.all += 1 }
    return try Self.located(state.withLock { $0.events })
  }

  func withRows<Value: Sendable>(
    matching query: EventQuery, _ body: @escaping @Sendable ([Int64]) -> Value
  ) async throws -> Value {
    readings.withLock { $0.rows += 1 }
    let events = state.withLock { $0.events }
    return body(events.indices.filter { query.matches(events[$0]) }.map { Int64(10 * $0) })
  }

  static func located(_ events: [Event]) throws -> LocatedEvents {
    var builder = LocatedEventsBuilder()
    for (number, event) in events.enumerated() {
      builder.add(row: Int64(10 * number), try FlatEvent(event), countryCode: event.place.countryCode)
    }
    return LocatedEvents(builder)
  }

  /// Events around a few towns, some without a position.
  static func events(count: Int, seed: UInt64) -> [Event] {
    var random = SplitMix64(seed: seed)
    let towns = (0..<5).map { _ in
      Position(longitude: .random(in: -179...179, using: &random), latitude: .random(in: -70...70, using: &random))
    }
    let types: [EventType] = [.battles, .protests, .riots, .other, EventType(rawValue: "Own type")]
    return (0..<count).map { number in
      var position: Position? = towns.randomElement(using: &random)
      let reach: Double = [0, 0.01, 2].randomElement(using: &random) ?? 0
      position?.longitude += .random(in: -reach...reach, using: &random)
      position?.latitude += .random(in: -reach...reach, using: &random)
      if number % 17 == 3 { position = nil }
      let precision = PlacePrecision.all.randomElement(using: &random) ?? .exact
      var place = EventPlace(name: "Town", rawText: "town", position: position, precision: precision)
      place.countryCode = "RU"
      let killed: Toll = Bool.random(using: &random) ? Toll(best: .random(in: 0...20, using: &random)) : Toll()
      return Event(
        id: EventID.make(["\(seed)", "\(number)"]), title: "Event \(number)", eventClass: .conflict,
        type: types.randomElement(using: &random) ?? .other, subType: .attack,
        date: EventDate(start: CalendarDate(dayNumber: 20_000 + number), precision: .exact, basis: .stated),
        place: place, killed: killed, confidence: 0.5)
    }
  }
}
