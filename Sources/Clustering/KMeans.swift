/// A fixed number of clusters around centres, each point with its nearest one.
///
/// S. Lloyd's iteration (1982, doi:10.1109/TIT.1982.1056489) from centres chosen by k-means++ (D. Arthur, S. Vassilvitskii, SODA
/// 2007), with the bounds of G. Hamerly (SDM 2010) that spare most distances. The same seed gives the same answer. Ties go
/// to the lower centre; a centre that loses all points moves to the point farthest from its own.
///
/// Points on a sphere around the origin have their centres on it too: distances are chords there, and the centre is the mean's
/// direction, which is the point with the least sum of squared chords.
public struct KMeans: Hashable, Sendable {
  /// How many clusters.
  public var clusterCount: Int
  /// What the first centres are drawn with.
  public var seed: UInt64
  /// After so many rounds it ends, whether centres still move or not.
  public var maximumRounds: Int

  /// Makes the parameters.
  /// - Precondition: there is at least one cluster and one round.
  public init(clusterCount: Int, seed: UInt64 = 0, maximumRounds: Int = 300) {
    precondition(clusterCount >= 1, "clusterCount must be 1 or more")
    precondition(maximumRounds >= 1, "maximumRounds must be 1 or more")
    (self.clusterCount, self.seed, self.maximumRounds) = (clusterCount, seed, maximumRounds)
  }

  /// Centres and what belongs to each.
  public struct Result: Hashable, Sendable {
    /// The number of each point's centre. Clusters are numbered in the order of their lowest member.
    public var labels: [Int]
    /// The centres; as many as there are different points where that is fewer.
    public var centers: [SIMD3<Double>]
    /// The sum of the squared distances between points and their centres.
    public var inertia: Double
    /// How many rounds it took; the last one moved nothing, unless they were as many as allowed.
    public var rounds: Int
  }

  /// Clusters points in space.
  /// - Parameter radius: of the sphere around the origin that the points are on; nil for points anywhere.
  /// - Precondition: the points are finite.
  /// - Complexity: O(*n* *k*) for the first centres and a round, less as they come to rest.
  public func clusters(of points: [SIMD3<Double>], onSphereOfRadius radius: Double? = nil) -> Result {
    guard !points.isEmpty else { return Result(labels: [], centers: [], inertia: 0, rounds: 0) }
    var centers = firstCenters(points)
    var state = Assignment(points, centers)
    var rounds = 1
    while rounds < maximumRounds {
      let moved = state.means(points, centers, radius: radius)
      let steps = zip(centers, moved).map { ($0 - $1).length }
      centers = moved
      if steps.allSatisfy({ $0 == 0 }) { break }
      state.update(points, centers, steps: steps)
      rounds += 1
    }
    return result(points, centers, state.labels, rounds)
  }

  private func result(_ points: [SIMD3<Double>], _ centers: [SIMD3<Double>], _ labels: [Int32], _ rounds: Int) -> Result
  {
    var number = [Int](repeating: -1, count: centers.count)
    var order: [Int] = []
    var result = Result(labels: [], centers: [], inertia: 0, rounds: rounds)
    result.labels = labels.map { label in
      if number[Int(label)] < 0 {
        number[Int(label)] = order.count
        order.append(Int(label))
      }
      return number[Int(label)]
    }
    result.centers = order.map { centers[$0] }
    for (point, label) in zip(points, labels) { result.inertia += (point - centers[Int(label)]).squaredLength }
    return result
  }

