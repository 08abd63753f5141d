import GeoJSON
import Geodesy
import PlanarOperations
import SpatialAnalysis

/// What can be drawn and told of the members of a cluster.
struct ClusterShapes {
  let cluster: PositionCluster
  private let positions: [Position]
  let ellipse: DeviationalEllipse?
  let median: Position
  /// The member with the least sum of distances to the others.
  let medoid: Int

  /// Of so many members the exact medoid costs too long; it is then the member nearest to the median.
  private static let medoidLimit = 5000

  init(_ cluster: PositionCluster, of positions: [Position]) {
    self.cluster = cluster
    self.positions = positions
    ellipse = DeviationalEllipse(of: cluster.members, in: positions)
    let median = PositionCluster.geometricMedian(of: cluster.members, in: positions) ?? cluster.center
    self.median = median
    if cluster.members.count <= Self.medoidLimit {
      medoid = PositionCluster.medoid(of: cluster.members, in: positions) ?? cluster.centralMember
    } else {
      let geodesic = Geodesic.wgs84
      medoid =
        cluster.members.min { left, right in
          let (first, second) = (
            geodesic.distance(from: median, to: positions[left]), geodesic.distance(from: median, to: positions[right])
          )
          return (first.meters, left) < (second.meters, right)
        } ?? cluster.centralMember
    }
  }

  /// The cluster's geometry as asked for.
  func geometry(_ shape: ClusterCommand.ClusterShape) -> Geometry {
    switch shape {
    case .centre: .point(positions[cluster.centralMember])
    case .mean: .point(cluster.center)
    case .median: .point(median)
    case .medoid: .point(positions[medoid])
    case .hull: cluster.hull.cutAtAntimeridian() ?? cluster.hull
    case .concave: concaveHull
    case .ellipse: ellipse?.polygon() ?? cluster.hull
    case .circle:
      Geometry.circle(around: cluster.center, radius: cluster.radius).cutAtAntimeridian()
        ?? Geometry.circle(around: cluster.center, radius: cluster.radius)
    }
  }

  /// How far edges of the concave hull may lie between the shortest and the longest of the triangulation; GEOS' parameter.
  private static let concaveness = 0.3

  /// The concave hull in the plane around the centre; the convex one for fewer than four members, or where they are on a line.
  private var concaveHull: Geometry {
    let convex = cluster.hull.cutAtAntimeridian() ?? cluster.hull
    let plane = LocalPlane(around: cluster.center)
    var members: [Position: Position] = [:]
    let points = cluster.members.map { member -> Position in
      let point = plane.point(positions[member])
      let planar = Position(longitude: point.x, latitude: point.y)
      members[planar] = Position(longitude: positions[member].longitude, latitude: positions[member].latitude)
      return planar
    }
    guard members.count >= 4, case .polygon = cluster.hull,
      let hull = try? Geometry.multiPoint(points).concaveHull(ratio: Self.concaveness),
      case .polygon(let rings, _) = hull
    else { return convex }
    let drawn = Geometry.polygon(rings.map { $0.compactMap { members[$0] } })
    return drawn.cutAtAntimeridian() ?? drawn
  }

  /// Where the cluster lies and how it scatters.
  var properties: JSONObject {
    func degrees(_ value: Double) -> JSONValue { .double(value.rounded(toDecimals: 6)) }
    func meters(_ distance: Distance?) -> JSONValue {
      distance.map { .double($0.meters.rounded(toDecimals: 1)) } ?? .null
    }
    var area = 0.0
    if case .polygon(let rings, _) = cluster.hull { area = Geodesic.wgs84.area(of: rings) }
    return [
      "radius_m": meters(cluster.radius),
      "centre_longitude": degrees(cluster.center.longitude), "centre_latitude": degrees(cluster.center.latitude),
      "median_longitude": degrees(median.longitude), "median_latitude": degrees(median.latitude),
      "hull_km2": .double((area / 1e6).rounded(toDecimals: 3)),
      "ellipse_major_m": meters(ellipse?.semiMajorAxis), "ellipse_minor_m": meters(ellipse?.semiMinorAxis),
      "ellipse_azimuth": ellipse.map { .double($0.azimuth.rounded(toDecimals: 1)) } ?? .null,
    ]
  }
}
