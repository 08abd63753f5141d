public import Clustering
public import GeoJSON
import Geodesy

/// Hierarchical clusters of positions by the distances between them.
public enum LinkageClusters {
  /// The dendrogram of the positions, heights in metres.
  ///
  /// Single linkage comes from a spanning tree and takes millions of positions. The others compare all pairs. Ward's rests on sums of
  /// squares that distances along a surface have only nearly, for clusters that are small beside the Earth.
  /// - Precondition: every longitude is finite, every latitude within ±90.
  /// - Complexity: single linkage about O(*n* log *n*), the others O(*n*²) distances, time and memory: eight bytes for a pair,
  ///   1.6 GB for 20,000 positions.
  public static func dendrogram(
    of positions: [Position], linkage: Linkage, metric: SurfaceMetric = .geodesic
  ) -> Dendrogram {
    if linkage == .single {
      return Dendrogram(
        count: positions.count,
        joins: HierarchicalDensityClusters.spanningTree(of: positions, minimumPoints: 1, metric: metric))
    }
    let space = SurfaceSpace(metric: metric)
    return HierarchicalClustering(linkage: linkage).dendrogram(count: positions.count) {
      space.distanceMeters(positions[$0], positions[$1])
    }
  }

  /// The labels without those of clusters of fewer members, which become noise; numbered anew in the same order.
  public static func labels(_ labels: [Int], minimumSize: Int) -> [Int?] {
    var sizes = [Int](repeating: 0, count: (labels.max() ?? -1) + 1)
    for label in labels { sizes[label] += 1 }
    var next = 0
    let numbers = sizes.map { size -> Int? in
      guard size >= minimumSize else { return nil }
      defer { next += 1 }
      return next
    }
    return labels.map { numbers[$0] }
  }

  /// What each cluster covers, by its label.
  public static func clusters(
    _ labels: [Int?], of positions: [Position], metric: SurfaceMetric = .geodesic
  ) -> [PositionCluster] {
    membersByLabel(labels).map { PositionCluster(members: $0, of: positions, metric: metric) }
  }
}
