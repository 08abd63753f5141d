public import GeoJSON
public import SpatialAnalysis

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many events there are to the square kilometre, smoothed by a Gaussian kernel: B. W. Silverman, Density estimation for
/// statistics and data analysis, 1986.
///
/// Planar: distances are those of the local equal-area plane around the events (``EqualAreaPlane``), on a grid of nodes in it.
/// Nothing is known of coasts or borders: density spreads over water, too.
public struct KernelDensity: Sendable {
  /// The plane of the grid.
  public var plane: EqualAreaPlane
  /// The kernel's standard deviation in metres.
  public var bandwidth: Double
  /// The plane's point of the first node, in the south-west.
  public var origin: PlanePoint
  /// Metres between nodes.
  public var spacing: Double
  /// Nodes from west to east.
  public var columns: Int
  /// Nodes from south to north.
  public var rows: Int
  /// Events to the square kilometre at each node, row by row from the south-west.
  public var values: [Double]
  /// How many events.
  public var count: Int
  /// What all events count together: their number, or the sum of their weights.
  public var total: Double

  /// The most nodes along a side of the grid.
  public static let largestSide = 1500
  /// How far a kernel reaches, in bandwidths; beyond that less than one part in 65 million of it is left out.
  private static let reach = 6.0

  /// A bandwidth for events scattered like a normal distribution: n^(−1/6) times the standard deviation to a side, or the
  /// median distance from the middle over √(2 ln 2), where that is less, as far-off events should not widen it.
  ///
  /// Scott's rule in two dimensions (D. W. Scott, Multivariate density estimation, 1992). Events in several groups want less.
  /// - Returns: metres; 0 where all events are at one place.
  public static func suggestedBandwidth(for positions: [Position]) -> Double {
    guard positions.count >= 2 else { return 0 }
    let plane = EqualAreaPlane(around: positions)
    let points = positions.map { plane.point($0) }
    let n = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
    let squares = points.map { square($0.x - meanX) + square($0.y - meanY) }.sorted()
    let deviation = (squares.reduce(0, +) / (2 * (n - 1))).squareRoot()
    let middle = squares[squares.count / 2].squareRoot() / (2 * log(2.0)).squareRoot()
    return (middle > 0 ? min(deviation, middle) : deviation) * pow(n, -1.0 / 6)
  }

  /// Estimates the density around the positions, out to three bandwidths beyond the outermost.
  ///
  /// - Parameters:
  ///   - bandwidth: the kernel's standard deviation in metres, above 0.
  ///   - weights: what each position counts; 1 each where nil.
  ///   - resolution: how many nodes the longer side has at least; more where the bandwidth needs them.
  /// - Throws: ``StatisticsError`` with `.tooFew` for no positions, `.tooMany` where the bandwidth is too small for the extent.
  /// - Complexity: O(*n k*) for *k* nodes within six bandwidths.
  public init(of positions: [Position], bandwidth: Double, weights: [Double]? = nil, resolution: Int = 200)
    throws(StatisticsError)
  {
    precondition(bandwidth > 0 && resolution >= 2, "a density needs a bandwidth above 0 and at least two nodes a side")
    guard !positions.isEmpty else { throw StatisticsError(code: .tooFew, message: "a density needs at least 1 event") }
    let plane = EqualAreaPlane(around: positions)
    let points = positions.map { plane.point($0) }
    let margin = 3 * bandwidth
    let west = points.reduce(Double.infinity) { min($0, $1.x) } - margin
    let east = points.reduce(-Double.infinity) { max($0, $1.x) } + margin
    let south = points.reduce(Double.infinity) { min($0, $1.y) } - margin
    let north = points.reduce(-Double.infinity) { max($0, $1.y) } + margin
    let extent = max(east - west, north - south)
    var spacing = min(extent / Double(resolution - 1), bandwidth / 3)
    if extent / spacing > Double(Self.largestSide - 1) { spacing = extent / Double(Self.largestSide - 1) }
    guard spacing <= bandwidth else {
      throw StatisticsError(
        code: .tooMany,
        message:
          "a bandwidth of \(Int(bandwidth)) m is too small for events over \(Int(extent / 1000)) km; take \(Int(extent / Double(Self.largestSide))) m or more, or a part of the events"
      )
    }
    self.plane = plane
    total = weights?.reduce(0, +) ?? Double(positions.count)
    (self.bandwidth, self.spacing, count) = (bandwidth, spacing, positions.count)
    origin = PlanePoint(x: west, y: south)
    columns = Int(((east - west) / spacing).rounded(.up)) + 1
    rows = Int(((north - south) / spacing).rounded(.up)) + 1
    var values = [Double](repeating: 0, count: columns * rows)
    let scale = 1e6 / (2 * .pi * bandwidth * bandwidth)
    var across: [Double] = []
    for (index, point) in points.enumerated() {
      let weight = (weights?[index] ?? 1) * scale
      let columnRange = Self.nodes(
        around: point.x - west, reach: Self.reach * bandwidth, spacing: spacing, count: columns)
      let rowRange = Self.nodes(around: point.y - south, reach: Self.reach * bandwidth, spacing: spacing, count: rows)
      across.removeAll(keepingCapacity: true)
      for column in columnRange {
        across.append(exp(-square((west + Double(column) * spacing - point.x) / bandwidth) / 2))
      }
      for row in rowRange {
        let factor = weight * exp(-square((south + Double(row) * spacing - point.y) / bandwidth) / 2)
        let start = row * columns + columnRange.lowerBound
        for (offset, value) in across.enumerated() { values[start + offset] += factor * value }
      }
    }
    self.values = values
  }

  private static func nodes(around offset: Double, reach: Double, spacing: Double, count: Int) -> Range<Int> {
    let first = max(0, Int(((offset - reach) / spacing).rounded(.up)))
    let last = min(count - 1, Int(((offset + reach) / spacing).rounded(.down)))
    return first..<max(first, last + 1)
  }

  /// The position of the highest node, the first of equal ones, and its density in events to the square kilometre.
  public var peak: (position: Position, density: Double) {
    var best = 0
    for index in values.indices where values[index] > values[best] { best = index }
    let point = PlanePoint(
      x: origin.x + Double(best % columns) * spacing, y: origin.y + Double(best / columns) * spacing)
    return (plane.position(point), values[best])
  }

  /// The density above which a share of all events lies, by the estimate: the smallest area that holds so many.
  /// - Precondition: the share is within 0…1.
  public func level(holding share: Double) -> Double {
    precondition(share >= 0 && share <= 1, "a share is within 0…1")
    let sorted = values.sorted(by: >)
    // What lies beyond the grid counts, too.
    let target = share * total * 1e6 / (spacing * spacing)
    var sum = 0.0
    for value in sorted where value > 0 {
      sum += value
      if sum >= target { return value }
    }
    return sorted.last { $0 > 0 } ?? 0
  }
}
