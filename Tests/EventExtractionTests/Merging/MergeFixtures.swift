import Events
import Gazetteers
import GeoJSON

/// Events that lie close together in place, time and facts, so that every rule of merging is met.
enum MergeFixtures {
  /// One event a report. Towns a few kilometres apart, at the antimeridian and near a pole among them; areas that hold them;
  /// days, spans of weeks and years; figures that agree and differ.
  static func random(_ count: Int, seed: UInt64) -> [Event] {
    var generator = SplitMix(seed: seed)
    func pick<Value>(_ values: [Value]) -> Value { values[Int(generator.next() % UInt64(values.count))] }
    func chance(_ percent: UInt64) -> Bool { generator.next() % 100 < percent }
    let kinds: [(EventClass, EventType, SubEventType)] = [
      (.conflict, .explosions, .remoteExplosive), (.conflict, .explosions, .suicideBomb),
      (.conflict, .explosions, .shelling), (.conflict, .violenceAgainstCivilians, .attack),
      (.accident, .accident, .fire),
      (.protest, .protests, .peacefulProtest), (.disaster, .disaster, .flood),
    ]
    let sentences = [
      "A bomb tore through a bus at the station", "Explosion at the station of the town", "Shells fell upon the market",
      "Crowds marched to the square", "",
    ]
    return (0..<count).map { number in
      let kind = pick(kinds)
      var place = pick(places)
      // Some places come without a row, a little way off.
      if chance(15), place.geometryKind == .point, let position = place.position {
        place.placeID = nil
        place.position = Position(
          longitude: position.longitude, latitude: position.latitude + Double(generator.next() % 50) / 1000)
      }
      if chance(10), place.geometryKind == .point { place.precision = .nearSettlement }
      let start = CalendarDate(dayNumber: 20_000 + Int(generator.next() % 6))
      let length = chance(80) ? 0 : pick([2, 9, 10, 11, 40, 365])
      let date = EventDate(
        start: start, end: CalendarDate(dayNumber: start.dayNumber + length), precision: length == 0 ? .exact : .days,
        basis: chance(20) ? .publication : .stated)
      var event = Event(
        id: EventID.make(reportID: "r\(number)", sentence: 0, ordinal: 0), title: "Bombing in \(place.name)",
        notes: pick(sentences), eventClass: kind.0, type: kind.1, subType: kind.2,
        assertion: pick([.factual, .factual, .factual, .claimed, .planned, .historical]),
        date: chance(95) ? date : nil, place: place, target: chance(50) ? [] : [pick(["a bus", "a van", "station"])],
        confidence: 0.8,
        reports: [
          Report(
            id: "r\(number)", publisher: pick(["Wire", "Herald", "Post", nil]),
            published: CalendarDate(dayNumber: 20_006 + Int(generator.next() % 3)))
        ])
      if chance(70) {
        let low = Int(generator.next() % 30)
        event.killed = Toll(
          low: low, best: low, high: low + Int(generator.next() % 3),
          figures: [.init(low: low, high: low, attribution: nil, documentID: "r\(number)", words: "\(low)")])
        event.casualtyStatus = .stated
      }
      return event
    }
  }

  private static let places: [EventPlace] = [
    settlement("Orlava", 1, 20.1, 50.2), settlement("Orlava South", 2, 20.11, 50.165),
    settlement("Kerso", 3, 20.4, 50.3), settlement("East Point", 4, 179.99, 10),
    settlement("West Point", 5, -179.98, 10.01),
    settlement("Northpole Camp", 6, 10, 89.98), settlement("Other Camp", 7, 100, 89.985),
    area("Norvik", 8, .adm1, 20.5, 51), area("Arland", 9, .country, 20, 50),
    EventPlace(name: "nowhere", rawText: "nowhere", position: nil, precision: .unknown, geometryKind: .none),
  ]

  private static func settlement(_ name: String, _ number: Int, _ longitude: Double, _ latitude: Double) -> EventPlace {
    EventPlace(
      name: name, rawText: name, position: Position(longitude: longitude, latitude: latitude),
      placeID: PlaceID(source: "test", identifier: "\(number)"), featureCode: "PPL", precision: .settlement,
      relation: .at, countryCode: "AR", country: "Arland", admin1: "Norvik", admin1Code: "01")
  }

  private static func area(
    _ name: String, _ number: Int, _ precision: PlacePrecision, _ longitude: Double, _ latitude: Double
  ) -> EventPlace {
    EventPlace(
      name: name, rawText: name, position: Position(longitude: longitude, latitude: latitude),
      placeID: PlaceID(source: "test", identifier: "\(number)"), precision: precision, relation: .inside,
      geometryKind: .area, countryCode: "AR", country: "Arland", admin1: precision == .adm1 ? name : "",
      admin1Code: precision == .adm1 ? "01" : "")
  }
}
