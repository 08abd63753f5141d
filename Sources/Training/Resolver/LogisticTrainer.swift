import Foundation

/// Fits a logistic regression with a squared penalty by Newton's method.
enum LogisticTrainer {
  static func fit(_ rows: [(marks: [Double], isRight: Bool, weight: Double)], penalty: Double) -> [Double] {
    guard let width = rows.first?.marks.count else { return [] }
    var weights = [Double](repeating: 0, count: width)
    let ridge = penalty * rows.reduce(0) { $0 + $1.weight }
    for _ in 0..<15 {
      var gradient = weights.map { -ridge * $0 }
      var hessian = [Double](repeating: 0, count: width * width)
      for column in 0..<width { hessian[column * width + column] = ridge }
      for (marks, isRight, count) in rows {
        let sum = zip(marks, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let share = 1 / (1 + exp(-sum))
        let weight = max(share * (1 - share), 1e-6) * count
        for first in 0..<width where marks[first] != 0 {
          gradient[first] += ((isRight ? 1 : 0) - share) * marks[first] * count
          for second in 0..<width { hessian[first * width + second] += weight * marks[first] * marks[second] }
        }
      }
      let step = LinearSystem.solve(hessian, gradient, width)
      for column in 0..<width { weights[column] += step[column] }
    }
    return weights
  }
}
