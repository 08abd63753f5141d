package import Geoparsing

/// How likely each token of a text is part of each role.
package struct RoleBeliefs: Sendable {
  /// For each token the likelihood of each tag of ``Role/tags``; all outside where no sentence is.
  package var marginals: [TagLattice.Lanes]

  package init(count: Int) {
    var outside = TagLattice.Lanes(repeating: 0)
    outside[0] = 1
    marginals = Array(repeating: outside, count: count)
  }

  /// How likely a token is part of a role.
  package func belief(_ token: Int, _ role: Role) -> Float {
    marginals[token][role.first] + marginals[token][role.further]
  }

  /// The runs of tokens of a sentence that are likelier than a bound to be part of a role.
  ///
  /// A run ends where a new phrase likelier begins than the old one goes on.
  package func runs(_ role: Role, in sentence: Range<Int>, above bound: Float) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for token in sentence {
      let lanes = marginals[token]
      let isIn = lanes[role.first] + lanes[role.further] > bound
      if let begun = start, !isIn || lanes[role.first] > lanes[role.further] {
        result.append(begun..<token)
        start = nil
      }
      if isIn, start == nil { start = token }
    }
    if let start { result.append(start..<sentence.upperBound) }
    return result
  }
}

/// Finds phrases with a role by a linear-chain conditional random field.
///
/// Its likelihoods are used, not its best reading: even what it believes a little is a candidate for the rankers.
package struct RoleTagger: Sendable {
  private let emissions: FeatureWeights
  private let transitions: TagLattice.Transitions

  /// Takes the weights `roles` and `steps`.
  package init(_ weights: TemplateWeights) {
    let tags = Role.tags
    emissions = weights.tables["roles"] ?? FeatureWeights(outputs: tags.count, features: [])
    var scores = [Float](repeating: 0, count: (tags.count + 1) * tags.count)
    if let steps = weights.tables["steps"] {
      for key in steps.keys where Int(key) < scores.count { steps.add(key, to: &scores, at: Int(key)) }
    }
    transitions = TagLattice.Transitions(scores, tags: tags)
  }

  /// The likelihoods of a text.
  ///
  /// - Complexity: O(*n*) for *n* tokens.
  package func beliefs(_ text: WireText) -> RoleBeliefs {
    var result = RoleBeliefs(count: text.lower.count)
    let features = RoleFeatures(text)
    let count = Role.tags.count
    var lattice = TagLattice()
    var keys: [UInt64] = []
    for sentence in text.sentences {
      var scores = [Float](repeating: 0, count: sentence.count * count)
      for (offset, token) in sentence.enumerated() {
        features.collect(at: token, in: sentence, into: &keys)
        for key in keys { emissions.add(RoleTagger.short(key), to: &scores, at: offset * count) }
      }
      lattice.run(emissions: scores, transitions: transitions)
      for (offset, token) in sentence.enumerated() { result.marginals[token] = lattice.marginals[offset] }
    }
    return result
  }

  /// A feature's hash as it is stored.
  package static func short(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key ^ key >> 32) }
}
