import Gazetteers
import GeoJSON
import TestSupport

@testable import Events

/// Events for tests.
enum EventFixtures {
  /// The least that an event needs.
  static func minimal(_ id: String = "ev_aaaaaaaaaaaaaaaa") -> Event {
    Event(
      id: id, title: "Something", eventClass: .other, type: .other, subType: .otherStrategic, date: nil,
      place: EventPlace(name: "", rawText: "", position: nil, precision: .unknown, geometryKind: .none))
  }

  /// An event with everything that the model holds.
  static func full() -> Event {
    var event = minimal("ev_mfrggzdfmztwq2lk")
    event.title = "Attack on a patrol near Wellford: 3 killed, 2 injured"
    event.notes = "Gunmen fired on a patrol near Wellford, killing three; \"a fourth\" fled."
    event.eventClass = .conflict
    event.type = .battles
    event.subType = .armedClash
    event.assertion = .claimed
    event.civilianTargeting = false
    event.date = EventDate(
      start: CalendarDate("2024-06-22"), end: CalendarDate("2024-06-23"), time: "23:40", precision: .days,
      basis: .relative, words: "overnight")
    event.place = EventPlace(
      name: "Wellford", rawText: "near Wellford", position: Position(longitude: -82.1, latitude: 34.95),
      placeID: .geonames(4_600_000), featureCode: "PPL", precision: .nearSettlement, radiusMeters: 25_000,
      radiusProbability: 0.8, relation: .near, geometryKind: .point, countryCode: "US", iso3: "USA", isoNumeric: 840,
      country: "United States", admin1: "South Carolina", admin1Code: "SC", admin2: "Spartanburg County",
      admin2Code: "083", confidence: 0.75)
    event.actor1 = ["Gunmen", "A band; of two names"]
    event.actor2 = ["Police", "Rangers", "Guards"]
    event.actor1Kind = .politicalMilitia
    event.actor2Kind = .state
    event.actor1Role = .initiator
    event.actor2Role = .target
    event.target = ["patrol", "two cars"]
    event.targetKind = ["police", "vehicle"]
    event.weapon = ["firearms"]
    event.claimedBy = "The Band, through its channel"
    event.killed = Toll(
      low: 1, best: 3, high: nil,
      figures: [
        .init(low: 3, high: 3, attribution: "police", documentID: "r1", words: "three"),
        .init(low: 10, high: nil, attribution: nil, documentID: "r2", words: "at least ten"),
      ])
    event.injured = Toll(low: 2, best: 2, high: 4)
    event.missing = Toll(low: 0, best: 0, high: 0)
    event.casualtyStatus = .stated
    event.casualtyNote = "at least 10"
    event.confidence = 0.5
    event.reports = [
      Report(
        id: "r1", title: "Patrol hit", publisher: "Wire", url: "https://example.org/1",
        published: CalendarDate("2024-06-24"), sha256: SHA256.hexadecimal("a")),
      Report(id: "r2", publisher: "Wire"),
    ]
    event.evidence = [
      Evidence(
        field: "killed_best", value: "3", documentID: "r1", sentence: 0, range: 43..<48, quote: "three",
        rule: "toll.participle"),
      Evidence(
        field: "date_start", value: "2024-06-22", documentID: "r1", sentence: nil, range: nil, quote: "",
        rule: "header"),
    ]
    event.mentions = [
      PlaceMention(
        documentID: "r1", text: "Wellford", range: 31..<39, kind: "place", chosen: "geonames:4600000",
        reason: "nearest of its name", margin: 1.25,
        candidates: [
          ConsideredPlace(
            placeID: "geonames:4600000", name: "Wellford", latitude: 34.95, longitude: -82.1, featureCode: "PPL",
            population: 2378, countryCode: "US", admin1: "South Carolina", score: 2.5, probability: 0.75,
            parts: [ScoreTerm(name: "population", value: 1.5), ScoreTerm(name: "country_evidence", value: 1)])
        ])
    ]
    event.merge = [
      MergeLink(
        eventID: "ev_aaaaaaaaaaaaaaaa", reportID: "r1", otherEventID: "ev_bbbbbbbbbbbbbbbb", otherReportID: "r2",
        key: "attack|Wellford|2024-06-22", score: 3.5, reason: "Same place, same night, same toll.")
    ]
    event.independentReports = 2
    event.status = .reviewed
    event.reviewer = "mk"
    event.tags = ["border"]
    event.revision = 2
    event.updatedAt = "2024-06-25T08:00:00Z"
    event.history = [.init(revision: 2, at: "2024-06-25T08:00:00Z", by: "mk", change: "Moved to Wellford.")]
    return event
  }

  /// Events over the whole globe, the antimeridian and the poles among them, with many ties and gaps.
  static func random(_ count: Int, seed: UInt64) -> [Event] {
    var generator = SplitMix64(seed: seed)
    let types: [(EventClass, EventType, SubEventType)] = [
      (.conflict, .battles, .armedClash), (.conflict, .explosions, .shelling), (.protest, .protests, .peacefulProtest),
      (.disaster, .disaster, .flood),
    ]
    let assertions: [Assertion] = [.factual, .claimed, .planned, .historical]
    let longitudes: [Double] = [-180, -179.5, -10, 0, 10, 47.5, 179.5, 180]
    let latitudes: [Double] = [-90, -33, 0, 42.98, 60, 90]
    return (0..<count).map { index in
      var event = minimal(EventID.make(["random", String(seed), String(index)]))
      (event.eventClass, event.type, event.subType) = types[Int.random(in: 0..<types.count, using: &generator)]
      event.assertion = assertions[Int.random(in: 0..<assertions.count, using: &generator)]
      if Int.random(in: 0..<8, using: &generator) > 0 {
        let start = CalendarDate(dayNumber: 19_800 + Int.random(in: 0..<40, using: &generator))
        let length = Int.random(in: 0..<3, using: &generator)
        event.date = EventDate(
          start: start, end: start.adding(days: length), precision: length == 0 ? .exact : .days, basis: .stated)
      }
      if Int.random(in: 0..<8, using: &generator) > 0 {
        event.place.position = Position(
          longitude: longitudes[Int.random(in: 0..<longitudes.count, using: &generator)],
          latitude: latitudes[Int.random(in: 0..<latitudes.count, using: &generator)])
        event.place.geometryKind = .point
      }
      event.place.countryCode = ["RU", "FR", ""][Int.random(in: 0..<3, using: &generator)]
      event.place.admin1 = ["Dagestan", "Normandy"][Int.random(in: 0..<2, using: &generator)]
      event.title = ["Fire in a mill", "Shells on a mill", "Rain"][Int.random(in: 0..<3, using: &generator)]
      if Bool.random(using: &generator) { event.confidence = Double(Int.random(in: 0..<5, using: &generator)) / 4 }
      if Bool.random(using: &generator) { event.killed = Toll(low: 0, high: Int.random(in: 0..<4, using: &generator)) }
      if Int.random(in: 0..<9, using: &generator) == 0 { event.deletedAt = "2024-06-25T08:00:00Z" }
      return event
    }
  }
}
