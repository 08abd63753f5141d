import SpatialIndex

/// Gathers the settlements of a gazetteer and lays them out by position, as sections of an index file.
///
/// 24 bytes a settlement are kept while gathering, some 60 while finishing.
struct SettlementIndexBuilder {
  private var entries: [SettlementIndex.Entry] = []

  /// Starts empty.
  init() {}

  /// Adds a place of class `P` with its row in the finished index.
  ///
  /// One whose position is not finite is left out.
  mutating func add(row: UInt32, longitude: Double, latitude: Double) {
    guard longitude.isFinite, latitude.isFinite else { return }
    entries.append(SettlementIndex.Entry(longitude: longitude, latitude: latitude, row: row))
  }

  /// The sections: settlements, boxes, and what the boxes stand for.
  ///
  /// - Complexity: O(*n*).
  mutating func finish() -> [IndexImage.Section] {
    let sorted = sortedEntries()
    entries = []
    let size = SettlementIndex.bucketSize
    let boxes = stride(from: 0, to: sorted.count, by: size).map { first in
      var box = PackedBoxTree.Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
      for entry in sorted[first..<min(first + size, sorted.count)] {
        (box.minX, box.maxX) = (min(box.minX, entry.longitude), max(box.maxX, entry.longitude))
        (box.minY, box.maxY) = (min(box.minY, entry.latitude), max(box.maxY, entry.latitude))
      }
      return box
    }
    return StaticPackedIndex(boxes: boxes).withUnsafeTree { tree in
      [
        IndexImage.Section(number: SettlementIndex.Section.settlements, sorted),
        IndexImage.Section(number: SettlementIndex.Section.boxes, [UInt8](tree.boxBytes)),
        IndexImage.Section(number: SettlementIndex.Section.targets, [UInt8](tree.targetBytes)),
      ]
    }
  }

  private mutating func sortedEntries() -> [SettlementIndex.Entry] {
    let order = hilbertOrder(x: entries.map(\.longitude), y: entries.map(\.latitude))
    return order.map { entries[Int($0)] }
  }
}
