/// The learnt weights of the tagger.
///
/// Features sit in an open-addressed table: a 16-bit fingerprint, a scale, and one 8-bit weight per tag. A feature that
/// is not there weighs nothing; one unknown feature in some ten thousand is taken for a known one.
package struct TaggerModel: Sendable {
  /// For each slot the fingerprint of its feature, or 0.
  let fingerprints: [UInt16]
  /// For each slot the power of two by which its weights are multiplied.
  let scales: [UInt8]
  /// For each slot ``TagSet/count`` weights.
  let weights: [Int8]
  /// For each tag and the start of a sentence, a score for each tag that follows.
  package let transitions: [Float]
  /// The word groups.
  package let clusters: WordClusters
  /// What one unit of a weight with scale 0 is worth.
  let unit: Float

  /// Makes a table of learnt features.
  ///
  /// - Parameters:
  ///   - features: each with ``TagSet/count`` weights.
  ///   - transitions: for each tag and the start of a sentence, a score for each tag that follows.
  package init(features: [(key: UInt64, weights: [Float])], transitions: [Float], clusters: WordClusters) {
    let slots = features.count * 5 / 4 + 1
    var fingerprints = [UInt16](repeating: 0, count: slots)
    var scales = [UInt8](repeating: 0, count: slots)
    var weights = [Int8](repeating: 0, count: slots * TagSet.count)
    let largest = features.reduce(Float(0)) { max($0, $1.weights.reduce(0) { max($0, abs($1)) }) }
    // The scale of the largest weight is 2⁷, so the finest step is a 128th of its step.
    let unit = max(largest, 1e-6) / 127 / 128
    for feature in features {
      let print = TaggerModel.fingerprint(feature.key)
      var slot = TaggerModel.home(feature.key, slots)
      while fingerprints[slot] != 0, fingerprints[slot] != print { slot = slot + 1 == slots ? 0 : slot + 1 }
      if fingerprints[slot] != 0 { continue }
      fingerprints[slot] = print
      let peak = feature.weights.reduce(0) { max($0, abs($1)) }
      var scale: UInt8 = 0
      while scale < 7, peak > unit * 127 * Float(1 << Int(scale)) { scale += 1 }
      scales[slot] = scale
      for tag in 0..<TagSet.count {
        let value = (feature.weights[tag] / (unit * Float(1 << Int(scale)))).rounded()
        weights[slot * TagSet.count + tag] = Int8(max(-127, min(127, value)))
      }
    }
    self.fingerprints = fingerprints
    self.scales = scales
    self.weights = weights
    self.transitions = transitions
    self.clusters = clusters
    self.unit = unit
  }

  init(
    fingerprints: [UInt16], scales: [UInt8], weights: [Int8], transitions: [Float], clusters: WordClusters, unit: Float
  ) {
    self.fingerprints = fingerprints
    self.scales = scales
    self.weights = weights
    self.transitions = transitions
    self.clusters = clusters
    self.unit = unit
  }

  static func fingerprint(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 8) | 1 }

  static func home(_ key: UInt64, _ slots: Int) -> Int {
    Int((key >> 32).multipliedFullWidth(by: UInt64(slots) << 32).high)
  }

  /// Adds the weights of the features to the scores of one token.
  @inline(__always)
  func add(_ keys: [UInt64], to sums: inout [Int32], _ slots: Int) {
    for key in keys {
      let print = TaggerModel.fingerprint(key)
      var slot = TaggerModel.home(key, slots)
      while fingerprints[slot] != 0 {
        if fingerprints[slot] == print {
          let scale = Int32(scales[slot] & 7)
          let start = slot * TagSet.count
          for tag in 0..<TagSet.count { sums[tag] &+= Int32(weights[start + tag]) << scale }
          break
        }
        slot = slot + 1 == slots ? 0 : slot + 1
      }
    }
  }

  /// The scores of all tokens of a sentence, ``TagSet/count`` for each.
  func emissions(of sentence: Range<Int>, features: TaggerFeatures, keys: inout [UInt64], into result: inout [Float]) {
    result.removeAll(keepingCapacity: true)
    var sums = [Int32](repeating: 0, count: TagSet.count)
    for index in sentence {
      for tag in 0..<TagSet.count { sums[tag] = 0 }
      features.collect(at: index, in: sentence, into: &keys)
      add(keys, to: &sums, fingerprints.count)
      for tag in 0..<TagSet.count { result.append(Float(sums[tag]) * unit) }
    }
  }
}
