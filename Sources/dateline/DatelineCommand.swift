import ArgumentParser

@main
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dateline", abstract: "News reports to events on a map.")
}
