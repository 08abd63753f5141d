import Geoparsing

/// Resolves recognised names with weights and a confidence that have not seen the document's part.
struct Crossvalidation {
  /// The documents with their labels.
  var gold: [TrainingDocument]
  /// Documents that are only learnt from.
  var further: [TrainingDocument] = []
  /// The same as the first with the recognised names.
  var recognized: [TrainingDocument]
  var experiment: Experiment

  /// The decisions on each document alone, and with the other documents of its outlet; the confidence is fitted to the
  /// other parts.
  func readings() -> [(name: String, decisions: [Decision])] {
    let readings = decisions()
    let evidence = readings.flatMap(\.decisions)
    return readings.map { ($0.name, calibrated($0.decisions, evidence)) }
  }

  /// The same before the confidence is fitted.
  func decisions() -> [(name: String, decisions: [Decision])] {
    var alone: [Decision] = []
    var together: [Decision] = []
    for part in parts {
      let learnt = experiment.train(gold.filter { $0.fold != part } + further, usesOutlets: true)
      let held = recognized.filter { $0.fold == part }
      alone += experiment.decide(learnt, held)
      together += experiment.decide(learnt, experiment.withOutlets(held, learnt))
    }
    return [("alone", alone), ("outlet", together)]
  }

  private var parts: [Int] { Set(gold.map(\.fold)).sorted() }

  /// Decisions with a confidence fitted to the other parts.
  private func calibrated(_ decisions: [Decision], _ evidence: [Decision]) -> [Decision] {
    var result: [Decision] = []
    for part in parts {
      let calibration = experiment.calibration(evidence.filter { recognized[$0.document].fold != part })
      for var decision in decisions where recognized[decision.document].fold == part {
        decision.confidence = calibration.confidence(decision.marks)
        result.append(decision)
      }
    }
    return result
  }
}
