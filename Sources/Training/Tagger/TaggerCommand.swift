import ArgumentParser
import Foundation
import Geoparsing

/// Learns the tagger's weights.
struct TaggerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger", abstract: "Learns the tagger's weights from entity corpora and labelled documents.")

  @OptionGroup var sources: TaggerSources
  @Flag(help: "Learn from the entity corpora alone, whose licences are free.")
  var withoutDocuments = false
  @Argument(help: "The file to write.")
  var weights: String

  func run() throws {
    let documents = try withoutDocuments ? [] : sources.documents()
    let material = try sources.material(documents, classifier: sources.gazetteer.classifier())
    try Data(material.train(documents: documents.indices).encoded()).write(to: URL(fileURLWithPath: weights))
  }
}

/// What the tagger learns from.
struct TaggerSources: ParsableArguments {
  @Option(help: "The folder of corpora, with ner and geoparsing in it.")
  var corpora = "../shared/corpora"
  @Option(help: "Word vectors as text, a word and its numbers a line.")
  var vectors: String
  @OptionGroup var gazetteer: GazetteerOption

  /// The labelled documents.
  func documents() throws -> [GoldDocument] {
    try Corpus.files.flatMap { try Corpus.read("\(corpora)/geoparsing/\($0)") }
  }

  /// The documents and the entity corpora, ready to learn from.
  func material(_ documents: [GoldDocument], classifier: TableClassifier) throws -> TaggerMaterial {
    let clusters = try ClusterBuilder().build(fileAt: vectors)
    note("words grouped")
    return try TaggerMaterial(
      folder: corpora, documents: documents, classifier: classifier, clusters: clusters, trainer: RandomFieldTrainer())
  }
}

extension TaggerModel {
  /// Reads weights from a file.
  static func read(_ path: String) throws -> TaggerModel {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return try bytes.withUnsafeBytes { try TaggerModel(bytes: $0) }
  }
}
