import Geoparsing

/// Resolves recognised names with weights and a confidence that have not seen the document's part.
struct Crossvalidation {
  /// The documents with their labels.
  var gold: [TrainingDocument]
  /// Documents that are only learnt from.
  var further: [TrainingDocument] = []
  /// The same as the first with the recognised names.
  var recognized: [TrainingDocument]
  /// Short texts with recognised names that the confidence is learnt from too.
  var short: [TrainingDocument] = []
  var experiment: Experiment

  /// Decisions on documents that are all read in one way.
  struct Reading {
    var name: String
    var documents: [TrainingDocument]
    var decisions: [Decision]
  }

  /// The decisions on each document alone, with the other documents of its outlet, and on the short texts; the confidence
  /// is fitted to the other parts.
  func readings() -> [Reading] {
    var readings = decisions()
    let evidence = readings.flatMap(\.decisions)
    for part in parts {
      let calibration = experiment.calibration(evidence.filter { $0.fold != part })
      for reading in readings.indices {
        for index in readings[reading].decisions.indices where readings[reading].decisions[index].fold == part {
          readings[reading].decisions[index].confidence = calibration.confidence(
            readings[reading].decisions[index].marks)
        }
      }
    }
    return readings
  }

  /// The same before the confidence is fitted.
  func decisions() -> [Reading] {
    var alone = Reading(name: "alone", documents: recognized, decisions: [])
    var together = Reading(name: "outlet", documents: recognized, decisions: [])
    var brief = Reading(name: "short", documents: short, decisions: [])
    for part in parts {
      let learnt = experiment.train(gold.filter { $0.fold != part } + further, usesOutlets: true)
      let held = recognized.filter { $0.fold == part }
      alone.decisions += experiment.decide(learnt, held)
      together.decisions += experiment.decide(learnt, experiment.withOutlets(held, learnt))
      brief.decisions += experiment.decide(learnt, short.filter { $0.fold == part })
    }
    return [alone, together] + (short.isEmpty ? [] : [brief])
  }

  private var parts: [Int] { Set(gold.map(\.fold)).sorted() }
}
