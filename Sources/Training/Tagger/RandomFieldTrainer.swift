import Geoparsing

/// Learns the weights of a linear-chain conditional random field by stochastic gradients with a step for each feature.
///
/// Duchi, Hazan, Singer (2011), "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", JMLR.
struct RandomFieldTrainer {
  /// How often every sentence is seen.
  var passes = 10
  /// Over the last so many passes the weights are averaged.
  var averagedPasses = 5
  /// Features seen fewer times than this are not learnt.
  var minimumCount = 2
  /// How many features are kept, those with the largest weights.
  var featureLimit = 200_000
  /// The first step.
  var rate: Float = 0.1
  /// How much a weight is drawn to zero each time its feature is seen.
  var penalty: Float = 0.002
  /// The share of features that is left out of a token when it is learnt from.
  var dropout: Float = 0.1
  /// Where the order of sentences starts.
  var seed: UInt64 = 20_240_623

  /// The tags that are learnt.
  var scheme = TagSet.scheme

  private typealias Lanes = TagLattice.Lanes

  /// A text to learn from.
  struct Sample {
    /// Its index in the encoded texts.
    var text: Int
    var tags: [UInt8]
    /// How much it counts.
    var weight: Float = 1
  }

  private struct Sentence {
    /// The tokens, numbered over all sentences.
    var tokens: Range<Int>
    var weight: Float
  }

  /// The samples with features numbered anew: only those that are frequent enough.
  private struct Material {
    var features: [UInt32] = []
    var starts: [Int32] = [0]
    var tags: [UInt8] = []
    var sentences: [Sentence] = []
    var keys: [UInt64] = []
  }

  /// What was learnt: features with one weight for each tag, those with the largest weights, and a score for each tag
  /// and the start with each tag that follows.
  struct Weights {
    var features: [(key: UInt64, weights: [Float])]
    var transitions: [Float]
  }

  /// Learns from samples.
  func train(_ samples: [Sample], _ encoded: EncodedTexts, clusters: WordClusters) -> TaggerModel {
    let learnt = learn(samples, encoded)
    return TaggerModel(features: learnt.features, transitions: learnt.transitions, clusters: clusters)
  }

