import GeoJSON

/// A cluster as it is kept: 48 bytes.
struct ClusterNode {
  var place: WorldPoint
  var count: Int32
  var kind: UInt8
  var coarseness: UInt8
  /// The zoom below which it is one; ``stack`` for always.
  var splitZoom: UInt8
  var weight: Int64
  var west: Int32
  var south: Int32
  var east: Int32
  var north: Int32
  var id: UInt64

  static let stack = UInt8.max
  /// Stands for a sum of which nothing is known.
  static let unknownWeight = Int64.min

  /// The cluster of a single point.
  init(_ point: ClusterPoints.Record) {
    place = point.place
    count = 1
    kind = point.kind
    coarseness = point.coarseness
    splitZoom = ClusterNode.stack
    weight = point.weight == ClusterPoints.unknownWeight ? ClusterNode.unknownWeight : Int64(point.weight)
    (west, east) = (point.longitude, point.longitude)
    (south, north) = (point.latitude, point.latitude)
    id = point.id
  }

  /// Takes in what another holds; the place stays.
  mutating func absorb(_ other: ClusterNode) {
    count += other.count
    coarseness = max(coarseness, other.coarseness)
    if other.weight != ClusterNode.unknownWeight {
      weight = weight == ClusterNode.unknownWeight ? other.weight : weight + other.weight
    }
    west = min(west, other.west)
    south = min(south, other.south)
    east = max(east, other.east)
    north = max(north, other.north)
    id = min(id, other.id)
  }

  var cluster: Cluster {
    func degrees(_ steps: Int32) -> Double { Double(steps) / 1e7 }
    return Cluster(
      id: id, place: place, count: Int(count), weight: weight == ClusterNode.unknownWeight ? nil : weight,
      coarseness: coarseness, kind: kind,
      box: BoundingBox(west: degrees(west), south: degrees(south), east: degrees(east), north: degrees(north)),
      splitZoom: splitZoom == ClusterNode.stack ? nil : Int(splitZoom))
  }
}

/// A cluster or a single point on one level, and where: 16 bytes.
struct ClusterEntry {
  var place: WorldPoint
  /// Which row at the greatest cluster zoom it lies in: rows of a zoom are twice as high as those of the next.
  var finestRow: UInt32
  /// The number of the point, or, below zero, the complement of the number of the node.
  var reference: Int32

  /// Orders by rows from the north, in a row from the west.
  /// - Parameter levels: By how many zooms the rows are those of a lesser one than the greatest.
  @inline(__always)
  func key(levels: UInt32) -> UInt64 { UInt64(finestRow >> levels) << 32 | UInt64(place.x) }
}
