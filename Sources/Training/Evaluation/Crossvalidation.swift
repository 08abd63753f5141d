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
    return [("alone", calibrated(alone, alone + together)), ("outlet", calibrated(together, alone + together))]
  }

  private var parts: [Int] { Set(gold.map(\.fold)).sorted() }

  /// Decisions with a confidence fitted to the other parts.
  private func calibrated(_ decisions: [Decision], _ evidence: [Decision]) -> [Decision] {
    var result: [Decision] = []
    for part in parts {
      let calibration = experiment.acceptance(
        evidence.filter { recognized[$0.document].fold != part }, documents: recognized)
      for var decision in decisions where recognized[decision.document].fold == part {
        decision.confidence = calibration.confidence(decision.marks)
        result.append(decision)
      }
    }
    return result
  }
}
