public import GeoJSON
public import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What lies along lines: how far positions are from them, and where along them.
///
/// Edges are the shortest paths between their ends, not straight lines of a map; lines may cross the antimeridian and poles.
///
///     let road = Corridor(lines: [[a, b, c]])
///     for item in road.within(.kilometers(2), among: PositionIndex(positions)) { print(item.index, item.along) }
public struct Corridor: Sendable {
  /// The lines, each of one position or more.
  public let lines: [[Position]]
  private let metric: SurfaceMetric
  private let edges: [Edge]

  private struct Edge {
    var line: Int
    var start: Position
    var meters: Double
    var azimuth: Double
    /// Metres along the line up to the edge.
    var before: Double
  }

  /// Where a position lies from lines.
  public struct Offset: Hashable, Sendable {
    /// The distance to the nearest place of the lines.
    public var distance: Distance
    /// Which of the lines has it; the first of equally near ones.
    public var line: Int
    /// How far along that line it is, from its start.
    public var along: Distance
    /// On which side the position lies as one follows the line: −1 to the left, 1 to the right, 0 on the line or beyond an
    /// end, where there is no side.
    public var side: Int
  }

  /// A position of an index along lines.
  public struct Item: Hashable, Sendable {
    /// The index of the position.
    public var index: Int
    /// Where it lies.
    public var offset: Offset
  }

  /// Measures lines; those without positions are left out of account.
  public init(lines: [[Position]], metric: SurfaceMetric = .geodesic) {
    self.lines = lines
    self.metric = metric
    let measure = metric.distanceMetric
    var edges: [Edge] = []
    for (number, line) in lines.enumerated() {
      var before = 0.0
      if line.count == 1 { edges.append(Edge(line: number, start: line[0], meters: 0, azimuth: 0, before: 0)) }
      for (start, end) in zip(line, line.dropFirst()) {
        let path = measure.inverse(from: start, to: end)
        edges.append(
          Edge(
            line: number, start: start, meters: path.distance.meters, azimuth: path.azimuth, before: before))
        before += path.distance.meters
      }
    }
    self.edges = edges
  }

  /// The lines of a geometry: of its line strings, and of its polygons the rings; nil where there are none.
  public init?(_ geometry: Geometry, metric: SurfaceMetric = .geodesic) {
    let lines = Self.lines(of: geometry)
    guard !lines.isEmpty else { return nil }
    self.init(lines: lines, metric: metric)
  }

  private static func lines(of geometry: Geometry) -> [[Position]] {
    switch geometry {
    case .lineString(let line, _): [line].filter { !$0.isEmpty }
    case .multiLineString(let lines, _), .polygon(let lines, _): lines.filter { !$0.isEmpty }
    case .multiPolygon(let polygons, _): polygons.flatMap { $0 }.filter { !$0.isEmpty }
    case .geometryCollection(let geometries, _): geometries.flatMap(lines(of:))
    case .point, .multiPoint: []
    }
  }

  /// The length of all lines together.
  public var length: Distance { Distance(meters: edges.reduce(0) { $0 + $1.meters }) }

  /// Where a position lies from the lines; nil where there are none.
  /// - Complexity: O(*m*) for *m* edges, a few distances each.
  public func offset(of position: Position) -> Offset? {
    var best: Offset?
    for edge in edges {
      let offset = self.offset(of: position, from: edge)
      if offset.distance < best?.distance ?? .infinity { best = offset }
    }
    return best
  }

  /// The positions of an index at most so far from the lines, inclusive, by line and by how far along it they lie, then by
  /// index.
  /// - Complexity: O(*m* (log *n* + *k*)) for *m* edges with *k* positions around each.
  public func within(_ radius: Distance, among index: PositionIndex) -> [Item] {
    guard radius.meters >= 0 else { return [] }
    let measure = metric.distanceMetric
    var found: [Int: Offset] = [:]
    // Long edges in pieces, so that the circle around each holds little else.
    let piece = max(4 * radius.meters, 20_000)
    for edge in edges {
      let count = max(1, Int((edge.meters / piece).rounded(.up)))
      let half = edge.meters / Double(count) / 2
      var candidates: Set<Int> = []
      for number in 0..<count {
        let middle = measure.destination(
          from: edge.start, azimuth: edge.azimuth, distance: Distance(meters: half * Double(2 * number + 1)))
        // A metre and a hundredth more than needed takes care of rounding, and of an index on another figure of the Earth.
        candidates.formUnion(
          index.indices(within: Distance(meters: (radius.meters + half) * 1.01 + 1), of: middle))
      }
      for candidate in candidates {
        let offset = self.offset(of: index.positions[candidate], from: edge)
        guard offset.distance <= radius else { continue }
        if let known = found[candidate],
          (known.distance.meters, known.line) <= (offset.distance.meters, offset.line)
        {
          continue
        }
        found[candidate] = offset
      }
    }
    return found.map { Item(index: $0.key, offset: $0.value) }.sorted {
      ($0.offset.line, $0.offset.along.meters, $0.index) < ($1.offset.line, $1.offset.along.meters, $1.index)
    }
  }

  /// The foot of the perpendicular, by steps along the edge that a sphere would need, until they are shorter than 0.1 mm.
  private func offset(of position: Position, from edge: Edge) -> Offset {
    let measure = metric.distanceMetric
    let radius = GreatCircle.mean.radiusMeters
    var along = 0.0
    var path = measure.inverse(from: edge.start, to: position)
    var direction = edge.azimuth
    for step in 0..<50 where edge.meters > 0 {
      let turn = (path.azimuth - direction) * .pi / 180
      let arc = path.distance.meters / radius
      // Beyond a quarter of the Earth the nearest end is nearest.
      let forward = radius * atan2(sin(arc) * cos(turn), cos(arc))
      // A first step may start from the wrong end of a long edge; later ones are held within it too.
      let next = min(max(along + forward, 0), edge.meters)
      if (next - along).magnitude < 1e-4 && step > 0 { break }
      along = next
      let here = measure.destination(from: edge.start, azimuth: edge.azimuth, distance: Distance(meters: along))
      path = measure.inverse(from: here, to: position)
      let back = measure.inverse(from: edge.start, to: here)
      direction = along > 0 ? back.finalAzimuth : edge.azimuth
    }
    let sine = sin((path.azimuth - direction) * .pi / 180)
    let isBeside = along > 0 && along < edge.meters && path.distance.meters > 0.001
    return Offset(
      distance: path.distance, line: edge.line, along: Distance(meters: edge.before + along),
      side: isBeside ? (sine > 0 ? 1 : -1) : 0)
  }
}
