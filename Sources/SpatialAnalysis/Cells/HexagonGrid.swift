public import GeoJSON
public import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Hexagons of equal area over the whole Earth, and twelve pentagons.
///
/// A grid of its own: cells and names are not those of H3 or of any other system, and cells of one size do not nest in those
/// of another. The faces of an icosahedron are mapped with equal areas, see ``Icosahedron``, over the sphere with the area of
/// WGS 84; a triangular lattice of points divides every face, and a cell is what lies nearer on the map to its point than to
/// any other one. There are 10 *n*² + 2 cells, *n* being even, so that a cell is around each pole: all hexagons have the same
/// area on WGS 84, the twelve around the corners of the icosahedron five sixths of it. Shapes are squeezed by up to a fifth.
///
/// A name is `nN-F-A-B`: *n*, the face and the cell's place on it.
public struct HexagonGrid: CellGrid, Hashable {
  /// Into how many parts the lattice divides an edge of the icosahedron; even.
  public let divisions: Int

  /// Makes the grid that divides each edge of the icosahedron, some 7054 km, into so many parts.
  /// - Precondition: the number is even and within 2…1,000,000.
  public init(divisions: Int) {
    precondition(divisions % 2 == 0 && (2...1_000_000).contains(divisions), "divisions are even, 2 to 1,000,000")
    self.divisions = divisions
  }

  /// Makes the grid whose neighbouring cells are about so far apart, middle to middle: the nearest there is.
  /// - Precondition: the spacing is 10 m…3000 km.
  public init(spacing: Distance) {
    precondition(spacing.meters >= 10 && spacing.meters <= 3_000_000, "hexagons are 10 m to 3000 km apart")
    let halves = Self.edgeMeters / spacing.meters / 2
    self.init(divisions: 2 * min(max(Int(halves.rounded()), 1), 500_000))
  }

  /// The area of a hexagon in square metres; a pentagon has five sixths of it.
  public var cellArea: Double {
    4 * .pi * AuthalicLatitude.radius * AuthalicLatitude.radius / (10 * Double(divisions) * Double(divisions))
  }

  /// The distance between the middles of neighbouring cells on the map; on the ground up to a fifth more or less.
  public var spacing: Distance { Distance(meters: (cellArea * 2 / 3.0.squareRoot()).squareRoot()) }

  /// The edge of a face on the map.
  private static let edgeMeters =
    AuthalicLatitude.radius * (4 * Double.pi / 20 * 4 / 3.0.squareRoot()).squareRoot()

  private static let solid = Icosahedron.regular

  /// The cell that holds a position; on an edge, one of the cells beside it, always the same.
  public func cell(at position: Position) -> CellID {
    let direction = Self.direction(of: position)
    let face = Self.solid.face(of: direction)
    let scaled = Self.solid.weights(of: direction, in: face) * Double(divisions)
    var node = SIMD3(
      Int(scaled.x.rounded()), Int(scaled.y.rounded()), Int(scaled.z.rounded()))
    // The nearest point of the lattice: the number that was rounded most gives way to the other two.
    let error = SIMD3(
      (scaled.x - Double(node.x)).magnitude, (scaled.y - Double(node.y)).magnitude,
      (scaled.z - Double(node.z)).magnitude)
    if error.x >= error.y && error.x >= error.z {
      node.x = divisions - node.y - node.z
    } else if error.y >= error.z {
      node.y = divisions - node.x - node.z
    } else {
      node.z = divisions - node.x - node.y
    }
    // Rounding may lead a hair beyond the face.
    for index in 0..<3 where node[index] < 0 {
      let other = (index + 1) % 3
      node[other] += node[index]
      node[index] = 0
    }
    return identifier(Node(face: face, weights: node))
  }

  /// Whether the grid has a cell of this number.
  public func contains(_ cell: CellID) -> Bool {
    let node = node(cell)
    return node.face < 20 && node.weights.z >= 0 && node.weights.x <= divisions && node.weights.y <= divisions
      && identifier(node) == cell
  }

  /// The middle of a cell.
  public func center(of cell: CellID) -> Position { Self.position(of: direction(node(cell))) }

  /// The outline of a cell, counter-clockwise, cut where it crosses the antimeridian.
  public func polygon(of cell: CellID) -> Geometry {
    let node = node(cell)
    let center = direction(node)
    var ring: [SIMD3<Double>] = []
    for node in sharing(node) {
      // The triangles of the lattice around the point, on this face: the cell's edge runs through each from the middle of one
      // side to the triangle's and on to the middle of the next side.
      let around = Self.steps.map { node.weights &+ $0 }
      for (index, first) in around.enumerated() {
        let second = around[(index + 1) % 6]
        guard first.min() >= 0, second.min() >= 0 else { continue }
        let (own, one, two) = (Self.vector(node.weights), Self.vector(first), Self.vector(second))
        let (side, middle, next) = ((own + one) / 2, (own + one + two) / 3, (own + two) / 2)
        for weights in [side, (side + middle) / 2, middle, (middle + next) / 2] {
          ring.append(Self.solid.direction(weights: weights / Double(divisions), in: node.face))
        }
      }
    }
    // Every cell is seen whole from its middle.
    let axis: SIMD3<Double> = center.z.magnitude < 0.9 ? SIMD3(0, 0, 1) : SIMD3(1, 0, 0)
    let east = axis.cross(center)
    let north = center.cross(east)
    let sorted = ring.map { (angle: atan2($0.dot(north), $0.dot(east)), direction: $0) }
      .sorted { $0.angle < $1.angle }
      .map { Self.position(of: $0.direction) }
    let polygon = Geometry.polygon([sorted + sorted.prefix(1)])
    return polygon.cutAtAntimeridian() ?? polygon
  }

