import ArgumentParser
import Foundation
import Gazetteers
import Geoparsing

/// Learns the resolver's weights from labelled documents, and scores them on documents they were not learnt from.
@main
struct TrainResolverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "train-resolver")

  @Argument(help: "Labelled documents, one JSON object a line.")
  var corpora: [String]
  @Option(help: "The folder of gazetteer tables.")
  var tables = "Gazetteer"
  @Option(help: "How many parts the documents are cut into; each is scored by weights that have not seen it.")
  var folds = 5
  @Option(help: "What stays together in a part: outlet, document or corpus.")
  var by = "outlet"
  @Option(help: "The penalty on squared weights, per mention.")
  var penalty = 0.001
  @Option(help: "Write the weights, learnt from all documents, to this file.")
  var weights: String?
  @Option(help: "Write the points of held-out documents to this folder.")
  var predictions: String?
  @Option(help: "Write the wrong answers to this file.")
  var errors: String?

  func run() throws {
    var issues = GazetteerIssues()
    let gazetteer = try InMemoryGazetteer(tables: GazetteerTables(folder: tables), issues: &issues)
    let gold = try corpora.flatMap(Corpus.read)
    let documents = gold.map {
      TrainingDocument($0, gazetteer: gazetteer, options: ResolverOptions(), fold: fold(of: $0))
    }
    let experiment = Experiment(documents: documents, penalty: penalty)
    let parts = Set(documents.map(\.fold)).sorted()
    print("hand-made weights")
    print(Report(documents: documents, decisions: experiment.decide(.handMade) { _ in true }).accuracy())
    var heldOut: [Decision] = []
    for part in parts {
      let learnt = experiment.train { $0.fold != part }
      heldOut += experiment.decide(learnt) { $0.fold == part }
    }
    // The confidence is fitted to the other parts too, so that its figures are honest.
    var decisions: [Decision] = []
    for part in parts {
      let calibration = experiment.calibration(heldOut.filter { documents[$0.document].fold != part })
      for var decision in heldOut where documents[decision.document].fold == part {
        decision.confidence = calibration.confidence(decision.marks)
        decisions.append(decision)
      }
    }
    let report = Report(documents: documents, decisions: decisions)
    print("held out by \(by), \(parts.count) parts")
    print(report.accuracy())
    print("share of belief: " + report.reliability { $0.share })
    print("confidence: " + report.reliability { $0.confidence })
    if let predictions { try report.writePredictions(to: predictions, minimumConfidence: 0) }
    if let errors { try report.errors().write(toFile: errors, atomically: true, encoding: .utf8) }
    guard let weights else { return }
    var learnt = experiment.train { _ in true }
    learnt.calibration = experiment.calibration(heldOut)
    try WeightsFile.source(learnt).write(toFile: weights, atomically: true, encoding: .utf8)
  }

  private func fold(of document: GoldDocument) -> Int {
    let key: String
    switch by {
    case "outlet": key = document.outlet
    case "corpus": key = document.corpus
    default: key = document.id
    }
    // FNV-1a: the same parts on every machine.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return by == "corpus" ? Int(hash >> 33) : Int((hash >> 20) % UInt64(folds))
  }
}

/// The Swift file that ships the weights.
enum WeightsFile {
  static func source(_ weights: ResolverWeights) -> String {
    """
    extension ResolverWeights {
      /// The weights this library ships, learnt by `train-resolver`.
      ///
      /// Sources: the training parts of LGL, TR-News and GeoWebNews; numbers only, no text of theirs.
      public static let trained = ResolverWeights(table: trainedTable) ?? handMade

      package static let trainedTable = \"\"\"
    \(weights.table.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
        \"\"\"
    }

    """
  }
}
