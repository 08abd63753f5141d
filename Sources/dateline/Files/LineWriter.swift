import Synchronization

/// Writes lines to an output as they come, from any thread.
final class LineWriter: Sendable {
  private let output: Mutex<OutputBox>

  // The output is used under the lock only.
  private struct OutputBox: @unchecked Sendable { var file: OutputFile }

  init(_ output: OutputFile) { self.output = Mutex(OutputBox(file: output)) }

  /// Writes the line and hands it to the system at once, so that a reader at the other end of a pipe gets it.
  func write(_ line: String) throws {
    try output.withLock { output in
      try output.file.write(line: line)
      try output.file.flush()
    }
  }
}
