import ArgumentParser
import Gazetteers

extension GazetteerCommand {
  /// `dateline gazetteer remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove a layer of your own.",
      discussion: "What the layer overrode shows again. The files it was made from are not touched.")

    @Argument(help: ArgumentHelp("The layer's name; dateline gazetteer info lists them.", valueName: "name"))
    var name: String
    @OptionGroup var layers: LayerOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let folder = try layers.changedFolder()
      do {
        // Without the folder nothing is made: the message is the same as for any other name that is not there.
        guard folder.exists else { return try folder.remove(name) }
        try folder.change(waiting: { messages.note("waiting for another change of the layers to end") }) { _ in
          try folder.remove(name)
        }
      } catch let error as GazetteerError {
        throw CommandFailure.environment("\(error)")
      }
      messages.note("removed the layer '\(name)'")
    }
  }
}
