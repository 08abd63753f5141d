import Foundation
import Gazetteers

@testable import GazetteerImport

/// Keeps what readers hand over.
struct RowList: PlaceSink {
  struct Name: Hashable {
    var text: String
    var kind: NameKind
    var place: PlaceID
  }

  var places: [PlaceRow] = []
  var names: [Name] = []
  /// Child and parent, in their order.
  var parents: [[PlaceID]] = []
  var countries: [CountryRow] = []
  var divisions: [Admin1Row] = []
  var regions: [String] = []

  mutating func add(_ row: PlaceRow) { places.append(row) }
  mutating func add(name: String, kind: NameKind, to place: PlaceID) {
    names.append(Name(text: name, kind: kind, place: place))
  }
  mutating func setParent(_ parent: PlaceID, of place: PlaceID) { parents.append([place, parent]) }
  mutating func add(_ country: CountryRow) { countries.append(country) }
  mutating func add(_ division: Admin1Row) { divisions.append(division) }
  mutating func add(regionLine: String) { regions.append(regionLine) }

  /// Reads a source.
  static func reading(
    _ source: ImportSource, layer: String = "own", known: KnownPlaces? = nil
  ) throws -> (rows: RowList, report: ImportReport) {
    var rows = RowList()
    var log = ImportLog(layer: GazetteerLayer(name: layer))
    try source.read(to: &rows, known: known, log: &log)
    return (rows, log.report)
  }
}

/// The path of a fixture.
func fixture(_ name: String) -> String {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(2).joined(separator: "/") + "/Fixtures/" + name
}

/// A folder that goes when the value does.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("import-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  /// Runs a program in the folder; whether it ended well, false where there is none.
  func run(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// The names of the files, sorted.
  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

extension GazetteerIssues {
  /// `code line`, for each that was kept.
  var summary: [String] { first.map { "\($0.code) \($0.line.map(String.init) ?? "-")" } }
}