  /// The area of a cell on WGS 84, in square metres.
  public func area(of cell: CellID) -> Double {
    // A corner of the icosahedron has the lattice's full number as one of its weights.
    node(cell).weights.max() == divisions ? cellArea * 5 / 6 : cellArea
  }

  /// The cells that share an edge with one, ascending.
  public func neighbors(of cell: CellID) -> [CellID] {
    var found: Set<CellID> = []
    for node in sharing(node(cell)) {
      for step in Self.steps {
        let weights = node.weights &+ step
        if weights.min() >= 0 { found.insert(identifier(Node(face: node.face, weights: weights))) }
      }
    }
    return found.sorted()
  }

  /// The name of a cell, unique within the grid.
  public func name(of cell: CellID) -> String {
    let node = node(cell)
    return "n\(divisions)-\(node.face)-\(node.weights.x)-\(node.weights.y)"
  }

  /// The cell of a name; nil where the grid has none.
  public func cell(named name: String) -> CellID? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "n\(divisions)", let face = Int(parts[1]), let x = Int(parts[2]),
      let y = Int(parts[3]), (0..<20).contains(face), (0...divisions).contains(x), (0...divisions).contains(y),
      x + y <= divisions
    else { return nil }
    let node = Node(face: face, weights: SIMD3(x, y, divisions - x - y))
    let cell = identifier(node)
    return name == self.name(of: cell) ? cell : nil
  }

  // MARK: The lattice

  /// A point of the lattice: whole weights of a face's corners, which add up to the number of divisions.
  private struct Node {
    var face: Int
    var weights: SIMD3<Int>
  }

  /// To the six points around one, counter-clockwise on the map.
  private static let steps: [SIMD3<Int>] = [
    SIMD3(1, -1, 0), SIMD3(0, -1, 1), SIMD3(-1, 0, 1), SIMD3(-1, 1, 0), SIMD3(0, 1, -1), SIMD3(1, 0, -1),
  ].reversed()

  private static func vector(_ weights: SIMD3<Int>) -> SIMD3<Double> {
    SIMD3(Double(weights.x), Double(weights.y), Double(weights.z))
  }

  private func node(_ cell: CellID) -> Node {
    let (x, y) = (Int(cell.number >> 24 & 0xFF_FFFF), Int(cell.number & 0xFF_FFFF))
    return Node(face: Int(cell.number >> 48), weights: SIMD3(x, y, divisions - x - y))
  }

  /// The same point on every face that has it: two for one on an edge, five for a corner.
  private func sharing(_ node: Node) -> [Node] {
    let solid = Self.solid
    let corners = (0..<3).filter { node.weights[$0] > 0 }.map {
      (corner: solid.faces[node.face][$0], weight: node.weights[$0])
    }
    guard corners.count < 3 else { return [node] }
    var faces = Set(solid.facesOfCorner[corners[0].corner])
    for other in corners.dropFirst() { faces.formIntersection(solid.facesOfCorner[other.corner]) }
    return faces.sorted().map { face in
      var weights = SIMD3(0, 0, 0)
      for index in 0..<3 {
        weights[index] = corners.first { $0.corner == solid.faces[face][index] }?.weight ?? 0
      }
      return Node(face: face, weights: weights)
    }
  }

  /// The number of the point, on the lowest face that has it.
  private func identifier(_ node: Node) -> CellID {
    let own = node.weights.min() > 0 ? node : sharing(node)[0]
    return CellID(
      number: UInt64(own.face) << 48 | UInt64(own.weights.x) << 24 | UInt64(own.weights.y))
  }

  private func direction(_ node: Node) -> SIMD3<Double> {
    for index in 0..<3 where node.weights[index] == divisions {
      return Self.solid.corners[Self.solid.faces[node.face][index]]
    }
    return Self.solid.direction(weights: Self.vector(node.weights) / Double(divisions), in: node.face)
  }

  // MARK: Positions

  private static func direction(of position: Position) -> SIMD3<Double> {
    let sine = AuthalicLatitude.sine(ofGeodeticSine: sin(position.latitude * .pi / 180))
    let cosine = max(0, 1 - sine * sine).squareRoot()
    let east = sineAndCosine(degrees: position.longitude)
    return SIMD3(cosine * east.cosine, cosine * east.sine, sine)
  }

  private static func position(of direction: SIMD3<Double>) -> Position {
    let equatorial = (direction.x * direction.x + direction.y * direction.y).squareRoot()
    // At a pole the longitude is whatever rounding leaves of it.
    if equatorial < 1e-12 { return Position(longitude: 0, latitude: direction.z < 0 ? -90 : 90) }
    let latitude = AuthalicLatitude.geodetic(atan2(direction.z, equatorial))
    return Position(
      longitude: atan2(direction.y, direction.x) * 180 / .pi, latitude: min(max(latitude * 180 / .pi, -90), 90))
  }
}
