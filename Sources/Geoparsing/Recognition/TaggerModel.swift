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
  private let records: [SIMD16<Int8>]
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
    records = TaggerModel.records(fingerprints, scales, weights)
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
    records = TaggerModel.records(fingerprints, scales, weights)
    self.transitions = transitions
    self.clusters = clusters
    self.unit = unit
  }

  static func fingerprint(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 8) | 1 }

  static func home(_ key: UInt64, _ slots: Int) -> Int {
    Int((key >> 32).multipliedFullWidth(by: UInt64(slots) << 32).high)
  }

  /// The slots side by side, so that a look-up reads one line of memory: weights, at 11 the scale, at 12 the
  /// fingerprint.
  private static func records(_ fingerprints: [UInt16], _ scales: [UInt8], _ weights: [Int8]) -> [SIMD16<Int8>] {
    fingerprints.indices.map { slot in
      var record = SIMD16<Int8>(repeating: 0)
      for tag in 0..<TagSet.count { record[tag] = weights[slot * TagSet.count + tag] }
      record[11] = Int8(scales[slot] & 7)
      record[12] = Int8(truncatingIfNeeded: fingerprints[slot])
      record[13] = Int8(truncatingIfNeeded: fingerprints[slot] >> 8)
      return record
    }
  }

  /// Adds the weights of the features to the scores of one token; what stands beyond ``TagSet/count`` means nothing.
  func add(_ keys: [UInt64], to sums: inout SIMD16<Int32>) {
    records.withUnsafeBufferPointer { records in
      for key in keys {
        let print = TaggerModel.fingerprint(key)
        var slot = TaggerModel.home(key, records.count)
        while true {
          let record = records[slot]
          let found =
            UInt16(UInt8(bitPattern: record[12])) | UInt16(UInt8(bitPattern: record[13])) << 8
          if found == print {
            // A product of 16 bits is one instruction on every processor, a shift by a number is not.
            let scaled = SIMD16<Int16>(truncatingIfNeeded: record) &* SIMD16(repeating: 1 << Int16(record[11]))
            sums &+= SIMD16<Int32>(truncatingIfNeeded: scaled)
            break
          }
          if found == 0 { break }
          slot = slot + 1 == records.count ? 0 : slot + 1
        }
      }
    }
  }

  /// What a token gets for every tag but "outside" where it surely is.
  private static let unlikely: Float = -15

  /// The scores of all tokens of a sentence, ``TagSet/count`` for each.
  func emissions(of sentence: Range<Int>, features: TaggerFeatures, keys: inout [UInt64], into result: inout [Float]) {
    result.removeAll(keepingCapacity: true)
    for index in sentence {
      if features.isPlain(at: index, in: sentence) {
        result.append(0)
        for _ in 1..<TagSet.count { result.append(TaggerModel.unlikely) }
        continue
      }
      var sums = SIMD16<Int32>(repeating: 0)
      features.collect(at: index, in: sentence, into: &keys)
      add(keys, to: &sums)
      for tag in 0..<TagSet.count { result.append(Float(sums[tag]) * unit) }
    }
  }
}
