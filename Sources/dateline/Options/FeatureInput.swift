import ArgumentParser

/// Which features are read.
struct FeatureInput: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The GeoJSON file of events: a collection, or a feature a line; - is standard input.", valueName: "file"))
  var path: String

  /// The line that tells how far reading has come, where it is worth one.
  func progress(_ messages: MessageOptions) -> StatusLine {
    StatusLine(isShown: !messages.quiet && Messages.isTerminal)
  }
}
