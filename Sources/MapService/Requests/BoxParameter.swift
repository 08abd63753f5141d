import GeoJSON

/// The parameter `bbox`: west, south, east, north, in degrees on WGS 84; west > east crosses the antimeridian.
enum BoxParameter {
  /// - Throws: ``ServiceProblem``.
  static func box(_ text: String) throws -> BoundingBox {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0).trimmed) }
    let values = numbers.compactMap { $0 }
    guard values.count == numbers.count, values.allSatisfy(\.isFinite), values.count == 4 || values.count == 6 else {
      throw problem("four numbers, west,south,east,north, or six with heights behind the corners")
    }
    // Heights are no matter: events lie on the ground.
    let edges = values.count == 4 ? values : [values[0], values[1], values[3], values[4]]
    let box = BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
    guard abs(box.west) <= 180, abs(box.east) <= 180, abs(box.south) <= 90, abs(box.north) <= 90 else {
      throw problem("not on the Earth; the order is west,south,east,north")
    }
    guard box.south <= box.north else { throw problem("south is north of north; the order is west,south,east,north") }
    return box
  }

  private static func problem(_ detail: String) -> ServiceProblem {
    ServiceProblem(.invalidParameter, detail, parameter: "bbox")
  }
}
