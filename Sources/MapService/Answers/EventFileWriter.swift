import EventExport
import Events
import GeoJSON

/// Writes events into memory, from where the bytes are taken piece by piece; used by one thread at a time.
protocol EventFileWriter: AnyObject, Sendable {
  func write(_ event: FlatEvent) throws
  func finish() throws
  /// What was written since it was asked last.
  func take() -> [UInt8]
}

extension EventFormat {
  /// Makes what writes the format.
  func writer(withDistance: Bool) throws -> any EventFileWriter {
    var profile: ExportProfile = self == .keplerMap ? .kepler : .plain
    if withDistance { profile.columns += ["distance_m"].compactMap { ExportColumn($0) } }
    if let vocabulary = EventVocabulary(rawValue: rawValue) { return CodedFile(vocabulary) }
    return switch self {
    case .csv: MemoryFile { EventTableWriter(columns: profile.columns, sink: $0) }
    case .kml: MemoryFile { KMLWriter(title: "events", columns: profile.columns, sink: $0) }
    case .keplerMap: MemoryFile(admits: profile) { KeplerMap(title: "events", columns: profile.columns, sink: $0) }
    case .geojsons: try MemoryFile { try EventFeatureWriter(profile: profile, format: .textSequence, sink: $0) }
    case .geojsonl: try MemoryFile { try EventFeatureWriter(profile: profile, format: .newlineDelimited, sink: $0) }
    default: try MemoryFile { try EventFeatureWriter(profile: profile, format: .document, sink: $0) }
    }
  }
}

/// A file of one of the formats that have a writer.
///
/// Unchecked, since the pieces of a file are written one after the other, by whatever thread reads them.
private final class MemoryFile<Writer: EventFormatWriter & ~Copyable>: EventFileWriter, @unchecked Sendable {
  private let output: MemoryOutput
  private var writer: Writer
  private let profile: ExportProfile?

  /// - Parameters:
  ///   - profile: Leaves events out that its tool cannot show; nil for none.
  ///   - make: Makes the writer with what takes its bytes.
  init(
    admits profile: ExportProfile? = nil, _ make: (@escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Writer
  ) rethrows {
    let output = MemoryOutput()
    self.output = output
    self.profile = profile
    writer = try make { output.bytes.append(contentsOf: $0) }
  }

  func write(_ event: FlatEvent) throws {
    if profile?.refusal(of: event) == nil { try writer.write(event) }
  }
  func finish() throws { try writer.finish() }
  func take() -> [UInt8] { output.take() }
}

/// Rows of another vocabulary; what it cannot hold is left out, as `dateline export` counts.
private final class CodedFile: EventFileWriter, @unchecked Sendable {
  private let vocabulary: EventVocabulary
  private let output = MemoryOutput()

  init(_ vocabulary: EventVocabulary) {
    self.vocabulary = vocabulary
    put(vocabulary.columns.map { .string($0) })
  }

  func write(_ event: FlatEvent) throws {
    if let values = vocabulary.code(try Event(feature: event.feature())).values { put(values) }
  }

  private func put(_ values: [JSONValue]) { output.bytes += Array((DelimitedLine.text(values) + "\n").utf8) }

  func finish() throws {}
  func take() -> [UInt8] { output.take() }
}

/// Bytes that wait to be taken.
private final class MemoryOutput {
  var bytes: [UInt8] = []

  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
