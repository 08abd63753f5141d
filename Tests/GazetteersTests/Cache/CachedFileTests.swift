import Foundation
import Testing

@testable import Gazetteers

@Suite struct CachedFileTests {
  private static func open(_ name: String, in folder: TemporaryFolder) throws {
    let file = CachedFile(cache: GazetteerCache(folder: folder.path), name: name, description: "a test's file")
    var warnings: [GazetteerIssue] = []
    let size = try file.open(warnings: &warnings) { (memory, _) throws(GazetteerError) in
      memory.bytes.count
    } make: {
      ReadOnlyMemory(size: 3) { $0.copyBytes(from: "abc".utf8) }
    }
    #expect(size == 3 && warnings.isEmpty)
  }

  @Test func whatNobodyOpenedForAMonthGoesWhenAnotherIsMade() throws {
    let folder = try TemporaryFolder()
    func date(_ name: String, days: Double) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -days * 86_400)], ofItemAtPath: "\(folder.path)/\(name)")
    }
    for (name, days) in [("regions-old.index", 31.0), ("regions-used.index", 31), ("regions-young.index", 29)] {
      try folder.write("abc", to: name)
      try date(name, days: days)
    }
    for name in ["regions-old.index.lock", "gazetteer-old.index", "regions-notes.txt"] {
      try folder.write("", to: name)
      try date(name, days: 31)
    }
    try CachedFileTests.open("regions-used.index", in: folder)
    #expect(folder.files.contains("regions-old.index"))
    try CachedFileTests.open("regions-new.index", in: folder)
    #expect(
      folder.files.filter { $0 != "regions-new.index.lock" } == [
        "gazetteer-old.index", "regions-new.index", "regions-notes.txt", "regions-used.index", "regions-young.index",
      ])
  }
}
