import DelimitedText
import Gazetteers
public import Geoparsing

/// The lines of a table of corrections that say of an event that it is none.
///
/// Such a line has the words `not an event` in the column `place`, the event, `ev_…`, in `surface`, and nothing in `scope`. It
/// holds for what one report tells, by the identifier that this has before merging.
public struct RejectedEventTable: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The event.
    public var eventID: String
    /// The line in the file, counted from 1.
    public var line: Int

    /// Makes a line.
    public init(eventID: String, line: Int) {
      self.eventID = eventID
      self.line = line
    }
  }

  /// The lines that were understood, in the order of the file.
  public private(set) var lines: [Line] = []
  /// What is wrong with the others, in the order of the file.
  public private(set) var issues: [CorrectionIssue] = []
  private var numbers: Set<Int> = []

  /// Reads a table in CSV; where it cannot be read, nothing is found, and ``CorrectionTable`` says why.
  ///
  /// - Parameters:
  ///   - source: The file as named by the caller.
  ///   - bytes: Its content.
  public init(source: String, bytes: [UInt8]) {
    guard var table = try? DelimitedReader(source: source, bytes: bytes),
      let surface = try? table.column("surface"), let place = try? table.column("place")
    else { return }
    while true {
      do {
        guard let row = try table.next() else { break }
        guard NameFolding.fold(row[place]) == "not an event" else { continue }
        numbers.insert(row.line)
        let id = row[surface].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if id.hasPrefix("ev_"), id.utf8.count > 3 {
          lines.append(Line(eventID: id, line: row.line))
        } else {
          issues.append(
            CorrectionIssue(
              code: CorrectionIssue.Code(rawValue: "invalid_event"),
              message: "\"\(id)\" is no event, ev_…; explain has the identifiers", source: source, line: row.line))
        }
      } catch let error as DelimitedTextError where error.concernsOneRow {
        continue
      } catch {
        break
      }
    }
  }

  /// The issues of a ``CorrectionTable`` of the same file without those of lines that are read here.
  public func issuesOfOthers(_ issues: [CorrectionIssue]) -> [CorrectionIssue] {
    issues.filter { issue in !(issue.line.map(numbers.contains) ?? false) }
  }
}
