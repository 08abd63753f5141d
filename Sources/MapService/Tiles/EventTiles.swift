import Events
import VectorTiles

/// The tiles of the events that queries find, made when they are asked for, and kept while there is room.
///
/// What is kept belongs to one version of the store: after a change everything is read anew.
actor EventTiles {
  /// Clusters up to zoom 13, so that a tile of the greatest zoom has single events and stacks.
  static let rule = ClusterRule(greatestZoom: 13, radius: 50)
  /// The greatest zoom of tiles; maps enlarge these for greater ones.
  static let greatestZoom = 14
  static let clusterLayer = "clusters"
  static let eventLayer = "events"

  /// How much is kept, in bytes.
  struct Limits: Sendable {
    /// Of the clusters of single queries.
    var pyramids = 128 << 20
    /// Of tiles.
    var tiles = 48 << 20
  }

  /// What a request without conditions asks for.
  private static let everything = key(EventQuery())

  private struct TileKey: Hashable {
    var query: EventQuery
    var tile: TileCoordinate
  }

  private let source: any EventTileSource
  private var version: String?
  private var events: Task<LocatedEvents, any Error>?
  private var pyramids: BoundedCache<EventQuery, EventPyramid>
  private var tiles: BoundedCache<TileKey, [UInt8]>
  /// Those that are being made, so that nobody makes them twice.
  private var making: [EventQuery: Task<EventPyramid, any Error>] = [:]

  init(_ source: some EventTileSource, limits: Limits = Limits()) {
    self.source = source
    pyramids = BoundedCache(limit: limits.pyramids)
    tiles = BoundedCache(limit: limits.tiles)
  }

  /// The bytes of a tile of the events that a query finds; none for an empty tile, nil where there is no store yet.
  /// - Parameter query: Order, limit and page do not count.
  /// - Throws: what the source throws.
  func tile(_ tile: TileCoordinate, matching query: EventQuery) async throws -> [UInt8]? {
    guard keepUp() else { return nil }
    let key = TileKey(query: Self.key(query), tile: tile)
    if let known = tiles.value(for: key) { return known }
    let version = version
    let bytes = await Self.bytes(tile, try await pyramid(key.query))
    if version == self.version { tiles.insert(bytes, for: key, cost: bytes.count + 512) }
    return bytes
  }

  /// The clusters of the events that a query finds; nil where there is no store yet.
  func pyramid(matching query: EventQuery) async throws -> EventPyramid? {
    keepUp() ? try await pyramid(Self.key(query)) : nil
  }

  /// Forgets what belongs to another version; false where there is no store.
  private func keepUp() -> Bool {
    let present = source.version
    if present != version {
      version = present
      events = nil
      pyramids.removeAll()
      tiles.removeAll()
      making.removeAll()
    }
    return present != nil
  }

  private func pyramid(_ key: EventQuery) async throws -> EventPyramid {
    if let known = pyramids.value(for: key) { return known }
    let version = version
    let task =
      making[key]
      ?? Task { [source, events = allEvents()] in
        let all = try await events.value
        if key == Self.everything { return EventPyramid(all) }
        // The columns are shared; of a query there is only what its clusters add to them.
        return try await source.withRows(matching: key) { rows in
          EventPyramid(all, subset: rows.count < all.count ? all.numbers(ofRows: rows) : nil)
        }
      }
    making[key] = task
    do {
      let pyramid = try await task.value
      if version == self.version {
        making[key] = nil
        pyramids.insert(pyramid, for: key, cost: pyramid.pyramid.byteCount)
      }
      return pyramid
    } catch {
      if version == self.version { (making[key], events) = (nil, nil) }
      throw error
    }
  }

  private func allEvents() -> Task<LocatedEvents, any Error> {
    if let events { return events }
    let task = Task { [source] in try await source.locatedEvents() }
    events = task
    return task
  }

  /// Away from the actor, so that several tiles are made at a time.
  nonisolated private static func bytes(_ tile: TileCoordinate, _ pyramid: EventPyramid) async -> [UInt8] {
    pyramid.tile(tile)
  }

  /// The query without what does not change which events it finds.
  private static func key(_ query: EventQuery) -> EventQuery {
    var key = query
    (key.limit, key.after, key.sort) = (nil, nil, .id)
    return key
  }
}
