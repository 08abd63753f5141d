import Geoparsing

/// Hashed features of one thing to be judged, each with a value.
package struct FeatureVector: Sendable {
  /// The features' hashes, in the order they were added; one may stand there twice.
  package private(set) var keys: [UInt32] = []
  /// For each its value.
  package private(set) var values: [Float] = []

  package init() {}

  /// Adds a feature that is there or not.
  package mutating func add(_ name: StaticString, _ parts: UInt64..., value: Float = 1) {
    var hash = FeatureHash.of(name)
    for part in parts { hash = mixed(hash, part) }
    append(hash, value)
  }

  /// Adds a number as itself and as the steps it reaches, so that a linear model can bend.
  package mutating func add(_ name: StaticString, number: Float, steps: [Float], with part: UInt64 = 0) {
    let hash = mixed(FeatureHash.of(name), part)
    append(hash, number)
    for (index, step) in steps.enumerated() where number >= step { append(mixed(hash, UInt64(index) + 1), 1) }
  }

  /// Adds the steps a likelihood reaches.
  package mutating func add(_ name: StaticString, likelihood: Float, with part: UInt64 = 0) {
    add(name, number: likelihood, steps: FeatureVector.likelihoodSteps, with: part)
  }

  /// Adds features of another vector, kept apart from those of the same name here.
  package mutating func add(_ other: FeatureVector, under part: UInt64) {
    for index in other.keys.indices { append(mixed(UInt64(other.keys[index]), part), other.values[index]) }
  }

  private mutating func append(_ hash: UInt64, _ value: Float) {
    keys.append(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    values.append(value)
  }

  private static let likelihoodSteps: [Float] = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]
}

/// Hashes that are the same on every machine and in every run.
package enum FeatureHash {
  /// FNV-1a of a name in the code.
  package static func of(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { bytes in bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
  }

  /// FNV-1a of a word.
  package static func of(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
