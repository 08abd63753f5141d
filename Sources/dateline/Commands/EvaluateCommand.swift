import ArgumentParser
import EventExtraction
import EventPipeline
import Gazetteers
import GeoJSON
import Geoparsing
import GeoparsingEvaluation
import Synchronization

/// `dateline evaluate`: how good the places are, on documents that people have labelled.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score places on labelled documents, with the errors worth looking at.",
    discussion: """
      The labels are JSON lines, {"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonames_id", …}]}, offsets \
      in Unicode scalars. Without --predictions the texts are read by this program.
      """)

  @Argument(help: ArgumentHelp("Labelled documents, as JSON lines.", valueName: "gold"))
  var gold: [String]
  @Option(
    help: ArgumentHelp("Score these lines, written by dateline parse or another program.", valueName: "file"))
  var predictions: [String] = []
  @Flag(help: "Give the labelled spans to the resolver, and score the places alone.")
  var goldSpans = false
  @Flag(help: "Count labels that are demonyms as neither right nor wrong.")
  var ignoreDemonyms = false
  @Flag(help: "Where a label has a second point, alt, take the nearer.")
  var eitherGold = false
  @Option(
    help: ArgumentHelp("Count labels of these types as neither right nor wrong; commas between.", valueName: "types"))
  var excludeTypes = ""
  @Option(help: ArgumentHelp("Score only the documents of these identifiers, one a line.", valueName: "file"))
  var idsFile: String?
  @Option(help: ArgumentHelp("The error of a name without a place.", valueName: "km"))
  var missingKm = 20039.0
  @Flag(name: .customLong("no-ci"), help: "Make no intervals.")
  var noIntervals = false
  @Option(
    help: ArgumentHelp("Write all errors to this file: CSV if its name ends so, else JSON lines.", valueName: "file"))
  var errors: String?
  @Flag(help: "Write the figures as one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("How many documents to work on at once.", valueName: "n"))
  var jobs: Int?
  @OptionGroup var countries: CountryHints
  @OptionGroup var resolving: ResolvingOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
    if !missingKm.isFinite || missingKm < 0 { throw ValidationError("--missing-km is a distance of 0 or more") }
  }

  func run() throws {
    if predictions.isEmpty, let pipe = gold.first(where: { !InputFile(path: $0).canBeReadAgain && exists($0) }) {
      throw CommandFailure.usage("\(pipe) is a pipe; labels to be parsed are read twice, so name a file")
    }
    var labels = try LabelFile.read(gold, LabelledDocument.init(record:))
    let opened = try Session.opened(gazetteer, messages: messages)
    var predicted =
      predictions.isEmpty
      ? try parsed(opened) : try LabelFile.read(predictions, PredictedDocument.init(record:))
    if let idsFile {
      let wanted = Set(try LabelFile.lines(of: idsFile).map { String(decoding: $0.bytes, as: UTF8.self).trimmed })
      labels.removeAll { !wanted.contains($0.id) }
      predicted.removeAll { !wanted.contains($0.id) }
    }
    let excluded = Set(excludeTypes.split(separator: ",").map(String.init))
    for index in labels.indices {
      if ignoreDemonyms { labels[index].ignore { $0.isDemonym } }
      if !excluded.isEmpty { labels[index].ignore { $0.type.map(excluded.contains) ?? false } }
    }
    let report = EvaluationReport(
      score: GeoparsingScore(labels, predicted, options: scoring), labels: labels, options: scoring,
      gazetteer: opened.gazetteer)
    if let errors { try report.writeErrors(to: errors) }
    let output = try OutputFile(path: nil)
    if json {
      try output.write(line: JSONValue.object(report.record).jsonText)
    } else {
      for line in report.lines { try output.write(line: line) }
    }
    try output.finish()
  }

  private var scoring: ScoringOptions {
    var options = ScoringOptions()
    options.usesGoldSpans = goldSpans
    options.acceptsOtherPosition = eitherGold
    options.missingKilometers = missingKm
    if noIntervals { options.resamples = 0 }
    return options
  }

  private func exists(_ path: String) -> Bool {
    path == "-" || (try? InputFile(path: path).forEachChunk { _ in throw CommandFailure.usage("") }) != nil
  }

  /// The documents as this program reads them.
  private func parsed(_ opened: GazetteerStack) throws -> [PredictedDocument] {
    let reports = try ReportOptions.parse(
      ["--format", "jsonl"] + (jobs.map { ["--jobs", "\($0)"] } ?? []) + countries.codes.flatMap { ["--country", $0] }
        + ["--"] + gold)
    let pipeline = try Session.pipeline(gazetteer: opened.gazetteer, reports: reports, options: resolving.resolver)
    let source = DocumentSource(options: reports, readsSpans: goldSpans, usesDates: false)
    let readings = try Session.readings(source, resolving, gazetteer: opened.gazetteer, corrections: nil)
    let found = Mutex<[PredictedDocument]>([])
    let workers = OrderedWorkers<DocumentSource.Numbered, PredictedDocument>(count: Session.workerCount(reports)) {
      item in
      PredictedDocument(item.document, pipeline.parse(item.document, reading: readings.reading(item)))
    } emit: { document in
      found.withLock { $0.append(document) }
    }
    _ = try source.forEachDocument(workers.submit)
    try workers.finish()
    return found.withLock { $0 }
  }
}

extension PredictedDocument {
  /// The names of a document that may be places, as `parse` writes them.
  init(_ document: Document, _ parsed: GeoparsedText) {
    let offsets = ScalarOffsets(document.text)
    self.init(
      id: document.id,
      toponyms: parsed.toponyms.filter(\.isListed).map { answer in
        let place = answer.chosen?.place
        return PredictedToponym(
          span: offsets.scalarRange(answer.toponym.range), position: answer.position,
          geonamesID: (place?.id.geonamesNumber).map(String.init), name: place?.name,
          kind: answer.toponym.kind.rawValue,
          confidence: answer.position == nil ? nil : answer.confidence.rounded(toDecimals: 3))
      })
  }
}
