import EventStorage
import Events
import GeoJSON
import GeoPackageStorage
import Testing

@testable import MapService

@Suite struct EventIndexTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func pagesAreThoseOfTheStore(_ seed: UInt64) throws {
    let fixture = try ServiceFixture(MapEvents.random(300, seed: seed))
    let store = try GeoPackageStore(path: fixture.path, access: .reading)
    let index = try EventIndex(store)
    for radius in [nil, 0, 1000, 5_000_000] as [Double?] {
      let near = EventQuery.Near(Position(longitude: 47.5, latitude: 42.98), radiusMeters: radius)
      var query = EventQuery(near: near, limit: 17)
      var after: EventCursor?
      repeat {
        query.after = after
        let expected = try store.events(matching: query)
        let found = try index.page(near: near, after: after, limit: 17) { try store.identifier(ofRow: $0) }
        let ids = try found.neighbors.map { try store.identifier(ofRow: $0.row) }
        #expect(ids == expected.events.map(\.id), "seed \(seed), radius \(String(describing: radius))")
        #expect(found.neighbors.map(\.meters) == expected.matches.map(\.distanceMeters))
        #expect(found.numberMatched == expected.numberMatched)
        #expect(found.hasMore == (expected.next != nil))
        after = expected.next
      } while after != nil
    }
  }
}
