import Foundation
import Geoparsing

/// One choice to learn from: the rows of a matrix that compete, and which of them are right.
struct Choice {
  /// Index of the feature matrix.
  var matrix: Int
  var rows: Range<Int>
  /// Relative to the first row.
  var right: [Int]
  /// How much it counts.
  var weight = 1.0
}

/// Fits a conditional logit with a squared penalty by Newton's method.
///
/// The penalty is on the distance to starting weights, so that a feature that the documents hardly show keeps its
/// starting value.
///
/// Where several rows are right, their joint share is raised: each step shares the target among them by the present
/// beliefs.
struct SoftmaxTrainer {
  /// The penalty per choice on squared weights.
  var penalty: Double
  var steps = 15
  /// Features that keep their starting weights: choices that are the project's, not the corpora's.
  var pinned: [ResolverFeature] = [.capital]

  func fit(_ choices: [Choice], _ matrices: [FeatureMatrix], from start: [Double]) -> [Double] {
    let width = ResolverFeature.count
    var weights = start
    let ridge = penalty * Double(choices.count)
    var best = objective(choices, matrices, weights, start)
    for _ in 0..<steps {
      var gradient = zip(weights, start).map { -ridge * ($0 - $1) }
      var hessian = [Double](repeating: 0, count: width * width)
      for column in 0..<width { hessian[column * width + column] = ridge }
      for choice in choices { accumulate(choice, matrices[choice.matrix], weights, &gradient, &hessian) }
      for feature in pinned {
        gradient[feature.rawValue] = 0
        for column in 0..<width {
          hessian[feature.rawValue * width + column] = column == feature.rawValue ? 1 : 0
          hessian[column * width + feature.rawValue] = column == feature.rawValue ? 1 : 0
        }
      }
      let step = LinearSystem.solve(hessian, gradient, width)
      // A full step can overshoot far from the optimum: it is halved until it helps.
      var scale = 1.0
      var next = weights
      repeat {
        for column in 0..<width { next[column] = weights[column] + scale * step[column] }
        let value = objective(choices, matrices, next, start)
        if value > best {
          best = value
          break
        }
        scale /= 2
      } while scale > 1e-4
      guard scale > 1e-4 else { break }
      weights = next
      if step.allSatisfy({ abs($0) < 1e-5 }) { break }
    }
    return weights
  }

  /// The log-likelihood of the right rows less the penalty.
  private func objective(
    _ choices: [Choice], _ matrices: [FeatureMatrix], _ weights: [Double], _ start: [Double]
  ) -> Double {
    var sum = 0.0
    for choice in choices {
      let scores = choice.rows.map { matrices[choice.matrix].score(row: $0, weights: weights) }
      let highest = scores.max() ?? 0
      let all = scores.reduce(0) { $0 + exp($1 - highest) }
      let right = choice.right.reduce(0) { $0 + exp(scores[$1] - highest) }
      sum += choice.weight * log(max(right, 1e-300) / all)
    }
    let distance = zip(weights, start).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return sum - penalty * Double(choices.count) / 2 * distance
  }

  private func accumulate(
    _ choice: Choice, _ matrix: FeatureMatrix, _ weights: [Double], _ gradient: inout [Double],
    _ hessian: inout [Double]
  ) {
    let width = weights.count
    let values = matrix.values
    var shares = choice.rows.map { matrix.score(row: $0, weights: weights) }
    let highest = shares.max() ?? 0
    for index in shares.indices { shares[index] = exp(shares[index] - highest) }
    let sum = shares.reduce(0, +)
    for index in shares.indices { shares[index] /= sum }
    let rightShare = choice.right.reduce(0) { $0 + shares[$1] }
    var mean = [Double](repeating: 0, count: width)
    var nonZero: [(column: Int, value: Double)] = []
    for (index, row) in choice.rows.enumerated() {
      nonZero.removeAll(keepingCapacity: true)
      for column in 0..<width {
        let value = Double(values[row * width + column])
        if value != 0 { nonZero.append((column, value)) }
      }
      let share = shares[index]
      let target = choice.right.contains(index) && rightShare > 0 ? share / rightShare : 0
      for (column, value) in nonZero {
        mean[column] += share * value
        gradient[column] += choice.weight * (target - share) * value
      }
      guard share > 1e-9 else { continue }
      for (first, value) in nonZero {
        let scaled = choice.weight * share * value
        for (second, other) in nonZero { hessian[first * width + second] += scaled * other }
      }
    }
    for first in 0..<width where mean[first] != 0 {
      for second in 0..<width { hessian[first * width + second] -= choice.weight * mean[first] * mean[second] }
    }
  }
}

/// Symmetric linear equations.
enum LinearSystem {
  /// Solves by Cholesky decomposition; the matrix must be positive definite.
  static func solve(_ matrix: [Double], _ vector: [Double], _ size: Int) -> [Double] {
    var lower = matrix
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
        lower[row * size + column] = row == column ? max(sum, 1e-9).squareRoot() : sum / lower[column * size + column]
      }
    }
    var solution = vector
    for row in 0..<size {
      for index in 0..<row { solution[row] -= lower[row * size + index] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for index in (row + 1)..<max(size, row + 1) { solution[row] -= lower[index * size + row] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    return solution
  }
}
