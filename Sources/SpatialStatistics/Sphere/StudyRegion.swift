public import GeoJSON
import SpatialAnalysis
import SpatialIndex

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The part of the sphere in which points could have been: what a random pattern is compared in.
///
/// Its edges are arcs of great circles. Straight edges of GeoJSON, which run along parallels, are cut into pieces of at most
/// half a degree first. A ring around a pole bounds the smaller side of the sphere, any other the side
/// without poles.
public struct StudyRegion: Sendable {
  /// How the region came about.
  public enum Kind: String, Hashable, Sendable {
    /// The smallest convex figure around the points; it makes patterns look more even than they are near the edge.
    case convexHull = "convex_hull"
    /// The box of meridians and parallels around the points.
    case boundingBox = "bounding_box"
    /// Polygons that were given.
    case polygon
    /// The whole sphere, which has no edge.
    case wholeEarth = "whole_earth"
  }

  /// How the region came about.
  public let kind: Kind
  /// The area on the sphere of mean radius, in square metres.
  public let area: Double
  /// The length of the edge in metres; zero for the whole sphere.
  public let perimeter: Double
  /// The region as it was given; nil for the whole sphere.
  public let geometry: Geometry?

  /// An arc of a great circle: x(t) = start cos t + ahead sin t.
  struct Edge: Sendable {
    var start: UnitVector
    var end: UnitVector
    var normal: UnitVector
    var ahead: UnitVector
    var angle: Double
  }

  let edges: [Edge]
  let box: LongitudeBox
  private let holdsNorthPole: Bool
  // The edges at each longitude, by bin of the box.
  private let bins: [[Int32]]
  let pieces: EdgePieces

  /// The whole sphere.
  public static let wholeEarth = StudyRegion(rings: [], kind: .wholeEarth, geometry: nil)

  /// The convex hull of positions, whose edges are great circles.
  ///
  /// The whole sphere where the positions do not lie within 80° of their middle.
  /// - Throws: ``StatisticsError`` with `.badRegion` where all lie on a line.
  public init(convexHullOf positions: [Position]) throws(StatisticsError) {
    guard !positions.isEmpty else { throw Self.noArea }
    let plane = EqualAreaPlane(around: positions)
    let center = UnitVector(plane.center)
    let vectors = positions.map { UnitVector($0) }
    guard vectors.allSatisfy({ $0.dot(center) > cos(radians(80)) }) else {
      self = .wholeEarth
      return
    }
    // The central projection makes great circles straight, so that the hull in its plane is the hull on the sphere.
    let corners = convexHull(
      of: vectors.map { vector in
        let point = plane.point(vector)
        let scale = (square(point.x) + square(point.y)).squareRoot()
        guard scale > 0 else { return point }
        let reach = (1 - square(vector.dot(center))).squareRoot() / vector.dot(center)
        return PlanePoint(
          x: point.x / scale * reach * Sphere.radius, y: point.y / scale * reach * Sphere.radius)
      })
    guard corners.count >= 3 else { throw Self.noArea }
    let ring = corners.map { positions[$0] }
    self.init(
      rings: [[ring.map { UnitVector($0) }]], kind: .convexHull, geometry: .polygon([ring + ring.prefix(1)]))
    guard area > 0, area > 1e-6 * perimeter * perimeter else { throw Self.noArea }
  }

  /// The smallest box of meridians and parallels around positions, across the antimeridian where that is narrower.
  ///
  /// - Throws: ``StatisticsError`` with `.badRegion` where it has no width or no height.
  public init(boundingBoxOf positions: [Position]) throws(StatisticsError) {
    let span = LongitudeBox.narrowestSpan(of: positions.map(\.longitude))
    let latitudes = positions.map(\.latitude)
    guard let span, let south = latitudes.min(), let north = latitudes.max(), span.width > 0, north > south else {
      throw Self.noArea
    }
    let east = span.west + span.width
    let corners = [(span.west, south), (east, south), (east, north), (span.west, north), (span.west, south)].map {
      Position(longitude: $0.0, latitude: $0.1)
    }
    self.init(rings: [[Self.densified(corners)]], kind: .boundingBox, geometry: .polygon([corners]))
  }

  /// The polygons of a geometry.
  ///
  /// - Throws: ``StatisticsError`` with `.badRegion` for other geometries, and for polygons without an area.
  public init(_ geometry: Geometry) throws(StatisticsError) {
    let polygons = Self.polygons(of: geometry)
    self.init(rings: polygons.map { $0.map(Self.densified) }, kind: .polygon, geometry: geometry)
    // Random points are looked for in the box around.
    guard !edges.isEmpty, area > 1e-6 * box.area * square(Sphere.radius) else { throw Self.noArea }
  }

