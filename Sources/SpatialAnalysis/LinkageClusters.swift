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
}
