@testable import Gazetteers

/// The folder of a fixture, beside this file.
func fixture(_ name: String, file: String = #filePath) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Fixtures/" + name
}

/// Dagestan, Chechnya, Georgia (the country) and a few places that share a name with one of theirs.
let caucasus = GazetteerTables(folder: fixture("caucasus"))

/// The lines of a case list: fields between tabs, `#` starts a comment line.
func caseLines(_ name: String) throws -> [[String]] {
  let bytes = try CompressedFile.read(path: fixture(name))
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// A seeded generator (SplitMix64), so that a failing case can be made again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
