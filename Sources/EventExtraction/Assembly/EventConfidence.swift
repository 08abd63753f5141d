import Events

/// How likely an event is real, of the right kind and in the right place: a logistic function of its features.
///
/// The weights are learnt on live and background events of labelled reports, and kept small, since on reports that they were not
/// learnt on they promise too much.
enum EventConfidence {
  /// What a live event must reach to be published.
  static let threshold = 0.5

  /// The probability, between 0 and 1.
  static func probability(_ features: [String]) -> Double {
    let logit = features.reduce(bias) { $0 + (weights[$1] ?? 0) }
    return 1 / (1 + Exponential.of(-logit))
  }

  /// The probability to two decimals; planned acts, which the weights were not learnt on, get a little less.
  static func value(_ draft: EventDraft) -> Double {
    let probability = probability(draft.features) * (draft.assertion == .planned ? 0.9 : 1)
    return (probability * 100).rounded() / 100
  }
}

/// The exponential function by its series, so that the last bit does not depend on a machine's mathematics library.
enum Exponential {
  /// e to the power of `x`, for |x| up to about 30.
  static func of(_ x: Double) -> Double {
    if x < 0 { return 1 / of(-x) }
    var halvings = 0
    var small = x
    while small > 0.5 {
      small /= 2
      halvings += 1
    }
    var term = 1.0
    var sum = 1.0
    for n in 1...14 {
      term *= small / Double(n)
      sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }
}
