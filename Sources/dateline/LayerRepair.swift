import ArgumentParser
import Gazetteers

/// Makes damaged layers again where that can be done without asking: their sources are there, as they were.
enum LayerRepair {
  /// The layers of a folder, those that could be made again whole.
  static func files(of folder: LayerFolder?, quiet: Bool) throws -> [LayerFile] {
    guard let folder else { return [] }
    let files = try folder.files()
    let damaged = files.filter { $0.problem != nil && $0.hasItsSources }
    guard !damaged.isEmpty else { return files }
    for file in damaged {
      guard let reason = file.problem, let command = file.layer?.command else { continue }
      Messages.warning("the layer '\(file.name)' \(reason.message); it is imported again from its sources")
      do {
        var task = try GazetteerCommand.Import.parse(Array(command.dropFirst(2)))
        task.gazetteer.layers.path = folder == .standard ? nil : folder.path
        task.messages.quiet = quiet
        _ = try task.makeLayer()
      } catch let failure as CommandFailure {
        Messages.warning("that did not succeed: \(failure.message)")
      } catch {
        // A command of another version of the program may not be understood; the layer's own error tells what to do.
        Messages.warning("its command is not understood: \(file.layer?.commandLine ?? "")")
      }
    }
    return try folder.files()
  }
}
