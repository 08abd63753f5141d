public import EventStorage
import Events
import GeoJSON
import NIOPosix
import Synchronization

/// A store while it is served: read by several threads, watched for changes, with the positions of its events in memory.
///
/// A file may be missing at first, grow, or be replaced by another one; ``watch()`` takes note.
public final class ServedStore: Sendable {
  /// Where it is.
  let source: StoreSource
  let readers: StoreReaders
  let changes = ChangeBroadcast()
  /// Summaries of the events of queries; about 10 kB each.
  let summaries = AnswerCache<EventQuery, JSONObject>(limit: 100) { _ in 1 }
  /// Regions and clusters of the events of queries; an item takes up to 2 kB.
  let lists = AnswerCache<ListQuestion, FeatureList>(limit: 20_000) { $0.count + 1 }
  private let state = Mutex(State())

  private struct State {
    var identity: StoreIdentity?
    /// The version that the counts and the index belong to.
    var version: String?
    var counts: [EventQuery: Int] = [:]
    var index: EventIndex?
    var isIndexing = false
    /// The connection that tells whether another process has changed the store.
    var watcher: (any MappedEvents)?
    var dataVersion: Int?
    var since = ""
  }

  /// How many counts are remembered.
  private static let mostCounts = 2000
  /// Listeners are told that nothing changed every so many looks, each a quarter of a second apart.
  private static let heartbeat = 60

  /// What the page calls the store.
  var name: String { source.name }

  /// Makes a store of a file, a GeoPackage, which need not be there yet.
  public convenience init(path: String) { self.init(.file(path)) }

  /// Makes a store of a file or a server.
  public convenience init(_ source: StoreSource) { self.init(source, limits: StoreReaders.Limits()) }

  init(_ source: StoreSource, limits: StoreReaders.Limits) {
    self.source = source
    readers = StoreReaders(source, limits: limits)
    check()
  }

  /// The state of the events as a word, another one after every change; nil where there is no store yet.
  public var version: String? { state.withLock { $0.version } }

  /// Does something with the store, on a thread for that.
  /// - Throws: ``ServiceProblem``; what `body` throws.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any MappedEvents) throws -> Value
  ) async throws -> Value {
    try checkPresence()
    return try await readers.read(body)
  }

  /// - Throws: ``ServiceProblem`` with code `no_store`, or `store_unavailable` for one that is there and cannot be read.
  func checkPresence() throws {
    guard version == nil else { return }
    if !source.isFile || source.identity() != nil { try readers.readNow { _ in } }
    throw ServiceProblem(.noStore, "there is no store yet; make one with: dateline ingest FILES --store events.gpkg")
  }

  /// The positions of the events of the present version; nil until they are read.
  var index: EventIndex? { state.withLock { $0.index } }

  /// How many events a query finds on all pages together, counted once for each version.
  func count(_ query: EventQuery, in store: any MappedEvents) throws -> Int {
    var key = query
    (key.limit, key.after, key.sort) = (0, nil, .id)
    let (known, version) = state.withLock { ($0.counts[key], $0.version) }
    if let known { return known }
    let count = try store.events(matching: key).numberMatched
    state.withLock { state in
      guard state.version == version else { return }
      if state.counts.count >= Self.mostCounts { state.counts.removeAll() }
      state.counts[key] = count
    }
    return count
  }

  /// The summary of the events of a query, worked out once for each version; its order and page do not count.
  func summary(_ query: EventQuery) async throws -> JSONObject {
    var key = query
    (key.limit, key.after, key.sort) = (nil, nil, .id)
    let asked = key
    return try await summaries.answer(asked, version: version) {
      try await self.read { store in
        var tally = EventTally()
        try store.forEachEvent(columns: EventTally.columns, matching: asked) { tally.add($0) }
        return tally.json
      }
    }
  }

  /// Looks whether the store has changed, again and again, until the task is cancelled.
  public func watch() async throws {
    var count = 0
    while !Task.isCancelled {
      check()
      count += 1
      if count.isMultiple(of: Self.heartbeat) { changes.send(nil) }
      readers.stopOverdue()
      try await Task.sleep(for: .milliseconds(250))
    }
  }

  /// Looks whether the store has changed.
  public func check() {
    let identity = source.identity()
    let before = state.withLock { $0.identity }
    guard identity != before else { return startIndexing() }
    if identity?.file != before?.file {
      readers.renew()
      state.withLock { ($0.watcher, $0.dataVersion) = (nil, nil) }
    }
    guard let identity, let data = dataVersion() else {
      return state.withLock { $0 = State() }
    }
    let isChanged = state.withLock { state in
      state.identity = identity
      // The log is written before its end is, and a checkpoint changes the file but nothing in it.
      guard state.dataVersion != data else { return false }
      state.dataVersion = data
      state.version = identity.word
      (state.counts, state.index) = ([:], nil)
      return true
    }
    guard isChanged else { return }
    let since = state.withLock { state in
      let since = state.since
      state.since = StoreClock.now()
      return since
    }
    if !since.isEmpty { changes.send(ChangeBroadcast.Change(version: identity.word, since: since)) }
    startIndexing()
  }

  private func dataVersion() -> Int? {
    do {
      let watcher = try state.withLock { $0.watcher } ?? source.open(256)
      state.withLock { $0.watcher = watcher }
      return try watcher.dataVersion()
    } catch {
      return nil
    }
  }

  /// Reads the positions, beside everything else, where those at hand are of another version.
  private func startIndexing() {
    let version = state.withLock { state -> String? in
      guard state.index == nil, !state.isIndexing, let version = state.version else { return nil }
      state.isIndexing = true
      return version
    }
    guard let version else { return }
    Task {
      let index = try? await readers.read { try EventIndex($0) }
      state.withLock { state in
        state.isIndexing = false
        if state.version == version { state.index = index }
      }
    }
  }
}
