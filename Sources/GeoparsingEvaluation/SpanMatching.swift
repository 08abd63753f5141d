/// Pairs labelled and predicted spans one to one.
///
/// Equal spans first, then those that share most, then those of like length, then from left to right.
package struct SpanMatching {
  /// For each labelled span the predicted one, or nil.
  package private(set) var predicted: [Int?]
  /// For each predicted span the labelled one, or nil.
  package private(set) var labelled: [Int?]

  /// - Complexity: O(*g* · *p*) for *g* labelled and *p* predicted spans that all overlap; O(*n* log *n*) as a rule.
  package init(labelled gold: [Range<Int>], predicted spans: [Range<Int>]) {
    predicted = Array(repeating: nil, count: gold.count)
    labelled = Array(repeating: nil, count: spans.count)
    var pairs: [Pair] = []
    // Predictions by start, so that each label looks only at those that may reach it.
    let order = spans.indices.sorted { (spans[$0].lowerBound, $0) < (spans[$1].lowerBound, $1) }
    let longest = spans.reduce(0) { max($0, $1.count) }
    let starts = order.map { spans[$0].lowerBound }
    for (g, label) in gold.enumerated() {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] > label.lowerBound - longest { high = middle } else { low = middle + 1 }
      }
      while low < order.count, starts[low] < label.upperBound {
        let p = order[low]
        let shared = sharedLength(label, spans[p])
        if shared > 0 {
          pairs.append(
            Pair(
              isUnequal: label == spans[p] ? 0 : 1, shared: -shared, difference: abs(label.count - spans[p].count),
              start: label.lowerBound, otherStart: spans[p].lowerBound, g: g, p: p))
        }
        low += 1
      }
    }
    for pair in pairs.sorted() where predicted[pair.g] == nil && labelled[pair.p] == nil {
      predicted[pair.g] = pair.p
      labelled[pair.p] = pair.g
    }
  }

  private struct Pair: Comparable {
    var isUnequal: Int
    var shared: Int
    var difference: Int
    var start: Int
    var otherStart: Int
    var g: Int
    var p: Int

    private var ranks: [Int] { [isUnequal, shared, difference, start, otherStart, g, p] }

    static func < (left: Pair, right: Pair) -> Bool { left.ranks.lexicographicallyPrecedes(right.ranks) }
  }
}

/// How many characters two spans share; 0 or less where they do not.
func sharedLength(_ left: Range<Int>, _ right: Range<Int>) -> Int {
  min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
}
