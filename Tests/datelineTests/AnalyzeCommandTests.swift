import Foundation
import Testing

@Suite(.needsProgram) struct AnalyzeCommandTests {
  /// The made-up events that the documentation draws.
  private var events: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/statistics.geojson").path
  }

  private func figures(_ arguments: String...) throws -> [String: Any] {
    let result = try Program.run(["analyze"] + arguments + ["--json", "--quiet"])
    #expect(result.status == 0 && result.messages.isEmpty, "\(arguments): \(result.messages)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ["nearest"], ["ripley", "--up-to", "20km", "--simulations", "19"],
    ["knox", "--distance", "5km", "--days", "14", "--simulations", "99"],
    ["near-repeat", "--distance", "5km", "--days", "14", "--simulations", "99"], ["mantel", "--simulations", "99"],
    ["moran", "--cells", "15km", "--simulations", "99"], ["hotspots", "--cells", "15km", "--simulations", "99"],
    ["density", "--bandwidth", "6km"], ["scan", "--radius", "15km", "--days", "28", "--simulations", "19"],
    ["emerging", "--cells", "15km"], ["centres", "--by", "quarter", "--simulations", "99"],
  ])
  func `every method says what it found, and the same on any number of threads`(arguments: [String]) throws {
    let method = arguments[0]
    let text = try Program.run(["analyze", method, events] + arguments.dropFirst() + ["--quiet"])
    #expect(text.status == 0 && text.lines.count > 3, "\(method): \(text.messages)")
    var objects: [String] = []
    for jobs in ["1", "2"] {
      // Density draws nothing by lot.
      let threads = ["density", "emerging"].contains(method) ? [] : ["--jobs", jobs]
      let result = try Program.run(["analyze", method, events] + arguments.dropFirst() + threads + ["--json"])
      objects.append(result.output)
    }
    #expect(objects[0] == objects[1])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(objects[0].utf8)) as? [String: Any])
    #expect(object["method"] as? String == method && object["points"] as? Int == 400)
    #expect((object["reading"] as? String)?.hasSuffix(".") ?? false)
    #expect((object["caveat"] as? String)?.hasSuffix(".") ?? false)
    #expect(!((object["table"] as? [Any])?.isEmpty ?? true))
  }

  @Test func `the outbreak is found where and when it was put`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      "analyze", "scan", events, "--radius", "15km", "--days", "28", "--simulations", "99", "-o",
      folder.path + "/scan.geojson", "--csv", folder.path + "/scan.csv", "--svg", folder.path + "/scan.svg")
    #expect(result.status == 0)
    let first = try #require(try features(folder.text("scan.geojson")).first)
    #expect(property("p", of: first) == "0.01")
    #expect(property("date_start", of: first).hasPrefix("2024-08"))
    #expect(
      try folder.text("scan.csv").hasPrefix(
        "cluster,lon,lat,around,radius_m,from,to,events,expected,ratio,llr,p\n1,47.39"))
    #expect(try folder.text("scan.svg").hasPrefix("<svg "))
  }

  @Test func `a region of polygons leaves out what lies outside`() throws {
    let folder = try TemporaryFolder()
    let region = try folder.write(
      "region.geojson",
      #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[46,42],[47,42],[47,43.3],[46,43.3],[46,42]]]},"properties":{}}"#
    )
    let object = try figures("nearest", events, "--region", region)
    #expect((object["region"] as? [String: Any])?["kind"] as? String == "polygon")
    #expect((object["points"] as? Int ?? 400) < 400)
  }

  @Test func `what a method cannot do is said, and ends with 3`() throws {
    let folder = try TemporaryFolder()
    let few = try folder.write("few.geojson", collection([pointFeature("[1,2]", #""date":"2024-01-01""#)]))
    for arguments in [
      ["nearest", few], ["mantel", few], ["moran", few], ["scan", few, "--radius", "1km", "--days", "3"],
    ] {
      let result = try Program.run(["analyze"] + arguments)
      #expect(result.status == 3 && result.messages.contains("dateline: "), "\(arguments): \(result.messages)")
    }
    #expect(try Program.run("analyze", "ripley", few, "--edge", "some").status == 2)
    #expect(try Program.run("analyze", "knox", few).status == 2)
    #expect(try Program.run("analyze", "moran", few, "--neighbors", "3").status == 2)
    #expect(try Program.run("analyze", "nearest", few, "--json", "-o", "-").status == 2)
  }
}
