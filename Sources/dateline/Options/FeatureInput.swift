import ArgumentParser

/// Which features are read: those of a file or of a store.
struct FeatureInput: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The GeoJSON file of events: a collection, or a feature a line; - is standard input.", valueName: "file"))
  var file: String?
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The store of events, in place of a file.", valueName: "store"))
  var store: String?

  func validate() throws {
    guard (file == nil) != (store == nil) else { throw ValidationError("give either --in FILE or --store FILE") }
  }

  /// The file or the store.
  var path: String { file ?? store ?? "-" }

  /// The line that tells how far reading has come, where it is worth one.
  func progress(_ messages: MessageOptions) -> StatusLine {
    StatusLine(isShown: !messages.quiet && Messages.isTerminal)
  }
}
