/// The indices of the corners of the convex hull, counter-clockwise from the leftmost, lowest one.
///
/// One index when all points coincide; two, the lower first, when they lie on a line to within a millimetre. A corner is the
/// lowest index of its duplicates; points on an edge are left out. A. M. Andrew, Another efficient algorithm for convex hulls in two dimensions,
/// Information Processing Letters 9 (1979), doi:10.1016/0020-0190(79)90072-3.
/// - Complexity: O(*n* log *n*).
package func convexHull(of points: [PlanePoint]) -> [Int] {
  let ordered = points.indices.sorted {
    (points[$0].x, points[$0].y, $0) < (points[$1].x, points[$1].y, $1)
  }
  var distinct: [Int] = []
  for index in ordered where distinct.last.map({ points[$0] != points[index] }) ?? true { distinct.append(index) }
  guard distinct.count > 2 else { return distinct.sorted() }
  func chain(_ indices: some Sequence<Int>) -> [Int] {
    var chain: [Int] = []
    for index in indices {
      while chain.count >= 2, turn(points[chain[chain.count - 2]], points[chain[chain.count - 1]], points[index]) <= 0 {
        chain.removeLast()
      }
      chain.append(index)
    }
    return chain
  }
  let (lower, upper) = (chain(distinct), chain(distinct.reversed()))
  let corners = Array(lower.dropLast() + upper.dropLast())
  // The width of a thin hull is about its area over its length; azimuths of points in a line differ by rounding.
  func squaredLength(_ corner: Int) -> Double {
    let (dx, dy) = (points[corner].x - points[corners[0]].x, points[corner].y - points[corners[0]].y)
    return dx * dx + dy * dy
  }
  guard let farthest = corners.max(by: { squaredLength($0) < squaredLength($1) }) else { return corners }
  let twiceArea = corners.indices.dropFirst(2).reduce(0) {
    $0 + turn(points[corners[0]], points[corners[$1 - 1]], points[corners[$1]])
  }
  if twiceArea <= 0.001 * squaredLength(farthest).squareRoot() { return [corners[0], farthest].sorted() }
  return corners
}

/// Twice the signed area of the triangle: above zero for a turn to the left.
private func turn(_ first: PlanePoint, _ second: PlanePoint, _ third: PlanePoint) -> Double {
  (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x)
}
