import SpatialIndex

/// Tells whether parts hold positions, by the edges at a position's latitude alone.
///
/// A ray eastwards crosses the edges of what surrounds it an odd number of times; crossings are told without rounding, and
/// a position on an edge is inside, as GEOS decides it (RayCrossingCounter). For a polygon that crosses itself what is
/// surrounded an even number of times is outside.
struct PartLocator {
  let vertices: UnsafeBufferPointer<Vertex>
  let stripes: UnsafeBufferPointer<UInt32>
  let edges: UnsafeBufferPointer<UInt32>

  /// Whether the part holds the position, edges included.
  /// - Complexity: O(1) for most parts: some ten edges.
  @inline(__always)
  func contains(_ longitude: Double, _ latitude: Double, part: borrowing PartRecord) -> Bool {
    guard longitude >= part.box.minX, longitude <= part.box.maxX, latitude >= part.box.minY, latitude <= part.box.maxY
    else { return false }
    // Of a damaged file no number can be trusted.
    let first = Int(part.firstStripe)
    guard first < stripes.count else { return false }
    let count = Int(stripes[first])
    guard count > 0, first + count + 1 < stripes.count else { return false }
    let stripe = first + 1 + StripeTable.stripe(of: latitude, in: part.box, count: count)
    let (start, end) = (Int(stripes[stripe]), Int(stripes[stripe + 1]))
    guard start <= end, end <= edges.count else { return false }
    var isInside = false
    for place in start..<end {
      let vertex = Int(edges[place])
      guard vertex + 1 < vertices.count else { return false }
      let (a, b) = (vertices[vertex], vertices[vertex + 1])
      if a.longitude < longitude && b.longitude < longitude { continue }
      if (a.latitude > latitude) == (b.latitude > latitude) {
        // No crossing; but a level edge, or the end of one that comes from below, may hold the position.
        if a.latitude == latitude || b.latitude == latitude, Self.touches(a, b, longitude, latitude) { return true }
        continue
      }
      if a.longitude > longitude && b.longitude > longitude {
        isInside.toggle()
        continue
      }
      let turn = orientation(
        (a.longitude, a.latitude), (b.longitude, b.latitude), (longitude, latitude))
      if turn == 0 { return true }
      // To the left of an edge that goes up, to the right of one that goes down.
      if (turn > 0) == (b.latitude > a.latitude) { isInside.toggle() }
    }
    return isInside
  }

  private static func touches(_ a: Vertex, _ b: Vertex, _ longitude: Double, _ latitude: Double) -> Bool {
    if a.latitude == latitude && a.longitude == longitude || b.latitude == latitude && b.longitude == longitude {
      return true
    }
    return a.latitude == b.latitude && longitude >= min(a.longitude, b.longitude)
      && longitude <= max(a.longitude, b.longitude)
  }
}

/// Edges of parts by the stripes of latitude that they reach into.
struct StripeTable {
  /// For each part how many stripes it has, and where in `edges` each begins and the last ends.
  private(set) var stripes: [UInt32] = []
  /// The first corner of each edge.
  private(set) var edges: [UInt32] = []

  /// How many edges a stripe begins with, on average.
  private static let edgesPerStripe = 4

  /// The stripe of a latitude; a higher latitude is never in a lower stripe.
  @inline(__always)
  static func stripe(of latitude: Double, in box: PackedBoxTree.Box, count: Int) -> Int {
    let scaled = (latitude - box.minY) * (Double(count) / (box.maxY - box.minY))
    // A box without height has no scale.
    return scaled >= 0 ? scaled < Double(count) ? Int(scaled) : count - 1 : 0
  }

  /// Adds a part and gives its place in `stripes`; one with a ring that is not closed or has less than four corners holds
  /// nothing.
  mutating func add(_ rings: some Sequence<RingRecord>, in box: PackedBoxTree.Box, of vertices: [Vertex]) -> UInt32 {
    let place = UInt32(stripes.count)
    var first: [UInt32] = []
    for ring in rings {
      let corners = vertices[Int(ring.firstVertex)..<Int(ring.firstVertex + ring.vertexCount)]
      guard corners.count >= 4, let start = corners.first, let end = corners.last,
        start.longitude == end.longitude, start.latitude == end.latitude
      else {
        stripes.append(0)
        return place
      }
      first.append(contentsOf: ring.firstVertex..<ring.firstVertex + ring.vertexCount - 1)
    }
    let count = min(max(first.count / Self.edgesPerStripe, 1), 1 << 16)
    func range(_ edge: UInt32) -> ClosedRange<Int> {
      let (a, b) = (vertices[Int(edge)].latitude, vertices[Int(edge) + 1].latitude)
      return Self.stripe(of: min(a, b), in: box, count: count)...Self.stripe(of: max(a, b), in: box, count: count)
    }
    // Counted, then put in their places.
    var ends = [UInt32](repeating: 0, count: count + 1)
    for edge in first {
      for stripe in range(edge) { ends[stripe + 1] += 1 }
    }
    ends[0] = UInt32(edges.count)
    for stripe in 0..<count { ends[stripe + 1] += ends[stripe] }
    stripes.append(UInt32(count))
    stripes.append(contentsOf: ends)
    edges.append(contentsOf: repeatElement(0, count: Int(ends[count] - ends[0])))
    for edge in first {
      for stripe in range(edge) {
        edges[Int(ends[stripe])] = edge
        ends[stripe] += 1
      }
    }
    return place
  }
}
