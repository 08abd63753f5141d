import EventStorage
import Events
import GeoJSON
import Geodesy
import SpatialAnalysis

/// The positions of all events in memory, so that what lies around a place is found without the database.
///
/// Positions are in the order of identifiers, which breaks ties of distance as every store does.
/// - Complexity: about 60 bytes an event.
final class EventIndex: Sendable {
  private let positions: PositionIndex
  /// The row of each position.
  private let rows: [Int32]

  /// How many events have a position.
  var count: Int { rows.count }

  /// Reads all positions of a store.
  /// - Throws: `StoreFailure`.
  init(_ store: any MappedEvents) throws {
    var placed: [(row: Int32, position: Position)?] = []
    try store.forEachPosition { row, place, longitude, latitude in
      while placed.count <= place {
        placed.append(contentsOf: repeatElement(nil, count: max(1024, place + 1 - placed.count)))
      }
      placed[place] = (Int32(truncatingIfNeeded: row), Position(longitude: longitude, latitude: latitude))
    }
    rows = placed.compactMap { $0?.row }
    positions = PositionIndex(placed.compactMap { $0?.position })
  }

  /// An event around a place.
  struct Neighbor: Hashable {
    var row: Int64
    var meters: Double
  }

  /// Some of the events around a place, the nearest first.
  struct Page {
    var neighbors: [Neighbor]
    var numberMatched: Int
    var hasMore: Bool
  }

  /// The page of a query that asks for nothing but what is near, in the order of distance.
  /// - Parameters:
  ///   - identifier: Gives the identifier of the event of a row; needed behind a cursor alone.
  /// - Complexity: O(log *n* + *k* log *k*) where the page ends with the *k*-th of them.
  func page(
    near: EventQuery.Near, after cursor: EventCursor?, limit: Int, identifier: (Int64) throws -> String?
  ) rethrows -> Page {
    let radius = near.radiusMeters.map { Distance(meters: $0) } ?? .infinity
    let matched = near.radiusMeters == nil ? count : positions.count(within: radius, of: near.position)
    var passed = 0
    if let cursor, let reached = cursor.key {
      passed = positions.count(within: Distance(meters: reached), of: near.position)
    }
    let found = positions.nearest(to: near.position, count: min(count, passed + limit + 1), within: radius)
    var rest = found[...]
    if let cursor, let reached = cursor.key {
      rest = rest.drop { $0.distance.meters < reached }
      // Those as far away as the last one given come in the order of identifiers.
      let ties = rest.prefix { $0.distance.meters == reached }
      rest = rest.dropFirst(
        try ties.partitioned { neighbor in
          let id = try identifier(Int64(rows[neighbor.index]))
          return cursor.id.utf8.lexicographicallyPrecedes((id ?? "").utf8)
        })
    }
    let page = rest.prefix(limit)
    return Page(
      neighbors: page.map { Neighbor(row: Int64(rows[$0.index]), meters: $0.distance.meters) }, numberMatched: matched,
      hasMore: rest.count > limit)
  }
}

extension ArraySlice {
  /// How many elements come before the first of the second part, where all of the first part fail the test.
  fileprivate func partitioned(by isInSecond: (Element) throws -> Bool) rethrows -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if try isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low - startIndex
  }
}
