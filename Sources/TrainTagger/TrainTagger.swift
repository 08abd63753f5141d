import FoundationEssentials
import Gazetteers
import Geoparsing

#if canImport(Glibc)
  import Glibc
#endif

/// What the recogniser asks for kinds of place.
typealias TableClassifier = GazetteerClassifier<InMemoryGazetteer>

/// Learns the weights of the toponym tagger from corpora, and scores them on documents held out.
@main struct TrainTagger {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let command = arguments.first else { usage() }
    switch (command, arguments.count) {
    case ("train", 5), ("holdout", 5):
      let gazetteer = try readGazetteer(arguments[2])
      let clusters = try ClusterBuilder().build(fileAt: arguments[3])
      note("gazetteer read, words grouped")
      let recipe = Recipe(corpora: Corpora(folder: arguments[1]), classifier: gazetteer, clusters: clusters)
      let model = try command == "train" ? recipe.train() : recipe.trainWithoutHeldOut()
      try Data(model.encoded()).write(to: URL(filePath: arguments[4]))
    case ("score", 4...5):
      let recipe = Recipe(corpora: Corpora(folder: arguments[1]), classifier: try readGazetteer(arguments[2]))
      try recipe.score(try readWeights(arguments[3]), isVerbose: arguments.count > 4)
    case ("kinds", 4...5):
      let recognizer = try self.recognizer(gazetteer: arguments[1], weights: arguments[2])
      try ReportKinds.score(recognizer, fileAt: arguments[3], isVerbose: arguments.count > 4)
    case ("show", 4...):
      let recognizer = try self.recognizer(gazetteer: arguments[1], weights: arguments[2])
      for path in arguments.dropFirst(3) { try show(path, recognizer) }
    default: usage()
    }
  }

  /// Reads the gazetteer's tables, the same that are compiled for use.
  private static func readGazetteer(_ folder: String) throws -> TableClassifier {
    var issues = GazetteerIssues()
    return GazetteerClassifier(try InMemoryGazetteer(tables: GazetteerTables(folder: folder), issues: &issues))
  }

  private static func readWeights(_ path: String) throws -> TaggerModel {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    return try bytes.withUnsafeBytes { try TaggerModel(bytes: $0) }
  }

  private static func recognizer(gazetteer: String, weights: String) throws -> TrainedToponymRecognizer<TableClassifier>
  {
    let model = try readWeights(weights)
    return TrainedToponymRecognizer(
      tagger: PerceptronTagger(model: model), classifier: try readGazetteer(gazetteer))
  }

  /// Prints a text sentence by sentence with its names, and how fast that went.
  private static func show(_ path: String, _ recognizer: some ToponymRecognizer) throws {
    let content = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let clock = ContinuousClock()
    let start = clock.now
    let text = Tokenizer().tokenize(content)
    let middle = clock.now
    let toponyms = recognizer.toponyms(in: text)
    let end = clock.now
    for sentence in text.sentences {
      let range =
        text.tokens[sentence.lowerBound].range.lowerBound..<text.tokens[sentence.upperBound - 1].range.upperBound
      print(text.tokens[sentence].map(\.text).joined(separator: " "))
      let names = toponyms.filter { range.contains($0.range.lowerBound) }.map { "\($0.text) [\($0.kind.rawValue)]" }
      if !names.isEmpty { print("    " + names.joined(separator: ", ")) }
    }
    note("\(text.tokens.count) tokens: cut in \(middle - start), names in \(end - middle)")
  }

  private static func usage() -> Never {
    note(
      """
      usage: train-tagger train CORPORA GAZETTEER VECTORS WEIGHTS    learns from everything and writes the weights
             train-tagger holdout CORPORA GAZETTEER VECTORS WEIGHTS  leaves a fifth of the news documents out
             train-tagger score CORPORA GAZETTEER WEIGHTS [-v]       scores weights on that fifth
             train-tagger kinds GAZETTEER WEIGHTS REPORTS [-v]       scores the kinds of names in labelled reports
             train-tagger show GAZETTEER WEIGHTS FILES…              prints texts with their names
      """)
    exit(2)
  }
}

/// Writes a line to standard error.
func note(_ message: String) {
  FileHandle.standardErrorWrite(message + "\n")
}

enum FileHandle {
  static func standardErrorWrite(_ message: String) {
    let bytes = Array(message.utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
