import ArgumentParser
import Gazetteers
import GeoJSON

/// `dateline gazetteer`: the place names the program knows.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Tell what the gazetteer holds, prepare it, check it, and put layers of your own upon it.",
    subcommands: [Info.self, Build.self, Verify.self, Import.self, Remove.self])

  /// What the shipped tables are called among the layers.
  static let shippedLayer = "shipped"

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Prepare the gazetteer's index now rather than at first use, and tell where it is.",
      discussion: """
        The index is kept in $DATELINE_CACHE, else $XDG_CACHE_HOME/dateline, else ~/.cache/dateline, under a hash of the \
        tables; where it is there already, nothing is done.
        """)

    @OptionGroup var gazetteer: GazetteerOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let opened = try Session.opened(gazetteer, messages: messages)
      if let issues = opened.base.compilation {
        for issue in issues.first { Messages.plain("left out: \(issue)") }
      }
      guard let path = opened.base.gazetteer.info.indexPath else {
        throw CommandFailure.environment("the index could not be kept; see above")
      }
      let output = try OutputFile(path: nil)
      try output.write(line: path)
      try output.finish()
    }
  }
}
