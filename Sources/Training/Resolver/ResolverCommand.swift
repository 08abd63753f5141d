import ArgumentParser
import Foundation
import Gazetteers
import Geoparsing

/// Learns the resolver's weights from labelled documents, and scores them on documents they were not learnt from.
struct ResolverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolver", abstract: "Learns the resolver's weights and scores them on given spans.")

  @Argument(help: "Labelled documents, one JSON object a line.")
  var corpora: [String]
  @OptionGroup var gazetteer: GazetteerOption
  @OptionGroup var folds: Folds
  @Option(help: "The penalty on squared weights, per mention.")
  var penalty = 0.0003
  @Flag(help: "Never read a document with the profile of its outlet.")
  var independent = false
  @Option(help: "Instead of learning, parse the texts with the shipped weights and write what is found to this folder.")
  var recognized: String?
  @Option(help: "Write the weights, learnt from all documents, to this file.")
  var weights: String?
  @Option(help: "Write the points of held-out documents to this folder.")
  var predictions: String?
  @Option(help: "Write the wrong answers to this file.")
  var errors: String?

  func run() throws {
    let gazetteer = try gazetteer.open()
    let gold = try corpora.flatMap(Corpus.read)
    if let recognized {
      try EndToEnd(geoparser: Geoparser(gazetteer: gazetteer)).run(gold, writingTo: recognized)
      return
    }
    let documents = gold.enumerated().map { index, document in
      TrainingDocument(
        document, gazetteer: gazetteer, options: ResolverOptions(), fold: folds.fold(of: document), index: index)
    }
    let experiment = Experiment(penalty: penalty)
    let parts = Set(documents.map(\.fold)).sorted()
    print("hand-made weights")
    print(Report(documents: documents, decisions: experiment.decide(.handMade, documents)).accuracy())
    var alone: [Decision] = []
    var together: [Decision] = []
    for part in parts {
      let learnt = experiment.train(documents.filter { $0.fold != part }, usesOutlets: !independent)
      let held = documents.filter { $0.fold == part }
      alone += experiment.decide(learnt, held)
      if !independent { together += experiment.decide(learnt, experiment.withOutlets(held, learnt)) }
    }
    show("each document alone", calibrated(alone, alone + together, documents, experiment), documents)
    if !independent {
      show("with the outlet's others", calibrated(together, alone + together, documents, experiment), documents)
    }
    let last = calibrated(independent ? alone : together, alone + together, documents, experiment)
    let report = Report(documents: documents, decisions: last)
    if let predictions { try report.writePredictions(to: predictions, minimumConfidence: 0) }
    if let errors { try report.errors().write(toFile: errors, atomically: true, encoding: .utf8) }
    guard let weights else { return }
    var learnt = experiment.train(documents, usesOutlets: !independent)
    learnt.calibration = experiment.calibration(alone + together)
    try WeightsFile.source(learnt).write(toFile: weights, atomically: true, encoding: .utf8)
  }

  /// Decisions with a confidence fitted to the other parts, so that its figures are honest too.
  private func calibrated(
    _ decisions: [Decision], _ evidence: [Decision], _ documents: [TrainingDocument], _ experiment: Experiment
  ) -> [Decision] {
    var result: [Decision] = []
    for part in Set(documents.map(\.fold)).sorted() {
      let calibration = experiment.calibration(evidence.filter { documents[$0.document].fold != part })
      for var decision in decisions where documents[decision.document].fold == part {
        decision.confidence = calibration.confidence(decision.marks)
        result.append(decision)
      }
    }
    return result
  }

  private func show(_ title: String, _ decisions: [Decision], _ documents: [TrainingDocument]) {
    let report = Report(documents: documents, decisions: decisions)
    print("held out by \(folds.by.rawValue), \(title)")
    print(report.accuracy())
    print("share of belief: " + report.reliability { $0.share })
    print("confidence: " + report.reliability { $0.confidence })
  }
}
