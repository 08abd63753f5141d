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
  @OptionGroup var settings: ExperimentOptions
  @Flag(help: "Never read a document with the profile of its outlet.")
  var independent = false
  @Option(help: "Write the weights, learnt from all documents, to this file.")
  var weights: String?
  @Option(help: "Recognised names of documents held out, to learn the confidence of recognised names from.")
  var spans: String?
  @Option(help: "Write the points of held-out documents to this folder.")
  var predictions: String?
  @Option(help: "Write the wrong answers to this file.")
  var errors: String?
  @Option(
    parsing: .upToNextOption, help: "Labelled documents that are only scored, by weights learnt from all others.")
  var unseen: [String] = []

  func run() throws {
    let gazetteer = try gazetteer.open()
    let gold = try corpora.flatMap(Corpus.read)
    let documents = gold.enumerated().map { index, document in
      TrainingDocument(
        document, gazetteer: gazetteer, options: settings.resolverOptions, fold: folds.fold(of: document), index: index)
    }
    let further = try settings.further(gazetteer)
    let experiment = settings.experiment
    if !unseen.isEmpty { try score(documents + further, gazetteer, experiment) }
    let parts = Set(documents.map(\.fold)).sorted()
    var alone: [Decision] = []
    var together: [Decision] = []
    for part in parts {
      let learnt = experiment.train(documents.filter { $0.fold != part } + further, usesOutlets: !independent)
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
    var learnt = experiment.train(documents + further, usesOutlets: !independent)
    learnt.given = experiment.calibration(alone + together)
    learnt.found = learnt.given
    if let spans {
      guard let names = try RecognizedSpans.read(spans, for: gold) else {
        throw ValidationError("\(spans) lacks a document")
      }
      let recognized = zip(gold, names).map { SpanMatching.document($0, recognized: $1) }
      let found = recognized.enumerated().map { index, document in
        TrainingDocument(
          document, gazetteer: gazetteer, options: settings.resolverOptions, fold: folds.fold(of: document),
          index: index)
      }
      let evaluation = Crossvalidation(
        gold: documents, further: further, recognized: found,
        short: try settings.shortTexts(recognized, parts: gold.map(folds.fold), gazetteer), experiment: experiment)
      learnt.found = experiment.calibration(evaluation.decisions().flatMap(\.decisions))
    }
    try WeightsFile.source(learnt).write(toFile: weights, atomically: true, encoding: .utf8)
  }

  /// Scores documents of which none was learnt from.
  private func score(_ documents: [TrainingDocument], _ gazetteer: MappedGazetteer, _ experiment: Experiment) throws {
    let learnt = experiment.train(documents, usesOutlets: !independent)
    let recognizer = try TrainedToponymRecognizer(gazetteer: gazetteer)
    for path in unseen {
      var gold = try Corpus.read(path)
      if path == settings.beside { gold.removeFirst(min(settings.besideCount, gold.count)) }
      let held = gold.prefix(500).enumerated().map { index, document in
        let names = path == settings.beside ? recognizer.toponyms(in: Tokenizer().tokenize(document.text)) : []
        return TrainingDocument(
          SpanMatching.document(document, besideLabels: names), gazetteer: gazetteer,
          options: settings.resolverOptions, fold: 0, index: index)
      }
      let report = Report(documents: held, decisions: experiment.decide(learnt, held))
      print("not learnt from: \(path)")
      print(report.accuracy())
      if let predictions { try report.writePredictions(to: predictions, minimumConfidence: 0) }
      if let errors { try report.errors().write(toFile: "\(errors).unseen", atomically: true, encoding: .utf8) }
    }
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
    print("confidence: " + report.reliability { $0.confidence })
  }
}
