#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How likely each tag of a sentence is under a linear-chain model: the forward-backward algorithm.
///
/// Scores are exponents. Sums are scaled token by token, so sentences of any length stay within the numbers' range.
package struct TagLattice {
  /// One number per tag; lanes beyond the number of tags are zero.
  package typealias Lanes = SIMD16<Float>

  /// Scores of neighbouring tags, made ready.
  package struct Transitions: Sendable {
    /// The number of tags.
    package let count: Int
    /// For each tag, the factors for the tags after it; zero where they may not follow. The last row is for the start.
    let after: [Lanes]
    /// For each tag, the factors for the tags before it.
    let before: [Lanes]
    /// For each tag, whether a sentence may end with it.
    let end: Lanes

    /// Makes scores ready: for each tag and the start, one for each tag that follows.
    package init(_ scores: [Float], tags scheme: TagScheme = TagSet.scheme) {
      let tags = scheme.count
      count = tags
      var after = [Lanes](repeating: Lanes(repeating: 0), count: tags + 1)
      var before = [Lanes](repeating: Lanes(repeating: 0), count: tags)
      for left in 0...tags {
        for right in 0..<tags where scheme.follows[left][right] {
          let factor = expf(min(60, max(-60, scores[left * tags + right])))
          after[left][right] = factor
          if left < tags { before[right][left] = factor }
        }
      }
      var end = Lanes(repeating: 0)
      for tag in 0..<tags where scheme.mayEnd[tag] { end[tag] = 1 }
      self.after = after
      self.before = before
      self.end = end
    }
  }

  /// For each token the likelihood of each tag; they add up to 1.
  package private(set) var marginals: [Lanes] = []
  /// For each token, the factor of its own score.
  private var own: [Lanes] = []
  private var forward: [Lanes] = []
  private var backward: [Lanes] = []

  package init() {}

  /// Computes the likelihoods of a sentence.
  ///
  /// - Parameter emissions: for each token a score for each tag.
  /// - Complexity: O(*n t*²) for *n* tokens and *t* tags.
  package mutating func run(emissions: [Float], transitions: Transitions) {
    let tags = transitions.count
    let length = emissions.count / tags
    own.removeAll(keepingCapacity: true)
    forward.removeAll(keepingCapacity: true)
    for index in 0..<length {
      let lanes = emissions.withUnsafeBufferPointer {
        Self.factors(UnsafeBufferPointer(rebasing: $0[(index * tags)..<((index + 1) * tags)]))
      }
      own.append(lanes)
      var reached = transitions.after[tags]
      if index > 0 {
        let last = forward[index - 1]
        reached = Lanes(repeating: 0)
        for tag in 0..<tags { reached += Lanes(repeating: last[tag]) * transitions.after[tag] }
      }
      let value = reached * lanes
      forward.append(value / max(value.sum(), 1e-30))
    }
    backward = Array(repeating: transitions.end, count: length)
    marginals = Array(repeating: transitions.end, count: length)
    for index in stride(from: length - 1, through: 0, by: -1) {
      if index < length - 1 {
        let next = own[index + 1] * backward[index + 1]
        var reached = Lanes(repeating: 0)
        for tag in 0..<tags { reached += Lanes(repeating: next[tag]) * transitions.before[tag] }
        backward[index] = reached / max(reached.sum(), 1e-30)
      }
      let both = forward[index] * backward[index]
      marginals[index] = both / max(both.sum(), 1e-30)
    }
  }

  /// The factors of a token's scores, the highest of them 1.
  private static func factors(_ scores: UnsafeBufferPointer<Float>) -> Lanes {
    // Half of all tokens are surely outside all names.
    if scores.count == TagSet.count, scores[0] == 0, scores.dropFirst().allSatisfy({ $0 == TaggerModel.unlikely }) {
      return outside
    }
    var highest = -Float.infinity
    for score in scores { highest = max(highest, score) }
    var lanes = Lanes(repeating: 0)
    for tag in scores.indices { lanes[tag] = expf(max(-40, scores[tag] - highest)) }
    return lanes
  }

  /// The factors of a token that is surely outside all names.
  private static let outside: Lanes = {
    var lanes = Lanes(repeating: 0)
    for tag in 0..<TagSet.count { lanes[tag] = tag == 0 ? 1 : expf(TaggerModel.unlikely) }
    return lanes
  }()

  /// The likelihood of tags next to each other: what is expected of each pair at a token after the first.
  ///
  /// - Parameters:
  ///   - index: the right token, 1 or more.
  ///   - sums: for each left tag the sums so far over right tags; each grows by the pair's likelihood times the factor.
  package func addPairs(at index: Int, transitions: Transitions, factor: Float, to sums: inout [Lanes]) {
    let right = own[index] * backward[index]
    let left = forward[index - 1]
    var total: Float = 0
    for tag in 0..<transitions.count { total += left[tag] * (transitions.after[tag] * right).sum() }
    let scale = factor / max(total, 1e-30)
    for tag in 0..<transitions.count {
      sums[tag] += Lanes(repeating: left[tag] * scale) * (transitions.after[tag] * right)
    }
  }

  /// For each token what its own score and all to its right say of each tag, up to a common factor.
  package var futures: [Lanes] { zip(own, backward).map { $0 * $1 } }
}
