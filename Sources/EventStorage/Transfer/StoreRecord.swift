public import Events
import GeoJSON

/// One thing that a store holds, whole, under the number of its row; what ``StoreTransfer`` hands from one store to another.
public struct StoreRecord: Hashable, Sendable {
  /// The number of its row, from 1, which it keeps in every store.
  public var row: Int64
  /// What it is.
  public var content: Content

  /// What a record is.
  public enum Content: Hashable, Sendable {
    /// A run that put things in.
    case run(Run)
    /// An event, withdrawn ones included.
    case event(StoredEvent)
    /// What an event was.
    case version(Version)
    /// A report, former ones included.
    case report(StoredText)
    /// What a report tells by itself.
    case telling(Telling)
  }

  /// The kinds of records, in the order in which they are copied: none refers to one of a later kind.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Runs, with the corrections they were made with.
    case runs
    /// Events with their records and history, tombstones and the lines of files they come from.
    case events
    /// What events were before they changed.
    case versions
    /// Reports with their texts.
    case reports
    /// What each report tells by itself.
    case tellings
  }

  /// A run that put things in.
  public struct Run: Hashable, Sendable {
    /// When it began and, nil for one that was cut short, ended, `YYYY-MM-DDTHH:MM:SSZ`.
    public var startedAt: String, finishedAt: String?
    /// The program and its version.
    public var program: String
    /// What the gazetteer's tables are known by.
    public var gazetteer: String?
    /// The options, and the files, a line each.
    public var settings: String, inputs: String
    /// The file of corrections and its text.
    public var corrections: Corrections?

    /// Makes a run.
    public init(
      startedAt: String, finishedAt: String?, program: String, gazetteer: String?, settings: String, inputs: String,
      corrections: Corrections?
    ) {
      (self.startedAt, self.finishedAt, self.program) = (startedAt, finishedAt, program)
      (self.gazetteer, self.settings, self.inputs, self.corrections) = (gazetteer, settings, inputs, corrections)
    }
  }

  /// The corrections that a run was made with.
  public struct Corrections: Hashable, Sendable {
    /// The file, and what it said.
    public var source: String, text: String

    /// Makes corrections.
    public init(source: String, text: String) { (self.source, self.text) = (source, text) }
  }

  /// An event with what stands beside it.
  public struct StoredEvent: Hashable, Sendable {
    /// The event.
    public var event: Event
    /// Whether it comes from reports.
    public var isPublished: Bool
    /// The event that a withdrawn one was merged into.
    public var mergedInto: String?
    /// The line of a file that it comes from.
    public var input: Input?

    /// Makes an event.
    public init(event: Event, isPublished: Bool, mergedInto: String?, input: Input?) {
      (self.event, self.isPublished, self.mergedInto, self.input) = (event, isPublished, mergedInto, input)
    }
  }

  /// A line of a file that an event comes from.
  public struct Input: Hashable, Sendable {
    /// The file.
    public var source: String
    /// The line or row, counted from 1.
    public var line: Int?
    /// The row of the run that read it.
    public var run: Int64
    /// A hash of what it said; each storage may have one of its own, and finds that nothing differs where it does.
    public var hash: Int64

    /// Makes an input.
    public init(source: String, line: Int?, run: Int64, hash: Int64) {
      (self.source, self.line, self.run, self.hash) = (source, line, run, hash)
    }
  }

  /// What an event was, and between which times.
  public struct Version: Hashable, Sendable {
    /// The event.
    public var event: Event
    /// From when and until when that held, `YYYY-MM-DDTHH:MM:SSZ`; an empty beginning is unknown.
    public var validFrom: String, validUntil: String

    /// Makes a version.
    public init(event: Event, validFrom: String, validUntil: String) {
      (self.event, self.validFrom, self.validUntil) = (event, validFrom, validUntil)
    }
  }

  /// A report with its text.
  public struct StoredText: Hashable, Sendable {
    /// Where it comes from.
    public var report: Report
    /// The text.
    public var text: String
    /// Its number among the versions of this report, from 1.
    public var revision: Int
    /// Whether a later version has taken its place.
    public var isSuperseded: Bool
    /// The row of the run that put it in.
    public var run: Int64

    /// Makes a report.
    public init(report: Report, text: String, revision: Int, isSuperseded: Bool, run: Int64) {
      (self.report, self.text, self.revision) = (report, text, revision)
      (self.isSuperseded, self.run) = (isSuperseded, run)
    }
  }

  /// What a report tells by itself, before merging.
  public struct Telling: Hashable, Sendable {
    /// The row of the report.
    public var report: Int64
    /// Its number in the report, from 0.
    public var number: Int
    /// The event that it tells.
    public var event: Event
    /// Whether it is told doubtfully.
    public var isDoubtful: Bool
    /// The event on the map that it is part of.
    public var publishedAs: String?

    /// Makes a telling.
    public init(report: Int64, number: Int, event: Event, isDoubtful: Bool, publishedAs: String?) {
      (self.report, self.number, self.event) = (report, number, event)
      (self.isDoubtful, self.publishedAs) = (isDoubtful, publishedAs)
    }
  }

  /// Makes a record.
  public init(row: Int64, content: Content) { (self.row, self.content) = (row, content) }

  /// What the record says, spelled the same whatever store it comes from.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  package var canonicalText: String {
    get throws {
      func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
      func number(_ value: Int64) -> JSONValue { .integer(value) }
      let parts: [JSONValue]
      var rest = ""
      switch content {
      case .run(let run):
        parts = [
          text(run.startedAt), text(run.finishedAt), text(run.program), text(run.gazetteer), text(run.settings),
          text(run.inputs), text(run.corrections?.source), text(run.corrections?.text),
        ]
      case .event(let stored):
        parts = [
          .bool(stored.isPublished), text(stored.mergedInto), text(stored.input?.source),
          stored.input?.line.map { number(Int64($0)) } ?? .null, stored.input.map { number($0.run) } ?? .null,
        ]
        rest = try EventText.text(of: stored.event)
      case .version(let version):
        parts = [text(version.validFrom), text(version.validUntil)]
        rest = try EventText.text(ofVersion: version.event)
      case .report(let stored):
        let report = stored.report
        parts = [
          text(report.id), text(report.title), text(report.publisher), text(report.url),
          text(report.published?.description), text(report.sha256), number(Int64(stored.revision)),
          .bool(stored.isSuperseded), number(stored.run),
        ]
        rest = stored.text
      case .telling(let telling):
        parts = [
          number(telling.report), number(Int64(telling.number)), .bool(telling.isDoubtful), text(telling.publishedAs),
        ]
        rest = try EventText.text(of: telling.event)
      }
      return try JSONValue.array([number(row)] + parts).jsonText + "\n" + rest
    }
  }
}
