/// Gathers positions and geometries into the smallest box that holds them all (RFC 7946, section 5).
///
/// The box leaves out the widest gap between meridians, so it crosses the antimeridian (west > east) where that makes it
/// smaller. Lines and polygons cover all longitudes between their positions, an edge that spans more than 180° going
/// the short way; a ring around a pole makes the box reach the pole. The box has altitudes if every position has one.
///
///     var builder = BoundingBoxBuilder()
///     builder.add(Position(longitude: 178, latitude: -17))
///     builder.add(Position(longitude: -179, latitude: -16))
///     builder.box  // west 178, south −17, east −179, north −16
///
/// Memory is bounded however much is added; see the limit of 0.36° in the source of `LongitudeCoverage`, which needs
/// more than a thousand gaps.
public struct BoundingBoxBuilder: Sendable {
  private var longitudes = LongitudeCoverage()
  private var south = Double.infinity
  private var north = -Double.infinity
  private var lowest = Double.infinity
  private var highest = -Double.infinity
  private var isFlat = false

  /// Makes a builder that holds nothing.
  public init() {}

  /// The smallest box, or nil if no position was added.
  /// - Complexity: O(*k* log *k*) for *k* ≤ 4096 separate spans of longitude.
  public var box: BoundingBox? {
    guard let arc = longitudes.arc else { return nil }
    return BoundingBox(
      west: arc.west, south: south, east: arc.east, north: north, lowest: isFlat ? nil : lowest,
      highest: isFlat ? nil : highest)
  }

  /// Adds a position.
  public mutating func add(_ position: Position) {
    longitudes.add(position.longitude)
    addHeights(position)
  }

  /// Adds all that a geometry covers.
  public mutating func add(_ geometry: Geometry) {
    switch geometry {
    case .point(let position, _): add(position)
    case .multiPoint(let positions, _): for position in positions { add(position) }
    case .lineString(let line, _): add(line: line)
    case .multiLineString(let lines, _): for line in lines { add(line: line) }
    case .polygon(let rings, _): add(rings: rings)
    case .multiPolygon(let polygons, _): for rings in polygons { add(rings: rings) }
    case .geometryCollection(let geometries, _): for part in geometries { add(part) }
    }
  }

  private mutating func addHeights(_ position: Position) {
    south = min(south, position.latitude)
    north = max(north, position.latitude)
    if let altitude = position.altitude {
      lowest = min(lowest, altitude)
      highest = max(highest, altitude)
    } else {
      isFlat = true
    }
  }

  /// Adds a line and gives the longitude, in whole turns and parts of them, by which its end lies east of its start.
  @discardableResult
  private mutating func add(line: [Position]) -> Double {
    guard let first = line.first else { return 0 }
    // The extremes keep the longitudes as given, so that the box has exactly those.
    var west = (place: first.longitude, given: first.longitude)
    var east = west
    var (last, shift) = (first.longitude, 0.0)
    for position in line {
      shift -= 360 * surplusTurns(from: last, to: position.longitude)
      last = position.longitude
      let place = last + shift
      if place < west.place { west = (place, last) }
      if place > east.place { east = (place, last) }
      addHeights(position)
    }
    if east.place - west.place >= 360 {
      longitudes.addAll()
      // An arc must have been asked for.
      longitudes.add(first.longitude)
    } else if east.place == west.place {
      longitudes.add(west.given)
    } else {
      let westEdge = wrapped(longitude: west.given)
      let eastEdge = wrapped(longitude: east.given)
      longitudes.add(west: westEdge == 180 ? -180 : westEdge, east: eastEdge == -180 ? 180 : eastEdge)
    }
    return last + shift - first.longitude
  }

  private mutating func add(rings: [[Position]]) {
    for (index, ring) in rings.enumerated() {
      let turn = add(line: ring)
      if index == 0, turn.magnitude >= 359, !rings.dropFirst().contains(where: { runsAroundPole(unwrapped($0)) }) {
        if nearerPole(ring) > 0 { north = 90 } else { south = -90 }
      }
    }
  }
}

extension Geometry {
  /// The smallest box that holds the geometry, or nil if it has no position; see ``BoundingBoxBuilder``.
  /// - Complexity: O(*n*) in the number of positions.
  public var computedBoundingBox: BoundingBox? {
    var builder = BoundingBoxBuilder()
    builder.add(self)
    return builder.box
  }
}

extension FeatureCollection {
  /// The smallest box that holds all geometries, or nil if there is no position; see ``BoundingBoxBuilder``.
  /// - Complexity: O(*n*) in the number of positions.
  public var computedBoundingBox: BoundingBox? {
    var builder = BoundingBoxBuilder()
    for feature in features { if let geometry = feature.geometry { builder.add(geometry) } }
    return builder.box
  }
}

extension BoundingBox {
  /// Makes the smallest box that holds the positions, or nil if there are none; see ``BoundingBoxBuilder``.
  /// - Complexity: O(*n* log *n*) in the number of positions.
  public init?(enclosing positions: some Sequence<Position>) {
    var builder = BoundingBoxBuilder()
    for position in positions { builder.add(position) }
    guard let box = builder.box else { return nil }
    self = box
  }
}
