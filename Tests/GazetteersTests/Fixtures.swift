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
