import Geoparsing

/// Learns the weights of the structured perceptron.
struct PerceptronTrainer {
  /// How often every sentence is seen.
  var passes = 8
  /// Features seen fewer times than this are not learnt.
  var minimumCount = 2
  /// How many features are kept, those with the largest weights.
  var featureLimit = 100_000
  /// Where the order of sentences starts.
  var seed: UInt64 = 20_240_623

  /// A sentence as feature numbers and wanted tags.
  private struct Example {
    var features: [UInt32]
    var starts: [Int32]
    var tags: [UInt8]
  }

  /// Learns from labelled texts.
  func train(_ texts: [LabelledText], classifier: some PlaceClassifier, clusters: WordClusters) -> TaggerModel {
    var (examples, keys) = prepare(texts, classifier, clusters)
    let tags = TagSet.count
    let size = keys.count * tags
    let transitionSize = (tags + 1) * tags
    var weights = [Float](repeating: 0, count: size + transitionSize)
    var totals = [Double](repeating: 0, count: size + transitionSize)
    var stamps = [Int32](repeating: 0, count: size + transitionSize)
    var now: Int32 = 0
    var random = SeededGenerator(state: seed)
    var decoder = SequenceDecoder()
    var emissions: [Float] = []
    var path: [UInt8] = []

    func update(_ index: Int, _ step: Float) {
      totals[index] += Double(now - stamps[index]) * Double(weights[index])
      stamps[index] = now
      weights[index] += step
    }

    for pass in 0..<passes {
      examples.shuffle(using: &random)
      var wrong = 0
      for example in examples {
        now += 1
        let length = example.tags.count
        emissions = Array(repeating: 0, count: length * tags)
        for token in 0..<length {
          for slot in Int(example.starts[token])..<Int(example.starts[token + 1]) {
            let start = Int(example.features[slot]) * tags
            for tag in 0..<tags { emissions[token * tags + tag] += weights[start + tag] }
          }
        }
        decoder.decode(emissions: emissions, transitions: Array(weights[size...]), into: &path)
        var before = (tags, tags)
        for token in 0..<length {
          let (wanted, found) = (Int(example.tags[token]), Int(path[token]))
          if wanted != found {
            wrong += 1
            for slot in Int(example.starts[token])..<Int(example.starts[token + 1]) {
              let start = Int(example.features[slot]) * tags
              update(start + wanted, 1)
              update(start + found, -1)
            }
          }
          if wanted != found || before.0 != before.1 {
            update(size + before.0 * tags + wanted, 1)
            update(size + before.1 * tags + found, -1)
          }
          before = (wanted, found)
        }
      }
      note("pass \(pass + 1): \(wrong) wrong tags")
    }
    for index in weights.indices {
      totals[index] += Double(now - stamps[index]) * Double(weights[index])
      weights[index] = Float(totals[index] / Double(max(1, now)))
    }
    let kept = keys.indices.map { number in
      (number: number, peak: weights[(number * tags)..<((number + 1) * tags)].reduce(0) { max($0, abs($1)) })
    }
    .filter { $0.peak > 0 }
    .sorted { ($0.peak, keys[$0.number]) > ($1.peak, keys[$1.number]) }
    .prefix(featureLimit)
    note("\(keys.count) features, \(kept.count) kept, least weight \(kept.last?.peak ?? 0)")
    return TaggerModel(
      features: kept.map {
        (key: keys[$0.number], weights: Array(weights[($0.number * tags)..<(($0.number + 1) * tags)]))
      },
      transitions: Array(weights[size...]), clusters: clusters)
  }

  /// Computes features, numbers those that are frequent enough, and writes sentences as numbers.
  private func prepare(
    _ texts: [LabelledText], _ classifier: some PlaceClassifier, _ clusters: WordClusters
  ) -> (examples: [Example], keys: [UInt64]) {
    var counts: [UInt64: UInt32] = [:]
    var rows: [(keys: [UInt64], starts: [Int32], tags: [UInt8])] = []
    var keys: [UInt64] = []
    for text in texts {
      let places = TokenPlaces(text.text, classifier: classifier)
      let features = TaggerFeatures(text.text, places: places, clusters: clusters)
      let tags = TagSet.encode(text.entities, count: text.text.tokens.count)
      for sentence in text.text.sentences {
        var all: [UInt64] = []
        var starts: [Int32] = [0]
        for index in sentence {
          features.collect(at: index, in: sentence, into: &keys)
          all += keys
          starts.append(Int32(all.count))
          for key in keys { counts[key, default: 0] += 1 }
        }
        rows.append((all, starts, Array(tags[sentence])))
      }
    }
    var numbers: [UInt64: UInt32] = [:]
    var known: [UInt64] = []
    for (key, count) in counts where Int(count) >= minimumCount { known.append(key); _ = count }
    known.sort()
    for (number, key) in known.enumerated() { numbers[key] = UInt32(number) }
    let examples = rows.map { row in
      var features: [UInt32] = []
      var starts: [Int32] = [0]
      for token in row.tags.indices {
        for slot in Int(row.starts[token])..<Int(row.starts[token + 1]) {
          if let number = numbers[row.keys[slot]] { features.append(number) }
        }
        starts.append(Int32(features.count))
      }
      return Example(features: features, starts: starts, tags: row.tags)
    }
    note("\(examples.count) sentences, \(examples.reduce(0) { $0 + $1.tags.count }) tokens, \(known.count) features")
    return (examples, known)
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
