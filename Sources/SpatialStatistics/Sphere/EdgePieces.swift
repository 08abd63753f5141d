import SpatialIndex

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The edges of a region cut into short pieces and indexed by where they are.
struct EdgePieces: Sendable {
  private let tree: PointTree
  private let owners: [Int32]
  /// Half of the chord of the longest piece, on the unit sphere.
  private let halfChord: Double

  init(_ edges: [StudyRegion.Edge]) {
    let longest = edges.reduce(0) { $0 + $1.angle } / 256
    var (x, y, z): ([Double], [Double], [Double]) = ([], [], [])
    var owners: [Int32] = []
    var half = 0.0
    for (number, edge) in edges.enumerated() {
      let count = max(1, (edge.angle / longest).rounded(.up))
      half = max(half, sin(edge.angle / count / 4) * 2)
      for piece in 0..<Int(count) {
        let angle = (Double(piece) + 0.5) / count * edge.angle
        let middle = edge.start * cos(angle) + edge.ahead * sin(angle)
        x.append(middle.x)
        y.append(middle.y)
        z.append(middle.z)
        owners.append(Int32(number))
      }
    }
    tree = PointTree(x: x, y: y, z: z)
    self.owners = owners
    halfChord = half
  }

  /// The numbers of the edges of which a piece may be within a chord, ascending.
  func edges(withinChord chord: Double, of vector: UnitVector) -> [Int32] {
    var found: [Int32] = []
    let bound = square(chord + halfChord + 1e-12)
    tree.search(x: vector.x, y: vector.y, z: vector.z, squaredBound: bound) { piece, _ in
      found.append(owners[piece])
      return bound
    }
    found.sort()
    var last: Int32 = -1
    return found.filter { number in
      defer { last = number }
      return number != last
    }
  }

  /// The least angle from a point to an edge; infinite where there is none.
  func angle(from vector: UnitVector, to edges: [StudyRegion.Edge]) -> Double {
    var nearest = Double.infinity
    tree.search(x: vector.x, y: vector.y, z: vector.z, squaredBound: .infinity) { piece, _ in
      nearest = min(nearest, edges[Int(owners[piece])].angle(to: vector))
      return nearest >= .pi ? .infinity : square(2 * sin(nearest / 2) + halfChord + 1e-12)
    }
    return nearest
  }
}

extension StudyRegion.Edge {
  /// Whether a point lies between the planes through the ends of the arc.
  func spans(_ vector: UnitVector) -> Bool {
    start.cross(vector).dot(normal) >= 0 && vector.cross(end).dot(normal) >= 0
  }

  /// The least angle from a point to the arc.
  func angle(to vector: UnitVector) -> Double {
    // The foot of the perpendicular lies on the arc where the point is between the planes through its ends.
    if spans(vector) {
      return asin(min(1, vector.dot(normal).magnitude))
    }
    return min(
      atan2(start.cross(vector).length, start.dot(vector)), atan2(end.cross(vector).length, end.dot(vector)))
  }
}
