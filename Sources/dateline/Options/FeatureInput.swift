import ArgumentParser

/// Which features are read.
struct FeatureInput: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The GeoJSON file of events: a collection, or a feature a line; - is standard input.", valueName: "file"))
  var path: String
}
