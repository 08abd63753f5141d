import Events
import GeoJSON
import TestSupport

/// Events for the tests of the service, the same from the same seed.
enum MapEvents {
  static func event(
    _ id: String, _ longitude: Double?, _ latitude: Double?, day: String = "2024-06-23", title: String = "Shelling",
    type: EventType = .explosions, killed: Int? = nil
  ) -> Event {
    let position = longitude.flatMap { longitude in latitude.map { Position(longitude: longitude, latitude: $0) } }
    let date = CalendarDate(day)
    return Event(
      id: id, title: title, eventClass: .conflict, type: type, subType: .shelling,
      date: EventDate(start: date, end: date, precision: .exact, basis: .stated),
      place: EventPlace(name: "Somewhere", rawText: "", position: position, precision: .exact, geometryKind: .point),
      killed: Toll(low: killed, best: killed, high: killed))
  }

  /// Events over the whole globe, some at one place, some without a place.
  static func random(_ count: Int, seed: UInt64) -> [Event] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let isStack = Int.random(in: 0..<4, using: &generator) == 0
      let isPlaced = Int.random(in: 0..<10, using: &generator) > 0
      let longitude = isStack ? 47.5 : Double.random(in: -180...180, using: &generator)
      let latitude = isStack ? 42.98 : Double.random(in: -90...90, using: &generator)
      let day = CalendarDate(dayNumber: 19_800 + Int.random(in: 0..<60, using: &generator))
      return event(
        "ev_\(String(seed, radix: 36))x\(number)", isPlaced ? longitude : nil, isPlaced ? latitude : nil,
        day: day.description, type: [.battles, .protests, .riots][Int.random(in: 0..<3, using: &generator)],
        killed: Int.random(in: 0..<3, using: &generator) == 0 ? Int.random(in: 0..<9, using: &generator) : nil)
    }
  }
}
