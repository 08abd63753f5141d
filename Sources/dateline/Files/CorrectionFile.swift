import EventPipeline
import Events
import Gazetteers
import GeoJSON
import Geoparsing
import Regions
import Synchronization

/// A file of corrections in use, with how often each line was applied.
final class CorrectionFile: Sendable {
  let path: String
  let corrections: Corrections
  /// The lines that say of two events whether they are one.
  let decisions: [MergeDecisionTable.Line]
  /// The lines that say of events that they are none.
  let rejected: [RejectedEventTable.Line]
  private let usage: Mutex<CorrectionUsage>
  /// The identifiers of ``rejected`` that were met.
  private let met = Mutex<Set<String>>([])
  /// For each decision, whether both events were there; nil where events were not merged.
  private let matched = Mutex<[Bool]?>(nil)

  /// Reads the file and looks up its places.
  ///
  /// - Throws: a failure, after every line at fault was told.
  convenience init(path: String, gazetteer: GazetteerStack) throws {
    let (corrections, decisions, rejected, all) = try Self.read(path: path, gazetteer: gazetteer)
    let issues = all.filter { !$0.isDoubt }
    guard issues.isEmpty else {
      for issue in issues { Messages.error(issue.description) }
      throw CommandFailure.environment(
        "\(counted(issues.count, "fault")) in the corrections in \(path); see above, or run: "
          + "dateline correct check \(path)")
    }
    self.init(path: path, corrections: corrections, decisions: decisions, rejected: rejected)
  }

  init(
    path: String, corrections: Corrections, decisions: [MergeDecisionTable.Line] = [],
    rejected: [RejectedEventTable.Line] = []
  ) {
    self.path = path
    self.corrections = corrections
    self.decisions = decisions
    self.rejected = rejected
    usage = Mutex(CorrectionUsage(of: corrections))
  }

  /// The lines that can be applied, and what is wrong with the others.
  ///
  /// - Throws: a failure where the file cannot be read, or where the gazetteer has no polygons that tell the countries of
  ///   coordinates.
  static func read(
    path: String, gazetteer: GazetteerStack
  ) throws -> (
    Corrections, decisions: [MergeDecisionTable.Line], rejected: [RejectedEventTable.Line], issues: [CorrectionIssue]
  ) {
    var bytes: [UInt8] = []
    do {
      try InputFile(path: path).forEachChunk { bytes += $0 }
    } catch let issue as InputIssue {
      throw CommandFailure.environment("\(issue)")
    }
    let table = CorrectionTable(source: path, bytes: bytes)
    let decisions = MergeDecisionTable(source: path, bytes: bytes)
    let rejected = RejectedEventTable(source: path, bytes: bytes)
    var issues = rejected.issuesOfOthers(decisions.issuesOfOthers(table.issues))
    // Polygons take a while to read, and few corrections need them.
    var polygons: RegionIndex?
    let corrections: Corrections
    do {
      corrections = try Corrections(table, gazetteer: gazetteer.gazetteer, issues: &issues) { position in
        if polygons == nil {
          polygons = try RegionIndex.open(of: gazetteer).index
        }
        let codes = polygons?.region(at: position)?.region.codes
        return codes.map { ($0.countryCode, $0.admin1Code) }
      }
    } catch {
      throw CommandFailure.environment("\(error)")
    }
    let all = issues + decisions.issues + rejected.issues
    return (corrections, decisions.lines, rejected.lines, all.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  /// The events without those that are none; which lines spoke of one is counted. May be called from any thread.
  func kept(_ events: [Event]) -> [Event] {
    guard !rejected.isEmpty else { return events }
    let ids = Set(rejected.map(\.eventID))
    met.withLock { $0.formUnion(events.map(\.id).filter(ids.contains)) }
    return events.filter { !ids.contains($0.id) }
  }

  /// Notes which decisions on events spoke of events that were there.
  func count(matched: [Bool]) { self.matched.withLock { $0 = matched } }

  /// Lines on events that were applied, and those that were not; both empty where events were not merged.
  var decided: (applied: [MergeDecisionTable.Line], stale: [MergeDecisionTable.Line]) {
    guard let matched = matched.withLock({ $0 }) else { return ([], []) }
    let pairs = zip(decisions, matched)
    return (pairs.filter(\.1).map(\.0), pairs.filter { !$0.1 }.map(\.0))
  }

  /// Counts the names that lines decided; may be called from any thread.
  func count(_ toponyms: [ResolvedToponym]) {
    guard toponyms.contains(where: { $0.correction != nil }) else { return }
    usage.withLock { $0.add(toponyms) }
  }

  /// How often each line was applied so far.
  var applied: CorrectionUsage { usage.withLock { $0 } }

  /// What a correction says of a name that stands alone; it is counted. Nil where none speaks of it.
  func answer(_ name: String, countryHints: [String]) -> ResolvedToponym? {
    guard let (correction, place) = corrections.correction(forName: name, countryHints: countryHints) else {
      return nil
    }
    usage.withLock { $0.add(correction) }
    let toponym = Toponym(range: 0..<name.utf8.count, text: name, kind: place == nil ? .other : .place)
    let candidate = place.map { Candidate(place: $0, nameKind: .main, score: 0, probability: 1, parts: []) }
    return ResolvedToponym(
      toponym: toponym, candidates: candidate.map { [$0] } ?? [], chosen: candidate, confidence: place == nil ? 0 : 1,
      abstention: place == nil ? "not_a_place" : nil, correction: correction)
  }

  /// The lines of ``rejected`` whose event was there, and those whose event was not.
  var rejections: (applied: [RejectedEventTable.Line], stale: [RejectedEventTable.Line]) {
    let met = met.withLock { $0 }
    return (rejected.filter { met.contains($0.eventID) }, rejected.filter { !met.contains($0.eventID) })
  }

  /// Whether some of the lines speak of events.
  var speaksOfEvents: Bool { !decisions.isEmpty || !rejected.isEmpty }

  /// How the lines were used, for the metadata of an output.
  var metadata: JSONObject {
    let usage = applied
    let stale = (usage.stale.map(\.line) + decided.stale.map(\.line) + rejections.stale.map(\.line)).sorted()
    return [
      "file": .string(path), "lines": .integer(Int64(usage.lines.count + decisions.count + rejected.count)),
      "applied": .integer(Int64(usage.total + decided.applied.count + rejections.applied.count)),
      "stale": .array(stale.map { .integer(Int64($0)) }),
    ]
  }

  /// Tells how often lines were applied, and which never were; the latter says nothing where only a name or two were asked
  /// for.
  func report(_ messages: MessageOptions, listsStale: Bool = true) {
    let usage = applied
    let rejections = rejections
    let total = usage.total + decided.applied.count + rejections.applied.count
    messages.note(
      "corrections: \(total) applied from \(counted(usage.lines.count + decisions.count + rejected.count, "line"))")
    guard listsStale else { return }
    for correction in usage.stale {
      messages.note("stale: \(path):\(correction.line): \"\(correction.surface)\" matched nothing")
    }
    for line in decided.stale {
      messages.note("stale: \(path):\(line.line): \(line.text) are not both there")
    }
    for line in rejections.stale { messages.note("stale: \(path):\(line.line): \(line.eventID) is not there") }
  }
}
