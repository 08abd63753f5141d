import ArgumentParser
import Gazetteers

/// Where the user's layers are.
struct LayerOptions: ParsableArguments {
  @Option(
    name: .customLong("layers"),
    help: ArgumentHelp(
      """
      The folder with your own layers; '' for none. Default: $DATELINE_LAYERS, else $XDG_DATA_HOME/dateline/layers, else \
      ~/.local/share/dateline/layers.
      """,
      valueName: "folder"))
  var path: String?

  /// The folder to read layers from; nil where there is to be none.
  ///
  /// - Throws: a failure for a folder that is named here and is not there: a name misspelt must not leave layers out.
  func folder() throws -> LayerFolder? {
    guard let path else { return .standard }
    if path.isEmpty { return nil }
    let folder = LayerFolder(path: path)
    guard folder.exists else { throw CommandFailure.environment("there is no folder of layers at \(path)") }
    return folder
  }

  /// The folder to change; it need not be there.
  func changedFolder() throws -> LayerFolder {
    if let path {
      if path.isEmpty { throw CommandFailure.usage("--layers takes a folder here") }
      return LayerFolder(path: path)
    }
    guard let folder = LayerFolder.standard else {
      throw CommandFailure.environment("there is no home folder to keep layers in; name one with --layers FOLDER")
    }
    return folder
  }
}
