/// Finds the tag sequence with the highest sum of token scores and transition scores (Viterbi).
package struct SequenceDecoder {
  private var scores: [Float] = []
  private var back: [UInt8] = []

  package init() {}

  /// The best legal sequence.
  ///
  /// - Parameters:
  ///   - emissions: for each token ``TagSet/count`` scores.
  ///   - transitions: for each tag and one further row for the start, ``TagSet/count`` scores.
  /// - Complexity: O(*n t*²) for *n* tokens and *t* tags.
  package mutating func decode(emissions: [Float], transitions: [Float], into path: inout [UInt8]) {
    let tags = TagSet.count
    let length = emissions.count / tags
    path.removeAll(keepingCapacity: true)
    guard length > 0 else { return }
    scores = Array(repeating: -.infinity, count: tags * 2)
    back = Array(repeating: 0, count: length * tags)
    for tag in 0..<tags where TagSet.follows[tags][tag] {
      scores[tag] = emissions[tag] + transitions[tags * tags + tag]
    }
    let steps = SequenceDecoder.steps
    scores.withUnsafeMutableBufferPointer { scores in
      back.withUnsafeMutableBufferPointer { back in
        emissions.withUnsafeBufferPointer { emissions in
          transitions.withUnsafeBufferPointer { transitions in
            for index in 1..<max(1, length) {
              let old = (index &- 1) % 2 &* tags
              let new = index % 2 &* tags
              for tag in 0..<tags {
                var best = -Float.infinity
                var from = 0
                for before in steps.before[Int(steps.start[tag])..<Int(steps.start[tag + 1])] {
                  let before = Int(before)
                  let score = scores[old &+ before] + transitions[before &* tags &+ tag]
                  if score > best {
                    best = score
                    from = before
                  }
                }
                scores[new &+ tag] = best + emissions[index &* tags &+ tag]
                back[index &* tags &+ tag] = UInt8(truncatingIfNeeded: from)
              }
            }
          }
        }
      }
    }
    let last = (length - 1) % 2 * tags
    var best = 0
    var bestScore = -Float.infinity
    for tag in 0..<tags where TagSet.mayEnd[tag] && scores[last + tag] > bestScore {
      bestScore = scores[last + tag]
      best = tag
    }
    path = Array(repeating: 0, count: length)
    for index in stride(from: length - 1, through: 0, by: -1) {
      path[index] = UInt8(best)
      best = Int(back[index * tags + best])
    }
  }

  /// For each tag where the tags that may go before it start in the list of all such.
  private static let steps: (start: [Int32], before: [UInt8]) = {
    var start: [Int32] = []
    var before: [UInt8] = []
    for tag in 0..<TagSet.count {
      start.append(Int32(before.count))
      before += (0..<TagSet.count).filter { TagSet.follows[$0][tag] }.map { UInt8($0) }
    }
    return (start + [Int32(before.count)], before)
  }()
}
