import Testing

@testable import Gazetteers

@Suite struct ExactNamesTests {
  /// Names of the fixture as written, with a few that are not there, very long ones and empty ones among them.
  private func names() throws -> [String] {
    var names: [String] = ["", "&&&", String(repeating: "Сан Хосе ", count: 300), String(repeating: "&", count: 5_000)]
    var issues = GazetteerIssues()
    try caucasus.forEachPlace(issues: &issues) { row in
      names += [row.place.name, row.place.name + "zqx"] + row.alternateNames
    }
    return names
  }

  @Test func manyAtOnceAreAsOneByOne() throws {
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    let names = try names()
    var batch = [[FoundRow]](repeating: [], count: names.count)
    var last = 0
    gazetteer.forEachRow(named: names) { name, row, kind in
      #expect(name >= last)
      last = name
      batch[name].append(FoundRow(row: row, kind: kind))
    }
    for (index, name) in names.enumerated() {
      var single: [FoundRow] = []
      gazetteer.forEachRow(named: name) { single.append(FoundRow(row: $0, kind: $1)) }
      var folded: [FoundRow] = []
      Array(NameFolding.fold(name).utf8).withUnsafeBytes {
        gazetteer.forEachRow(foldedName: $0) { folded.append(FoundRow(row: $0, kind: $1)) }
      }
      let expected = gazetteer.rows(folded: Array(NameFolding.fold(name).utf8))
      #expect(batch[index] == expected, "\(name)")
      #expect(single == expected, "\(name)")
      #expect(folded == expected, "\(name)")
    }
    gazetteer.forEachRow(named: [String]()) { _, _, _ in Issue.record("found something") }
  }
}
