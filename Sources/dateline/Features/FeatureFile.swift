import EventPipeline
import EventStorage
import Events
import GeoJSON
import Geodesy

/// The features of a GeoJSON file, read one by one; what is broken is reported and left out.
struct FeatureFile {
  /// Those that were to be kept, in the order of the file.
  var features: [Feature] = []
  /// How many features there are, kept or not.
  var count = 0
  /// How many features could not be used.
  var rejected = 0

  /// Reads a feature collection, a text sequence or newline-delimited features; `-` is standard input. A store gives the events
  /// that stand, without their records.
  ///
  /// - Parameters:
  ///   - progress: shown while a long file is read.
  ///   - isKept: gets each feature with its number from 0, and tells whether it is to be held in memory.
  /// - Throws: an environment failure when the file cannot be read, or holds no GeoJSON at all.
  init(path: String, progress: StatusLine? = nil, keeping isKept: (Feature, Int) throws -> Bool = { _, _ in true })
    throws
  {
    if StoreAddress(path).isStore {
      try readStore(path, progress: progress, keeping: isKept)
      return
    }
    var reader = FeatureReader(format: Self.format(ofName: path))
    do {
      try InputFile(path: path).forEachChunk { chunk in
        reader.append(chunk)
        try take(from: &reader, path: path, isLast: false, keeping: isKept)
        progress?.show("\(count) features read")
      }
    } catch let issue as InputIssue {
      throw CommandFailure.environment("\(path) \(issue.message)")
    }
    reader.finish()
    try take(from: &reader, path: path, isLast: true, keeping: isKept)
    progress?.clear()
    for issue in reader.issues { Messages.warning(Self.located(issue, path: path)) }
    if count == 0, rejected > 0 {
      throw CommandFailure.environment("\(path) holds no feature that can be read; see above")
    }
  }

  /// Reads those events of a store that may have happened within a distance of a position, and perhaps some more.
  ///
  /// - Parameter columns: the properties to read; nil for all.
  init(
    store path: String, within radius: Distance, of position: Position, columns: Set<String>?,
    keeping isKept: (Feature, Int) throws -> Bool
  ) throws {
    let store = try StoreAddress(path).open(.reading)
    let numbers = EventColumns.all.indices.filter { columns?.contains(EventColumns.all[$0]) ?? true }
    try StoreAddress.failing {
      try store.forEachEvent(within: radius.meters, of: position, columns: numbers) {
        try take($0.feature(of: numbers), keeping: isKept)
      }
    }
  }

  private mutating func readStore(
    _ path: String, progress: StatusLine?, keeping isKept: (Feature, Int) throws -> Bool
  ) throws {
    let store = try StoreAddress(path).open(.reading)
    try StoreAddress.failing {
      try store.forEachEvent { event in
        try take(event.feature(), keeping: isKept)
        if count % 10_000 == 0 { progress?.show("\(count) features read") }
      }
    }
    progress?.clear()
  }

  private mutating func take(_ feature: Feature, keeping isKept: (Feature, Int) throws -> Bool) throws {
    count += 1
    if try isKept(feature, count - 1) { features.append(feature) }
  }

  /// Takes what has been read so far; a broken feature is reported and passed over.
  private mutating func take(
    from reader: inout FeatureReader, path: String, isLast: Bool, keeping isKept: (Feature, Int) throws -> Bool
  ) throws {
    while true {
      let next: Feature?
      do throws(GeoJSONError) {
        next = try reader.next()
      } catch {
        rejected += 1
        Messages.plain("rejected: \(Self.located(error, path: path))")
        if reader.hasEnded, !isLast { Messages.plain("\(path): the rest of the file is not read") }
        continue
      }
      guard let feature = next else { return }
      try take(feature, keeping: isKept)
    }
  }

  /// The format that the name of a file of lines tells; the others are found out from their first bytes.
  static func format(ofName path: String) -> GeoJSONFormat? {
    [".geojsonl", ".ndjson", ".jsonl", ".ldgeojson"].contains { path.lowercased().hasSuffix($0) }
      ? .newlineDelimited : nil
  }

  /// `file:line:column: message`.
  static func located(_ error: GeoJSONError, path: String) -> String {
    "\(path):\(error.line == nil ? " " : "")\(error)"
  }

  /// Ends a command that did its work on a file of which some was rejected.
  func checkRejected() throws {
    guard rejected > 0 else { return }
    throw CommandFailure(message: "\(counted(rejected, "feature")) rejected; see above", exitCode: .rejectedInput)
  }

  /// Features that have a point, with it, in the order of the file.
  var located: [(feature: Feature, position: Position)] {
    features.compactMap { feature in feature.position.map { (feature, $0) } }
  }
}

extension Feature {
  /// A property that is a text; nil when it is absent, null or something else.
  func text(_ name: String) -> String? { properties?[name]?.string }
  /// A property that is a number.
  func number(_ name: String) -> Double? { properties?[name]?.number }
  /// A property that is a whole number.
  func count(_ name: String) -> Int? { (properties?[name]?.integer).map { Int($0) } }

  /// The identifier as a text, or an empty one.
  var identifier: String {
    id?.description ?? text("event_id") ?? ""
  }
}
