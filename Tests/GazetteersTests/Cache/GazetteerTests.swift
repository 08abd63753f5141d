import Foundation
import Testing

@testable import Gazetteers

@Suite struct GazetteerTests {
  @Test func compilesOnceAndThenOpens() throws {
    let folder = try TemporaryFolder()
    let cache = GazetteerCache(folder: folder.path + "/deep/cache")
    let first = try Gazetteer.open(tables: caucasus, cache: cache)
    #expect(first.compilation?.total == 0)
    #expect(first.warnings == [])
    let second = try Gazetteer.open(tables: caucasus, cache: cache)
    #expect(second.compilation == nil)
    #expect(second.gazetteer.path == first.gazetteer.path)
    #expect(second.gazetteer.matches(forName: "Derbent") == first.gazetteer.matches(forName: "Derbent"))
  }

  @Test func changedTablesAreCompiledAnew() throws {
    let folder = try TemporaryFolder()
    let header = PlaceRow.columns.joined(separator: "\t") + "\n"
    let row = "geonames:1\tAaaa\t\t1\t2\tP\tPPL\tXX\t\t\t\t\t\t\t\n"
    try folder.write(header + row, to: "places.tsv")
    let tables = GazetteerTables(folder: folder.path)
    let cache = GazetteerCache(folder: folder.path + "/cache")
    #expect(try Gazetteer.open(tables: tables, cache: cache).gazetteer.contains(foldedName: "aaaa"))
    // Same length, and within the clock's granularity.
    try folder.write(header + row.replacingOccurrences(of: "Aaaa", with: "Bbbb"), to: "places.tsv")
    let changed = try Gazetteer.open(tables: tables, cache: cache).gazetteer
    #expect(changed.contains(foldedName: "bbbb"))
    #expect(!changed.contains(foldedName: "aaaa"))
  }

  @Test func settledTablesAreNotHashedAgain() throws {
    let folder = try TemporaryFolder()
    let note = folder.path + "/note"
    // The fixture was written long ago, or at least two seconds before: its hash is noted.
    let hash = try TablesHash.compute(caucasus)
    #expect(try TablesHash.computeOrRecall(caucasus, note: note) == hash)
    #expect(try TablesHash.computeOrRecall(caucasus, note: note) == hash)
    guard folder.files == ["note"] else { return }
    // A damaged note is not believed.
    var text = try String(contentsOfFile: note, encoding: .utf8)
    text = "1" + text.dropFirst()
    try folder.write(text, to: "note")
    #expect(try TablesHash.computeOrRecall(caucasus, note: note) == hash)
  }

  @Test func damagedIndexIsRebuilt() throws {
    let folder = try TemporaryFolder()
    let cache = GazetteerCache(folder: folder.path)
    let path = try #require(try Gazetteer.open(tables: caucasus, cache: cache).gazetteer.path)
    for bytes in [Data(), Data("not an index".utf8), try Data(contentsOf: URL(fileURLWithPath: path)).dropLast(100)] {
      try bytes.write(to: URL(fileURLWithPath: path))
      let opened = try Gazetteer.open(tables: caucasus, cache: cache)
      #expect(opened.warnings.map(\.code) == ["index_rebuilt"])
      #expect(opened.compilation != nil)
      #expect(opened.gazetteer.matches(forName: "Дербент").first?.place.id == .geonames(566532))
      #expect(try Gazetteer.open(tables: caucasus, cache: cache).warnings == [])
    }
  }

  @Test func leftoversOfAKilledCompilationDoNoHarm() throws {
    let folder = try TemporaryFolder()
    let cache = GazetteerCache(folder: folder.path)
    let path = try #require(try Gazetteer.open(tables: caucasus, cache: cache).gazetteer.path)
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path)
    try good.dropLast(good.count / 2).write(to: URL(fileURLWithPath: path + ".partial"))
    let opened = try Gazetteer.open(tables: caucasus, cache: cache)
    #expect(opened.warnings == [])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == good)
    #expect(!folder.files.contains { $0.hasSuffix(".partial") })
  }

  @Test func manyAtOnce() async throws {
    let folder = try TemporaryFolder()
    let cache = GazetteerCache(folder: folder.path)
    let results = try await withThrowingTaskGroup(of: (Bool, Int).self) { group in
      for _ in 0..<6 {
        group.addTask {
          let opened = try Gazetteer.open(tables: caucasus, cache: cache)
          try opened.gazetteer.verify()
          return (opened.compilation != nil, opened.gazetteer.matches(forName: "Georgia").count)
        }
      }
      return try await group.reduce(into: [(Bool, Int)]()) { $0.append($1) }
    }
    #expect(results.count { $0.0 } == 1)
    #expect(results.allSatisfy { $0.1 == 2 })
  }

  @Test func unusableCacheFallsBackToMemory() throws {
    let folder = try TemporaryFolder()
    // A file where the folder should be: nobody, not even root, can write there.
    try folder.write("", to: "file")
    let opened = try Gazetteer.open(tables: caucasus, cache: GazetteerCache(folder: folder.path + "/file/cache"))
    #expect(opened.warnings.map(\.code) == ["cache_unavailable"])
    #expect(opened.gazetteer.path == nil)
    #expect(opened.gazetteer.matches(forName: "Makhachkala").map(\.place.id) == [.geonames(532096)])
  }

  @Test func fullDiskFallsBackToMemory() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try TemporaryFolder()
    // Through a link, since a failed attempt removes what it wrote to.
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/full")
    do {
      var builder = IndexBuilder()
      try builder.add(caucasus) { _ in }
      let output = try IndexOutput(file: FileWriter(path: link))
      _ = try builder.finish(tablesHash: 1, output: output) { _ in }
      Issue.record("a full disk was written to")
    } catch {
      #expect(error.code == .fileError)
      #expect(error.message.contains("No space left"))
    }
  }

  @Test func missingGazetteerSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    do {
      _ = try GazetteerTables.find(explicit: nil, variable: nil, program: folder.path + "/bin/dateline")
      Issue.record("found a gazetteer")
    } catch {
      #expect(error.code == .gazetteerNotFound)
      #expect(error.message.contains("DATELINE_GAZETTEER"))
    }
    #expect(throws: GazetteerError.self) {
      try GazetteerTables.find(explicit: folder.path, variable: nil, program: nil)
    }
  }

  @Test func tablesAreFoundUpwards() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/share/dateline/Gazetteer", withIntermediateDirectories: true)
    try folder.write("", to: "share/dateline/Gazetteer/places.tsv")
    let found = try GazetteerTables.find(explicit: nil, variable: nil, program: folder.path + "/lib/a/dateline")
    #expect(found.folder == folder.path + "/share/dateline/Gazetteer")
    #expect(try GazetteerTables.find(explicit: nil, variable: caucasus.folder, program: nil) == caucasus)
  }
}
