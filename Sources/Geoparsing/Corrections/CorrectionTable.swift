import DelimitedText
import Gazetteers
import GeoJSON

/// A table of corrections as it was read: the lines that can be understood, and what is wrong with the others.
///
/// The columns `surface`, `scope`, `place` and `note` must be there, in any order; others are passed over. Nothing is looked
/// up here: whether the places exist is found out by ``Corrections``.
public struct CorrectionTable: Sendable {
  /// The file as named by the caller.
  public let source: String
  /// The lines that were understood, in the order of the file.
  public private(set) var corrections: [Correction] = []
  /// What is wrong, in the order of the file.
  public private(set) var issues: [CorrectionIssue] = []

  /// Reads a table in CSV: comma, semicolon or tab, UTF-8.
  ///
  /// - Parameters:
  ///   - source: The file as named by the caller.
  ///   - bytes: Its content.
  public init(source: String, bytes: [UInt8]) {
    self.source = source
    do {
      var table = try DelimitedReader(source: source, bytes: bytes)
      let columns = try (
        surface: table.column("surface"), scope: table.column("scope"), place: table.column("place"),
        note: table.column("note")
      )
      while true {
        do {
          guard let row = try table.next() else { break }
          read(
            surface: row[columns.surface].trimmed, scope: row[columns.scope].trimmed,
            place: row[columns.place].trimmed, note: row[columns.note].singleLine, line: row.line)
        } catch let error as DelimitedTextError where error.concernsOneRow {
          record(error)
        }
      }
    } catch let error as DelimitedTextError {
      record(error)
    } catch {
      issues.append(CorrectionIssue(code: .unreadableTable, message: "\(error)", source: source))
    }
  }

  private mutating func record(_ error: DelimitedTextError) {
    issues.append(
      CorrectionIssue(
        code: .unreadableTable, message: "\(error.message) (\(error.code.rawValue))", source: source, line: error.line))
  }

  private mutating func read(surface: String, scope: String, place: String, note: String, line: Int) {
    let before = issues.count
    func issue(_ code: CorrectionIssue.Code, _ message: String) -> CorrectionIssue {
      CorrectionIssue(code: code, message: message, source: source, line: line)
    }
    if NameFolding.fold(surface).isEmpty {
      issues.append(
        issue(.emptySurface, "the surface \"\(surface)\" holds no letter or digit; write the name as in texts"))
    }
    let target = Self.target(place)
    switch target {
    case .failure(let fault): issues.append(issue(fault.code, fault.message))
    case .success: break
    }
    guard issues.count == before, let target = try? target.get() else { return }
    corrections.append(
      Correction(
        surface: surface, scope: Self.scope(scope), target: target, note: note, source: source, line: line))
  }

  /// Two letters are a country, nothing and `everywhere` are everywhere, all else a document.
  private static func scope(_ text: String) -> Correction.Scope {
    let lower = text.lowercased()
    if text.isEmpty || lower == "everywhere" { return .everywhere }
    if lower.hasPrefix("document:") { return .document(String(text.dropFirst("document:".count)).trimmed) }
    if text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0 & 0xDF) }) {
      return .country(text.uppercased())
    }
    return .document(text)
  }

  private struct Fault: Error {
    var code: CorrectionIssue.Code
    var message: String
  }

  private static func target(_ text: String) -> Result<Correction.Target, Fault> {
    let meant = "write a place's id such as geonames:566532, or \"LON,LAT\", or not a place"
    if NameFolding.fold(text) == "not a place" { return .success(.notAPlace) }
    if text.isEmpty { return .failure(Fault(code: .invalidPlace, message: "no place; \(meant)")) }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0).trimmed) }
    if parts.count == 2, let longitude = parts[0], let latitude = parts[1] {
      let position = Position(longitude: longitude, latitude: latitude)
      if position.isValid { return .success(.position(position)) }
      let swapped = Position(longitude: latitude, latitude: longitude)
      let hint =
        swapped.isValid ? "did you mean \(latitude),\(longitude)?" : "longitude is -180…180 and latitude -90…90"
      return .failure(
        Fault(code: .invalidPosition, message: "\(text) is not on the Earth; the order is LON,LAT: \(hint)"))
    }
    if let id = PlaceID(text), !text.contains(where: \.isWhitespace) { return .success(.place(id)) }
    let hint =
      text.utf8.allSatisfy { (48...57).contains($0) } ? "did you mean geonames:\(text)?" : meant
    return .failure(
      Fault(
        code: .invalidPlace, message: "\"\(text)\" is no place's id, no coordinates and not \"not a place\"; \(hint)"))
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
  }

  /// With single spaces in place of line breaks and the like.
  fileprivate var singleLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
