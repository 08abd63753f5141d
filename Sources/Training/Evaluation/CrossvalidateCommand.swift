import ArgumentParser
import Foundation
import Gazetteers
import GeoJSON
import Geoparsing

/// Measures recogniser and resolver together on documents that neither has seen.
struct CrossvalidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossvalidate",
    abstract: "Measures the geoparser end to end: whatever is fitted is fitted without the part it is scored on.")

  @OptionGroup var sources: TaggerSources
  @OptionGroup var folds: Folds
  @Option(help: "The folder that the found places are written to, a file for each corpus.")
  var output: String
  @Option(
    help: "A folder of recognised names: read when they are there, otherwise the taggers are learnt and it is written.")
  var spans: String?
  @Flag(help: "Where taggers are learnt, print what is found without each of the recogniser's rules too.")
  var ablateRules = false
  @OptionGroup var settings: ExperimentOptions
  @Option(help: "Write the wrong answers to this file.")
  var errors: String?
  @Option(help: "The confidence below which a place is not given: half the F1 expected gives the best F1.")
  var minimumConfidence = 0.43

  func run() throws {
    let gazetteer = try sources.gazetteer.open()
    let gold = try sources.documents()
    let parts = gold.map(folds.fold)
    let recognized = try recognizedNames(gold, parts, TableClassifier(gazetteer))
    let documents = zip(gold, recognized).map { SpanMatching.document($0, recognized: $1) }
    let evaluation = Crossvalidation(
      gold: prepare(gold, parts, gazetteer), further: try settings.further(gazetteer),
      recognized: prepare(documents, parts, gazetteer),
      short: try settings.shortTexts(documents, parts: parts, gazetteer), experiment: settings.experiment)
    for reading in evaluation.readings() {
      let folder = "\(output)/\(reading.name)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let report = Report(documents: reading.documents, decisions: reading.decisions)
      try report.writePredictions(to: folder, minimumConfidence: minimumConfidence)
      print("\(reading.name), held out by \(folds.by.rawValue)")
      if reading.name == "short" {
        print(report.endToEnd(minimumConfidence: minimumConfidence))
      } else {
        print(GivenPlaces(report, minimumConfidence: minimumConfidence).scores(gold))
        print("with names listed that are given no place:")
        print(GivenPlaces(report, minimumConfidence: minimumConfidence, listsWithheld: true).scores(gold))
        print(MistakeTable(report, minimumConfidence: minimumConfidence).lines)
      }
      print("confidence: " + report.reliability { $0.confidence })
      print("by the least confidence:\n" + report.thresholds())
      if let errors, reading.name != "short" {
        try report.errors().write(toFile: errors, atomically: true, encoding: .utf8)
      }
    }
  }

  private func prepare(_ documents: [GoldDocument], _ parts: [Int], _ gazetteer: MappedGazetteer) -> [TrainingDocument]
  {
    documents.enumerated().map { index, document in
      TrainingDocument(
        document, gazetteer: gazetteer, options: settings.resolverOptions, fold: parts[index], index: index)
    }
  }

  /// What taggers find that have not seen the document's part.
  private func recognizedNames(_ gold: [GoldDocument], _ parts: [Int], _ classifier: TableClassifier) throws
    -> [[Toponym]]
  {
    if let spans, let known = try RecognizedSpans.read(spans, for: gold) { return known }
    let material = try sources.material(gold, classifier: classifier)
    var result = [[Toponym]](repeating: [], count: gold.count)
    var ablation = RuleAblation()
    for part in Set(parts).sorted() {
      let model = material.train(documents: gold.indices.filter { parts[$0] != part })
      let recognizer = TrainedToponymRecognizer(tagger: SequenceTagger(model: model), classifier: classifier)
      for index in gold.indices where parts[index] == part {
        result[index] = recognizer.toponyms(in: Tokenizer().tokenize(gold[index].text))
      }
      if ablateRules {
        let tagger = SequenceTagger(model: model)
        ablation.add(gold.indices.filter { parts[$0] == part }.map { gold[$0] }, tagger, classifier)
      }
    }
    if ablateRules { print(ablation.table) }
    if let spans { try RecognizedSpans.write(result, in: gold, folds: parts, to: spans) }
    return result
  }
}
