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
  @Option(
    help: ArgumentHelp(
      "Whose view on disputed areas the countries follow: geonames, un, de-facto, or a country's code such as ua.",
      valueName: "name"))
  var worldview = Worldview.geonames.name
  @OptionGroup var layers: LayerOptions
}
