import Events
import GeoJSON
import Geodesy
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import MapService

@Suite struct ItemsRouteTests {
  private static func oracle(_ events: [Event]) -> InMemoryEventStore {
    InMemoryEventStore(events) { Geodesic.wgs84.distance(from: $0, to: $1).meters }
  }

  @Test(arguments: [
    ("", EventQuery()), ("&sortby=date_start", EventQuery(sort: .earliest)),
    ("&sortby=event_id", EventQuery(sort: .id)), ("&sortby=-killed_high", EventQuery(sort: .killed)),
    ("&sortby=-event_confidence", EventQuery(sort: .confidence)),
    ("&event_type=Battles,Riots", EventQuery(types: [.battles, .riots])),
    ("&bbox=170,-50,-170,60", EventQuery(in: BoundingBox(west: 170, south: -50, east: -170, north: 60))),
    (
      "&datetime=2024-03-20/..",
      EventQuery(
        during: (CalendarDate("2024-03-20") ?? CalendarDate(dayNumber: 0))...(CalendarDate("9999-12-31")
          ?? CalendarDate(dayNumber: 0)))
    ),
    ("&near=47.5,42.98", EventQuery(near: .init(Position(longitude: 47.5, latitude: 42.98)))),
    (
      "&near=47.4,42.9&radius=2000km",
      EventQuery(near: .init(Position(longitude: 47.4, latitude: 42.9), radiusMeters: 2_000_000))
    ),
    (
      "&near=47.4,42.9&radius=2000km&event_type=Protests",
      EventQuery(types: [.protests], near: .init(Position(longitude: 47.4, latitude: 42.9), radiusMeters: 2_000_000))
    ),
    (
      "&near=47.4,42.9&radius=2000km&sortby=event_id",
      EventQuery(near: .init(Position(longitude: 47.4, latitude: 42.9), radiusMeters: 2_000_000), sort: .id)
    ),
  ])
  func everyEventOnce(_ parameters: String, _ query: EventQuery) async throws {
    let events = MapEvents.random(200, seed: 5)
    let fixture = try ServiceFixture(events)
    try await fixture.waitForIndex()
    let expected = try await Self.oracle(events).events(matching: query).events.map(\.id)
    for limit in [1, 7, 1000] {
      let found = try await fixture.identifiers("/api/collections/events/items?limit=\(limit)\(parameters)")
      #expect(found == expected, "limit \(limit)\(parameters)")
    }
    let page = try await fixture.object("/api/collections/events/items?limit=3\(parameters)")
    #expect(page["numberMatched"]?.integer == Int64(expected.count))
  }

