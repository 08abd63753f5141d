import EventPipeline
import Gazetteers
import GeoJSON
import Geoparsing
import Regions
import Synchronization

/// A file of corrections in use, with how often each line was applied.
final class CorrectionFile: Sendable {
  let path: String
  let corrections: Corrections
  private let usage: Mutex<CorrectionUsage>

  /// Reads the file and looks up its places.
  ///
  /// - Throws: a failure, after every line at fault was told.
  convenience init(path: String, gazetteer: GazetteerStack) throws {
    let (corrections, issues) = try Self.read(path: path, gazetteer: gazetteer)
    guard issues.isEmpty else {
      for issue in issues { Messages.error(issue.description) }
      throw CommandFailure.environment(
        "\(counted(issues.count, "fault")) in the corrections in \(path); see above, or run: "
          + "dateline correct check \(path)")
    }
    self.init(path: path, corrections: corrections)
  }

  init(path: String, corrections: Corrections) {
    self.path = path
    self.corrections = corrections
    usage = Mutex(CorrectionUsage(of: corrections))
  }

  /// The lines that can be applied, and what is wrong with the others.
  ///
  /// - Throws: a failure where the file cannot be read, or where the gazetteer has no polygons that tell the countries of
  ///   coordinates.
  static func read(path: String, gazetteer: GazetteerStack) throws -> (Corrections, issues: [CorrectionIssue]) {
    var bytes: [UInt8] = []
    do {
      try InputFile(path: path).forEachChunk { bytes += $0 }
    } catch let issue as InputIssue {
      throw CommandFailure.environment("\(issue)")
    }
    let table = CorrectionTable(source: path, bytes: bytes)
    var issues = table.issues
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
    return (corrections, issues.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
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

  /// How the lines were used, for the metadata of an output.
  var metadata: JSONObject {
    let usage = applied
    return [
      "file": .string(path), "lines": .integer(Int64(usage.lines.count)), "applied": .integer(Int64(usage.total)),
      "stale": .array(usage.stale.map { .integer(Int64($0.line)) }),
    ]
  }

  /// Tells how often lines were applied, and which never were; the latter says nothing where only a name or two were asked
  /// for.
  func report(_ messages: MessageOptions, listsStale: Bool = true) {
    let usage = applied
    messages.note("corrections: \(usage.total) applied from \(counted(usage.lines.count, "line"))")
    guard listsStale else { return }
    for correction in usage.stale {
      messages.note("stale: \(path):\(correction.line): \"\(correction.surface)\" matched nothing")
    }
  }
}
