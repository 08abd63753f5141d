import ArgumentParser
import Gazetteers

/// Where the gazetteer is.
struct GazetteerOptions: ParsableArguments {
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp(
      "The folder with the gazetteer's tables. Default: $DATELINE_GAZETTEER, else Gazetteer in a folder above the program.",
      valueName: "folder"))
  var folder: String?
}
