/// Weights of hashed features, a fixed number for each: one for a yes-or-no question, one a tag for a tagger.
///
/// A feature that is not there weighs nothing.
package struct FeatureWeights: Sendable {
  /// The number of weights of each feature.
  package let outputs: Int
  /// The features' hashes, ascending.
  package let keys: [UInt32]
  /// For each feature its weights, in units of ``unit``.
  let weights: [Int16]
  /// What one unit is worth.
  let unit: Float
  /// For each leading part of a hash, where its features begin.
  private let starts: [UInt32]
  private static let leadingBits = 14

  /// Makes a table; of features with the same hash the first counts.
  ///
  /// - Parameter features: each with `outputs` weights.
  package init(outputs: Int, features: [(key: UInt32, weights: [Float])]) {
    let largest = features.reduce(Float(1e-6)) { max($0, $1.weights.reduce(0) { max($0, abs($1)) }) }
    let unit = largest / 32_000
    var keys: [UInt32] = []
    var weights: [Int16] = []
    let sorted = features.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    for (_, feature) in sorted where feature.key != keys.last {
      keys.append(feature.key)
      for weight in feature.weights { weights.append(Int16((weight / unit).rounded())) }
    }
    self.init(outputs: outputs, keys: keys, weights: weights, unit: unit)
  }

  /// Takes over a stored table, whose keys must ascend.
  init(outputs: Int, keys: [UInt32], weights: [Int16], unit: Float) {
    self.outputs = outputs
    self.keys = keys
    self.weights = weights
    self.unit = unit
    var starts = [UInt32](repeating: 0, count: 1 << FeatureWeights.leadingBits + 1)
    for key in keys { starts[Int(key >> (32 - UInt32(FeatureWeights.leadingBits))) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
  }

  /// The index of a feature, or nil.
  ///
  /// - Complexity: O(1) on average.
  package func index(of key: UInt32) -> Int? {
    let leading = Int(key >> (32 - UInt32(FeatureWeights.leadingBits)))
    var index = Int(starts[leading])
    let end = Int(starts[leading + 1])
    while index < end {
      if keys[index] == key { return index }
      index += 1
    }
    return nil
  }

  /// The sum of the first weights of features, times their values.
  package func score(_ features: FeatureVector) -> Float {
    var sum: Float = 0
    for (key, value) in zip(features.keys, features.values) {
      if let index = index(of: key) { sum += Float(weights[index * outputs]) * value }
    }
    return sum * unit
  }

  /// The likelihood that the answer is yes.
  package func likelihood(_ features: FeatureVector) -> Float { Logistic.of(score(features)) }

  /// Adds the weights of a feature to scores, one for each output.
  func add(_ key: UInt32, to scores: inout [Float], at start: Int) {
    guard let index = index(of: key) else { return }
    for output in 0..<outputs { scores[start + output] += Float(weights[index * outputs + output]) * unit }
  }
}
