/// The learnt weights of the tagger.
///
/// Features sit in an open-addressed table: a 16-bit fingerprint, a scale, and one 8-bit weight per tag. A feature that
/// is not there weighs nothing; one unknown feature in some ten thousand is taken for a known one.
///
/// The table is read where it lies in the file (see `TaggerModel+Format.swift`): weights that are compiled into the
/// program cost nothing at its start.
package struct TaggerModel: Sendable {
  /// For each tag and the start of a sentence, a score for each tag that follows.
  package let transitions: [Float]
  /// The word groups.
  package let clusters: WordClusters
  /// What one unit of a weight with scale 0 is worth.
  let unit: Float
  /// The number of slots.
  let slots: Int
  /// The whole file, which keeps the tables alive.
  let file: ConstantBytes
  /// For each slot the fingerprint of its feature, or 0: two bytes.
  private nonisolated(unsafe) let fingerprints: UnsafeRawBufferPointer
  /// For each slot the power of two by which its weights are multiplied: a byte.
  private nonisolated(unsafe) let scales: UnsafeRawBufferPointer
  /// For each slot ``TagSet/count`` weights of a byte.
  private nonisolated(unsafe) let weights: UnsafeRawBufferPointer

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
    let layout = Layout(slots: slots, words: clusters.slots, groups: clusters.groupCount)
    let bytes = TaggerModel.encoded(
      transitions: transitions, fingerprints: fingerprints, scales: scales, weights: weights, clusters: clusters,
      unit: unit)
    self.init(bytes.withUnsafeBytes { ConstantBytes(copying: $0) }, layout, unit: unit)
  }

  /// Takes over a file whose parts lie as the layout says.
  init(_ file: ConstantBytes, _ layout: Layout, unit: Float) {
    self.file = file
    self.unit = unit
    slots = layout.slots
    let bytes = file.bytes
    transitions = (0..<Layout.transitionCount).map {
      let bits = bytes.loadUnaligned(fromByteOffset: Layout.transitions + $0 * 4, as: UInt32.self)
      return Float(bitPattern: UInt32(littleEndian: bits))
    }
    fingerprints = UnsafeRawBufferPointer(rebasing: bytes[layout.fingerprints...])
    scales = UnsafeRawBufferPointer(rebasing: bytes[layout.scales...])
    weights = UnsafeRawBufferPointer(rebasing: bytes[layout.weights...])
    clusters = WordClusters(file, offset: layout.clusters, slots: layout.words, groups: layout.groups)
  }

  /// Whether a slot is free.
  var hasEmptySlot: Bool { (0..<slots).contains { fingerprint(at: $0) == 0 } }

  static func fingerprint(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 8) | 1 }

  static func home(_ key: UInt64, _ slots: Int) -> Int {
    Int((key >> 32).multipliedFullWidth(by: UInt64(slots) << 32).high)
  }

  /// The slot of a feature, or nil for one that is not there.
  ///
  /// Four slots in five are taken, so that an unknown feature is told after some thirteen of them: eight are compared at
  /// a time.
  /// - Parameters:
  ///   - home: where the search starts.
  ///   - first: the fingerprints of the eight slots from there; of fewer, the table's last, where it ends before.
  @inline(__always)
  private func slot(of print: UInt16, from home: Int, first: SIMD8<UInt16>) -> Int? {
    let wanted = SIMD8<UInt16>(repeating: print.littleEndian)
    let empty = SIMD8<UInt16>(repeating: 0)
    var slot = home
    var some = first
    while slot &+ 8 <= slots {
      // Lanes at which the search ends are all ones.
      let ends = unsafeBitCast((some .== wanted) .| (some .== empty), to: SIMD2<UInt64>.self)
      if ends[0] | ends[1] != 0 {
        let lane =
          ends[0] != 0
          ? UInt64(littleEndian: ends[0]).trailingZeroBitCount / 16
          : 4 &+ UInt64(littleEndian: ends[1]).trailingZeroBitCount / 16
        return fingerprint(at: slot &+ lane) == print ? slot &+ lane : nil
      }
      slot &+= 8
      some = eight(at: slot)
    }
    while true {
      if slot == slots { slot = 0 }
      let found = fingerprint(at: slot)
      if found == print { return slot }
      if found == 0 { return nil }
      slot &+= 1
    }
  }

  /// Eight fingerprints; beyond the table's end what follows it in the file.
  @inline(__always)
  private func eight(at slot: Int) -> SIMD8<UInt16> {
    fingerprints.loadUnaligned(fromByteOffset: slot &* 2, as: SIMD8<UInt16>.self)
  }

  @inline(__always)
  private func fingerprint(at slot: Int) -> UInt16 {
    UInt16(littleEndian: fingerprints.loadUnaligned(fromByteOffset: slot &* 2, as: UInt16.self))
  }

  /// Adds the weights of the features to the scores of one token; what stands beyond ``TagSet/count`` means nothing.
  func add(_ keys: [UInt64], to sums: inout SIMD16<Int32>) {
    // Features lie all over memory. So no decision stands between one and the next while their fingerprints are read,
    // nor while their weights are: the processor then waits for many of them at once.
    withUnsafeTemporaryAllocation(of: Probe.self, capacity: Probe.count) { probes in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: keys.count) { found in
        var count = 0
        var start = 0
        while start < keys.count {
          let end = min(start &+ Probe.count, keys.count)
          for index in start..<end {
            let home = TaggerModel.home(keys[index], slots)
            probes[index &- start] = Probe(first: eight(at: home), home: home)
          }
          for index in start..<end {
            let (print, probe) = (TaggerModel.fingerprint(keys[index]), probes[index &- start])
            guard let slot = slot(of: print, from: probe.home, first: probe.first) else { continue }
            found[count] = UInt32(truncatingIfNeeded: slot)
            count &+= 1
          }
          start = end
        }
        add(UnsafeBufferPointer(rebasing: found[..<count]), to: &sums)
      }
    }
  }

  /// Where the search for a feature starts.
  private struct Probe {
    /// So many are under way at once.
    static var count: Int { 32 }
    var first: SIMD8<UInt16>
    var home: Int
  }

  #if _endian(little)
    /// Adds the weights of slots.
    ///
    /// Bytes are widened by shifts of the pair that they lie in, since a conversion lane by lane takes many times as long.
    private func add(_ slots: UnsafeBufferPointer<UInt32>, to sums: inout SIMD16<Int32>) {
      var (first, second) = (SIMD4<Int32>(repeating: 0), SIMD4<Int32>(repeating: 0))
      var (third, fourth) = (first, first)
      for number in slots {
        let slot = Int(number)
        // Of 16 bytes the last five are the next slot's, or of the table that follows.
        let pairs = weights.loadUnaligned(fromByteOffset: slot &* TagSet.count, as: SIMD8<Int16>.self)
        let factor = SIMD8<Int16>(repeating: 1 &<< Int16(scales.load(fromByteOffset: slot, as: UInt8.self) & 7))
        let even = unsafeBitCast(((pairs &<< 8) &>> 8) &* factor, to: SIMD4<Int32>.self)
        let odd = unsafeBitCast((pairs &>> 8) &* factor, to: SIMD4<Int32>.self)
        first &+= (even &<< 16) &>> 16
        second &+= (odd &<< 16) &>> 16
        third &+= even &>> 16
        fourth &+= odd &>> 16
      }
      for lane in 0..<4 {
        sums[lane * 4] &+= first[lane]
        sums[lane * 4 + 1] &+= second[lane]
        sums[lane * 4 + 2] &+= third[lane]
        sums[lane * 4 + 3] &+= fourth[lane]
      }
    }
  #else
    private func add(_ slots: UnsafeBufferPointer<UInt32>, to sums: inout SIMD16<Int32>) {
      for number in slots {
        let slot = Int(number)
        let scale = Int32(scales.load(fromByteOffset: slot, as: UInt8.self) & 7)
        for tag in 0..<TagSet.count {
          sums[tag] &+= Int32(weights.load(fromByteOffset: slot * TagSet.count + tag, as: Int8.self)) &<< scale
        }
      }
    }
  #endif

  /// What a token gets for every tag but "outside" where it surely is.
  static let unlikely: Float = -15

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
