/// Turns what is known of an answer into the chance that it is right.
///
/// The share of belief alone is too sure: it cannot see that the right place may be missing from the gazetteer, or that
/// the name may be no place at all. A logistic function of it and of other marks of the answer can; small trees add what
/// marks say together.
package struct ConfidenceCalibration: Hashable, Sendable {
  /// One weight per mark.
  package var weights: [Double]
  /// What marks say together, in log-odds.
  package var trees: DecisionTrees

  /// The share as it is.
  package static let identity = ConfidenceCalibration(
    weights: AnswerMark.allCases.map { $0 == .logitOfShare ? 1 : 0 })

  /// Makes a calibration from weights in the order of the marks.
  package init(weights: [Double], trees: DecisionTrees = DecisionTrees()) {
    precondition(weights.count == AnswerMark.count)
    self.weights = weights
    self.trees = trees
  }

  /// The chance that an answer with these marks is right, 0…1.
  package func confidence(_ marks: [Float]) -> Double {
    var sum = 0.0
    for (mark, weight) in zip(marks, weights) { sum += Double(mark) * weight }
    if !trees.isEmpty { marks.withUnsafeBufferPointer { sum += trees.value($0) } }
    return 1 / (1 + exponential(-sum))
  }
}
