import TestSupport
import Testing

@testable import Geoparsing

@Suite struct TagLatticeTests {
  @Test(arguments: 0..<30) func agreesWithCountingAllSequences(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let tags = TagSet.count
    let length = Int.random(in: 1...4, using: &random)
    let emissions = (0..<length * tags).map { _ in Float.random(in: -3...3, using: &random) }
    let scores = (0..<(tags + 1) * tags).map { _ in Float.random(in: -2...2, using: &random) }
    let transitions = TagLattice.Transitions(scores)
    var lattice = TagLattice()
    lattice.run(emissions: emissions, transitions: transitions)
    var pairs = [TagLattice.Lanes](repeating: TagLattice.Lanes(repeating: 0), count: tags)
    if length > 1 { lattice.addPairs(at: 1, transitions: transitions, factor: 1, to: &pairs) }

    var total = 0.0
    var marginals = [Double](repeating: 0, count: length * tags)
    var counted = [Double](repeating: 0, count: tags * tags)
    for (path, weight) in legalPaths(emissions: emissions, scores: scores, length: length) {
      total += weight
      for (index, tag) in path.enumerated() { marginals[index * tags + tag] += weight }
      if length > 1 { counted[path[0] * tags + path[1]] += weight }
    }
    for index in 0..<length {
      for tag in 0..<tags {
        #expect(
          abs(Double(lattice.marginals[index][tag]) - marginals[index * tags + tag] / total) < 1e-4, "seed \(seed)")
      }
    }
    for left in 0..<tags where length > 1 {
      for right in 0..<tags {
        #expect(abs(Double(pairs[left][right]) - counted[left * tags + right] / total) < 1e-4, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<30) func spansAreAsLikelyAsTheirSequences(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let tags = TagSet.count
    let emissions = (0..<3 * tags).map { _ in Float.random(in: -3...3, using: &random) }
    let scores = (0..<(tags + 1) * tags).map { _ in Float.random(in: -2...2, using: &random) }
    let transitions = TagLattice.Transitions(scores)
    var lattice = TagLattice()
    lattice.run(emissions: emissions, transitions: transitions)
    var tagged = TaggedText(transitions: transitions)
    tagged.append(lattice)
    let span = 1..<3
    var total = 0.0
    var wanted = 0.0
    for (path, weight) in legalPaths(emissions: emissions, scores: scores, length: 3) {
      total += weight
      let inside = Array(path[span])
      if inside == TagSet.path(.place, count: 2) || inside == TagSet.path(.demonym, count: 2) { wanted += weight }
    }
    #expect(abs(tagged.spanBelief(span) - wanted / total) < 1e-4, "seed \(seed)")
  }

  @Test func longSentencesKeepTheirSum() {
    let emissions = (0..<5_000 * TagSet.count).map { Float($0 % 7) * 20 }
    var lattice = TagLattice()
    lattice.run(
      emissions: emissions,
      transitions: TagLattice.Transitions([Float](repeating: 0, count: (TagSet.count + 1) * TagSet.count)))
    #expect(lattice.marginals.count == 5_000)
    #expect(lattice.marginals.allSatisfy { abs($0.sum() - 1) < 1e-3 })
  }

  @Test func nothingGivesNothing() {
    var lattice = TagLattice()
    lattice.run(
      emissions: [],
      transitions: TagLattice.Transitions([Float](repeating: 0, count: (TagSet.count + 1) * TagSet.count)))
    #expect(lattice.marginals.isEmpty)
  }

  /// All sequences that may be, with the exponential of their score.
  private func legalPaths(emissions: [Float], scores: [Float], length: Int) -> [(path: [Int], weight: Double)] {
    let tags = TagSet.count
    var paths: [(path: [Int], score: Double)] = [([], 0)]
    for index in 0..<length {
      paths = paths.flatMap { entry in
        let before = entry.path.last ?? tags
        return (0..<tags).filter { TagSet.follows[before][$0] }.map { tag in
          (
            entry.path + [tag],
            entry.score + Double(emissions[index * tags + tag]) + Double(scores[before * tags + tag])
          )
        }
      }
    }
    return paths.filter { TagSet.mayEnd[$0.path[length - 1]] }.map { ($0.path, exponential($0.score)) }
  }
}
