/// The pieces of a polygon that crosses the antimeridian, from west to east in the direction of its longitudes.
func cutPolygon(_ rings: [[Position]]) -> [[[Position]]] {
  guard let first = rings.first, first.count > 3 else { return [rings] }
  var exterior = unwrapped(first)
  var holes = rings.dropFirst().filter { $0.count > 3 }.map(unwrapped)
  if runsAroundPole(exterior) {
    let innerPath = holes.firstIndex(where: runsAroundPole).map { holes.remove(at: $0) }
    exterior = closedAroundPole(exterior, inner: innerPath)
  }
  exterior = turned(exterior, isCounterclockwise: true)
  holes = holes.map { turned(moved($0, into: exterior), isCounterclockwise: false) }
  let (west, east) = longitudeRange(exterior)
  var rest = [[exterior] + holes]
  var pieces: [[[Position]]] = []
  for meridian in antimeridians(between: west, and: east) {
    pieces += rest.flatMap { clip($0, at: meridian, keepsWest: true) }
    rest = rest.flatMap { clip($0, at: meridian, keepsWest: false) }
  }
  pieces += rest
  return pieces.map { piece in
    let (west, east) = longitudeRange(piece[0])
    let shift = -360 * (((west + east) / 2 + 180) / 360).rounded(.down)
    return piece.map { ring in ring.map { shifted($0, by: shift) } }
  }
}

private func longitudeRange(_ ring: [Position]) -> (west: Double, east: Double) {
  ring.reduce(into: (.infinity, -.infinity)) { range, position in
    range = (min(range.0, position.longitude), max(range.1, position.longitude))
  }
}

private func turned(_ ring: [Position], isCounterclockwise: Bool) -> [Position] {
  let area = signedArea(ring)
  return (isCounterclockwise ? area < 0 : area > 0) ? ring.reversed() : ring
}

/// The hole by whole turns to where the exterior holds it.
private func moved(_ hole: [Position], into exterior: [Position]) -> [Position] {
  for turns in [0.0, 1, -1, 2, -2] {
    let candidate = hole.map { shifted($0, by: 360 * turns) }
    if candidate.contains(where: { contains(exterior, $0) }) { return candidate }
  }
  return hole
}

/// Whether a position lies in a ring, by the crossings of a ray to the east.
private func contains(_ ring: [Position], _ position: Position) -> Bool {
  var isInside = false
  for (from, to) in zip(ring, ring.dropFirst())
  where (from.latitude > position.latitude) != (to.latitude > position.latitude) {
    let share = (position.latitude - from.latitude) / (to.latitude - from.latitude)
    if position.longitude < from.longitude + share * (to.longitude - from.longitude) { isInside.toggle() }
  }
  return isInside
}

// MARK: Poles

/// Whether an unwrapped ring ends a turn away from its start.
func runsAroundPole(_ ring: [Position]) -> Bool {
  guard let first = ring.first, let last = ring.last else { return false }
  return (last.longitude - first.longitude).magnitude >= 359
}

/// A ring in the plane for a ring around a pole: along its path from antimeridian to antimeridian, then back over the
/// pole, or back along the path of a hole that runs around the pole as well.
private func closedAroundPole(_ ring: [Position], inner: [Position]?) -> [Position] {
  var path = openedAtAntimeridian(ring)
  guard let start = path.first, let end = path.last else { return ring }
  if let inner {
    path += openedAtAntimeridian(inner).reversed()
  } else {
    let pole = nearerPole(ring)
    path.append(Position(longitude: end.longitude, latitude: pole, altitude: end.altitude))
    path.append(Position(longitude: start.longitude, latitude: pole, altitude: start.altitude))
  }
  return path + [start]
}

/// The latitude of the pole that the positions are nearer to on average.
func nearerPole(_ ring: [Position]) -> Double { ring.reduce(0) { $0 + $1.latitude } >= 0 ? 90 : -90 }

