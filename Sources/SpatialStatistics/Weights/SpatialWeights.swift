public import GeoJSON

/// Who is whose neighbour, and how much each counts; nobody is a neighbour of its own.
public struct SpatialWeights: Sendable {
  /// Where the neighbours of each begin in ``neighbors``; one more at the end.
  public let offsets: [Int32]
  /// The neighbours of each, ascending.
  public let neighbors: [Int32]
  /// The weight of each neighbour.
  public let values: [Double]

  /// How many things have neighbours here.
  public var count: Int { offsets.count - 1 }
  /// How many have none.
  public var islands: Int { (0..<count).count { offsets[$0] == offsets[$0 + 1] } }

  /// Makes weights from the neighbours of each, all with weight 1.
  ///
  /// - Precondition: neighbours are indices of others, each once.
  public init(neighbors lists: [[Int]]) {
    var (offsets, neighbors): ([Int32], [Int32]) = ([0], [])
    for list in lists {
      neighbors.append(contentsOf: list.sorted().map { Int32($0) })
      offsets.append(Int32(neighbors.count))
    }
    self.init(offsets: offsets, neighbors: neighbors, values: Array(repeating: 1, count: neighbors.count))
  }

  private init(offsets: [Int32], neighbors: [Int32], values: [Double]) {
    (self.offsets, self.neighbors, self.values) = (offsets, neighbors, values)
  }

  /// The `count` nearest others of each, by great-circle distance; of equally near ones the lower indices.
  public init(nearest count: Int, of positions: [Position]) {
    let points = SpherePoints(positions)
    self.init(neighbors: positions.indices.map { points.nearest(to: $0, count: count) })
  }

  /// How many neighbours all together a run may have.
  public static let limit = 100_000_000

  /// All others within a great-circle distance in metres, inclusive.
  /// - Throws: ``StatisticsError`` with `.tooMany` for more than ``limit`` neighbours.
  public init(within radius: Double, of positions: [Position]) throws(StatisticsError) {
    let points = SpherePoints(positions)
    let bound = Sphere.squaredChord(meters: radius)
    var (offsets, neighbors): ([Int32], [Int32]) = ([0], [])
    for (index, vector) in points.vectors.enumerated() {
      let start = neighbors.count
      points.forEach(withinSquaredChord: bound, of: vector) { other, _ in
        if other != index { neighbors.append(Int32(other)) }
      }
      neighbors[start...].sort()
      offsets.append(Int32(neighbors.count))
      guard neighbors.count <= Self.limit else {
        throw StatisticsError(
          code: .tooMany, message: "more than \(Self.limit) neighbours within \(Int(radius)) m; take a smaller distance"
        )
      }
    }
    self.init(offsets: offsets, neighbors: neighbors, values: Array(repeating: 1, count: neighbors.count))
  }

  /// The neighbours of one, as places in ``neighbors`` and ``values``.
  func places(of index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }

  /// The weights divided by their sum for each, so that the neighbours' mean is taken.
  public var rowStandardized: SpatialWeights {
    var values = values
    for index in 0..<count {
      let places = places(of: index)
      let sum = values[places].reduce(0, +)
      if sum != 0 { for place in places { values[place] /= sum } }
    }
    return SpatialWeights(offsets: offsets, neighbors: neighbors, values: values)
  }

  /// The weighted sum of the neighbours' values.
  @inline(__always)
  func lag(_ data: [Double], at index: Int) -> Double {
    var sum = 0.0
    for place in places(of: index) { sum += values[place] * data[Int(neighbors[place])] }
    return sum
  }

  /// The sums S₀, S₁ and S₂ of A. D. Cliff and J. K. Ord, Spatial processes, 1981.
  var sums: (s0: Double, s1: Double, s2: Double) {
    var (s0, s1, s2) = (0.0, 0.0, 0.0)
    var columns = [Double](repeating: 0, count: count)
    for place in values.indices { columns[Int(neighbors[place])] += values[place] }
    for index in 0..<count {
      let places = places(of: index)
      var row = 0.0
      for place in places {
        let (other, weight) = (Int(neighbors[place]), values[place])
        row += weight
        // (w + w')² over ordered pairs, where only one of the two may be there.
        if let back = self.place(of: index, amongNeighborsOf: other) {
          s1 += square(weight + values[back]) / 2
        } else {
          s1 += weight * weight
        }
      }
      s0 += row
      s2 += square(row + columns[index])
    }
    return (s0, s1, s2)
  }

  private func place(of index: Int, amongNeighborsOf other: Int) -> Int? {
    let places = places(of: other)
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(neighbors[middle]) < index { low = middle + 1 } else { high = middle }
    }
    return low < places.upperBound && Int(neighbors[low]) == index ? low : nil
  }
}
