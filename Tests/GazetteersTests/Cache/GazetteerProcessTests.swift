import Foundation
import Testing

@testable import Gazetteers

/// What happens to processes: killed while they compile, two at once, a disk that is full, a folder that cannot be written.
@Suite struct GazetteerProcessTests {
  @Test(arguments: ["sorting places", "reading names", "sorting names", "writing the index"])
  func killedWhileCompiling(phase: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/test.index"
    try folder.write("what was there", to: "test.index")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, phase = phase as String] in
      let writer = try GazetteerIndexWriter(path: path, layer: nil, memoryLimit: 2000)
      try writer.add(caucasus) { _ in }
      try writer.finish { if $0.phase == phase { kill(getpid(), SIGKILL) } }
    }
    #expect(folder.files == ["test.index", "test.index.partial"])
    #expect(try CompressedFile.read(path: path) == Array("what was there".utf8))
    try GazetteerCompiler.compile(tables: caucasus, to: path)
    #expect(folder.files == ["test.index"])
    try MappedGazetteer(path: path).verify()
  }

  @Test func killedWhileAnotherWaits() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/test.index"
    async let killed: ExitTest.Result? = #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let writer = try GazetteerIndexWriter(path: path)
      try writer.add(caucasus) { _ in }
      usleep(300_000)
      kill(getpid(), SIGKILL)
    }
    async let waits: ExitTest.Result? = #expect(processExitsWith: .success) { [path = path as String] in
      usleep(100_000)
      try GazetteerCompiler.compile(tables: caucasus, to: path)
      try MappedGazetteer(path: path).verify()
    }
    _ = await (killed, waits)
    try MappedGazetteer(path: path).verify()
  }

  @Test func twoProcessesAtOnce() async throws {
    let folder = try TemporaryFolder()
    let cache = folder.path + "/cache"
    async let first: ExitTest.Result? = #expect(processExitsWith: .success) { [cache = cache as String] in
      try openAndLookUp(cache)
    }
    async let second: ExitTest.Result? = #expect(processExitsWith: .success) { [cache = cache as String] in
      try openAndLookUp(cache)
    }
    _ = await (first, second)
    let opened = try Gazetteer.open(tables: caucasus, cache: GazetteerCache(folder: cache))
    #expect(opened.compilation == nil)
    try opened.gazetteer.verify()
  }

  /// A limit on the size of files acts as a full disk does, in the middle of a write.
  @Test(arguments: [0, 3_000, 20_000]) func fullDisk(limit: UInt64) async throws {
    let folder = try TemporaryFolder()
    let cache = folder.path + "/cache"
    await #expect(processExitsWith: .success) { [cache = cache as String, limit = limit as UInt64] in
      signal(SIGXFSZ, SIG_IGN)
      var size = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
      setrlimit(__rlimit_resource_t(1), &size)
      let opened = try Gazetteer.open(tables: caucasus, cache: GazetteerCache(folder: cache))
      let warning = opened.warnings.first
      let isRight =
        opened.warnings.count == 1 && warning?.code == "cache_unavailable"
        && warning?.message.contains("File too large") == true && warning?.message.contains("DATELINE_CACHE") == true
        && opened.gazetteer.matches(forName: "Derbent").first?.place.id == .geonames(566532)
      exit(isRight ? 0 : 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache).allSatisfy { $0.hasSuffix(".lock") })
  }

  @Test func folderThatCannotBeWritten() throws {
    // Nobody can make a file there, root included.
    let opened = try Gazetteer.open(tables: caucasus, cache: GazetteerCache(folder: "/proc/self/dateline"))
    #expect(opened.warnings.map(\.code) == ["cache_unavailable"])
    #expect(opened.warnings.first?.message.contains("DATELINE_CACHE") == true)
    #expect(opened.gazetteer.matches(forName: "Derbent").first?.place.id == .geonames(566532))
    #expect(throws: GazetteerError.self) { try GazetteerIndexWriter(path: "/proc/self/dateline/a.index") }
  }
}

private func openAndLookUp(_ cache: String) throws {
  let opened = try Gazetteer.open(tables: caucasus, cache: GazetteerCache(folder: cache))
  try opened.gazetteer.verify()
  exit(opened.warnings.isEmpty && opened.gazetteer.matches(forName: "Georgia").count == 2 ? 0 : 1)
}
