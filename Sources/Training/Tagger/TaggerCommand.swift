import ArgumentParser
import Foundation
import Geoparsing

/// Learns the tagger's weights.
struct TaggerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger", abstract: "Learns the tagger's weights from entity corpora and labelled documents.")

  @Argument(help: "The folder of corpora, with ner and geoparsing in it.")
  var corpora: String
  @Argument(help: "Word vectors as text, a word and its numbers a line.")
  var vectors: String
  @Argument(help: "The file to write.")
  var weights: String
  @OptionGroup var gazetteer: GazetteerOption
  @Flag(help: "Leave a fifth of the labelled documents out.")
  var holdOut = false

  func run() throws {
    let classifier = try gazetteer.classifier()
    let clusters = try ClusterBuilder().build(fileAt: vectors)
    note("words grouped")
    let recipe = Recipe(corpora: Corpora(folder: corpora), classifier: classifier, clusters: clusters)
    let model = try holdOut ? recipe.trainWithoutHeldOut() : recipe.train()
    try Data(model.encoded()).write(to: URL(fileURLWithPath: weights))
  }
}

extension TaggerModel {
  /// Reads weights from a file.
  static func read(_ path: String) throws -> TaggerModel {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return try bytes.withUnsafeBytes { try TaggerModel(bytes: $0) }
  }
}
