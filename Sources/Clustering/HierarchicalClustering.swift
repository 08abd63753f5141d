/// How the distance between two clusters follows from those of their elements.
public enum Linkage: String, CaseIterable, Hashable, Sendable {
  /// The least distance between elements of both.
  case single
  /// The greatest distance between elements of both.
  case complete
  /// The mean distance between elements of both (UPGMA).
  case average
  /// By how much merging raises the sum of squares within clusters, as a distance; right for Euclidean distances.
  case ward
}

/// Agglomerative clustering of all pairs, as a dendrogram to be cut by height or by number of clusters.
///
/// Nearest-neighbour chains with the Lance–Williams update: F. Murtagh, A survey of recent advances in hierarchical
/// clustering algorithms, Computer Journal 26 (1983), doi:10.1093/comjnl/26.4.354; single linkage from a minimum spanning
/// tree. Heights agree with `scipy.cluster.hierarchy.linkage`.
///
///     let dendrogram = HierarchicalClustering(linkage: .average).dendrogram(count: n, distance: metres)
///     let labels = dendrogram.labels(height: 5000)
public struct HierarchicalClustering: Hashable, Sendable {
  /// How the distance between clusters is taken.
  public var linkage: Linkage

  /// Makes a clustering with the linkage.
  public init(linkage: Linkage) { self.linkage = linkage }

  /// The dendrogram of 0..<count under a symmetric distance.
  ///
  /// Each distance is asked for once, with the lower index first, but for single linkage, where the order varies. Among equal
  /// distances the lower indices merge first.
  /// - Precondition: distances are zero or more, and not NaN.
  /// - Complexity: O(*n*²) time; O(*n*²) memory, half a matrix of doubles, and O(*n*) for single linkage.
  public func dendrogram(count: Int, distance: (_ first: Int, _ second: Int) -> Double) -> Dendrogram {
    if linkage == .single {
      return Dendrogram(count: count, joins: minimumSpanningTree(count: count, weight: distance))
    }
    var matrix = DistanceMatrix(count: count, distance: distance)
    return Dendrogram(count: count, joins: chainedJoins(&matrix))
  }

  private func chainedJoins(_ matrix: inout DistanceMatrix) -> [WeightedEdge] {
    let count = matrix.count
    var size = [Int](repeating: 1, count: count)
    var joins: [WeightedEdge] = []
    var chain: [Int] = []
    while joins.count < count - 1 {
      if chain.isEmpty, let start = size.firstIndex(where: { $0 > 0 }) { chain.append(start) }
      while true {
        let last = chain[chain.count - 1]
        // The way back wins ties, or the chain could run in circles.
        var nearest = chain.count > 1 ? chain[chain.count - 2] : -1
        var shortest = nearest >= 0 ? matrix[last, nearest] : .infinity
        for other in 0..<count where size[other] > 0 && other != last {
          let distance = matrix[last, other]
          if distance < shortest || nearest < 0 { (nearest, shortest) = (other, distance) }
        }
        if chain.count > 1, nearest == chain[chain.count - 2] {
          chain.removeLast(2)
          joins.append(WeightedEdge(first: min(last, nearest), second: max(last, nearest), weight: shortest))
          merge(min(last, nearest), into: max(last, nearest), &matrix, &size)
          break
        }
        chain.append(nearest)
      }
    }
    return joins
  }

  /// Makes the second cluster the union of both and updates its distances.
  private func merge(_ first: Int, into second: Int, _ matrix: inout DistanceMatrix, _ size: inout [Int]) {
    let (sizeA, sizeB) = (Double(size[first]), Double(size[second]))
    let between = matrix[first, second]
    size[second] += size[first]
    size[first] = 0
    for other in 0..<matrix.count where size[other] > 0 && other != second {
      let (a, b) = (matrix[first, other], matrix[second, other])
      switch linkage {
      case .single: matrix[second, other] = min(a, b)
      case .complete: matrix[second, other] = max(a, b)
      case .average: matrix[second, other] = (sizeA * a + sizeB * b) / (sizeA + sizeB)
      case .ward:
        let sizeC = Double(size[other])
        let sum = (sizeA + sizeC) * a * a + (sizeB + sizeC) * b * b - sizeC * between * between
        matrix[second, other] = max(0, sum / (sizeA + sizeB + sizeC)).squareRoot()
      }
    }
  }
}

/// The distances between all pairs, each held once.
private struct DistanceMatrix {
  let count: Int
  private var values: [Double]

  init(count: Int, distance: (Int, Int) -> Double) {
    self.count = count
    values = []
    values.reserveCapacity(count * max(0, count - 1) / 2)
    for second in 0..<count {
      for first in 0..<second { values.append(distance(first, second)) }
    }
  }

  subscript(first: Int, second: Int) -> Double {
    get { values[place(first, second)] }
    set { values[place(first, second)] = newValue }
  }

  private func place(_ first: Int, _ second: Int) -> Int {
    let (low, high) = first < second ? (first, second) : (second, first)
    return high * (high - 1) / 2 + low
  }
}
