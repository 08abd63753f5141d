/// The clusters of points at every zoom, by a ``ClusterRule``: what supercluster is for a browser, for a server of tiles.
///
///     let pyramid = ClusterPyramid(points)
///     pyramid.forEachItem(in: tile) { place, item in … }
///
/// At each zoom, every point is in exactly one tile, by itself or in one cluster: the counts of a zoom add up to the number of
/// points.
public struct ClusterPyramid: Sendable {
  /// The points, in the order that ``ClusterItem/point(_:)`` counts in.
  public let points: ClusterPoints
  /// How many of the points the pyramid holds.
  public let count: Int
  let nodes: [ClusterNode]
  /// By zoom, and last the points themselves, stacks put together, for greater zooms.
  let levels: [Level]

  /// What there is at one zoom, in rows from the north, in a row from the west.
  struct Level: Sendable {
    var rowHeight: UInt32
    var references: [Int32]
  }

  /// Puts points together.
  /// - Parameters:
  ///   - points: The points.
  ///   - subset: The numbers of those that are meant, ascending, none twice; nil for all.
  /// - Complexity: O(*n* log *n*).
  public init(_ points: ClusterPoints, subset: [Int32]? = nil) {
    var builder = ClusterBuilder(points)
    let base =
      if let subset { builder.stacks(subset) } else { builder.stacks(0..<Int32(points.count)) }
    let rule = points.rule
    var levels = [Level(rowHeight: rule.steps(at: rule.greatestZoom), references: base.map(\.reference))]
    var entries = base
    for zoom in stride(from: rule.greatestZoom, through: 0, by: -1) {
      entries = builder.cluster(entries, zoom: zoom)
      levels.append(
        Level(rowHeight: ClusterBuilder.nextRowHeight(rule, zoom: zoom), references: entries.map(\.reference)))
    }
    levels.append(levels.removeFirst())
    // All but the last were made from the greatest zoom down.
    self.levels = levels.dropLast().reversed() + levels.suffix(1)
    self.points = points
    count = subset?.count ?? points.count
    nodes = builder.nodes
  }

  /// How many clusters and single points there are at a zoom.
  /// - Precondition: the zoom is at least 0.
  public func itemCount(zoom: Int) -> Int { level(zoom).references.count }

  /// The bytes that the pyramid takes beside the points.
  public var byteCount: Int {
    nodes.capacity * MemoryLayout<ClusterNode>.stride + levels.reduce(0) { $0 + 4 * $1.references.capacity }
  }

  func level(_ zoom: Int) -> Level { levels[min(zoom, levels.count - 1)] }

  /// The place of what a level refers to.
  func place(_ reference: Int32) -> WorldPoint {
    reference >= 0 ? points.records[Int(reference)].place : nodes[Int(~reference)].place
  }
}
