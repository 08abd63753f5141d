public import Events
import Gazetteers
import GeoJSON
public import TestSupport

/// Events and queries for tests, the same from the same seed.
public enum RandomEvents {
  private static let longitudes: [Double] = [-180, -179.5, -10, 0, 10, 47.5, 47.6, 179.5, 180]
  private static let latitudes: [Double] = [-90, -33, 0, 42.98, 43, 60, 89.9, 90]
  private static let types: [(EventClass, EventType, SubEventType)] = [
    (.conflict, .battles, .armedClash), (.conflict, .explosions, .shelling), (.protest, .protests, .peacefulProtest),
    (.disaster, .disaster, .flood),
  ]
  private static let precisions: [PlacePrecision] = [.exact, .settlement, .adm1, .country]
  private static let assertions: [Assertion] = [.factual, .claimed, .planned, .historical]
  private static let actors = ["Police", "Forces of Ruritania", "Élan", "Национальная гвардия", "北京"]
  private static let regions: [(code: String, iso3: String, name: String, admin1: String, admin1Code: String)] = [
    ("RU", "RUS", "Russia", "Dagestan", "17"), ("FR", "FRA", "France", "Île-de-France", "11"),
    ("RU", "RUS", "Russia", "Crimea", "UA.11"), ("", "", "", "", ""),
  ]

  /// Events over the whole globe, the antimeridian and the poles among them, with many ties and gaps.
  public static func events(_ count: Int, seed: UInt64) -> [Event] {
    var generator = SplitMix64(seed: seed)
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
    return (0..<count).map { index in
      let (eventClass, type, subType) = types[below(types.count)]
      let region = regions[below(regions.count)]
      var place = EventPlace(
        name: region.admin1, rawText: "", position: nil, precision: precisions[below(precisions.count)],
        geometryKind: .none, countryCode: region.code, iso3: region.iso3, country: region.name, admin1: region.admin1,
        admin1Code: region.admin1Code)
      if below(8) > 0 {
        place.position =
          below(2) == 0
          ? Position(longitude: longitudes[below(longitudes.count)], latitude: latitudes[below(latitudes.count)])
          : Position(
            longitude: Double.random(in: -180...180, using: &generator),
            latitude: Double.random(in: -90...90, using: &generator))
        place.geometryKind = .point
        if below(2) == 0 { place.radiusMeters = Double(1000 * below(900) + 1) }
      }
      var event = Event(
        id: EventID.make(["random", String(seed), String(index)]),
        title: ["Fire in a mill", "Shells on a mill", "Rain"][below(3)], eventClass: eventClass, type: type,
        subType: subType, assertion: assertions[below(assertions.count)], date: nil, place: place)
      if below(8) > 0 {
        let start = CalendarDate(dayNumber: 19_800 + below(40))
        let length = below(3)
        event.date = EventDate(
          start: start, end: start.adding(days: length), precision: length == 0 ? .exact : .days, basis: .stated)
      }
      if below(3) > 0 { event.actor1 = [actors[below(actors.count)]] }
      if below(3) > 0 { event.actor2 = [actors[below(actors.count)], actors[below(actors.count)]] }
      if below(2) == 0 { event.confidence = Double(below(5)) / 4 }
      if below(2) == 0 {
        event.killed = Toll(low: 0, best: below(2) == 0 ? nil : 2, high: below(3) == 0 ? nil : below(4))
      }
      event.status = [.machine, .reviewed, .disputed][below(3)]
      if below(9) == 0 { event.deletedAt = "2024-06-25T08:00:00Z" }
      if below(2) == 0 { event.updatedAt = "2024-06-2\(below(10))T08:00:00Z" }
      return event
    }
  }

  /// A query of some of the conditions there are, drawn from what the events hold.
  public static func query(_ generator: inout SplitMix64, ids: [String]) -> EventQuery {
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
    func isDrawn() -> Bool { below(7) == 0 }
    func position() -> Position {
      below(2) == 0
        ? Position(longitude: longitudes[below(longitudes.count)], latitude: latitudes[below(latitudes.count)])
        : Position(
          longitude: Double.random(in: -180...180, using: &generator),
          latitude: Double.random(in: -90...90, using: &generator))
    }
    var query = EventQuery()
    if isDrawn() { query.changedSince = "2024-06-2\(below(10))T08:00:00Z" }
    if below(15) == 0 { query.ids = Set((0..<below(9)).map { _ in ids[below(ids.count)] } + ["ev_none"]) }
    if isDrawn() {
      let (a, b) = (position(), position())
      query.boundingBox = BoundingBox(
        west: a.longitude, south: min(a.latitude, b.latitude), east: b.longitude, north: max(a.latitude, b.latitude))
    }
    if isDrawn() {
      let corners = (0..<3 + below(4)).map { _ in position() }
      let rings = [corners + corners.prefix(1)]
      query.area = below(2) == 0 ? .polygon(rings) : .multiPolygon([rings, rings])
    }
    if isDrawn() {
      let start = CalendarDate(dayNumber: 19_795 + below(45))
      query.span = start...start.adding(days: below(12))
    }
    if isDrawn() { query.eventClasses = below(2) == 0 ? [.conflict] : [.protest, .disaster] }
    if isDrawn() { query.types = [types[below(types.count)].1] }
    if isDrawn() { query.subTypes = [types[below(types.count)].2, types[below(types.count)].2] }
    if isDrawn() { query.assertions = [assertions[below(assertions.count)], .factual] }
    if isDrawn() { query.statuses = [[.machine, .reviewed][below(2)]] }
    if isDrawn() { query.precisions = [precisions[below(precisions.count)]] }
    if isDrawn() { query.countries = [["ru", "FRA", "russia", "XX"][below(4)]] }
    if isDrawn() { query.admin1s = [["ile-de-france", "17", "ua.11"][below(3)], "nowhere"] }
    if isDrawn() { query.regions = [["RU.17", "France", "dagestan", "UA.11", "ru"][below(5)]] }
    if isDrawn() { query.actors = [["pol", "ruri forces", "gvardiya", "京", "", "elan"][below(6)]] }
    if isDrawn() { query.text = ["MILL fi", "Rain", "shell", "police mill", "", "ill"][below(6)] }
    if isDrawn() { query.minimumConfidence = Double(below(5)) / 4 }
    if below(3) == 0 {
      query.near = EventQuery.Near(
        position(), radiusMeters: below(2) == 0 ? nil : [0, 900, 60_000, 3_000_000, 19_900_000][below(5)],
        count: below(2) == 0 ? nil : below(30))
    }
    query.includesDeleted = below(4) == 0
    query.sort = EventQuery.Sort.allCases[below(EventQuery.Sort.allCases.count)]
    if query.sort == .distance, query.near == nil { query.sort = .latest }
    if below(2) == 0 { query.limit = below(12) }
    return query
  }
}
