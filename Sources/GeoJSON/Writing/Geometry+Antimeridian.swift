extension Geometry {
  /// The geometry cut where it crosses the antimeridian, all longitudes within ±180; nil if there is nothing to do
  /// (RFC 7946, section 3.1.9).
  ///
  /// Lines and polygons become their Multi types where the cut leaves more than one piece. Latitudes and altitudes at
  /// the cut are interpolated in degrees, as RFC 7946, section 3.1.1, defines lines. Exterior rings of pieces run
  /// counterclockwise. A ring that runs around a pole is closed along the antimeridian and over the pole that its
  /// positions are nearer to on average. See ``GeoJSONWritingOptions/cutsAtAntimeridian`` for edges wider than 180°.
  /// - Complexity: O(*n*) where nothing crosses; O(*n* + *k* log *k*) for *k* crossings.
  public func cutAtAntimeridian() -> Geometry? {
    switch self {
    case .point(let position, let members):
      return position.longitude.magnitude > 180 ? .point(wrapped(position), members) : nil
    case .multiPoint(let positions, let members):
      guard positions.contains(where: { $0.longitude.magnitude > 180 }) else { return nil }
      return .multiPoint(positions.map(wrapped), members)
    case .lineString(let line, let members):
      guard crossesAntimeridian(line) else { return nil }
      let pieces = cutLine(line)
      return pieces.count == 1 ? .lineString(pieces[0], members) : .multiLineString(pieces, members)
    case .multiLineString(let lines, let members):
      guard lines.contains(where: crossesAntimeridian) else { return nil }
      return .multiLineString(lines.flatMap { crossesAntimeridian($0) ? cutLine($0) : [$0] }, members)
    case .polygon(let rings, let members):
      guard rings.contains(where: crossesAntimeridian) else { return nil }
      let pieces = cutPolygon(rings)
      return pieces.count == 1 ? .polygon(pieces[0], members) : .multiPolygon(pieces, members)
    case .multiPolygon(let polygons, let members):
      guard polygons.contains(where: { $0.contains(where: crossesAntimeridian) }) else { return nil }
      let pieces = polygons.flatMap { $0.contains(where: crossesAntimeridian) ? cutPolygon($0) : [$0] }
      return .multiPolygon(pieces, members)
    case .geometryCollection(let geometries, let members):
      let cuts = geometries.map { $0.cutAtAntimeridian() }
      guard cuts.contains(where: { $0 != nil }) else { return nil }
      return .geometryCollection(zip(geometries, cuts).map { $1 ?? $0 }, members)
    }
  }
}

/// A longitude brought into −180…180; those within stay as they are, ±180 included.
func wrapped(longitude: Double) -> Double {
  guard longitude.magnitude > 180 else { return longitude }
  return longitude - 360 * ((longitude + 180) / 360).rounded(.down)
}

private func wrapped(_ position: Position) -> Position {
  var position = position
  position.longitude = wrapped(longitude: position.longitude)
  return position
}

/// The turns, in whole circles, by which the step from one longitude to the next goes the long way round.
///
/// A step of exactly 360° joins both sides of a map of the world and is left alone.
@inline(__always)
func surplusTurns(from last: Double, to next: Double) -> Double {
  let step = next - last
  return step.magnitude <= 180 || step.magnitude == 360 ? 0 : (step / 360).rounded()
}

/// Whether a line or ring has to be cut or moved.
private func crossesAntimeridian(_ line: [Position]) -> Bool {
  guard var last = line.first?.longitude else { return false }
  for position in line {
    if position.longitude.magnitude > 180 || surplusTurns(from: last, to: position.longitude) != 0 { return true }
    last = position.longitude
  }
  return false
}

/// The positions with longitudes that run on beyond ±180 rather than jump.
func unwrapped(_ line: [Position]) -> [Position] {
  guard var last = line.first?.longitude else { return line }
  var shift = 0.0
  return line.map { position in
    shift -= 360 * surplusTurns(from: last, to: position.longitude)
    last = position.longitude
    return shifted(position, by: shift)
  }
}

func shifted(_ position: Position, by degrees: Double) -> Position {
  var position = position
  if degrees != 0 { position.longitude += degrees }
  return position
}

/// Where the straight line between two positions meets a meridian.
func crossing(_ from: Position, _ to: Position, meridian: Double) -> Position {
  if from.longitude == meridian { return from }
  if to.longitude == meridian { return to }
  let share = (meridian - from.longitude) / (to.longitude - from.longitude)
  var result = Position(
    longitude: meridian, latitude: from.latitude + share * (to.latitude - from.latitude))
  if let low = from.altitude, let high = to.altitude { result.altitude = low + share * (high - low) }
  return result
}

/// The meridians 180° + *k* · 360° strictly between two longitudes, from west to east.
func antimeridians(between west: Double, and east: Double) -> [Double] {
  var result: [Double] = []
  var meridian = 360 * ((west + 180) / 360).rounded(.down) + 180
  while meridian < east {
    if meridian > west { result.append(meridian) }
    meridian += 360
  }
  return result
}

/// The pieces of a line, in its direction.
private func cutLine(_ line: [Position]) -> [[Position]] {
  guard line.count > 1 else { return [line.map(wrapped)] }
  // First every crossing becomes a position, so that each step lies in one turn of the globe.
  var path: [Position] = []
  for position in unwrapped(line) {
    if let last = path.last {
      let isEastward = last.longitude < position.longitude
      let meridians = antimeridians(
        between: min(last.longitude, position.longitude), and: max(last.longitude, position.longitude))
      for meridian in isEastward ? meridians : meridians.reversed() {
        path.append(crossing(last, position, meridian: meridian))
      }
    }
    path.append(position)
  }
  var pieces: [[Position]] = []
  var pieceTurn: Double?
  for index in 1..<path.count {
    let (from, to) = (path[index - 1], path[index])
    let isOnMeridian = from.longitude == to.longitude && abs(wrapped(longitude: from.longitude)) == 180
    let middle = (from.longitude + to.longitude) / 2
    let turn = isOnMeridian ? pieceTurn ?? turnAfter(index, path) : ((middle + 180) / 360).rounded(.down)
    if turn == pieceTurn {
      pieces[pieces.count - 1].append(shifted(to, by: -360 * turn))
    } else {
      pieces.append([shifted(from, by: -360 * turn), shifted(to, by: -360 * turn)])
      pieceTurn = turn
    }
  }
  return pieces
}

/// The turn of the first step from `index` on that leaves the antimeridian.
private func turnAfter(_ index: Int, _ path: [Position]) -> Double {
  let start = path[index].longitude
  let next = path[index...].first { $0.longitude != start }?.longitude ?? start - 1
  return ((start + (next < start ? -1 : 1) + 180) / 360).rounded(.down)
}
