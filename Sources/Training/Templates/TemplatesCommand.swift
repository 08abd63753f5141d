import ArgumentParser
import EventTemplates
import Foundation
import Gazetteers
import Geoparsing
import GeoJSON

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
  @Option(help: "Keep what the taggers believe of held-out texts here; where it is already, take it and the tagger of WEIGHTS.")
  var beliefs: String?
  @Option(help: "Write all candidates of held-out texts here.")
  var drafts: String?
  @OptionGroup var gazetteer: GazetteerOption
  @Argument(help: "The file to write.")
  var weights: String

  func run() throws {
    let clusters = try SequenceTagger.builtIn().model.clusters
    let material = TemplateMaterial(
      try GoldWireText.read(texts), gazetteer: try gazetteer.open(), clusters: clusters, folds: folds)
    var trainer = TemplateTrainer(material)
    try trainer.run(beliefs: beliefs, tagger: beliefs == nil ? nil : TemplateWeights.read(weights))
    let bytes = trainer.weights.encoded()
    try Data(bytes).write(to: URL(fileURLWithPath: weights))
    note("\(bytes.count) bytes; \(trainer.weights.tables.values.reduce(0) { $0 + $1.keys.count }) features")
    if let heldOut { try write(trainer.events, to: heldOut) }
    if let drafts { try write(trainer.candidates, to: drafts) }
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

  /// For each text an object with its identifier and all that may be told.
  var candidates: [JSONValue] {
    material.golds.indices.map { index in
      let drafts = drafts[index].map { draft -> JSONValue in
        var members: [(String, JSONValue)] = [
          ("type", .string(draft.type.rawValue)), ("p", .double(Double(draft.likelihood))),
          ("split", .bool(draft.isSplit)), ("document", .double(Double(material.analyses[index].document[draft.type.number]))),
        ]
        for slot in Slot.allCases {
          members.append(
            (
              slot.rawValue,
              .array((draft.slots[slot] ?? []).prefix(12).map { .array([.string($0.candidate.value), .double(Double($0.likelihood))]) })
            ))
        }
        return .object(JSONObject(members))
      }
      return .object(["id": .string(material.golds[index].id), "drafts": .array(drafts)])
    }
  }
}
