import Foundation
import Testing

@Suite(.needsProgram) struct GazetteerCommandTests {
  @Test func `info tells counts and licences, for readers and programs`() throws {
    let text = try Program.run("gazetteer", "info")
    #expect(text.status == 0)
    #expect(text.output.contains("GeoNames (geonames.org), CC BY 4.0"))
    let object = try json(try Program.run("gazetteer", "info", "--json").output)
    #expect((object["places"] as? Int ?? 0) > 100_000)
    #expect(text.output.hasPrefix("\(object["places"] as? Int ?? 0) places, "))
  }

  @Test func `build tells where the index is`() throws {
    let result = try Program.run("gazetteer", "build")
    #expect(result.status == 0)
    #expect(FileManager.default.isReadableFile(atPath: result.lines.last ?? ""))
  }

  @Test func `a damaged table is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("places.tsv.xz", "this is no compressed table")
    let result = try Program.run("gazetteer", "info", "--gazetteer", folder.path)
    #expect(result.status == 3)
    #expect(result.messages.contains(folder.path))
  }
}