  /// Learns from samples with any tags.
  func learn(_ samples: [Sample], _ encoded: EncodedTexts) -> Weights {
    var material = prepare(samples, encoded)
    let tags = scheme.count
    let count = material.keys.count
    let weights = UnsafeMutableBufferPointer<Lanes>.allocate(capacity: count)
    let sums = UnsafeMutableBufferPointer<Lanes>.allocate(capacity: count)
    let squares = UnsafeMutableBufferPointer<Float>.allocate(capacity: count)
    defer {
      weights.deallocate()
      sums.deallocate()
      squares.deallocate()
    }
    weights.initialize(repeating: Lanes(repeating: 0))
    sums.initialize(repeating: Lanes(repeating: 0))
    squares.initialize(repeating: 1e-2)
    var transitions = [Float](repeating: 0, count: (tags + 1) * tags)
    var transitionSums = transitions
    var transitionSquares = [Float](repeating: 1e-2, count: transitions.count)
    var random = SeededGenerator(state: seed)
    var lattice = TagLattice()
    var emissions: [Float] = []
    var kept: [UInt32] = []
    var keptStarts: [Int] = []
    let threshold = UInt32(dropout * 65_536)
    let scale = 1 / (1 - dropout)
    for pass in 0..<passes {
      material.sentences.shuffle(using: &random)
      var loss = 0.0
      for sentence in material.sentences {
        kept.removeAll(keepingCapacity: true)
        keptStarts.removeAll(keepingCapacity: true)
        emissions.removeAll(keepingCapacity: true)
        for token in sentence.tokens {
          keptStarts.append(kept.count)
          var sum = Lanes(repeating: 0)
          var bits: UInt64 = 0
          for slot in Int(material.starts[token])..<Int(material.starts[token + 1]) {
            if slot & 3 == 0 || bits == 0 { bits = random.next() }
            let chance = UInt32(truncatingIfNeeded: bits & 0xFFFF)
            bits >>= 16
            if chance < threshold { continue }
            let feature = material.features[slot]
            kept.append(feature)
            sum += weights[Int(feature)]
          }
          sum *= scale
          for tag in 0..<tags { emissions.append(sum[tag]) }
        }
        keptStarts.append(kept.count)
        let prepared = TagLattice.Transitions(transitions, tags: scheme)
        lattice.run(emissions: emissions, transitions: prepared)
        for (offset, token) in sentence.tokens.enumerated() {
          var gradient = lattice.marginals[offset]
          let wanted = Int(material.tags[token])
          loss += 1 - Double(gradient[wanted])
          gradient[wanted] -= 1
          let size = (gradient * gradient).sum()
          if size < 1e-8 { continue }
          gradient *= scale * sentence.weight
          let square = size * scale * scale * sentence.weight * sentence.weight
          for slot in keptStarts[offset]..<keptStarts[offset + 1] {
            let feature = Int(kept[slot])
            squares[feature] += square
            let step = rate / squares[feature].squareRoot()
            weights[feature] -= step * (gradient + penalty * weights[feature])
          }
        }
        var pairs = [Lanes](repeating: Lanes(repeating: 0), count: tags)
        for offset in 1..<max(1, sentence.tokens.count) {
          lattice.addPairs(at: offset, transitions: prepared, factor: 1, to: &pairs)
          let token = sentence.tokens.lowerBound + offset
          pairs[Int(material.tags[token - 1])][Int(material.tags[token])] -= 1
        }
        var start = lattice.marginals[0]
        start[Int(material.tags[sentence.tokens.lowerBound])] -= 1
        for left in 0...tags {
          let gradient = left == tags ? start : pairs[left]
          for right in 0..<tags where scheme.follows[left][right] && gradient[right] != 0 {
            let index = left * tags + right
            transitionSquares[index] += gradient[right] * gradient[right]
            transitions[index] -= rate / transitionSquares[index].squareRoot() * gradient[right]
          }
        }
      }
      if pass >= passes - averagedPasses {
        for index in 0..<count { sums[index] += weights[index] }
        for index in transitions.indices { transitionSums[index] += transitions[index] }
      }
      note("pass \(pass + 1): \(Int(loss)) of \(material.tags.count) tags expected wrong")
    }
    let share = 1 / Float(averagedPasses)
    for index in 0..<count { sums[index] *= share }
    return largest(sums, material.keys, transitionSums.map { $0 * share })
  }

  /// The features with the largest weights.
  private func largest(
    _ weights: UnsafeMutableBufferPointer<Lanes>, _ keys: [UInt64], _ transitions: [Float]
  ) -> Weights {
    let tags = scheme.count
    let kept = keys.indices.map { number in (number: number, peak: max(weights[number].max(), -weights[number].min())) }
      .sorted { ($0.peak, keys[$0.number]) > ($1.peak, keys[$1.number]) }
      .prefix(featureLimit)
    note("\(keys.count) features, \(kept.count) kept, least weight \(kept.last?.peak ?? 0)")
    return Weights(
      features: kept.map { entry in (key: keys[entry.number], weights: (0..<tags).map { weights[entry.number][$0] }) },
      transitions: transitions)
  }

  private func prepare(_ samples: [Sample], _ encoded: EncodedTexts) -> Material {
    var counts = [UInt32](repeating: 0, count: encoded.keys.count)
    for sample in samples { for feature in encoded.texts[sample.text].features { counts[Int(feature)] += 1 } }
    var material = Material()
    var numbers = [UInt32](repeating: .max, count: counts.count)
    for (feature, count) in counts.enumerated() where Int(count) >= minimumCount {
      numbers[feature] = UInt32(material.keys.count)
      material.keys.append(encoded.keys[feature])
    }
    for sample in samples {
      let text = encoded.texts[sample.text]
      for sentence in text.sentences where !sentence.isEmpty {
        let start = material.tags.count
        for token in sentence {
          for slot in Int(text.starts[token])..<Int(text.starts[token + 1]) {
            let number = numbers[Int(text.features[slot])]
            if number != .max { material.features.append(number) }
          }
          material.starts.append(Int32(material.features.count))
          material.tags.append(sample.tags[token])
        }
        material.sentences.append(Sentence(tokens: start..<material.tags.count, weight: sample.weight))
      }
    }
    note("\(material.sentences.count) sentences, \(material.tags.count) tokens, \(material.keys.count) features")
    return material
  }
}

/// A small generator with a seed, so that training gives the same weights every time.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return mixed(state, 0x2545_F491_4F6C_DD1D)
  }
}
