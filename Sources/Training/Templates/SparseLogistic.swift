import EventTemplates
import Foundation

/// Fits logistic regressions over hashed features by L-BFGS.
///
/// Liu, Nocedal (1989), "On the limited memory BFGS method for large scale optimization", Mathematical Programming 45.
struct SparseLogistic {
  /// How much the rows count against the squared weights.
  var cost = 0.1
  /// Features seen in fewer rows are not learnt.
  var minimumCount = 2
  /// The most rounds.
  var rounds = 45
  /// Weights smaller than this are not kept.
  var least: Float = 0.004
  private let memory = 6

  /// The weights for rows that are right or wrong.
  func fit(_ rows: [FeatureVector], _ labels: [Bool], weights: [Double]? = nil) -> FeatureWeights {
    let problem = Problem(rows, labels, weights, cost: cost, minimumCount: minimumCount)
    let solution = minimise(problem)
    let features = zip(problem.keys, solution).filter { abs(Float($1)) >= least }
    return FeatureWeights(outputs: 1, features: features.map { (key: $0, weights: [Float($1)]) })
  }

  private func minimise(_ problem: Problem) -> [Double] {
    var point = [Double](repeating: 0, count: problem.keys.count)
    var gradient = point
    var value = problem.value(at: point, gradient: &gradient)
    var steps: [[Double]] = []
    var changes: [[Double]] = []
    for round in 0..<rounds {
      var direction = direction(gradient, steps, changes)
      var slope = dot(gradient, direction)
      if slope >= 0 {
        direction = gradient.map { -$0 }
        slope = dot(gradient, direction)
      }
      if -slope < 1e-9 * max(1, abs(value)) { break }
      var length = round == 0 ? min(1, 1 / max(1e-9, dot(gradient, gradient).squareRoot())) : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      for _ in 0..<20 {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextValue = problem.value(at: next, gradient: &nextGradient)
        if nextValue <= value + 1e-4 * length * slope { break }
        length /= 2
      }
      let step = zip(next, point).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      if dot(step, change) > 1e-12 {
        steps.append(step)
        changes.append(change)
        if steps.count > memory {
          steps.removeFirst()
          changes.removeFirst()
        }
      }
      let gain = value - nextValue
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain < 1e-5 * max(1, abs(value)) { break }
    }
    return point
  }

  private func direction(_ gradient: [Double], _ steps: [[Double]], _ changes: [[Double]]) -> [Double] {
    var result = gradient
    var shares: [Double] = []
    for (step, change) in zip(steps, changes).reversed() {
      let share = dot(step, result) / dot(step, change)
      shares.append(share)
      for index in result.indices { result[index] -= share * change[index] }
    }
    if let step = steps.last, let change = changes.last {
      let scale = dot(step, change) / dot(change, change)
      for index in result.indices { result[index] *= scale }
    }
    for ((step, change), share) in zip(zip(steps, changes), shares.reversed()) {
      let factor = share - dot(change, result) / dot(step, change)
      for index in result.indices { result[index] += factor * step[index] }
    }
    return result.map { -$0 }
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
      }
    }
  }

  /// The rows with features numbered anew.
  private struct Problem {
    var keys: [UInt32] = []
    private var columns: [Int32] = []
    private var values: [Float] = []
    private var starts: [Int] = [0]
    private let labels: [Bool]
    private let weights: [Double]?
    private let cost: Double

    init(_ rows: [FeatureVector], _ labels: [Bool], _ weights: [Double]?, cost: Double, minimumCount: Int) {
      self.labels = labels
      self.weights = weights
      self.cost = cost
      var counts: [UInt32: Int32] = [:]
      for row in rows { for key in row.keys { counts[key, default: 0] += 1 } }
      keys = counts.filter { Int($0.value) >= minimumCount }.keys.sorted()
      let numbers = Dictionary(uniqueKeysWithValues: zip(keys, (0..<keys.count).map { Int32($0) }))
      for row in rows {
        for (key, value) in zip(row.keys, row.values) {
          if let number = numbers[key] {
            columns.append(number)
            values.append(value)
          }
        }
        starts.append(columns.count)
      }
    }

    func value(at point: [Double], gradient: inout [Double]) -> Double {
      var total = 0.0
      for index in point.indices {
        gradient[index] = point[index]
        total += point[index] * point[index] / 2
      }
      point.withUnsafeBufferPointer { point in
        gradient.withUnsafeMutableBufferPointer { gradient in
          columns.withUnsafeBufferPointer { columns in
            values.withUnsafeBufferPointer { values in
              for row in labels.indices {
                var sum = 0.0
                for slot in starts[row]..<starts[row + 1] { sum += point[Int(columns[slot])] * Double(values[slot]) }
                let sign = labels[row] ? 1.0 : -1.0
                let margin = sign * sum
                let weight = cost * (weights?[row] ?? 1)
                total += weight * (margin > 0 ? log1p(exp(-margin)) : log1p(exp(margin)) - margin)
                let pull = -weight * sign / (1 + exp(margin))
                for slot in starts[row]..<starts[row + 1] {
                  gradient[Int(columns[slot])] += pull * Double(values[slot])
                }
              }
            }
          }
        }
      }
      return total
    }
  }
}
