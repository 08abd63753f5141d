import ArgumentParser

/// `dateline analyze`: statistics of events in space and time, a subcommand for each method.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Statistics of events: whether they cluster, where, and when.",
    discussion: """
      Each method reads a GeoJSON file of points and prints what it found, in one sentence, with its caveat, and a table. \
      -o writes GeoJSON, --csv the table, --svg a drawing, --json everything as one object. The same seed gives the same \
      answer everywhere. Distances are great-circle ones.
      """,
    subcommands: [
      NearestAnalysis.self, RipleyAnalysis.self, KnoxAnalysis.self, NearRepeatAnalysis.self, MantelAnalysis.self,
      MoranAnalysis.self, HotSpotAnalysis.self, DensityAnalysis.self, ScanAnalysis.self, EmergingAnalysis.self,
      CentreAnalysis.self,
    ])
}
