import ArgumentParser
import Gazetteers

/// What the user says of names.
struct CorrectionOptions: ParsableArguments {
  @Option(
    name: .customLong("corrections"),
    help: ArgumentHelp(
      "Your corrections, a CSV file with the columns surface, scope, place, note; they go before what is found.",
      valueName: "file"))
  var path: String?

  /// The corrections, looked up; nil where none are given.
  ///
  /// - Throws: a failure that names every line at fault.
  func opened(in gazetteer: GazetteerStack) throws -> CorrectionFile? {
    try path.map { try CorrectionFile(path: $0, gazetteer: gazetteer) }
  }
}
