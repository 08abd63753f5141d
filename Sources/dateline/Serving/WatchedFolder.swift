import ArgumentParser
import Dispatch
import Glibc

/// A folder whose files go into a store as they arrive, by the same way as `dateline ingest` takes them.
final class WatchedFolder: Sendable {
  private let path: String
  private let arguments: [String]

  /// How a file stands: one that is the same at two looks is taken for whole.
  private struct State: Hashable {
    var name: String
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// - Parameters:
  ///   - path: The folder.
  ///   - arguments: The options of `dateline ingest`.
  init(path: String, arguments: [String]) { (self.path, self.arguments) = (path, arguments) }

  /// Looks once a second until the task is cancelled; what is being read then is read to its end.
  func watch() async throws {
    var (seen, taken): (Set<State>, Set<State>) = ([], [])
    while !Task.isCancelled {
      let present = Set(states())
      let ready = present.intersection(seen).subtracting(taken)
      if !ready.isEmpty {
        await ingest(ready.map(\.name).sorted())
        taken.formUnion(ready)
      }
      seen = present
      taken.formIntersection(present)
      try await Task.sleep(for: .seconds(1))
    }
  }

  /// The plain files of the folder; hidden ones are none, as programs write them that put another name on a whole file.
  private func states() -> [State] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var states: [State] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard !name.hasPrefix("."), stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size > 0
      else { continue }
      states.append(
        State(
          name: name, size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec))
    }
    return states
  }

  /// Puts files into the store; what goes wrong is told, and the server goes on.
  private func ingest(_ names: [String]) async {
    let arguments = arguments + ["--"] + names.map { "\(path)/\($0)" }
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async {
        do {
          let command = try IngestCommand.parse(arguments)
          try command.run()
        } catch let failure as CommandFailure {
          Messages.warning(failure.message)
        } catch {
          Messages.warning("\(error)")
        }
        continuation.resume()
      }
    }
  }
}
