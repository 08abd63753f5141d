public import GeoJSON
public import Geodesy
import SpatialIndex

extension PositionIndex {
  /// Lists of neighbours, one for each of many positions, in one piece of memory.
  public struct NeighborLists: RandomAccessCollection, Sendable {
    private let neighbors: [Neighbor]
    /// Where the list of each is.
    private let places: [Range<Int>]

    init(neighbors: [Neighbor], places: [Range<Int>]) {
      (self.neighbors, self.places) = (neighbors, places)
    }

    /// Zero.
    public var startIndex: Int { 0 }
    /// How many lists there are.
    public var endIndex: Int { places.count }

    /// The list of one, by its number among the many.
    public subscript(number: Int) -> ArraySlice<Neighbor> { neighbors[places[number]] }
  }

  /// The `count` nearest positions to each of many, as ``nearest(to:count:within:)`` finds them, in the order of the many.
  ///
  /// Quicker than one after the other, as they are gone through along a curve: what one search read, the next finds in the
  /// processor's cache.
  /// - Parameter threads: how many threads work on it; the answer is the same.
  public func nearest(
    to many: [Position], count: Int, within radius: Distance = .infinity, threads: Int = 1
  ) -> NeighborLists {
    let count = radius.meters >= 0 ? max(0, min(count, positions.count)) : 0
    let order = hilbertOrder(count: many.count, point: { (many[$0].longitude, many[$0].latitude) })
    let parts = threads == 1 ? 1 : 8 * threads
    var found = [[Neighbor]](repeating: [], count: parts)
    var places = [Range<Int>](repeating: 0..<0, count: many.count)
    guard count > 0 else { return NeighborLists(neighbors: [], places: places) }
    found.withUnsafeMutableBufferPointer { found in
      places.withUnsafeMutableBufferPointer { places in
        let (found, places) = (SharedBuffer(found), SharedBuffer(places))
        concurrently(parts: parts, threads: threads) { part in
          var own: [Neighbor] = []
          withUnsafeTemporaryAllocation(of: Neighbor.self, capacity: count) { list in
            for place in share(part, of: parts, count: order.count) {
              let index = Int(order[place])
              let listCount = writeNearest(to: many[index], within: radius, list)
              places[index] = own.count..<own.count + listCount
              own.append(contentsOf: UnsafeBufferPointer(rebasing: list[..<listCount]))
            }
          }
          found[part] = own
        }
      }
    }
    // The lists of a part follow those of the parts before it.
    var neighbors = found[0]
    for part in 1..<max(1, parts) {
      for place in share(part, of: parts, count: order.count) {
        let index = Int(order[place])
        places[index] = neighbors.count + places[index].lowerBound..<neighbors.count + places[index].upperBound
      }
      neighbors += found[part]
    }
    return NeighborLists(neighbors: neighbors, places: places)
  }
}
