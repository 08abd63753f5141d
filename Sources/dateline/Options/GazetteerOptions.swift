import ArgumentParser
import Gazetteers

/// Where the gazetteer is.
struct GazetteerOptions: ParsableArguments {
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp("The folder with the gazetteer's tables.", discussion: "Default: $DATELINE_GAZETTEER, else the one beside the program.", valueName: "folder"))
  var folder: String?
}
