import Clustering
public import GeoJSON
import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A fixed number of clusters around centres on the Earth, taken as a sphere: ``KMeans`` by straight chords.
///
/// Nothing is special at the antimeridian and the poles. Every position is in a cluster, far ones too.
public struct MeanClusters: Sendable {
  /// The positions that were clustered.
  public let positions: [Position]
  /// The number of each position's cluster; clusters are numbered in the order of their lowest member.
  public let labels: [Int]
  /// The centre of each cluster; as many as there are different positions where that is fewer than asked for.
  public let centers: [Position]
  /// The sum of the squared chords between positions and their centres, in square metres.
  public let inertia: Double
  /// How many rounds it took.
  public let rounds: Int
  /// The members of each cluster, ascending indices, by the cluster's number.
  public let members: [[Int]]

  /// Clusters the positions.
  /// - Parameters:
  ///   - count: how many clusters, 1 or more.
  ///   - seed: what the first centres are drawn with; the same one gives the same answer.
  ///   - maximumRounds: after so many it ends, 1 or more.
  /// - Precondition: every longitude is finite, every latitude within ±90.
  /// - Complexity: O(*n* *k*) for the first centres and a round, less as they come to rest.
  public init(of positions: [Position], count: Int, seed: UInt64 = 0, maximumRounds: Int = 300) {
    self.positions = positions
    let sphere = GreatCircle.mean
    let space = SurfaceSpace(metric: .greatCircle(sphere))
    let points = positions.map { position in
      let point = space.point(position)
      return SIMD3(point.x, point.y, point.z)
    }
    let result = KMeans(clusterCount: count, seed: seed, maximumRounds: maximumRounds)
      .clusters(of: points, onSphereOfRadius: sphere.radiusMeters)
    labels = result.labels
    centers = result.centers.map { center in
      let height = (center.x * center.x + center.y * center.y).squareRoot()
      return Position(
        longitude: atan2(center.y, center.x) * 180 / .pi, latitude: atan2(center.z, height) * 180 / .pi)
    }
    inertia = result.inertia
    rounds = result.rounds
    members = membersByLabel(result.labels)
  }

  /// What each cluster covers, by its number, along the ellipsoid.
  public var clusters: [PositionCluster] {
    members.map { PositionCluster(members: $0, of: positions, metric: .geodesic) }
  }
}
