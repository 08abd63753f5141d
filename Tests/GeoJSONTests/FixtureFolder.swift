import FoundationEssentials
import Testing

/// A file of the Fixtures folder beside this source.
struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var testDescription: String { name }

  static let canonical = all(in: "canonical")
  static let invalid = all(in: "invalid")
  static let accepted = all(in: "accepted")

  /// What stands before the first full stop of the name.
  var code: String { String(name.prefix { $0 != "." }) }

  /// The files of one of its folders, by name.
  static func all(in folder: String, source: String = #filePath) -> [Fixture] {
    let path = source.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".geojson") }.compactMap { name in
      FileManager.default.contents(atPath: path + "/" + name).map { Fixture(name: name, bytes: Array($0)) }
    }
  }
}
