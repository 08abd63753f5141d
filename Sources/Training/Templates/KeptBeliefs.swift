import EventTemplates
import Foundation
import Geoparsing

/// Beliefs about held-out texts as a file, so that what follows the tagger can be learnt again in a minute.
enum KeptBeliefs {
  static func write(_ beliefs: [RoleBeliefs]) -> Data {
    var values: [Float] = []
    for text in beliefs { for lanes in text.marginals { for tag in 0..<Role.tags.count { values.append(lanes[tag]) } } }
    return values.withUnsafeBytes { Data($0) }
  }

  /// The beliefs, or nil where the file is of other texts.
  static func read(_ data: Data, tokens: [Int]) -> [RoleBeliefs]? {
    let tags = Role.tags.count
    guard data.count == tokens.reduce(0, +) * tags * 4 else { return nil }
    return data.withUnsafeBytes { bytes in
      var offset = 0
      return tokens.map { count in
        var beliefs = RoleBeliefs(count: count)
        for token in 0..<count {
          var lanes = TagLattice.Lanes(repeating: 0)
          for tag in 0..<tags { lanes[tag] = bytes.loadUnaligned(fromByteOffset: offset + tag * 4, as: Float.self) }
          offset += tags * 4
          beliefs.marginals[token] = lanes
        }
        return beliefs
      }
    }
  }
}
