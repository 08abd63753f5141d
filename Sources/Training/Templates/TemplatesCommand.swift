import ArgumentParser
import EventTemplates
import Foundation
import Gazetteers
import GeoJSON
import Geoparsing

/// Learns the weights of the template filler.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Learns the weights of the template filler from wire texts with templates.")

  @Option(help: "The texts with their templates, one JSON object a line.")
  var texts = "../shared/corpora/events/muc4.dev.jsonl"
  @Option(help: "How many parts the texts are cut into; each is judged by models that have not seen it.")
  var folds = 4
  @Option(help: "Write the events of the texts here, as models see them that have not seen the text.")
  var heldOut: String?
  @Option(
    help:
      "Keep what the taggers believe of held-out texts here; where it is already, take it and the tagger of WEIGHTS.")
  var beliefs: String?
  @Option(help: "Fill in the templates of further texts, one JSON object a line, with the weights learnt.")
  var further: String?
  @Option(help: "Write the events of the further texts here.")
  var furtherEvents: String?
  @Option(help: "Leave a part out, to see what it is worth: splitting, acceptance or rankers; held-out events only.")
  var without: [TemplatePart] = []
  @OptionGroup var gazetteer: GazetteerOption
  @Argument(help: "The file to write.")
  var weights: String

  func run() throws {
    let clusters = try SequenceTagger.builtIn().model.clusters
    let material = TemplateMaterial(
      try GoldWireText.read(texts), gazetteer: try gazetteer.open(), clusters: clusters, folds: folds)
    var trainer = TemplateTrainer(material, without: Set(without))
    try trainer.run(beliefs: beliefs, tagger: beliefs == nil ? nil : TemplateWeights.read(weights))
    let bytes = trainer.weights.encoded()
    try Data(bytes).write(to: URL(fileURLWithPath: weights))
    note("\(bytes.count) bytes; \(trainer.weights.tables.values.reduce(0) { $0 + $1.keys.count }) features")
    if let further, let furtherEvents {
      let extractor = TemplateExtractor(gazetteer: try gazetteer.open(), clusters: clusters, weights: trainer.weights)
      let lines = try GoldWireText.read(further).map { text -> JSONValue in
        .object(["id": .string(text.id), "events": .array(extractor.templates(in: text.text).map(\.json))])
      }
      try write(lines, to: furtherEvents)
    }
    if let heldOut { try write(trainer.events, to: heldOut) }
  }

  private func write(_ lines: [JSONValue], to path: String) throws {
    let text = try lines.map { try $0.jsonText + "\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}

extension TemplateWeights {
  /// The weights of a file, or nil where there is none that fits this code.
  static func read(_ path: String) -> TemplateWeights? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return Array(data).withUnsafeBytes { try? TemplateWeights(bytes: $0) }
  }
}

extension TemplateTrainer {
  /// For each text an object with its identifier and events.
  var events: [JSONValue] {
    let rules = TemplateRules()
    return material.golds.indices.map { index in
      let found = rules.templates(drafts[index], material.analyses[index])
      return .object(["id": .string(material.golds[index].id), "events": .array(found.map(\.json))])
    }
  }
}

extension TemplatePart: ExpressibleByArgument {}
