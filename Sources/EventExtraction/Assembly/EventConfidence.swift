import Events

/// How likely an event is real and rightly read, as a logistic function of what speaks for and against it.
///
/// The weights are set by judgement, in log-odds; every term is a rule that the evidence names. A plain factual act with its
/// own place and day, told once, comes out at about 0.9; one whose place and day were taken over at about 0.6.
enum EventConfidence {
  static func value(_ draft: EventDraft) -> Double {
    var logit = 0.2
    let specific = draft.acts.contains { $0.trigger.act.specificity >= 4 }
    logit += specific ? 0.5 : 0
    switch draft.siteBasis {
    case "clause": logit += 0.9
    case "sentence": logit += 0.5
    case "focus": logit += 0.1
    default: logit -= 0.1
    }
    if let site = draft.site {
      logit += 1.2 * (site.confidence - 0.5)
      if Containment.rank(site.place) <= 1 { logit -= 0.5 }
    }
    if draft.date?.tokens != nil { logit += 0.6 }
    if draft.date == nil || draft.date?.rule == "date.publication" { logit -= 0.3 }
    if !draft.tolls.isEmpty { logit += 0.4 }
    if draft.acts.count > 1 { logit += 0.2 }
    switch draft.assertion {
    case .claimed: logit -= 0.8
    case .denied: logit -= 1.5
    case .planned: logit -= 0.4
    case .hypothetical: logit -= 1.5
    default: break
    }
    let value = 1 / (1 + Exponential.of(-logit))
    return (value * 100).rounded() / 100
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
