import Foundation
import Gazetteers
import Geoparsing

/// What was decided for a gold mention.
struct Decision {
  var document: Int
  var gold: Int
  var place: Place?
  var kilometers: Double?
  var marks: [Double]
  var share: Double
  var confidence: Double
}

/// Trains and decides.
struct Experiment {
  var penalty: Double

  /// Weights for documents read alone and with their outlet's profile alike.
  func train(_ documents: [TrainingDocument], usesOutlets: Bool) -> ResolverWeights {
    let alone = fit(documents)
    guard usesOutlets else { return alone }
    return fit(documents + withOutlets(documents, alone).filter { $0.hasOutlet })
  }

  /// The documents with the profile of the other documents of their outlet, as the weights read those alone.
  func withOutlets(_ documents: [TrainingDocument], _ weights: ResolverWeights) -> [TrainingDocument] {
    var own: [OutletProfile] = []
    var outlets: [String: OutletProfile] = [:]
    for document in documents {
      let profile = OutletProfile(
        decide(weights, [document]).map { decision in
          (name: document.gold.mentions[decision.gold].toponym.text, place: decision.place, confidence: decision.share)
        })
      own.append(profile)
      outlets[document.gold.outlet, default: OutletProfile()].add(profile)
    }
    return zip(documents, own).map { document, profile in
      guard let others = outlets[document.gold.outlet]?.removing(profile), others.documentCount > 0 else {
        return document
      }
      var copy = document
      copy.passes = document.passes.with(others)
      copy.hasOutlet = true
      return copy
    }
  }

  private func fit(_ used: [TrainingDocument]) -> ResolverWeights {
    let trainer = SoftmaxTrainer(penalty: penalty)
    var choices: [Choice] = []
    for (index, document) in used.enumerated() {
      for mention in document.mentions where !mention.right.isEmpty && mention.matches.count > 1 {
        choices.append(Choice(matrix: index, rows: mention.rows, right: mention.right))
      }
    }
    let priors = used.map { $0.passes.priorBeliefs() }
    var matrices = zip(used, priors).map { $0.passes.features($1) }
    let first = trainer.fit(choices, matrices, from: ResolverWeights.handMade.first)
    for index in used.indices {
      let passes = used[index].passes
      let shares = passes.mentionBeliefs(passes.scores(matrices[index], weights: first), temperature: 1)
      matrices[index] = passes.features(passes.nameBeliefs(shares, otherwise: priors[index]))
    }
    return ResolverWeights(first: first, second: trainer.fit(choices, matrices, from: first))
  }

  /// Decisions for all mentions that have candidates or not, in order.
  func decide(_ weights: ResolverWeights, _ documents: [TrainingDocument]) -> [Decision] {
    var decisions: [Decision] = []
    for document in documents {
      let run = document.passes.run(weights)
      for (number, mention) in document.mentions.enumerated() {
        let answer = document.passes.answer(mention: number, scores: run.scores, shares: run.shares)
        let toponym = document.gold.mentions[mention.gold].toponym
        let marks = document.passes.marks(answer, toponym)
        let best = answer.bestOffset
        decisions.append(
          Decision(
            document: document.index, gold: mention.gold,
            place: best.map { mention.matches[mention.matches.startIndex + $0].place },
            kilometers: best.flatMap { mention.kilometers.isEmpty ? nil : mention.kilometers[$0] },
            marks: marks, share: answer.share, confidence: weights.calibration.confidence(marks)))
      }
    }
    return decisions
  }

  /// Fits the confidence to decisions on documents that the weights were not learnt from.
  ///
  /// Mentions whose gold has no point count as wrong when they get one: most are places that no gazetteer row stands for.
  func calibration(_ decisions: [Decision]) -> ConfidenceCalibration {
    let rows = decisions.filter { $0.place != nil && $0.kilometers != nil }.map { decision in
      (marks: decision.marks, isRight: (decision.kilometers ?? .infinity) <= 161)
    }
    return ConfidenceCalibration(weights: LogisticTrainer.fit(rows, penalty: 0.0005))
  }

  /// Fits the confidence to decisions on recognised names: one where no label is counts as wrong.
  func acceptance(_ decisions: [Decision], documents: [TrainingDocument]) -> [Double] {
    let rows = decisions.compactMap { decision -> (marks: [Double], isRight: Bool)? in
      guard decision.place != nil else { return nil }
      switch documents[decision.document].gold.mentions[decision.gold].standing {
      case .open: return nil
      case .spurious: return (decision.marks, false)
      case .labelled: return (decision.marks, (decision.kilometers ?? .infinity) <= 161)
      }
    }
    return LogisticTrainer.fit(rows, penalty: 0.0005)
  }
}
