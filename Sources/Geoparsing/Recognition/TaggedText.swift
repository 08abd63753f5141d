/// What the sequence model makes of a text: the best reading, and how likely each tag is.
struct TaggedText {
  /// The names of the best reading, in order.
  var names: [Entity] = []
  /// For each token the likelihood of each tag.
  private(set) var marginals: [TagLattice.Lanes] = []
  private var futures: [TagLattice.Lanes] = []
  private let transitions: TagLattice.Transitions

  init(transitions: TagLattice.Transitions) { self.transitions = transitions }

  /// Adds the next sentence.
  mutating func append(_ lattice: TagLattice) {
    marginals += lattice.marginals
    futures += lattice.futures
  }

  /// The mean likelihood over tokens that they are of a place or demonym, of a person, of an organisation.
  func beliefs(_ tokens: Range<Int>) -> (place: Double, person: Double, organisation: Double) {
    var sum = TagLattice.Lanes(repeating: 0)
    for index in tokens { sum += marginals[index] }
    let count = Double(tokens.count)
    func part(_ types: EntityType...) -> Double {
      var total: Float = 0
      for type in types { for tag in TagSet.tags(of: type) { total += sum[tag] } }
      return Double(total) / count
    }
    return (part(.place, .demonym), part(.person), part(.organisation))
  }

  /// How likely exactly these tokens are one place or one demonym.
  func spanBelief(_ tokens: Range<Int>) -> Double {
    likelihood(of: TagSet.path(.place, count: tokens.count), from: tokens.lowerBound)
      + likelihood(of: TagSet.path(.demonym, count: tokens.count), from: tokens.lowerBound)
  }

  /// How likely the tags from a token on are exactly these.
  private func likelihood(of path: [Int], from start: Int) -> Double {
    guard let first = path.first else { return 0 }
    // The first tag's likelihood, then steps: the next tag given this one is factor times future over their sum.
    var result = Double(marginals[start][first])
    for (offset, tag) in path.enumerated().dropFirst() {
      let steps = transitions.after[path[offset - 1]] * futures[start + offset]
      result *= Double(steps[tag] / max(steps.sum(), 1e-30))
    }
    return result
  }
}
