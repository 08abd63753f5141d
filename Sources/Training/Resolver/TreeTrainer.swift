import Foundation
import Geoparsing

/// Grows boosted decision trees on first and second derivatives of a loss (Friedman 2001; Chen and Guestrin 2016).
///
/// Values are sorted into at most 64 bins per column; a tree grows leaf by leaf where the loss falls most. Nothing is
/// drawn at random: equal inputs give equal trees.
struct TreeTrainer {
  /// How many trees.
  var count = 100
  /// The most leaves of a tree.
  var leaves = 12
  /// What part of each leaf's best step is taken.
  var rate = 0.1
  /// The penalty on squared leaf values.
  var penalty = 5.0
  /// The least rows of a leaf.
  var leastRows = 40
  /// The least sum of second derivatives of a leaf.
  var leastWeight = 3.0
  /// The least gain of a split.
  var leastGain = 0.5
  /// Columns that no tree may ask for.
  var excluded: Set<Int> = []

  private static let bins = 64

  /// A leaf that may still be split.
  private struct Leaf {
    var rows: [Int32]
    var sums: [Double]
    var gradient: Double
    var weight: Double
    var node: Int
    var best: Split?
  }

  private struct Split {
    var column: Int
    var bin: Int
    var gain: Double
  }

  /// A tree while it grows, its nodes in the order of growth.
  private struct Growing {
    var column = -1
    var threshold: Float = 0
    var left = 0
    var right = 0
    var gradient = 0.0
    var weight = 0.0
    var rows = 0
  }

  /// Fits trees that are added to `start`.
  ///
  /// - Parameters:
  ///   - values: rows of `width` numbers.
  ///   - start: the score of each row before the first tree.
  ///   - derivatives: writes the loss's first and second derivative by each row's score.
  func fit(
    _ values: [Float], width: Int, start: [Double],
    derivatives: (_ scores: [Double], _ gradients: inout [Double], _ weights: inout [Double]) -> Void
  ) -> DecisionTrees {
    let rows = start.count
    let cuts = (0..<width).map { column in self.cuts(values, width, column, rows) }
    var binned = [UInt8](repeating: 0, count: rows * width)
    for row in 0..<rows {
      for column in 0..<width { binned[row * width + column] = bin(values[row * width + column], cuts[column]) }
    }
    let columns = (0..<width).filter { !cuts[$0].isEmpty && !excluded.contains($0) }
    var scores = start
    var gradients = [Double](repeating: 0, count: rows)
    var weights = gradients
    var result = DecisionTrees()
    for _ in 0..<count {
      derivatives(scores, &gradients, &weights)
      let (tree, values) = grow(binned, width, columns, cuts, gradients, weights)
      if tree.count < 2 { break }
      for row in 0..<rows { scores[row] += Double(values[row]) }
      result.append(tree)
    }
    return result
  }

  /// The thresholds between bins: quantiles of the distinct values.
  private func cuts(_ values: [Float], _ width: Int, _ column: Int, _ rows: Int) -> [Float] {
    var sorted = [Float]()
    sorted.reserveCapacity(rows)
    for row in 0..<rows { sorted.append(values[row * width + column]) }
    sorted.sort()
    guard let first = sorted.first else { return [] }
    var distinct = 1
    for index in 1..<max(rows, 1) where sorted[index] != sorted[index - 1] { distinct += 1 }
    var result: [Float] = []
    if distinct <= Self.bins {
      var previous = first
      for value in sorted where value != previous {
        result.append(middle(previous, value))
        previous = value
      }
      return result
    }
    // Bins of about equal size; a value that fills more than one bin has one of its own.
    var inBin = 0
    var used = 0
    for index in 1..<rows {
      inBin += 1
      guard sorted[index] != sorted[index - 1] else { continue }
      let wanted = (rows - used) / max(Self.bins - result.count, 1)
      if inBin >= wanted, result.count < Self.bins - 1 {
        result.append(middle(sorted[index - 1], sorted[index]))
        used += inBin
        inBin = 0
      }
    }
    return result
  }

  /// A round number between two values, so that tables stay short.
  private func middle(_ low: Float, _ high: Float) -> Float {
    let exact = (Double(low) + Double(high)) / 2
    for digits in 0..<7 {
      let scale = pow(10.0, Double(digits))
      let rounded = Float((exact * scale).rounded() / scale)
      if rounded > low && rounded <= high { return rounded }
    }
    return high
  }

