import Events
import Foundation
import Geoparsing
import Testing

@testable import EventExtraction

/// How many of the labelled figures of a set of reports are among the figures read.
@Suite struct ReportFiguresTests {
  /// Labelled reports, outside the repository: their path is given in the environment.
  static let path = ProcessInfo.processInfo.environment["DATELINE_REPORTS"] ?? ""

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "DATELINE_REPORTS names no file"))
  func findsLabelledFigures() throws {
    let lines = try String(contentsOfFile: ReportFiguresTests.path, encoding: .utf8).split(separator: "\n")
    var shares: [String: (hit: Int, all: Int)] = [:]
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let text = Tokenizer().tokenize(object["text"] as? String ?? "")
      let published = CalendarDate(object["date"] as? String ?? "")
      let tolls = text.sentences.flatMap { TollReader().tolls(in: text, tokens: $0) }
      let dates = text.sentences.flatMap { DateReader().expressions(in: text, tokens: $0) }
        .map { $0.resolved(against: DateReference(published: published)) }
      let verbose = ProcessInfo.processInfo.environment["DATELINE_VERBOSE"] != nil
      for event in object["events"] as? [[String: Any]] ?? [] {
        if let gold = event["date"] as? String {
          let hit =
            dates.contains { date in
              guard let start = date.start, let end = date.end else { return false }
              return "\(start)".hasPrefix(gold) || "\(start)" <= gold && gold <= "\(end)"
            } || published.map { "\($0)" == gold } == true
          shares["date", default: (0, 0)].all += 1
          shares["date", default: (0, 0)].hit += hit ? 1 : 0
          if !hit, verbose {
            print(
              "MISS date", object["id"] ?? "", gold, object["date"] ?? "",
              dates.map { "\($0.words ?? "")=\($0.start.map { "\($0)" } ?? "?")" })
          }
        }
        for harm in ["killed", "injured"] {
          guard let gold = event[harm] as? [Int], gold.count == 2 else { continue }
          let figures = tolls.filter { $0.harm.rawValue == harm }
          let hit =
            gold == [0, 0] && figures.isEmpty || figures.contains { $0.low <= gold[1] && ($0.high ?? .max) >= gold[0] }
          let key = gold == [0, 0] ? harm + " none" : harm
          shares[key, default: (0, 0)].all += 1
          shares[key, default: (0, 0)].hit += hit ? 1 : 0
          if !hit, verbose {
            print(
              "MISS", harm, object["id"] ?? "", gold,
              figures.map { "\($0.low)..\($0.high.map(String.init) ?? "") \($0.rule) '\($0.words)'" })
          }
        }
      }
      if verbose {
        for toll in tolls {
          print(
            "TOLL", object["id"] ?? "", toll.harm.rawValue, toll.low, toll.high ?? -1, toll.rule, toll.words,
            toll.attribution ?? "")
        }
      }
    }
    for (key, share) in shares.sorted(by: { $0.key < $1.key }) { print("SHARE", key, share.hit, share.all) }
  }
}
