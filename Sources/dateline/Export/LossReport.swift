import Events
import GeoJSON

/// What an export or another vocabulary could not hold, counted, and listed in a file where that is asked for.
final class LossReport {
  private var counts: [String: Int] = [:]
  private let output: OutputFile?

  /// - Parameter path: The file of the list, or nil.
  init(path: String?) throws { output = try path.map { try OutputFile(path: $0) } }

  func add(_ loss: CodingLoss, of eventID: String) throws {
    counts["\(loss.code.rawValue) \(loss.field)", default: 0] += 1
    try output?.write(
      line: JSONValue.object([
        "event_id": .string(eventID), "code": .string(loss.code.rawValue), "field": .string(loss.field),
        "message": .string(loss.message),
      ]).jsonText)
  }

  func finish() throws { try output?.finish() }

  /// Tells how many events lost what, the most frequent first.
  func tell(_ messages: MessageOptions) {
    for (what, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      messages.note("  \(what): \(counted(count, "event"))")
    }
  }
}
