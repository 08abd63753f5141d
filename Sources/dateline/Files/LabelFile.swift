import EventPipeline
import GeoJSON
import GeoparsingEvaluation

/// Reads the records of JSON lines whole; the first that is none ends the command.
enum LabelFile {
  /// The records of files, in order.
  ///
  /// - Throws: a failure with file and line.
  static func read<Record>(_ paths: [String], _ record: (JSONObject) throws(EvaluationError) -> Record) throws
    -> [Record]
  {
    var records: [Record] = []
    for path in paths {
      for line in try lines(of: path) {
        do {
          guard case .object(let object) = try JSONValue(parsing: line.bytes) else {
            throw EvaluationError(code: "no_object", message: "is not a JSON object")
          }
          records.append(try record(object))
        } catch {
          throw CommandFailure.environment("\(path):\(line.number): \(error)")
        }
      }
    }
    return records
  }

  /// The lines that are not blank, with their numbers from 1.
  static func lines(of path: String) throws -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    var bytes: [UInt8] = []
    do {
      try InputFile(path: path).forEachChunk { bytes += $0 }
    } catch let issue as InputIssue {
      throw CommandFailure.environment("\(issue)")
    }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains { $0 > 0x20 } }.map { ($0.offset + 1, $0.element) }
  }
}
