/// The indices of the corners of the convex hull, counter-clockwise from the leftmost, lowest one; points on an edge are left out.
///
/// A. M. Andrew, Another efficient algorithm for convex hulls in two dimensions, Information Processing Letters 9 (1979),
/// doi:10.1016/0020-0190(79)90072-3.
/// - Complexity: O(*n* log *n*).
func convexHull(of points: [LocalPlane.Point]) -> [Int] {
  let ordered = points.indices.sorted { (points[$0].x, points[$0].y, $0) < (points[$1].x, points[$1].y, $1) }
  var distinct: [Int] = []
  for index in ordered where distinct.last.map({ points[$0] != points[index] }) ?? true { distinct.append(index) }
  guard distinct.count > 2 else { return distinct }
  func turn(_ first: Int, _ second: Int, _ third: Int) -> Double {
    (points[second].x - points[first].x) * (points[third].y - points[first].y)
      - (points[second].y - points[first].y) * (points[third].x - points[first].x)
  }
  func chain(_ indices: some Sequence<Int>) -> [Int] {
    var chain: [Int] = []
    for index in indices {
      while chain.count >= 2, turn(chain[chain.count - 2], chain[chain.count - 1], index) <= 0 { chain.removeLast() }
      chain.append(index)
    }
    return chain
  }
  return chain(distinct).dropLast() + chain(distinct.reversed()).dropLast()
}