  /// The first centre at random, each further one with a chance that grows with the square of the distance to the others.
  private func firstCenters(_ points: [SIMD3<Double>]) -> [SIMD3<Double>] {
    var random = SplitMix(state: seed)
    var centers = [points[Int(random.unit() * Double(points.count))]]
    var squares = points.map { ($0 - centers[0]).squaredLength }
    while centers.count < clusterCount {
      let total = squares.reduce(0, +)
      guard total > 0 else { break }
      var rest = random.unit() * total
      var chosen = squares.lastIndex { $0 > 0 } ?? 0
      for (index, square) in squares.enumerated() where square > 0 {
        rest -= square
        if rest < 0 {
          chosen = index
          break
        }
      }
      let center = points[chosen]
      centers.append(center)
      for index in points.indices { squares[index] = min(squares[index], (points[index] - center).squaredLength) }
    }
    return centers
  }
}

/// Which centre each point belongs to, and how sure that is.
private struct Assignment {
  var labels: [Int32]
  /// No less than the distance to the own centre, and no more than that to any other.
  private var upper: [Double]
  private var lower: [Double]

  init(_ points: [SIMD3<Double>], _ centers: [SIMD3<Double>]) {
    labels = Array(repeating: 0, count: points.count)
    upper = Array(repeating: 0, count: points.count)
    lower = upper
    for index in points.indices { assign(index, points[index], centers) }
  }

  private mutating func assign(_ index: Int, _ point: SIMD3<Double>, _ centers: [SIMD3<Double>]) {
    var (nearest, shortest, second) = (0, Double.infinity, Double.infinity)
    for (number, center) in centers.enumerated() {
      let square = (point - center).squaredLength
      if square < shortest {
        (nearest, shortest, second) = (number, square, shortest)
      } else if square < second {
        second = square
      }
    }
    labels[index] = Int32(nearest)
    upper[index] = shortest.squareRoot()
    lower[index] = second.squareRoot()
  }

  mutating func update(_ points: [SIMD3<Double>], _ centers: [SIMD3<Double>], steps: [Double]) {
    let longest = steps.max() ?? 0
    // Half the way to the nearest other centre: within it no other is nearer.
    let halves = centers.map { center in
      (centers.lazy.map { ($0 - center).squaredLength }.filter { $0 > 0 }.min() ?? .infinity).squareRoot() / 2
    }
    for index in points.indices {
      let label = Int(labels[index])
      upper[index] += steps[label]
      lower[index] -= longest
      // A little short of what is certain, for rounding.
      let safe = max(lower[index], halves[label]) * (1 - 1e-12)
      if upper[index] < safe { continue }
      upper[index] = (points[index] - centers[label]).length
      if upper[index] < safe { continue }
      assign(index, points[index], centers)
    }
  }

  /// The centres of what belongs to each.
  func means(_ points: [SIMD3<Double>], _ centers: [SIMD3<Double>], radius: Double?) -> [SIMD3<Double>] {
    var sums = [SIMD3<Double>](repeating: .zero, count: centers.count)
    var counts = [Int](repeating: 0, count: centers.count)
    for (index, label) in labels.enumerated() {
      sums[Int(label)] += points[index]
      counts[Int(label)] += 1
    }
    var taken: Set<Int> = []
    return centers.indices.map { number in
      if counts[number] == 0 { return points[farthest(points, centers, but: &taken)] }
      let mean = sums[number] / Double(counts[number])
      guard let radius else { return mean }
      let length = mean.length
      return length > 0 ? mean * (radius / length) : centers[number]
    }
  }

  private func farthest(_ points: [SIMD3<Double>], _ centers: [SIMD3<Double>], but taken: inout Set<Int>) -> Int {
    var (farthest, longest) = (0, -1.0)
    for (index, label) in labels.enumerated() where !taken.contains(index) {
      let square = (points[index] - centers[Int(label)]).squaredLength
      if square > longest { (farthest, longest) = (index, square) }
    }
    taken.insert(farthest)
    return farthest
  }
}

extension SIMD3<Double> {
  fileprivate var squaredLength: Double { x * x + y * y + z * z }
  fileprivate var length: Double { squaredLength.squareRoot() }
}

/// G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014, doi:10.1145/2660193.2660195.
private struct SplitMix {
  var state: UInt64

  /// A number from 0 up to, and not including, 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}
