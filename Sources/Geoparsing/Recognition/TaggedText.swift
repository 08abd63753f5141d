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
    let sum = sum(over: tokens)
    let count = Double(tokens.count)
    return (
      Self.part(sum, .place, .demonym) / count, Self.part(sum, .person, .person) / count,
      Self.part(sum, .organisation, .organisation) / count
    )
  }

  /// The mean likelihood over tokens that they are of a place or demonym.
  func placeBelief(_ tokens: Range<Int>) -> Double {
    Self.part(sum(over: tokens), .place, .demonym) / Double(tokens.count)
  }

  private func sum(over tokens: Range<Int>) -> TagLattice.Lanes {
    var sum = TagLattice.Lanes(repeating: 0)
    for index in tokens { sum += marginals[index] }
    return sum
  }

  /// The likelihood of the tags from those of one type to those of another.
  private static func part(_ sum: TagLattice.Lanes, _ first: EntityType, _ last: EntityType) -> Double {
    var total: Float = 0
    for tag in TagSet.tags(of: first).lowerBound...TagSet.tags(of: last).upperBound { total += sum[tag] }
    return Double(total)
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
