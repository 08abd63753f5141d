import Foundation
import Testing

/// The built program, run as its users run it.
enum Program {
  /// Beside the bundle of the tests; nil where it was not built.
  static let path: String? = {
    var neighbors = [ProcessInfo.processInfo.arguments[0]]
    // The test runner may be a program of the toolchain that loads the bundle.
    neighbors += ProcessInfo.processInfo.arguments.filter { $0.hasSuffix(".xctest") }
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { neighbors.append(own) }
    return neighbors.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("dateline").path
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The folder of the package, with the examples.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The example reports, in the order of their names.
  static var reports: [String] {
    let folder = package + "/Examples/reports"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  /// The path of a folder of layers that is not there, for all runs that name no other one.
  private static let noLayers = FileManager.default.temporaryDirectory.path + "/dateline-no-layers-\(UUID().uuidString)"

  /// What a run left.
  struct Result {
    /// The exit code, or the negative number of the signal that ended it.
    var status: Int32
    /// Standard output.
    var bytes: Data
    /// Standard error.
    var messages: String
    var output: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads on standard input.
  ///   - folder: where it runs.
  ///   - shell: a shell command to run in place of the program, which it finds as `$0` and the arguments as `$@`.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: String = package, shell: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let program = try #require(path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? program : "/bin/bash")
    process.arguments = (shell.map { ["-c", $0, program] } ?? []) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // The layers of who runs the tests would change the answers.
    process.environment = ProcessInfo.processInfo.environment.merging(["DATELINE_LAYERS": noLayers]) { $1 }
      .merging(environment) { $1 }
    // Files do not fill up as pipes do, so nobody has to read while the program writes.
    let scratch = try TemporaryFolder()
    try input.write(to: URL(fileURLWithPath: scratch.path + "/in"))
    for name in ["out", "err"] { try scratch.write(name, "") }
    process.standardInput = FileHandle(forReadingAtPath: scratch.path + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: scratch.path + "/err")
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Result(
      status: isSignal ? -process.terminationStatus : process.terminationStatus,
      bytes: try scratch.data("out"), messages: String(decoding: try scratch.data("err"), as: UTF8.self))
  }

  static func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: Data(input.utf8))
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips where the program was not built beside the tests.
  static var needsProgram: Self { .enabled(if: Program.path != nil, "the program is not built beside the tests") }
}

/// A folder of its own for a test, removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")) }
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// Writes a file and gives its path.
  @discardableResult func write(_ name: String, _ bytes: Data) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
  @discardableResult func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }
}

/// A JSON text as Foundation reads it, so that what the program writes is not judged by its own reader.
func json(_ text: some StringProtocol) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

/// The features of a GeoJSON text.
func features(_ text: some StringProtocol) throws -> [[String: Any]] {
  try #require(try json(text)["features"] as? [[String: Any]])
}

/// A property of a feature, as text; empty where it is null or absent.
func property(_ name: String, of feature: [String: Any]) -> String {
  (feature["properties"] as? [String: Any])?[name].map { $0 is NSNull ? "" : "\($0)" } ?? ""
}

/// A report that surely gives one event, in Derbent.
let attackInDerbent = "Gunmen attacked police in Derbent, Dagestan, killing two officers.\n"

/// The line of JSON that holds a report.
func jsonLine(_ id: String, _ text: String) -> String { #"{"id": "\#(id)", "text": "\#(text)"}"# + "\n" }
