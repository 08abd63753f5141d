import ArgumentParser

/// What the user wants to be told.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Say nothing on standard error but errors, warnings and rejected input.")
  var quiet = false

  /// Whether a line of progress is shown.
  var showsProgress: Bool { !quiet && Messages.isTerminal }

  /// Tells something that may be left out.
  func note(_ text: @autoclosure () -> String) {
    if !quiet { Messages.plain(text()) }
  }
}
