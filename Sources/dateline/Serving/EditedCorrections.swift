import Gazetteers
import Geoparsing
import Glibc
import MapService
import Synchronization

/// A file of corrections that the map page adds to.
final class EditedCorrections: Sendable {
  private let path: String
  private let gazetteer: GazetteerStack
  private let isBusy = Mutex(())

  init(path: String, gazetteer: GazetteerStack) { (self.path, self.gazetteer) = (path, gazetteer) }

  /// Adds a line that is right by itself.
  /// - Throws: `ServiceProblem` for one that is not; a failure where the file cannot be written.
  func add(_ entry: CorrectionEntry) throws {
    let line = [entry.surface, entry.scope, entry.place, entry.note]
    try isBusy.withLock { _ in
      try check(line)
      var file = try ReviewFile(path: path)
      try file.add([line])
    }
  }

  /// Reads the line alone, as it will be read with the others.
  private func check(_ line: [String]) throws {
    let alone = "\(path).\(getpid()).check"
    defer { unlink(alone) }
    var file = try ReviewFile(path: alone)
    try file.add([line])
    if let issue = try CorrectionFile.read(path: alone, gazetteer: gazetteer).3.first(where: { !$0.isDoubt }) {
      throw ServiceProblem(.invalidBody, issue.message)
    }
  }
}
