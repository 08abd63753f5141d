import ArgumentParser
import Foundation
import Gazetteers
import Geoparsing

/// Learns the weights of the recogniser and of the resolver from labelled documents, and measures them.
@main struct TrainGeoparser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-geoparser",
    abstract: "Learns the geoparser's weights from labelled documents and measures them.",
    subcommands: [
      TaggerCommand.self, ResolverCommand.self, CrossvalidateCommand.self, KindsCommand.self, ShowCommand.self,
      TemplatesCommand.self,
    ])
}

/// Which gazetteer names are looked up in.
struct GazetteerOption: ParsableArguments {
  @Option(help: "The folder of gazetteer tables.")
  var tables = "Gazetteer"

  func open() throws -> MappedGazetteer { try Gazetteer.open(tables: GazetteerTables(folder: tables)).gazetteer }

  func classifier() throws -> TableClassifier { TableClassifier(try open()) }
}

/// What the recogniser asks for kinds of place.
typealias TableClassifier = GazetteerClassifier<MappedGazetteer>

/// Writes a line to standard error.
func note(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}
