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
