import CModels

/// A linear classifier over hashed words: which ``ActKind`` a text tells of, where the trigger lexicon is silent or in two
/// minds.
///
/// The weights are learnt by `train-acts` and are compiled in; the file has a version, and weights of another version are
/// not used.
package struct ActClassifier: Sendable {
  private let hashes: [UInt32]
  /// How rare each feature is, in 1/16.
  private let rarity: [UInt8]
  /// One for each kind, feature after feature, in units of `unit`.
  private let weights: [Int8]
  private let unit: Float

  /// The compiled-in weights.
  package static let shared: ActClassifier? = {
    ActClassifier(
      bytes: Array(UnsafeRawBufferPointer(start: dateline_act_classifier_bytes(), count: dateline_act_classifier_size)))
  }()

  /// A classifier with given weights; `rarity` and `weights` follow the order of `hashes`, which ascends.
  package init(hashes: [UInt32], rarity: [Float], weights: [[Float]]) {
    self.hashes = hashes
    self.rarity = rarity.map { UInt8(max(0, min(255, ($0 * 16).rounded()))) }
    let largest = weights.lazy.flatMap { $0 }.map { abs($0) }.max() ?? 1
    let unit = max(largest, 1e-6) / 127
    self.unit = unit
    self.weights = weights.flatMap { $0.map { Int8(max(-127, min(127, ($0 / unit).rounded()))) } }
  }

  /// How likely each kind is, in the order of ``ActKind/allCases``; even where no feature is known.
  package func probabilities(_ values: [ActFeatures.Value]) -> [Double] {
    let count = ActKind.allCases.count
    var scores = [Float](repeating: 0, count: count)
    var norm: Float = 0
    for value in values {
      guard let slot = slot(of: value.hash) else { continue }
      let amount = value.isAct ? value.amount : value.amount * Float(rarity[slot]) / 16
      norm += amount * amount
      for kind in 0..<count { scores[kind] += amount * Float(weights[slot * count + kind]) }
    }
    guard norm > 0 else { return [Double](repeating: 1 / Double(count), count: count) }
    let scale = unit / norm.squareRoot()
    let largest = scores.max() ?? 0
    let powers = scores.map { Exponential.of(Double(($0 - largest) * scale)) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  private func slot(of hash: UInt32) -> Int? {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash ? low : nil
  }
}

// MARK: File

/// The file, little-endian: `DLACTS01`, version of the features, number of features, unit as float; then the hashes (4
/// bytes each), rarities (1) and weights (1 for each kind).
extension ActClassifier {
  private static let magic = Array("DLACTS01".utf8)

  /// The weights as a file.
  package func encoded() -> [UInt8] {
    var result = Self.magic
    for number in [ActFeatures.version, UInt32(hashes.count), unit.bitPattern] + hashes {
      for shift in stride(from: 0, to: 32, by: 8) { result.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
    }
    result += rarity
    result += weights.map { UInt8(bitPattern: $0) }
    return result
  }

  /// Reads weights; nil where they are no such file, of another version, or cut short.
  package init?(bytes: [UInt8]) {
    func number(_ position: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[position + $1]) << UInt32(8 * $1) }
    }
    guard bytes.count >= 20, Array(bytes[..<8]) == Self.magic, number(8) == ActFeatures.version else { return nil }
    let count = Int(number(12))
    let kinds = ActKind.allCases.count
    guard bytes.count == 20 + count * (5 + kinds) else { return nil }
    unit = Float(bitPattern: number(16))
    hashes = (0..<count).map { number(20 + 4 * $0) }
    rarity = Array(bytes[(20 + 4 * count)..<(20 + 5 * count)])
    weights = bytes[(20 + 5 * count)...].map { Int8(bitPattern: $0) }
  }
}
