import Events
import GeoJSON
import Synchronization

/// The files that `map` writes beside its output, line by line: what was rejected, and the whole records.
final class SideOutputs: Sendable {
  private let state: Mutex<State>
  let takesRejections: Bool
  let takesRecords: Bool
  private let rejectedPath: String?

  // The outputs are used under the lock only.
  private struct State: @unchecked Sendable {
    var rejected: OutputFile?
    var records: OutputFile?
    var counts: [String: Int] = [:]
  }

  init(rejected: String?, records: String?) throws {
    takesRejections = rejected != nil
    takesRecords = records != nil
    rejectedPath = rejected
    state = Mutex(
      State(
        rejected: try rejected.map { try OutputFile(path: $0) }, records: try records.map { try OutputFile(path: $0) }))
  }

  func write(_ rejections: Rejections) throws {
    try state.withLock { state in
      for line in rejections.lines { try state.rejected?.write(line: line) }
      state.counts.merge(rejections.counts) { $0 + $1 }
    }
  }

  func write(records: [String]) throws {
    try state.withLock { state in
      for line in records { try state.records?.write(line: line) }
    }
  }

  /// Puts the files in their places, and says how much was rejected why.
  func finish(_ messages: MessageOptions) throws {
    let counts = try state.withLock { state in
      try state.rejected?.finish()
      try state.records?.finish()
      return state.counts
    }
    guard let rejectedPath else { return }
    let total = counts.values.reduce(0, +)
    let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    messages.note(
      "rejected: \(counted(total, "mention")) in \(rejectedPath)" + (reasons.isEmpty ? "" : ": ")
        + reasons.joined(separator: ", "))
  }

  /// An event as one line: the flat properties, then the members of the nested record.
  static func record(_ event: Event) throws -> String {
    try JSONValue.object(event.flatRecord).jsonText
  }
}
