import ArgumentParser

/// The command line: `dateline SUBCOMMAND …`.
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "News reports to events on a map, offline.",
    discussion: """
      Exit codes: 0 done; 1 done, with input that was rejected and is listed; 2 usage; 3 input or environment error; \
      70 internal fault.
      Positions are LON,LAT as in GeoJSON, and a place name works wherever a position does.
      """,
    version: "0.1.0",
    subcommands: [
      MapCommand.self, MergeCommand.self, ParseCommand.self, ResolveCommand.self, ReverseCommand.self, NearCommand.self,
      ClusterCommand.self, AnalyzeCommand.self,
      ServeCommand.self, IngestCommand.self, EventsCommand.self, ColumnsCommand.self, ExportCommand.self,
      DiffCommand.self, CopyCommand.self,
      ReviewCommand.self, ExplainCommand.self, RecodeCommand.self, EvaluateCommand.self,
      CorrectCommand.self, TemplatesCommand.self,
      GazetteerCommand.self,
    ])
}