/// The path of a ring around a pole, eastward, from −180° to 180°.
private func openedAtAntimeridian(_ ring: [Position]) -> [Position] {
  guard let first = ring.first, let last = ring.last else { return ring }
  let path = first.longitude < last.longitude ? ring : ring.reversed()
  let start = path[0].longitude
  guard let meridian = antimeridians(between: start.nextDown, and: (start + 360).nextUp).first,
    let cut = path.indices.dropFirst().first(where: { path[$0].longitude >= meridian })
  else { return path }
  let seam = crossing(path[cut - 1], path[cut], meridian: meridian)
  var result = [seam] + path[cut...].filter { $0 != seam }
  // The path's last position is its first one, a turn on.
  result += path[1..<cut].map { shifted($0, by: 360) }.filter {
    $0.longitude != meridian + 360 || $0.latitude != seam.latitude
  }
  result.append(shifted(seam, by: 360))
  let shift = -180 - meridian
  return result.map { shifted($0, by: shift) }
}

// MARK: Clipping

/// A run of positions on the side that is kept, from where it enters on the meridian to where it leaves on it.
private struct Chain {
  var positions: [Position]
  var entry: Double { positions[0].latitude }
  var exit: Double { positions[positions.count - 1].latitude }
}

/// The parts of a polygon on one side of a meridian; its exterior must run counterclockwise, its holes clockwise.
///
/// Runs are joined along the meridian in the direction that has the inside on the left: the half-plane case of Weiler
/// and Atherton, "Hidden surface removal using polygon area sorting", SIGGRAPH 1977.
private func clip(_ rings: [[Position]], at meridian: Double, keepsWest: Bool) -> [[[Position]]] {
  // Mirrored for the east, so that the west is the side that is kept.
  let side = keepsWest ? 1.0 : -1.0
  var chains: [Chain] = []
  var exteriors: [[Position]] = []
  var holes: [[Position]] = []
  for (index, ring) in rings.enumerated() {
    let isOnSide = ring.map { ($0.longitude - meridian) * side < 0 }
    if !ring.contains(where: { ($0.longitude - meridian) * side > 0 }) {
      if isOnSide.contains(true) { if index == 0 { exteriors.append(ring) } else { holes.append(ring) } }
    } else if isOnSide.contains(true) {
      chains += runs(ring, isOnSide, meridian)
    }
  }
  exteriors += joined(chains, upward: keepsWest).filter { $0.count > 3 && signedArea($0) != 0 }
  return exteriors.map { exterior in
    [exterior] + holes.filter { hole in exteriors.count == 1 || hole.contains { contains(exterior, $0) } }
  }
}

private func runs(_ ring: [Position], _ isOnSide: [Bool], _ meridian: Double) -> [Chain] {
  // The last position repeats the first.
  let count = ring.count - 1
  guard let start = (0..<count).first(where: { !isOnSide[$0] && isOnSide[($0 + 1) % count] }) else { return [] }
  var chains: [Chain] = []
  var open: [Position] = []
  for step in 1...count {
    let (last, next) = ((start + step - 1) % count, (start + step) % count)
    switch (isOnSide[last], isOnSide[next]) {
    case (false, true): open = [crossing(ring[last], ring[next], meridian: meridian), ring[next]]
    case (true, true): open.append(ring[next])
    case (true, false):
      open.append(crossing(ring[last], ring[next], meridian: meridian))
      chains.append(Chain(positions: open))
      open = []
    case (false, false): break
    }
  }
  return chains
}

/// Closed rings from runs, each joined to the one that enters next along the meridian.
private func joined(_ chains: [Chain], upward: Bool) -> [[Position]] {
  var isUsed = Array(repeating: false, count: chains.count)
  var rings: [[Position]] = []
  let order = chains.indices.sorted { chains[$0].entry < chains[$1].entry }
  for start in chains.indices where !isUsed[start] {
    var ring: [Position] = []
    var current: Int? = start
    while let index = current {
      isUsed[index] = true
      for position in chains[index].positions where position != ring.last { ring.append(position) }
      let exit = chains[index].exit
      let next =
        upward
        ? order.first { chains[$0].entry >= exit && (!isUsed[$0] || $0 == start) }
        : order.last { chains[$0].entry <= exit && (!isUsed[$0] || $0 == start) }
      current = next == start ? nil : next
    }
    if let first = ring.first, ring.last != first { ring.append(first) }
    rings.append(ring)
  }
  return rings
}
