/// How points become clusters, zoom by zoom.
///
/// The points of one position are one cluster, a stack, at every zoom. Then, from the greatest cluster zoom down to 0, the
/// clusters of the zoom above, single points among them, are visited in turn; one that is not part of a cluster of this zoom yet
/// takes all others that are not and whose place is within the radius of its own, and they stand together at the mean of
/// their places, weighted by their counts, rounded down to whole steps of ``WorldPoint``. Those that hold more points are
/// visited first, by the number of binary digits of the count; those of as many digits in rows as high as the radius from the
/// north, in a row from the west, then from the north, then by their least identifier. Nothing is put together across the
/// 180° meridian.
///
/// It is the rule of supercluster (github.com/mapbox/supercluster), but for the order, which there is that of a tree: a town
/// takes its villages, and not the other way about.
public struct ClusterRule: Hashable, Sendable {
  /// The greatest zoom at which different positions are put together, 0…20.
  public let greatestZoom: Int
  /// The radius in pixels of a map whose tiles have 512 of them, 1…255.
  public let radius: Int

  /// Makes a rule.
  /// - Precondition: the zoom is 0…20, the radius 1…255.
  public init(greatestZoom: Int = 14, radius: Int = 50) {
    precondition((0...20).contains(greatestZoom), "the greatest zoom is 0…20")
    precondition((1...255).contains(radius), "the radius is 1…255")
    self.greatestZoom = greatestZoom
    self.radius = radius
  }

  /// The radius at a zoom in steps of ``WorldPoint``: a pixel is 2^(23 − z) of them.
  func steps(at zoom: Int) -> UInt32 { UInt32(radius) << UInt32(23 - zoom) }
}
