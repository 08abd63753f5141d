import Foundation
import Geoparsing

/// Resolves recognised names with weights and a confidence that have not seen the document's part.
struct Crossvalidation {
  /// The documents with their labels.
  var gold: [TrainingDocument]
  /// The same with the recognised names.
  var recognized: [TrainingDocument]
  var experiment: Experiment

  /// The decisions on each document alone, and with the other documents of its outlet.
  func readings() -> [(name: String, decisions: [Decision])] {
    var alone: [Decision] = []
    var together: [Decision] = []
    for part in parts {
      let learnt = experiment.train(gold.filter { $0.fold != part }, usesOutlets: true)
      let held = recognized.filter { $0.fold == part }
      alone += experiment.decide(learnt, held)
      together += experiment.decide(learnt, experiment.withOutlets(held, learnt))
    }
    alone = alone.map(withEvidence)
    together = together.map(withEvidence)
    return [("alone", calibrated(alone, alone + together)), ("outlet", calibrated(together, alone + together))]
  }

  /// The decision with marks of how the name was recognised.
  private func withEvidence(_ decision: Decision) -> Decision {
    let toponym = recognized[decision.document].gold.mentions[decision.gold].toponym
    guard let evidence = toponym.evidence else { return decision }
    var result = decision
    func logit(_ share: Double) -> Double {
      let bounded = min(max(share, 0.001), 0.999)
      return log(bounded / (1 - bounded))
    }
    result.marks += [
      logit(evidence.place), logit(evidence.span), logit(evidence.person), logit(evidence.organisation),
      evidence.place > 0.9 ? 1 : 0, evidence.place > 0.5 ? 1 : 0,
    ]
    let sources: [RecognitionEvidence.Source] = [
      .secondReading, .knownName, .context, .organisation, .consistency, .sweep, .hashtag,
    ]
    result.marks += sources.map { evidence.source == $0 ? 1 : 0 }
    return result
  }

  private var parts: [Int] { Set(gold.map(\.fold)).sorted() }

  /// Decisions with a confidence fitted to the other parts.
  private func calibrated(_ decisions: [Decision], _ evidence: [Decision]) -> [Decision] {
    var result: [Decision] = []
    for part in parts {
      let calibration = experiment.calibration(evidence.filter { recognized[$0.document].fold != part })
      for var decision in decisions where recognized[decision.document].fold == part {
        decision.confidence = 1 / (1 + exp(-zip(decision.marks, calibration).reduce(0) { $0 + $1.0 * $1.1 }))
        result.append(decision)
      }
    }
    return result
  }
}
