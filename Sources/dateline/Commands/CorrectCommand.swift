import ArgumentParser
import EventExtraction
import EventPipeline
import Events
import Gazetteers
import GeoJSON
import Geoparsing
import Synchronization

/// `dateline correct`: the user's own word on names.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Check a file of corrections, or apply it to a store.",
    subcommands: [Check.self, Apply.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Tell what is wrong with a file of corrections, and with reports given, which lines apply how often.",
      discussion: """
        Every fault is named with its line and what to do. Exit code 0: none; 1: some. A line that applies to none of the \
        reports is listed as stale and is no fault.
        """)

    @Argument(
      help: ArgumentHelp(
        "The corrections: CSV with the columns surface, scope, place, note; - is standard input.", valueName: "file"))
    var file: String
    @Argument(help: ArgumentHelp("Reports to try the corrections on.", valueName: "reports"))
    var reports: [String] = []
    @Option(help: "What the reports are, where that is not found out from each.")
    var format: DocumentFormat?
    @OptionGroup var countries: CountryHints
    @Option(help: ArgumentHelp("How many reports to work on at once. Default: one per processor.", valueName: "n"))
    var jobs: Int?
    @OptionGroup var gazetteer: GazetteerOptions
    @Flag(help: "Write one JSON object in place of the text.")
    var json = false
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let opened = try Session.opened(gazetteer, messages: messages)
      let (corrections, decisions, rejected, faults) = try CorrectionFile.read(path: file, gazetteer: opened)
      let doubts = CorrectionReview(corrections, gazetteer: opened.gazetteer).issues
      let issues = (faults + doubts).enumerated().sorted {
        ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
      }.map(\.element)
      let corrected = CorrectionFile(
        path: file, corrections: corrections, decisions: decisions, rejected: rejected)
      let summary = try apply(corrected, gazetteer: opened.gazetteer)
      let output = try OutputFile(path: nil)
      if json {
        try output.write(line: jsonLine(issues, corrected))
      } else {
        for line in lines(issues, corrected) { try output.write(line: line) }
      }
      try output.finish()
      guard issues.isEmpty else {
        throw CommandFailure(
          message: "\(counted(issues.count, "problem")) in \(file); see above", exitCode: .rejectedInput)
      }
      try summary?.checkRejected()
    }

    /// Resolves the names of the reports and counts what the lines decide; nil where there are no reports.
    private func apply(_ corrected: CorrectionFile, gazetteer: LayeredGazetteer) throws -> DocumentSource.Summary? {
      guard !reports.isEmpty else { return nil }
      var arguments = countries.codes.flatMap { ["--country", $0] }
      if let format { arguments += ["--format", format.rawValue] }
      if let jobs { arguments += ["--jobs", String(jobs)] }
      let options = try ReportOptions.parse(arguments + ["--"] + reports)
      let pipeline = try Session.pipeline(gazetteer: gazetteer, reports: options, corrections: corrected.corrections)
      let found = Mutex<[Event]>([])
      let workers = OrderedWorkers<Document, [Event]>(count: Session.workerCount(options)) { document in
        let parsed = pipeline.parse(document)
        corrected.count(parsed.toponyms)
        // Only lines on events need them.
        return corrected.speaksOfEvents ? pipeline.extract(document, parsed: parsed).events : []
      } emit: { events in
        found.withLock { $0 += events }
      }
      // As map reads them: a report that is given twice is read once.
      let summary = try DocumentSource(options: options, readsTogether: true).forEachDocument {
        try workers.submit($0.document)
      }
      try workers.finish()
      try summary.checkAnyDocument()
      if corrected.speaksOfEvents {
        let events = corrected.kept(found.withLock { $0 })
        corrected.count(matched: pipeline.merge(events, decisions: corrected.decisions.map(\.decision)).matched)
      }
      return summary
    }

    private func lines(_ issues: [CorrectionIssue], _ corrected: CorrectionFile) -> [String] {
      var lines = issues.map(\.description)
      let usage = corrected.applied
      if !reports.isEmpty {
        for (correction, count) in zip(usage.lines, usage.counts) {
          let what = "\(file):\(correction.line): \"\(correction.surface)\""
          lines.append(
            count == 0
              ? "\(what) is stale: it matched nothing" : "\(what) applied \(count == 1 ? "once" : "\(count) times")")
        }
      }
      let decided = corrected.decided
      lines += decided.applied.map { "\(file):\($0.line): \($0.text) applied" }
      lines += decided.stale.map { "\(file):\($0.line): \($0.text) are stale: they are not both there" }
      let rejections = corrected.rejections
      if !reports.isEmpty {
        lines += rejections.applied.map { "\(file):\($0.line): \($0.eventID) is taken for none" }
        lines += rejections.stale.map { "\(file):\($0.line): \($0.eventID) is stale: it is not there" }
      }
      let total = usage.total + decided.applied.count + rejections.applied.count
      let stale = usage.stale.count + decided.stale.count + rejections.stale.count
      let count = usage.lines.count + corrected.decisions.count + corrected.rejected.count
      let applied = reports.isEmpty ? "" : ", \(total) applied, \(stale) stale"
      lines.append(
        "\(counted(count, "correction")), \(counted(issues.count, "problem"))\(applied)"
      )
      return lines.map { $0.printable() }
    }

    private func jsonLine(_ issues: [CorrectionIssue], _ corrected: CorrectionFile) throws -> String {
      let usage = corrected.applied
      var object: JSONObject = [
        "file": .string(file),
        "corrections": .integer(Int64(usage.lines.count + corrected.decisions.count + corrected.rejected.count)),
        "problems": .array(
          issues.map { issue in
            [
              "line": issue.line.map { .integer(Int64($0)) } ?? .null, "code": .string(issue.code.rawValue),
              "message": .string(issue.message),
            ]
          }),
      ]
      if !reports.isEmpty {
        object["applied"] = .array(
          zip(usage.lines, usage.counts).filter { $0.1 > 0 }.map { correction, count in
            [
              "line": .integer(Int64(correction.line)), "surface": .string(correction.surface),
              "count": .integer(Int64(count)),
            ]
          } + corrected.decided.applied.map { value($0, count: 1) })
        object["stale"] = .array(
          usage.stale.map { ["line": .integer(Int64($0.line)), "surface": .string($0.surface)] }
            + corrected.decided.stale.map { value($0, count: nil) })
      }
      return try JSONValue.object(object).jsonText
    }

    /// A line on two events, as lines on names are written.
    private func value(_ line: MergeDecisionTable.Line, count: Int64?) -> JSONValue {
      var object: JSONObject = ["line": .integer(Int64(line.line)), "surface": .string(line.text)]
      if let count { object["count"] = .integer(count) }
      return .object(object)
    }
  }
}
