import ArgumentParser
import Foundation
import Geoparsing

/// Scores the kinds of names in labelled reports.
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "Scores the kinds of names in labelled reports.")

  @Argument(help: "The tagger's weights.")
  var weights: String
  @Argument(help: "Reports, one JSON object a line.")
  var reports: String
  @OptionGroup var gazetteer: GazetteerOption
  @Flag(name: .shortAndLong, help: "List each difference.")
  var verbose = false

  func run() throws {
    let recognizer = try TrainedToponymRecognizer(weights: weights, classifier: gazetteer.classifier())
    try ReportKinds.score(recognizer, fileAt: reports, isVerbose: verbose)
  }
}

/// Prints texts sentence by sentence with their names, and how fast that went.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints texts sentence by sentence with their names.")

  @Argument(help: "The tagger's weights.")
  var weights: String
  @Argument(help: "Text files.")
  var texts: [String]
  @OptionGroup var gazetteer: GazetteerOption

  func run() throws {
    let recognizer = try TrainedToponymRecognizer(weights: weights, classifier: gazetteer.classifier())
    for path in texts { try show(path, recognizer) }
  }

  private func show(_ path: String, _ recognizer: some ToponymRecognizer) throws {
    let content = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
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
}

extension TrainedToponymRecognizer {
  /// A recogniser with weights from a file.
  init(weights path: String, classifier: Classifier) throws {
    self.init(tagger: SequenceTagger(model: try TaggerModel.read(path)), classifier: classifier)
  }
}
