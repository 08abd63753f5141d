import FoundationEssentials
import Testing

/// The lines of a fixture, comments and empty ones left out.
func caseLines(_ name: String, caller: String = #filePath) throws -> [String] {
  var parts = caller.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  while let last = parts.last, last != "GeoparsingTests" { parts.removeLast() }
  parts += ["Fixtures", name]
  let data = try Data(contentsOf: URL(filePath: parts.joined(separator: "/")))
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    .filter { !$0.hasPrefix("# ") && !$0.isEmpty }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
