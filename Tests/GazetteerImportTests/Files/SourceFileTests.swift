import Testing

@testable import GazetteerImport

@Suite struct SourceFileTests {
  /// Text that does not fit any buffer, so that pieces are put together.
  private let text = (0..<60_000).map { "line \($0) \(($0 &* 2_654_435_761) % 1_000_003)\n" }.joined()

  private func read(_ path: String, pieces: Int = 10_007) throws -> String {
    let file = try SourceFile(path: path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: pieces)
    while true {
      let count = try buffer.withUnsafeMutableBufferPointer { try file.read(into: $0) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  @Test func readsPlainAndCompressedFiles() throws {
    let folder = try TemporaryFolder()
    let plain = try folder.file("QQ.txt", text)
    #expect(try read(plain) == text)
    #expect(try SourceFile(path: plain).peek(4) == Array("line".utf8))
    try #require(folder.run("gzip", "-k", "QQ.txt"))
    #expect(try read(plain + ".gz") == text)
    try #require(folder.run("xz", "-k", "QQ.txt"))
    #expect(try read(plain + ".xz") == text)
    // Members one after another are one file.
    try #require(folder.run("sh", "-c", "cat QQ.txt.gz QQ.txt.gz > twice.gz"))
    #expect(try read(folder.path + "/twice.gz") == text + text)
  }

  @Test func readsTheDataOfAZipFile() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("QQ.txt", text)
    _ = try folder.file("readme.txt", "Readme")
    let make =
      "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', int(sys.argv[2]))\n"
      + "[z.write(f) for f in sys.argv[3:]]\nz.comment = b'made for a test'\nz.close()"
    try #require(folder.run("python3", "-c", make, "QQ.zip", "8", "readme.txt", "QQ.txt"), "needs python3")
    #expect(try read(folder.path + "/QQ.zip") == text)
    try #require(folder.run("python3", "-c", make, "stored.zip", "0", "QQ.txt"))
    #expect(try read(folder.path + "/stored.zip") == text)
    try #require(folder.run("python3", "-c", make, "lzma.zip", "14", "QQ.txt"))
    #expect { try read(folder.path + "/lzma.zip") } throws: { ($0 as? ImportError)?.code == .badCompression }
    let long =
      "import zipfile\nz = zipfile.ZipFile('long.zip', 'w', 8)\n"
      + "f = z.open('QQ.txt', 'w', force_zip64=True)\nf.write(open('QQ.txt', 'rb').read())\nf.close()\nz.close()"
    try #require(folder.run("python3", "-c", long))
    #expect(try read(folder.path + "/long.zip") == text)
    _ = try folder.file("b.txt", "b")
    try #require(folder.run("python3", "-c", make, "several.zip", "8", "QQ.txt", "b.txt"))
    #expect { try read(folder.path + "/several.zip") } throws: { error in
      (error as? ImportError)?.message.contains("QQ.txt, b.txt") == true
    }
  }

  @Test func noticesWhatIsBrokenOff() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("QQ.txt", text)
    let make = "import zipfile\nz = zipfile.ZipFile('QQ.zip', 'w', 8)\nz.write('QQ.txt')\nz.close()"
    try #require(
      folder.run("python3", "-c", make) && folder.run("gzip", "-k", "QQ.txt") && folder.run("xz", "-k", "QQ.txt"))
    for name in ["QQ.zip", "QQ.txt.gz", "QQ.txt.xz"] {
      try #require(folder.run("sh", "-c", "head -c 50000 \(name) > half"))
      #expect(throws: (any Error).self, "\(name) cut off") { try read(folder.path + "/half") }
    }
    // A byte of the data that is another.
    let change = "d = bytearray(open('QQ.zip', 'rb').read())\nd[30000] ^= 1\nopen('bad.zip', 'wb').write(d)"
    try #require(folder.run("python3", "-c", change))
    #expect { try read(folder.path + "/bad.zip") } throws: { ($0 as? ImportError)?.code == .badCompression }
    let unread = try folder.file("QQ.txt.bz2", "BZh91AY")
    #expect { try read(unread) } throws: { ($0 as? ImportError)?.message.contains("bunzip2") == true }
  }
}