  private static let noArea = StatisticsError(
    code: .badRegion,
    message:
      "the study region has no area: the points lie on a line, or what was given is no polygon; name another region")

  private static func polygons(of geometry: Geometry) -> [[[Position]]] {
    switch geometry {
    case .polygon(let rings, _): [rings]
    case .multiPolygon(let polygons, _): polygons
    case .geometryCollection(let members, _): members.flatMap(polygons)
    default: []
    }
  }

  /// A closed ring as directions, its long edges cut along the straight line of longitude and latitude.
  private static func densified(_ ring: [Position]) -> [UnitVector] {
    var vectors: [UnitVector] = []
    for (start, end) in zip(ring, ring.dropFirst()) {
      let (width, height) = (end.longitude - start.longitude, end.latitude - start.latitude)
      let pieces = max(1, (max(width.magnitude, height.magnitude) / 0.5).rounded(.up))
      for piece in 0..<Int(pieces) {
        let share = Double(piece) / pieces
        vectors.append(
          UnitVector(
            Position(longitude: start.longitude + share * width, latitude: start.latitude + share * height)))
      }
    }
    return vectors
  }

  private init(rings: [[[UnitVector]]], kind: Kind, geometry: Geometry?) {
    self.kind = kind
    self.geometry = geometry
    var edges: [Edge] = []
    var holdsNorthPole = kind == .wholeEarth
    var area = 0.0
    for polygon in rings {
      for (number, ring) in polygon.enumerated() {
        for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
          let normal = start.cross(end)
          let length = normal.length
          guard length > 1e-15 else { continue }
          edges.append(
            Edge(
              start: start, end: end, normal: normal / length, ahead: (normal / length).cross(start),
              angle: atan2(length, start.dot(end))))
        }
        let measure = RingMeasure(ring)
        if measure.holdsNorthPole { holdsNorthPole.toggle() }
        area += number == 0 ? measure.area : -measure.area
      }
    }
    self.edges = edges
    self.holdsNorthPole = holdsNorthPole
    self.area = kind == .wholeEarth ? Sphere.area : area * square(Sphere.radius)
    perimeter = edges.reduce(0) { $0 + $1.angle } * Sphere.radius
    let box = LongitudeBox(edges: edges, holdsNorthPole: holdsNorthPole)
    self.box = box
    bins = box.bins(of: edges)
    pieces = EdgePieces(edges)
  }

  /// Whether the position lies in the region; on an edge it may be either.
  public func contains(_ position: Position) -> Bool { contains(UnitVector(position)) }

  /// Goes from the point north along its meridian: at each edge crossed, in becomes out.
  func contains(_ vector: UnitVector) -> Bool {
    if kind == .wholeEarth { return true }
    let longitude = atan2(vector.y, vector.x)
    guard let bin = box.bin(of: longitude, count: bins.count) else { return false }
    var isInside = holdsNorthPole
    for number in bins[bin] {
      let edge = edges[Int(number)]
      let from = turn(edge.start, from: longitude)
      let to = turn(edge.end, from: longitude)
      // The meridian lies between the ends where these lie on both sides of it, and not on that behind the pole.
      guard (from <= 0) != (to <= 0), (from - to).magnitude < .pi else { continue }
      let side = vector.dot(edge.normal)
      if from <= 0 ? side < 0 : side > 0 { isInside.toggle() }
    }
    return isInside
  }

  private func turn(_ vector: UnitVector, from longitude: Double) -> Double {
    wrapped(turn: atan2(vector.y, vector.x) - longitude)
  }

  /// A random point of the region, every part of equal area equally likely.
  func randomVector(using generator: inout SeededGenerator) -> UnitVector {
    while true {
      let vector = box.randomVector(using: &generator)
      if contains(vector) { return vector }
    }
  }

  /// A random position of the region, every part of equal area equally likely.
  /// - Complexity: as many tries as the box around the region is larger than it.
  public func randomPosition(using generator: inout SeededGenerator) -> Position {
    randomVector(using: &generator).position
  }
}

extension StudyRegion: CustomStringConvertible {
  /// The kind of region and its area, for a reader.
  public var description: String {
    let name =
      switch kind {
      case .convexHull: "the convex hull of the points"
      case .boundingBox: "the bounding box of the points"
      case .polygon: "the polygon given"
      case .wholeEarth: "the whole Earth"
      }
    let squareKilometers = area / 1e6
    let digits = squareKilometers < 100 ? (squareKilometers * 100).rounded() / 100 : squareKilometers.rounded()
    return "\(name), \(digits >= 100 && digits < 1e15 ? "\(Int(digits))" : "\(digits)") km²"
  }
}
