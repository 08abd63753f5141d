/// The labels of one kind, and how they fared.
public struct KindScore: Hashable, Sendable {
  /// The kind.
  public var kind: String
  /// Labels with a place.
  public var located = 0
  /// Those that met a prediction.
  public var found = 0
  /// Those whose prediction is within 161 km.
  public var right = 0
  /// The share of the labels that were found and placed within 161 km.
  public var recall: Double { located == 0 ? 0 : Double(right) / Double(located) }
  /// The share of those found that were placed within 161 km; nil without any.
  public var accuracy: Double? { found == 0 ? nil : Double(right) / Double(found) }
  /// The interval of ``recall``; nil without resamples.
  public var interval: ScoreInterval?
}

extension GeoparsingScore {
  /// Labels with a place by kind, the commonest kind first, ties by the kind's word.
  ///
  /// - Complexity: O(*n*) in the number of labels, and O(*d* · *k*) in each resample of *d* documents with *k* kinds.
  public func labels(by kind: (LabelledToponym) -> String, options: ScoringOptions = ScoringOptions()) -> [KindScore] {
    var numbers: [String: Int] = [:]
    var kinds: [KindScore] = []
    // For each document the counts of each kind it holds.
    var counts: [[(kind: Int, located: Int, right: Int)]] = []
    for score in documentScores {
      var own: [Int: (located: Int, right: Int)] = [:]
      for item in score.items {
        guard let label = item.label, label.position != nil else { continue }
        let word = kind(label)
        let number = numbers[word] ?? kinds.count
        if number == kinds.count {
          numbers[word] = number
          kinds.append(KindScore(kind: word))
        }
        kinds[number].located += 1
        if item.prediction != nil { kinds[number].found += 1 }
        if item.isRight { kinds[number].right += 1 }
        own[number, default: (0, 0)].located += 1
        if item.isRight { own[number, default: (0, 0)].right += 1 }
      }
      counts.append(own.map { ($0.key, $0.value.located, $0.value.right) })
    }
    var recalls = [[Double]](repeating: [], count: kinds.count)
    Resampling(count: documentScores.count, options).forEach { draw in
      var sums = [(located: Int, right: Int)](repeating: (0, 0), count: kinds.count)
      for document in draw {
        for count in counts[document] {
          sums[count.kind].located += count.located
          sums[count.kind].right += count.right
        }
      }
      for (number, sum) in sums.enumerated() where sum.located > 0 {
        recalls[number].append(Double(sum.right) / Double(sum.located))
      }
    }
    for number in kinds.indices { kinds[number].interval = ScoreInterval(of: recalls[number]) }
    return kinds.sorted { ($1.located, $0.kind) < ($0.located, $1.kind) }
  }

  /// Predictions that count for precision, by the geoparser's kind: how many, and how many are within 161 km.
  public func predictionsByKind() -> [(kind: String, predicted: Int, right: Int)] {
    var counts: [String: (predicted: Int, right: Int)] = [:]
    for item in documentScores.flatMap(\.items) where item.countsAsPredicted {
      counts[item.prediction?.kind ?? "not stated", default: (0, 0)].predicted += 1
      if item.isRight { counts[item.prediction?.kind ?? "not stated", default: (0, 0)].right += 1 }
    }
    return counts.map { ($0.key, $0.value.predicted, $0.value.right) }
      .sorted { ($1.predicted, $0.kind) < ($0.predicted, $1.kind) }
  }
}
