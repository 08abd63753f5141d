import Events
import GeoJSON
import Synchronization
import Testing
import VectorTiles

@testable import MapService

@Suite struct EventTilesTests {
  /// A tile's features by layer: properties by key.
  static func features(_ bytes: [UInt8]) throws -> [String: [[String: TileValue]]] {
    Dictionary(uniqueKeysWithValues: try ReadTile(bytes).layers.map { ($0.name, $0.features.map(\.properties)) })
  }

  /// All tiles of a zoom that have something of some events.
  static func tiles(of events: [Event], zoom: Int) -> Set<TileCoordinate> {
    // Clusters may stand in a neighbouring tile.
    var tiles: Set<TileCoordinate> = []
    for position in events.compactMap(\.place.position) {
      let tile = TileCoordinate(holding: position, zoom: zoom)
      for x in tile.x - 1...tile.x + 1 {
        for y in tile.y - 1...tile.y + 1 { if let near = TileCoordinate(z: zoom, x: x, y: y) { tiles.insert(near) } }
      }
    }
    return tiles
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func countsOfEveryZoomAddUpToTheLocatedEventsOfTheQuery(seed: UInt64) async throws {
    let events = TestEventSource.events(count: 300, seed: seed)
    let tiles = EventTiles(TestEventSource(events))
    for query in [EventQuery(), EventQuery(types: [.battles]), EventQuery(text: "nothing of the kind")] {
      let found = events.filter { query.matches($0) && $0.place.position != nil }
      for zoom in [0, 1, 5, 9, 13, 14] {
        var (count, killed) = (0, 0)
        var ids: Set<String> = []
        for tile in Self.tiles(of: events, zoom: zoom) {
          let features = try Self.features(await tiles.tile(tile, matching: query) ?? [])
          for feature in features["events"] ?? [] {
            count += 1
            if case .string(let id) = feature["event_id"] { #expect(ids.insert(id).inserted) }
            killed += feature["killed_best"]?.number ?? 0
          }
          for feature in features["clusters"] ?? [] {
            count += feature["point_count"]?.number ?? 0
            killed += feature["killed_best"]?.number ?? 0
          }
        }
        #expect(count == found.count, "seed \(seed), zoom \(zoom)")
        #expect(killed == found.reduce(0) { $0 + ($1.killed.best ?? 0) }, "seed \(seed), zoom \(zoom)")
        #expect(ids.isSubset(of: found.map(\.id)), "seed \(seed), zoom \(zoom)")
      }
    }
  }

  @Test func aSingleEventHasItsColumns() async throws {
    var event = TestEventSource.events(count: 1, seed: 4)[0]
    event.place.position = Position(longitude: 47.5047, latitude: 42.9849)
    event.place.precision = .adm1
    event.place.admin1Code = "17"
    event.place.radiusMeters = 250
    event.killed = Toll(best: 3)
    let tiles = EventTiles(TestEventSource([event]))
    let tile = try #require(TileCoordinate(z: 6, x: 40, y: 23))
    let features = try Self.features(await tiles.tile(tile, matching: EventQuery()) ?? [])
    #expect(
      features == [
        "events": [
          [
            "event_id": .string(event.id), "event_type": .string(event.type.rawValue),
            "event_date": .string("2024-10-04"),
            "title": .string("Event 0"), "assertion": .string("factual"), "place_precision": .string("adm1"),
            "geometry_kind": .string("point"), "country_code": .string("RU"), "admin1_code": .string("17"),
            "radius_m": .double(250), "killed_best": .integer(3), "event_confidence": .double(0.5),
          ]
        ]
      ])
  }

  @Test func severalEventsOfOnePlaceAreAStackAtEveryZoom() async throws {
    var events = TestEventSource.events(count: 3, seed: 5)
    for number in events.indices {
      events[number].place.position = Position(longitude: 10.5, latitude: 20.25)
      events[number].place.precision = number == 1 ? .country : .exact
      events[number].type = number == 0 ? .riots : .protests
      events[number].killed = Toll(best: number)
    }
    let source = TestEventSource(events)
    let tiles = EventTiles(source)
    for zoom in [0, 7, 14] {
      let tile = TileCoordinate(holding: Position(longitude: 10.5, latitude: 20.25), zoom: zoom)
      let features = try Self.features(await tiles.tile(tile, matching: EventQuery()) ?? [])
      var cluster = try #require(features["clusters"]?.first)
      cluster["cluster_id"] = nil
      #expect(features.keys.elementsEqual(["clusters"]) && features["clusters"]?.count == 1)
      #expect(
        cluster == [
          "point_count": .integer(3), "event_type": .string("Protests"), "place_precision": .string("country"),
          "killed_best": .integer(3), "stack": .bool(true), "west": .double(10.5), "south": .double(20.25),
          "east": .double(10.5), "north": .double(20.25),
        ])
    }
    #expect(source.readings.withLock { $0 == (1, 0) })
  }

  @Test func aChangedStoreGivesOtherTilesAndNoneGivesNone() async throws {
    let events = TestEventSource.events(count: 40, seed: 6)
    let source = TestEventSource(events, version: nil)
    let tiles = EventTiles(source)
    let world = try #require(TileCoordinate(z: 0, x: 0, y: 0))
    #expect(try await tiles.tile(world, matching: EventQuery()) == nil)
    source.put([], version: "1")
    #expect(try await tiles.tile(world, matching: EventQuery()) == [])
    source.put(events, version: "2")
    let first = try #require(await tiles.tile(world, matching: EventQuery()))
    #expect(!first.isEmpty)
    #expect(try await tiles.tile(world, matching: EventQuery(sort: .killed, limit: 3)) == first)
    #expect(source.readings.withLock { $0 == (2, 0) })
  }

  @Test func requestsAtTheSameTimeMakeThePyramidOnce() async throws {
    let source = TestEventSource(TestEventSource.events(count: 200, seed: 7))
    let tiles = EventTiles(source)
    let coordinates = (0..<16).compactMap { TileCoordinate(z: 2, x: $0 % 4, y: $0 / 4) }
    try await withThrowingTaskGroup { group in
      for tile in coordinates { group.addTask { _ = try await tiles.tile(tile, matching: EventQuery()) } }
      try await group.waitForAll()
    }
    #expect(source.readings.withLock { $0 == (1, 0) })
  }
}

extension TileValue {
  var number: Int? {
    guard case .integer(let value) = self else { return nil }
    return Int(value)
  }
}
