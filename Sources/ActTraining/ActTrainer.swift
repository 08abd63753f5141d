import EventExtraction
import Foundation

/// Multinomial logistic regression by stochastic gradients with a step for each weight (AdaGrad), averaged over the later
/// passes; rare kinds count more, by the square root of their rarity.
struct ActTrainer {
  var passes = 12
  var step: Float = 0.15
  var penalty: Float = 1e-3

  /// Learns from samples; the same samples in the same order give the same weights.
  func train(_ samples: [Sample]) -> ActClassifier {
    let kinds = ActKind.allCases.count
    var seen: [UInt32: Int] = [:]
    for sample in samples { for value in sample.values { seen[value.hash, default: 0] += 1 } }
    // What occurs once says nothing of other texts.
    let hashes = seen.filter { $0.value > 1 }.keys.sorted()
    let slots = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($0.element, $0.offset) })
    let rarity = hashes.map { Float(log(Double(samples.count) / Double(seen[$0] ?? 1))) }
    let rows = samples.map { row($0.values, slots: slots, rarity: rarity) }
    let importance = importance(of: samples)
    var weights = [Float](repeating: 0, count: hashes.count * kinds)
    var squares = [Float](repeating: 1e-3, count: hashes.count * kinds)
    var sum = weights
    var order = Array(rows.indices)
    var generator = Shuffler(state: 1)
    for pass in 0..<passes {
      order.shuffle(using: &generator)
      for index in order {
        update(rows[index], kind: samples[index].kind, importance: importance, &weights, &squares)
      }
      if pass >= passes / 2 { for index in weights.indices { sum[index] += weights[index] } }
    }
    let rounds = Float(passes - passes / 2)
    return ActClassifier(
      hashes: hashes, rarity: rarity,
      weights: hashes.indices.map { slot in (0..<kinds).map { sum[slot * kinds + $0] / rounds } })
  }

  private func importance(of samples: [Sample]) -> [Float] {
    var counts = [Float](repeating: 0, count: ActKind.allCases.count)
    for sample in samples { counts[sample.kind.rawValue] += 1 }
    return counts.map { $0 == 0 ? 0 : (Float(samples.count) / Float(counts.count) / $0).squareRoot() }
  }

  private func row(
    _ values: [ActFeatures.Value], slots: [UInt32: Int], rarity: [Float]
  ) -> [(slot: Int, amount: Float)] {
    var row: [(slot: Int, amount: Float)] = []
    var norm: Float = 0
    for value in values {
      guard let slot = slots[value.hash] else { continue }
      let amount = value.isAct ? value.amount : value.amount * rarity[slot]
      norm += amount * amount
      row.append((slot, amount))
    }
    let scale = 1 / max(norm, 1e-6).squareRoot()
    return row.map { ($0.slot, $0.amount * scale) }
  }

  private func update(
    _ row: [(slot: Int, amount: Float)], kind: ActKind, importance: [Float], _ weights: inout [Float],
    _ squares: inout [Float]
  ) {
    let kinds = ActKind.allCases.count
    var scores = [Float](repeating: 0, count: kinds)
    for (slot, amount) in row {
      for index in 0..<kinds { scores[index] += amount * weights[slot * kinds + index] }
    }
    let largest = scores.max() ?? 0
    var errors = scores.map { Float(exp(Double($0 - largest))) }
    let sum = errors.reduce(0, +)
    for index in 0..<kinds {
      errors[index] = (errors[index] / sum - (index == kind.rawValue ? 1 : 0)) * importance[kind.rawValue]
    }
    for (slot, amount) in row {
      for index in 0..<kinds {
        let position = slot * kinds + index
        let gradient = amount * errors[index] + penalty * weights[position]
        squares[position] += gradient * gradient
        weights[position] -= step * gradient / squares[position].squareRoot()
      }
    }
  }
}
