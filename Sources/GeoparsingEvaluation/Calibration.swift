/// How well confidence tells how often an answer is right.
public struct Calibration: Hashable, Sendable {
  /// Answers whose confidence lies in a tenth.
  public struct Bin: Hashable, Sendable {
    /// The confidence from which on, inclusive.
    public var low: Double
    /// How many answers.
    public var count: Int
    /// Their mean confidence.
    public var confidence: Double
    /// The share of them that is right.
    public var right: Double
  }

  /// The bins with an answer, from low to high.
  public private(set) var bins: [Bin] = []
  /// The expected calibration error: the mean gap between confidence and share, weighted by answers.
  ///
  /// Guo et al. (2017), "On Calibration of Modern Neural Networks", <https://arxiv.org/abs/1706.04599>.
  public private(set) var expectedError = 0.0
  /// How many answers.
  public private(set) var count = 0

  /// Sums answers up: confidence 0…1, and whether right.
  public init(_ answers: [(confidence: Double, isRight: Bool)]) {
    count = answers.count
    var sums = [(count: Int, confidence: Double, right: Int)](repeating: (0, 0, 0), count: 10)
    for answer in answers {
      let bin = min(max(Int(answer.confidence * 10), 0), 9)
      sums[bin].count += 1
      sums[bin].confidence += answer.confidence
      if answer.isRight { sums[bin].right += 1 }
    }
    for (index, sum) in sums.enumerated() where sum.count > 0 {
      let bin = Bin(
        low: Double(index) / 10, count: sum.count, confidence: sum.confidence / Double(sum.count),
        right: Double(sum.right) / Double(sum.count))
      bins.append(bin)
      expectedError += Double(sum.count) / Double(count) * abs(bin.confidence - bin.right)
    }
  }
}

extension GeoparsingScore {
  /// The calibration of answers with a confidence.
  ///
  /// - Parameter includesSpurious: whether answers for what is no labelled name count, as wrong ones. Without them it is
  ///   the choice of the place that is judged.
  public func calibration(includesSpurious: Bool) -> Calibration {
    Calibration(
      documentScores.flatMap(\.items).compactMap { item in
        guard item.countsAsPredicted, item.prediction?.position != nil, let confidence = item.prediction?.confidence,
          includesSpurious || item.label != nil
        else { return nil }
        return (confidence, item.isRight)
      })
  }
}
