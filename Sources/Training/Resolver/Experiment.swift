import Foundation
import Gazetteers
import Geoparsing

/// What was decided for a name.
struct Decision {
  var document: Int
  /// The part of the documents it is held out with.
  var fold: Int
  /// How much it counts in learning the confidence.
  var weight: Double
  /// The index of the mention.
  var gold: Int
  /// Whether it is right or wrong; else it is neither.
  var isScored: Bool
  var place: Place?
  /// The distance to the labelled point; nil without one.
  var kilometers: Double?
  /// The distance of the best of the candidates.
  var nearest: Double?
  var marks: [Float]
  var share: Double
  var confidence: Double

  /// Whether the point is that of the label.
  var isRight: Bool { (kilometers ?? .infinity) <= 161 }
}

/// Trains and decides.
struct Experiment {
  var penalty: Double
  /// Boosting of the second pass; no trees where the count is 0.
  var trees = TreeTrainer()
  /// Boosting of the confidence; no trees where the count is 0.
  var confidenceTrees = TreeTrainer()
  /// Features that are left out, to see what they are worth.
  var without: Set<ResolverFeature> = []

  /// Weights for documents read alone and with their outlet's profile alike.
  func train(_ documents: [TrainingDocument], usesOutlets: Bool) -> ResolverWeights {
    var logit = self
    logit.trees.count = 0
    let alone = (usesOutlets ? logit : self).fit(documents)
    guard usesOutlets else { return alone }
    return fit(documents + withOutlets(documents, alone).filter { $0.hasOutlet })
  }

  /// The documents with the profile of the other documents of their outlet, as the weights read those alone.
  func withOutlets(_ documents: [TrainingDocument], _ weights: ResolverWeights) -> [TrainingDocument] {
    var archive = OutletArchive()
    for document in documents {
      archive.add(
        outlet: document.gold.outlet, text: UInt64(truncatingIfNeeded: document.gold.text.hashValue),
        names: decide(weights, [document]).map { decision in
          (
            name: document.gold.mentions[decision.gold].toponym.text, place: decision.place,
            confidence: decision.confidence
          )
        })
    }
    archive.seal()
    return documents.enumerated().map { number, document in
      guard let others = archive.profile(forDocument: number) else { return document }
      var copy = document
      copy.passes = document.passes.with(others)
      copy.hasOutlet = true
      return copy
    }
  }

  private func fit(_ used: [TrainingDocument]) -> ResolverWeights {
    var trainer = SoftmaxTrainer(penalty: penalty)
    trainer.pinned += without
    var choices: [Choice] = []
    for (index, document) in used.enumerated() {
      for mention in document.mentions where !mention.right.isEmpty && mention.matches.count > 1 {
        choices.append(
          Choice(matrix: index, rows: mention.rows, right: mention.right, weight: document.weight))
      }
    }
    var start = ResolverWeights.handMade.first
    for feature in without { start[feature.rawValue] = 0 }
    let priors = used.map { $0.passes.priorBeliefs() }
    var matrices = zip(used, priors).map { $0.passes.features($1) }
    let first = trainer.fit(choices, matrices, from: start)
    for index in used.indices {
      let passes = used[index].passes
      let shares = passes.mentionBeliefs(passes.scores(matrices[index], weights: first), temperature: 1)
      matrices[index] = passes.features(passes.nameBeliefs(shares, otherwise: priors[index]))
    }
    let second = trainer.fit(choices, matrices, from: first)
    return ResolverWeights(first: first, second: second, trees: boost(choices, matrices, second))
  }

  /// Trees that add to the weighted sum what it cannot say.
  private func boost(_ choices: [Choice], _ matrices: [FeatureMatrix], _ weights: [Double]) -> DecisionTrees {
    guard trees.count > 0 else { return DecisionTrees() }
    var values: [Float] = []
    var start: [Double] = []
    var groups: [(rows: Range<Int>, right: [Int], weight: Double)] = []
    for choice in choices {
      let matrix = matrices[choice.matrix]
      let low = choice.rows.lowerBound * FeatureMatrix.width
      groups.append((start.count..<(start.count + choice.rows.count), choice.right, choice.weight))
      values += matrix.values[low..<(low + choice.rows.count * FeatureMatrix.width)]
      start += choice.rows.map { matrix.score(row: $0, weights: weights) }
    }
    var trainer = trees
    trainer.excluded = Set(without.map(\.rawValue))
    return trainer.fit(values, width: FeatureMatrix.width, start: start) { scores, gradients, weights in
      for group in groups {
        let highest = group.rows.map { scores[$0] }.max() ?? 0
        let shares = group.rows.map { exp(scores[$0] - highest) }
        let sum = shares.reduce(0, +)
        let right = group.right.reduce(0) { $0 + shares[$1] }
        for (offset, row) in group.rows.enumerated() {
          let share = shares[offset] / sum
          let target = group.right.contains(offset) ? shares[offset] / max(right, 1e-12) : 0
          gradients[row] = (share - target) * group.weight
          weights[row] = max(share * (1 - share), 1e-4) * group.weight
        }
      }
    }
  }

  /// Decisions for all names that may be places, in order.
  func decide(_ weights: ResolverWeights, _ documents: [TrainingDocument]) -> [Decision] {
    var decisions: [Decision] = []
    for document in documents {
      let run = document.passes.run(weights)
      for (number, mention) in document.mentions.enumerated() {
        let answer = document.passes.answer(mention: number, scores: run.scores, shares: run.shares)
        let label = document.gold.mentions[mention.gold]
        let toponym = label.toponym
        let marks = document.passes.marks(answer, run.features, toponym, others: document.others)
        let best = answer.bestOffset
        decisions.append(
          Decision(
            document: document.index, fold: document.fold, weight: document.weight, gold: mention.gold,
            isScored: label.standing == .spurious || (label.standing == .labelled && label.latitude != nil),
            place: best.map { mention.matches[mention.matches.startIndex + $0].place },
            kilometers: best.flatMap { mention.kilometers.isEmpty ? nil : mention.kilometers[$0] },
            nearest: mention.kilometers.min(), marks: marks, share: answer.share,
            confidence: weights.calibration(of: toponym).confidence(marks)))
      }
    }
    return decisions
  }

  /// Fits the confidence to decisions on documents that the weights were not learnt from.
  func calibration(_ decisions: [Decision]) -> ConfidenceCalibration {
    let rows = decisions.filter { $0.place != nil && $0.isScored && $0.weight > 0 }
    var result = ConfidenceCalibration(
      weights: LogisticTrainer.fit(
        rows.map { (marks: $0.marks.map(Double.init), isRight: $0.isRight, weight: $0.weight) }, penalty: 0.0005))
    guard confidenceTrees.count > 0 else { return result }
    let start = rows.map { row in zip(row.marks, result.weights).reduce(0) { $0 + Double($1.0) * $1.1 } }
    result.trees = confidenceTrees.fit(rows.flatMap(\.marks), width: AnswerMark.count, start: start) {
      scores, gradients, weights in
      for (index, row) in rows.enumerated() {
        let share = 1 / (1 + exp(-scores[index]))
        gradients[index] = (share - (row.isRight ? 1 : 0)) * row.weight
        weights[index] = max(share * (1 - share), 1e-4) * row.weight
      }
    }
    // The trees are centred; what they add in the mean belongs to the sum.
    result.weights[AnswerMark.bias.rawValue] += result.trees.centre
    return result
  }
}
