public import GeoJSON

/// Points that are drawn as one at some zooms.
public struct Cluster: Hashable, Sendable {
  /// The least identifier of its points. No other cluster of the zoom has it, and it is kept from zoom to zoom, and while
  /// points come and go, as long as that point is in it.
  public var id: UInt64
  /// Where it is drawn.
  public var place: WorldPoint
  /// How many points it holds, at least 2.
  public var count: Int
  /// The sum of the weights that are known; nil where none is.
  public var weight: Int64?
  /// The greatest coarseness.
  public var coarseness: UInt8
  /// The most frequent kind, the lowest of several.
  public var kind: UInt8
  /// The box that holds the positions of its points, whole 10⁻⁷ degrees.
  public var box: BoundingBox
  /// The least zoom at which it is more than one; nil for a stack, which never is.
  public var splitZoom: Int?

  /// Makes a cluster.
  public init(
    id: UInt64, place: WorldPoint, count: Int, weight: Int64?, coarseness: UInt8, kind: UInt8, box: BoundingBox,
    splitZoom: Int?
  ) {
    self.id = id
    self.place = place
    self.count = count
    self.weight = weight
    self.coarseness = coarseness
    self.kind = kind
    self.box = box
    self.splitZoom = splitZoom
  }

  /// Whether all its points have the same place on the map.
  public var isStack: Bool { splitZoom == nil }
}

/// A point, or several as one.
public enum ClusterItem: Hashable, Sendable {
  /// A single point, by its number in the order of ``ClusterPoints``.
  case point(Int)
  /// Several points.
  case cluster(Cluster)
}
