#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The box of meridians and parallels around a region: where to look for random points, and how to find edges by longitude.
struct LongitudeBox: Sendable {
  /// Radians; the west within −π…π, the width up to 2π.
  var west = -Double.pi
  var width = 2 * Double.pi
  /// Sines of the latitudes.
  var south = -1.0
  var north = 1.0

  /// The area on the unit sphere.
  var area: Double { width * (north - south) }

  init(edges: [StudyRegion.Edge], holdsNorthPole: Bool) {
    guard !edges.isEmpty else { return }
    (south, north) = (1, -1)
    for edge in edges {
      south = min(south, edge.start.z)
      north = max(north, edge.start.z)
      // The northernmost and the southernmost point of the great circle, where they lie on the arc.
      let highest = UnitVector(0, 0, 1) - edge.normal * edge.normal.z
      let length = highest.length
      guard length > 1e-12 else { continue }
      for apex in [highest / length, -highest / length] where edge.spans(apex) {
        south = min(south, apex.z)
        north = max(north, apex.z)
      }
    }
    let spans = edges.map { edge in
      let longitude = atan2(edge.start.y, edge.start.x)
      let turn = wrapped(turn: atan2(edge.end.y, edge.end.x) - longitude)
      return turn >= 0 ? (longitude, turn) : (longitude + turn, -turn)
    }
    // A ring around a pole leaves no gap, and the pole is a corner of no edge.
    let span = Self.union(of: spans)
    (west, width) = (span.west, span.width)
    if width >= 2 * .pi - 1e-9 {
      if holdsNorthPole { north = 1 } else { south = -1 }
    }
  }

  /// The shortest span of longitudes, in degrees, that holds all; nil for none.
  static func narrowestSpan(of longitudes: [Double]) -> (west: Double, width: Double)? {
    guard !longitudes.isEmpty else { return nil }
    // In degrees from the first of them on, so that its neighbours stay exact.
    let sorted = longitudes.map { $0 < -180 ? $0 + 360 : $0 >= 180 ? $0 - 360 : $0 }.sorted()
    var best = (west: sorted[0], width: sorted[sorted.count - 1] - sorted[0])
    for (before, after) in zip(sorted, sorted.dropFirst()) where 360 - (after - before) < best.width {
      best = (after, 360 - (after - before))
    }
    return best
  }

  /// The shortest span that holds all spans of a beginning and a width, in radians.
  private static func union(of spans: [(Double, Double)]) -> (west: Double, width: Double) {
    let turn = 2 * Double.pi
    let sorted = spans.map { span in
      let west = span.0 - (span.0 / turn).rounded(.down) * turn
      return (west: west, end: west + span.1)
    }.sorted { $0.west < $1.west }
    var reached = sorted[0].end
    // What the last spans cover of the next turn is covered at the beginning of this one.
    let wrapped = sorted.reduce(0) { max($0, $1.end - turn) }
    var gap = (start: 0.0, width: 0.0)
    for span in sorted.dropFirst() {
      if span.west - max(reached, wrapped) > gap.width {
        gap = (max(reached, wrapped), span.west - max(reached, wrapped))
      }
      reached = max(reached, span.end)
    }
    let last = sorted[0].west + turn - max(reached, wrapped)
    if last > gap.width { gap = (max(reached, wrapped), last) }
    if gap.width <= 1e-9 { return (-.pi, turn) }
    let west = gap.start + gap.width
    // A hair more on both sides, against rounding.
    return ((west - 1e-9).remainder(dividingBy: turn), min(turn, turn - gap.width + 2e-9))
  }

  /// The number of the bin that holds a longitude in radians; nil beyond the box.
  func bin(of longitude: Double, count: Int) -> Int? {
    var offset = longitude - west
    while offset < 0 { offset += 2 * .pi }
    while offset >= 2 * .pi { offset -= 2 * .pi }
    guard offset <= width else { return nil }
    return min(count - 1, Int(offset / width * Double(count)))
  }

  /// The edges that reach into each of some bins of longitude.
  func bins(of edges: [StudyRegion.Edge]) -> [[Int32]] {
    let count = max(1, min(4096, edges.count))
    var bins = [[Int32]](repeating: [], count: count)
    for (number, edge) in edges.enumerated() {
      let start = atan2(edge.start.y, edge.start.x)
      let turn = wrapped(turn: atan2(edge.end.y, edge.end.x) - start)
      let from = turn >= 0 ? start : start + turn
      let first = bin(of: from - 1e-12, count: count) ?? bin(of: from, count: count) ?? 0
      let steps = Int((turn.magnitude / width * Double(count)).rounded(.up)) + 1
      for step in 0...min(steps, count - 1) { bins[(first + step) % count].append(Int32(number)) }
    }
    return bins
  }

  /// A random point of the box, every part of equal area equally likely.
  func randomVector(using generator: inout SeededGenerator) -> UnitVector {
    let longitude = west + width * generator.unit()
    let z = south + (north - south) * generator.unit()
    let across = max(0, 1 - z * z).squareRoot()
    return UnitVector(across * cos(longitude), across * sin(longitude), z)
  }
}