  @Test func distancesAreTold() async throws {
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 47.5, 42.98), MapEvents.event("ev_b", 47.6, 42.98)])
    for isIndexed in [false, true] {
      if isIndexed { try await fixture.waitForIndex() }
      let page = try await fixture.object("/api/collections/events/items?near=47.5,42.98&radius=50km")
      let distances = page["features"]?.array?.map { $0.object?["properties"]?.object?["distance_m"]?.number }
      #expect(distances == [0, 8156.7])
    }
  }

  @Test(arguments: [
    ("limit=0", "invalid_parameter", "limit"), ("limit=x", "invalid_parameter", "limit"),
    ("bbox=1,2,3", "invalid_parameter", "bbox"), ("bbox=0,10,10,0", "invalid_parameter", "bbox"),
    ("datetime=yesterday", "invalid_parameter", "datetime"), ("near=200,0", "invalid_parameter", "near"),
    ("near=Nowhere", "unknown_place", "near"), ("radius=5km", "invalid_parameter", "radius"),
    ("near=1,2&radius=5", "invalid_parameter", "radius"), ("sortby=colour", "invalid_parameter", "sortby"),
    ("sortby=distance_m", "invalid_parameter", "sortby"), ("f=shp", "invalid_parameter", "f"),
    ("colour=red", "unknown_parameter", "colour"), ("limit=1&limit=2", "repeated_parameter", "limit"),
    ("q=%FF", "invalid_encoding", "q"), ("q=%0", "invalid_encoding", "q"), ("q=%00", "invalid_encoding", "q"),
    ("cursor=abc", "invalid_cursor", "cursor"), ("cursor=id.-.ev_a", "invalid_cursor", "cursor"),
    ("least_confidence=2", "invalid_parameter", "least_confidence"),
    ("changed_since=now", "invalid_parameter", "changed_since"),
  ])
  func problemsNameTheParameter(_ query: String, _ code: String, _ parameter: String) async throws {
    let fixture = try ServiceFixture([])
    let response = try await fixture.answer("/api/collections/events/items?\(query)")
    #expect(response.status.code == 400)
    #expect(response.headers[.contentType] == "application/problem+json")
    #expect(response.problem == (code, parameter), "\(query)")
  }

  @Test func longAddressesAreRefused() async throws {
    let fixture = try ServiceFixture([])
    let words = String(repeating: "a", count: QueryParameters.longestQuery)
    let response = try await fixture.answer("/api/collections/events/items?q=\(words)")
    #expect(response.status == .uriTooLong)
    #expect(response.problem.code == "address_too_long")
  }

  @Test func unchangedAnswersAreNotGivenAgain() async throws {
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 1, 2)])
    let address = "/api/collections/events/items"
    let first = try await fixture.answer(address)
    let tag = try #require(first.headers[.eTag])
    let second = try await fixture.answer(address, headers: [.ifNoneMatch: tag])
    #expect(second.status == .notModified)
    #expect(second.body.readableBytes == 0)
    try ServiceFixture.put([MapEvents.event("ev_b", 1, 2)], path: fixture.path)
    fixture.store.check()
    let third = try await fixture.answer(address, headers: [.ifNoneMatch: tag])
    #expect(third.status == .ok)
    #expect(third.headers[.eTag] != tag)
  }

  @Test func headsHaveNoBody() async throws {
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 1, 2)])
    let response = try await fixture.answer("/api/collections/events/items", method: .head)
    #expect(response.status == .ok)
    #expect(response.body.readableBytes == 0)
  }

  @Test func filesHoldAllEvents() async throws {
    let events = MapEvents.random(25, seed: 6)
    let fixture = try ServiceFixture(events)
    for format in EventFormat.allCases where !format.isPage {
      let response = try await fixture.answer("/api/collections/events/items?f=\(format.rawValue)")
      #expect(response.status == .ok, "\(format)")
      #expect(response.headers[.contentDisposition]?.hasPrefix("attachment") == true, "\(format)")
    }
    let lines = try await fixture.answer("/api/collections/events/items?f=geojsonl")
    #expect(String(buffer: lines.body).split(separator: "\n").count == 25)
    let table = try await fixture.answer("/api/collections/events/items?f=csv&limit=5")
    #expect(String(buffer: table.body).split(separator: "\n").count == 6)
  }

  @Test func hostileTextIsText() async throws {
    let attack = #"<script>alert("1")</script>'&"#
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 1, 2, title: attack)])
    for address in ["/api/collections/events/items?f=html", "/api/collections/events/items/ev_a?f=html"] {
      let text = String(buffer: try await fixture.answer(address).body)
      #expect(!text.contains("<script"))
      #expect(text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;"))
    }
  }

  @Test func withoutAStoreNothingIsThere() async throws {
    let fixture = try ServiceFixture(nil)
    let response = try await fixture.answer("/api/collections/events/items")
    #expect(response.status == .serviceUnavailable)
    #expect(response.problem.code == "no_store")
    let status = try await fixture.object("/api/status")
    #expect(status["store"] == false)
    try ServiceFixture.put([MapEvents.event("ev_a", 1, 2)], path: fixture.path)
    fixture.store.check()
    #expect(try await fixture.identifiers("/api/collections/events/items") == ["ev_a"])
  }
}
