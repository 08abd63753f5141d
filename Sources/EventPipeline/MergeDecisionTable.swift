import DelimitedText
public import EventExtraction
import Gazetteers
public import Geoparsing

/// The lines of a table of corrections that say of two events whether they are one.
///
/// Such a line has the words `the same` or `not the same` in the column `place`, and an event or a document in `surface` and
/// another in `scope`: `ev_…` or `document:ID`. All other lines are left to ``CorrectionTable``, for which these hold no
/// place: see ``issuesOfOthers(_:)``.
public struct MergeDecisionTable: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// What it says.
    public var decision: MergeDecision
    /// The line in the file, counted from 1.
    public var line: Int
    /// The two subjects as they stand in the file.
    public var text: String
  }

  /// The lines that were understood, in the order of the file.
  public private(set) var lines: [Line] = []
  /// What is wrong with the others, in the order of the file; doubts are last.
  public private(set) var issues: [CorrectionIssue] = []
  /// All lines of this kind, faults included.
  private var numbers: Set<Int> = []
  private let source: String

  /// Reads a table in CSV; where it cannot be read, nothing is found, and ``CorrectionTable`` says why.
  ///
  /// - Parameters:
  ///   - source: The file as named by the caller.
  ///   - bytes: Its content.
  public init(source: String, bytes: [UInt8]) {
    self.source = source
    guard var table = try? DelimitedReader(source: source, bytes: bytes),
      let surface = try? table.column("surface"), let scope = try? table.column("scope"),
      let place = try? table.column("place"), let note = try? table.column("note")
    else { return }
    while true {
      do {
        guard let row = try table.next() else { break }
        read(row[surface], row[scope], row[place], note: row[note], line: row.line)
      } catch let error as DelimitedTextError where error.concernsOneRow {
        continue
      } catch {
        break
      }
    }
    review()
  }

  /// The issues of a ``CorrectionTable`` of the same file without those of lines that are read here.
  public func issuesOfOthers(_ issues: [CorrectionIssue]) -> [CorrectionIssue] {
    issues.filter { issue in !(issue.line.map(numbers.contains) ?? false) }
  }

  private mutating func read(_ surface: String, _ scope: String, _ place: String, note: String, line: Int) {
    let isSame: Bool
    switch NameFolding.fold(place) {
    case "the same", "same": isSame = true
    case "not the same": isSame = false
    default: return
    }
    numbers.insert(line)
    guard let first = subject(surface, line: line), let second = subject(scope, line: line) else { return }
    if isSame, first.isDocument || second.isDocument {
      return issue(
        "invalid_event", "documents may tell of many events; write the events that are the same, ev_…", line: line)
    }
    if first == second {
      return issue("invalid_event", "an event cannot be told from itself; write two", line: line)
    }
    let words = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let reason = "correction, \(source):\(line)" + (words.isEmpty ? "" : ", \(words)")
    lines.append(
      Line(
        decision: MergeDecision(first, second, isSame: isSame, reason: reason), line: line,
        text: "\(surface.trimmed) and \(scope.trimmed)"))
  }

  private mutating func subject(_ text: String, line: Int) -> MergeDecision.Subject? {
    var text = text.trimmed
    if text.hasPrefix("event:") { text = String(text.dropFirst(6)).trimmed }
    if text.hasPrefix("ev_"), text.utf8.count > 3 { return .event(text) }
    if text.hasPrefix("document:") {
      let id = String(text.dropFirst(9)).trimmed
      if !id.isEmpty { return .document(id) }
    }
    issue(
      "invalid_event", "\"\(text)\" is neither an event, ev_…, nor document:ID; explain lists both for each merge",
      line: line)
    return nil
  }

  /// Lines that say the same again, or the contrary, of the same two.
  private mutating func review() {
    var first: [Set<MergeDecision.Subject>: Line] = [:]
    for line in lines {
      let pair: Set = [line.decision.first, line.decision.second]
      guard let earlier = first[pair] else {
        first[pair] = line
        continue
      }
      if earlier.decision.isSame == line.decision.isSame {
        issue("duplicate_correction", "line \(earlier.line) says the same of \(line.text); drop one", line: line.line)
      } else {
        issue(
          "conflicting_correction",
          "line \(earlier.line) says the contrary of \(line.text), and that they are not the same holds; drop one",
          line: line.line)
      }
    }
  }

  private mutating func issue(_ code: String, _ message: String, line: Int) {
    issues.append(
      CorrectionIssue(
        code: CorrectionIssue.Code(rawValue: code), message: message, source: source, line: line))
  }
}

extension MergeDecision.Subject {
  fileprivate var isDocument: Bool {
    if case .document = self { return true }
    return false
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
  }
}
