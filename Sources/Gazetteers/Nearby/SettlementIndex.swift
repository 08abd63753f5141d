import GeoJSON
import SpatialIndex

/// The settlements of an index file by their positions, read where they lie.
///
/// Settlements stand in the order of a Hilbert curve; every ``bucketSize`` of them share a box, and the boxes are a packed
/// tree. The memory must stay as it is while the value is used.
struct SettlementIndex {
  /// A settlement: 24 bytes.
  struct Entry: BitwiseCopyable {
    var longitude: Double
    var latitude: Double
    var row: UInt32
    var reserved: UInt32 = 0
  }

  static let bucketSize = 16

  /// The numbers of the sections.
  enum Section {
    static let settlements: UInt32 = 30
    static let boxes: UInt32 = 31
    static let targets: UInt32 = 32
  }

  private let entries: UnsafeBufferPointer<Entry>
  private let tree: PackedBoxTree

  /// Reads the sections that ``SettlementIndexBuilder`` made; nil where their sizes do not fit.
  init?(entries: UnsafeRawBufferPointer, boxes: UnsafeRawBufferPointer, targets: UnsafeRawBufferPointer) {
    let stride = MemoryLayout<Entry>.stride
    guard entries.count % stride == 0, Int(bitPattern: entries.baseAddress) % MemoryLayout<Entry>.alignment == 0 else {
      return nil
    }
    let buckets = (entries.count / stride + Self.bucketSize - 1) / Self.bucketSize
    guard let tree = PackedBoxTree(boxes: boxes, targets: targets, entryCount: buckets) else { return nil }
    self.entries = entries.bindMemory(to: Entry.self)
    self.tree = tree
  }

  /// The rows of the nearest settlements that are admitted, with their haversines, nearest first, ties by row.
  func nearest(
    to origin: SphericalOrigin, count: Int, withinMeters limit: Double, where isAdmitted: (_ row: UInt32) -> Bool
  ) -> [NearestCandidates.Candidate] {
    guard count > 0, limit >= 0 else { return [] }
    var nearest = NearestCandidates(capacity: count, limit: SphericalOrigin.haversine(meters: limit))
    tree.searchNearestFirst(limit: nearest.limit, lowerBound: origin.lowerBound(of:)) { bucket in
      let first = bucket * Self.bucketSize
      guard first >= 0, first < entries.count else { return nearest.bound }
      for entry in entries[first..<min(first + Self.bucketSize, entries.count)]
      where origin.haversineOfLatitude(entry.latitude) * (1 - 1e-12) <= nearest.bound {
        let haversine = origin.haversine(longitude: entry.longitude, latitude: entry.latitude)
        if haversine <= nearest.bound, isAdmitted(entry.row) {
          nearest.insert(index: Int(entry.row), distance: haversine)
        }
      }
      return nearest.bound
    }
    return nearest.sorted()
  }
}
