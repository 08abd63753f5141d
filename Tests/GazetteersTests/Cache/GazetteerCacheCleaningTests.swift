import Foundation
import Testing

@testable import Gazetteers

@Suite struct GazetteerCacheCleaningTests {
  @Test func outdatedIndexesGoWhenANewOneIsWritten() throws {
    let folder = try TemporaryFolder()
    let cache = GazetteerCache(folder: folder.path)
    let current = IndexFormat.version
    let hour = Date(timeIntervalSinceNow: -3600)
    func make(_ name: String, at date: Date = Date()) throws {
      try folder.write("x", to: name)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: "\(folder.path)/\(name)")
    }
    // Of an older version, with what belongs to it.
    try make("gazetteer-0123456789abcdef-v1.index")
    try make("gazetteer-0123456789abcdef-v1.index.lock")
    try make("gazetteer-0123456789abcdef-v1.index.partial")
    // Of tables that no note knows: one old, one that was just written.
    try make("gazetteer-1111111111111111-v\(current).index", at: hour)
    try make("gazetteer-2222222222222222-v\(current).index")
    // Of other tables that a note knows.
    try make("gazetteer-000000000000002a-v\(current).index", at: hour)
    try folder.write("42\nwhatever\n", to: "tables-abc.note")
    // Of a newer version, and what is not ours.
    try make("gazetteer-0123456789abcdef-v\(current + 1).index", at: hour)
    try make("gazetteer-short-v1.index", at: hour)
    try make("notes.txt", at: hour)
    let opened = try Gazetteer.open(tables: caucasus, cache: cache)
    let path = try #require(opened.gazetteer.path)
    let name = String(try #require(path.split(separator: "/").last))
    let kept = Set(folder.files.filter { !$0.hasPrefix("tables-") && !$0.hasSuffix(".lock") })
    #expect(
      kept == [
        name, "gazetteer-2222222222222222-v\(current).index", "gazetteer-000000000000002a-v\(current).index",
        "gazetteer-0123456789abcdef-v\(current + 1).index", "gazetteer-short-v1.index", "notes.txt",
      ])
    #expect(!folder.files.contains("gazetteer-0123456789abcdef-v1.index.lock"))
    // An index that is only opened removes nothing.
    try make("gazetteer-0123456789abcdef-v1.index")
    _ = try Gazetteer.open(tables: caucasus, cache: cache)
    #expect(folder.files.contains("gazetteer-0123456789abcdef-v1.index"))
  }

  @Test func whatIsBeingBuiltStays() throws {
    let folder = try TemporaryFolder()
    let old = folder.path + "/gazetteer-0123456789abcdef-v1.index"
    let held = try WorkFolder(besides: old)
    let lock = FileLock(path: old + ".lock")
    _ = try Gazetteer.open(tables: caucasus, cache: GazetteerCache(folder: folder.path))
    #expect(FileManager.default.fileExists(atPath: held.path))
    #expect(FileManager.default.fileExists(atPath: old + ".lock"))
    withExtendedLifetime((held, lock)) {}
  }
}
