public import GeoJSON
import SpatialIndex

extension RegionIndex {
  /// The regions of many positions, as ``region(at:withinMeters:)`` gives each.
  ///
  /// - Parameters:
  ///   - limit: metres from the nearest edge, at least 0; 0 for polygons that hold the position only.
  ///   - threads: how many threads share the work; the answers do not depend on it.
  /// - Precondition: threads is 1 or more.
  /// - Complexity: a tenth of a microsecond for a position that a polygon holds.
  public func regions(
    at positions: [Position], withinMeters limit: Double = coastMeters, threads: Int = 1
  ) -> RegionAssignments {
    precondition(threads >= 1, "at least one thread")
    // Neighbours ask the same cells and polygons, which are then at hand.
    let order = CoarseOrder.order(of: positions)
    var meters: [Int: Double] = [:]
    let numbers = [Int32](unsafeUninitializedCapacity: positions.count) { buffer, initialized in
      initialized = positions.count
      var farther = [[Int: Double]](repeating: [:], count: threads)
      farther.withUnsafeMutableBufferPointer { farther in
        let (numbers, distances) = (SharedBuffer(buffer), SharedBuffer(farther))
        concurrently(parts: threads, threads: threads) { part in
          distances[part] = assign(
            order[share(part, of: threads, count: order.count)], of: positions, withinMeters: limit,
            to: numbers.elements)
        }
      }
      for each in farther { meters.merge(each) { first, _ in first } }
    }
    return RegionAssignments(
      index: self, numbers: numbers, meters: meters, positions: naming == nil ? [] : positions)
  }

  /// Writes the numbers of the regions of some positions to their places, and gives the distances above zero.
  private func assign(
    _ indices: ArraySlice<Int32>, of positions: [Position], withinMeters limit: Double,
    to numbers: UnsafeMutableBufferPointer<Int32>
  ) -> [Int: Double] {
    var meters: [Int: Double] = [:]
    let quick = undivided.isEmpty ? admin1?.firstRegions : nil
    let isAlone = limit <= 0 && countries == nil
    // Fetched a batch at a time: the reads do not wait for each other.
    let batch = 512
    positions.withUnsafeBufferPointer { positions in
      withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: batch) { points in
        indices.withUnsafeBufferPointer { indices in
          for first in stride(from: 0, to: indices.count, by: batch) {
            let share = UnsafeBufferPointer(rebasing: indices[first..<min(first + batch, indices.count)])
            for (place, index) in share.enumerated() {
              let position = positions[Int(index)]
              let isUsable = position.longitude.magnitude <= 180 && position.latitude.magnitude <= 90
              points[place] = isUsable ? SIMD2(position.longitude, position.latitude) : SIMD2(repeating: .nan)
            }
            for (place, index) in share.enumerated() {
              let point = points[place]
              if let quick, point.x == point.x {
                let region = quick.region(point.x, point.y)
                // Beyond the polygons there is nothing to find, but for the other name of a meridian.
                if region >= 0 || isAlone && point.x.magnitude != 180 {
                  numbers[Int(index)] = region
                  continue
                }
              }
              let found = number(at: positions[Int(index)], withinMeters: limit)
              numbers[Int(index)] = found.map { Int32($0.region) } ?? -1
              if let found, found.meters > 0 { meters[Int(index)] = found.meters }
            }
          }
        }
      }
    }
    return meters
  }
}

/// An order that keeps neighbours together, well enough for tables that fit the processor's caches: by rows of cells of some 1.4 degrees,
/// every other one from the east.
private enum CoarseOrder {
  private static let columns = 256
  private static let rows = 128

  static func order(of positions: [Position]) -> [Int32] {
    precondition(positions.count <= Int(Int32.max), "too many positions")
    func key(_ position: Position) -> Int {
      // Positions that are none may stand anywhere.
      guard position.longitude.magnitude <= 180, position.latitude.magnitude <= 90 else { return 0 }
      let row = min(Int((position.latitude + 90) * (Double(rows) / 180)), rows - 1)
      let column = min(Int((position.longitude + 180) * (Double(columns) / 360)), columns - 1)
      return row * columns + (row & 1 == 0 ? column : columns - 1 - column)
    }
    return positions.withUnsafeBufferPointer { positions in
      var ends = [Int32](repeating: 0, count: rows * columns + 1)
      let keys = [Int32](unsafeUninitializedCapacity: positions.count) { keys, initialized in
        for index in positions.indices {
          let key = key(positions[index])
          keys[index] = Int32(key)
          ends[key + 1] += 1
        }
        initialized = positions.count
      }
      for key in 1...rows * columns { ends[key] += ends[key - 1] }
      return [Int32](unsafeUninitializedCapacity: positions.count) { order, initialized in
        for index in positions.indices {
          let key = Int(keys[index])
          order[Int(ends[key])] = Int32(index)
          ends[key] += 1
        }
        initialized = positions.count
      }
    }
  }
}
