/// What the classifier holds a sentence for.
struct ActKinds: Sendable {
  private let probabilities: [Double]

  /// Asks the compiled-in weights; nil where there are none.
  init?(_ values: [ActFeatures.Value]) {
    guard let classifier = ActClassifier.shared else { return nil }
    probabilities = classifier.probabilities(values)
  }

  /// How likely a kind is.
  subscript(kind: ActKind) -> Double { probabilities[kind.rawValue] }

  /// How likely a kind is if no other is more likely, else 0.
  func leading(_ kind: ActKind) -> Double {
    let own = probabilities[kind.rawValue]
    return probabilities.allSatisfy { $0 <= own } ? own : 0
  }

  /// The act of a sentence that tells of dead or wounded and names no act; nil where the kinds are too close.
  var act: Act? {
    guard let best = ActKind.allCases.max(by: { self[$0] < self[$1] }), self[best] >= 0.45 else { return nil }
    let code: String? =
      switch best {
      case .clash: "clash"
      case .bombing: "bombing"
      case .attack: "attack"
      case .accident: "accident"
      default: nil
      }
    return code.flatMap { Act.named($0) }
  }
}