  private func bin(_ value: Float, _ cuts: [Float]) -> UInt8 {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if value < cuts[middle] { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }

  // MARK: One tree

  private func grow(
    _ binned: [UInt8], _ width: Int, _ columns: [Int], _ cuts: [[Float]], _ gradients: [Double], _ weights: [Double]
  ) -> (tree: [DecisionTrees.Node], values: [Float]) {
    let all = (0..<Int32(gradients.count)).filter { weights[Int($0)] > 0 }
    var nodes = [Growing()]
    var open = [leaf(all, node: 0, binned, width, gradients, weights)]
    note(open[0], &nodes)
    open[0].best = split(open[0], columns, cuts)
    while open.count < leaves {
      let gains = open.indices.filter { open[$0].best != nil }
      guard let chosen = gains.max(by: { (open[$0].best?.gain ?? 0, $1) < (open[$1].best?.gain ?? 0, $0) }),
        let best = open[chosen].best
      else { break }
      let parent = open[chosen]
      var left: [Int32] = []
      var right: [Int32] = []
      for row in parent.rows {
        if Int(binned[Int(row) * width + best.column]) <= best.bin { left.append(row) } else { right.append(row) }
      }
      nodes[parent.node].column = best.column
      nodes[parent.node].threshold = cuts[best.column][best.bin]
      nodes[parent.node].left = nodes.count
      nodes[parent.node].right = nodes.count + 1
      nodes += [Growing(), Growing()]
      // The smaller side is counted, the larger is the rest.
      let smallIsLeft = left.count <= right.count
      var small = leaf(
        smallIsLeft ? left : right, node: nodes.count - (smallIsLeft ? 2 : 1), binned, width, gradients, weights)
      var large = Leaf(
        rows: smallIsLeft ? right : left, sums: parent.sums, gradient: parent.gradient - small.gradient,
        weight: parent.weight - small.weight, node: nodes.count - (smallIsLeft ? 1 : 2))
      for index in large.sums.indices { large.sums[index] -= small.sums[index] }
      note(small, &nodes)
      note(large, &nodes)
      small.best = split(small, columns, cuts)
      large.best = split(large, columns, cuts)
      open[chosen] = smallIsLeft ? small : large
      open.append(smallIsLeft ? large : small)
    }
    var outputs = [Float](repeating: 0, count: gradients.count)
    for leaf in open {
      let value = self.value(nodes[leaf.node])
      for row in leaf.rows { outputs[Int(row)] = value }
    }
    var tree: [DecisionTrees.Node] = []
    _ = write(0, nodes, to: &tree)
    return (tree, outputs)
  }

  private func note(_ leaf: Leaf, _ nodes: inout [Growing]) {
    nodes[leaf.node].gradient = leaf.gradient
    nodes[leaf.node].weight = leaf.weight
    nodes[leaf.node].rows = leaf.rows.count
  }

  /// Rounded as it is written.
  private func value(_ node: Growing) -> Float {
    let exact = -rate * node.gradient / (node.weight + penalty)
    return Float((exact * 10_000).rounded() / 10_000)
  }

  /// Appends a subtree in preorder; returns the sum of its leaves over its rows.
  private func write(_ index: Int, _ nodes: [Growing], to tree: inout [DecisionTrees.Node]) -> Double {
    let node = nodes[index]
    let place = tree.count
    guard node.column >= 0 else {
      tree.append(DecisionTrees.Node(value: value(node)))
      return Double(value(node)) * Double(node.rows)
    }
    tree.append(DecisionTrees.Node(column: Int32(node.column), threshold: node.threshold, value: 0))
    var sum = write(node.left, nodes, to: &tree)
    tree[place].right = Int32(tree.count - place)
    sum += write(node.right, nodes, to: &tree)
    tree[place].value = Float((sum / Double(max(node.rows, 1)) * 10_000).rounded() / 10_000)
    return sum
  }

  private func leaf(
    _ rows: [Int32], node: Int, _ binned: [UInt8], _ width: Int, _ gradients: [Double], _ weights: [Double]
  ) -> Leaf {
    var sums = [Double](repeating: 0, count: width * Self.bins * 3)
    var gradient = 0.0
    var weight = 0.0
    binned.withUnsafeBufferPointer { binned in
      sums.withUnsafeMutableBufferPointer { sums in
        for row in rows {
          let (first, second) = (gradients[Int(row)], weights[Int(row)])
          gradient += first
          weight += second
          let start = Int(row) * width
          for column in 0..<width {
            let target = (column * Self.bins + Int(binned[start + column])) * 3
            sums[target] += first
            sums[target + 1] += second
            sums[target + 2] += 1
          }
        }
      }
    }
    return Leaf(rows: rows, sums: sums, gradient: gradient, weight: weight, node: node)
  }

  private func split(_ leaf: Leaf, _ columns: [Int], _ cuts: [[Float]]) -> Split? {
    guard leaf.rows.count >= 2 * leastRows else { return nil }
    let whole = leaf.gradient * leaf.gradient / (leaf.weight + penalty)
    var best: Split?
    leaf.sums.withUnsafeBufferPointer { sums in
      for column in columns {
        var gradient = 0.0
        var weight = 0.0
        var count = 0.0
        for bin in 0..<cuts[column].count {
          let source = (column * Self.bins + bin) * 3
          gradient += sums[source]
          weight += sums[source + 1]
          count += sums[source + 2]
          guard count >= Double(leastRows), weight >= leastWeight else { continue }
          guard Double(leaf.rows.count) - count >= Double(leastRows), leaf.weight - weight >= leastWeight else { break }
          let other = leaf.gradient - gradient
          let gain =
            gradient * gradient / (weight + penalty) + other * other / (leaf.weight - weight + penalty) - whole
          if gain > max(best?.gain ?? 0, leastGain) { best = Split(column: column, bin: bin, gain: gain) }
        }
      }
    }
    return best
  }
}
