import Foundation
import Testing

/// A feature as another program writes it.
func pointFeature(_ coordinates: String, _ properties: String = "") -> String {
  #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"Point","coordinates":\#(coordinates)}}"#
}

func collection(_ features: [String]) -> String {
  #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
}

/// Files of features, good and bad, as `near` and `cluster` read them.
@Suite(.needsProgram) struct FeatureFileTests {
  static let good = pointFeature("[47.5,42.9]", #""name":"good""#)

  /// Each command on the file, what it found and how it ended.
  private func check(
    _ text: String, finds count: Int, status: Int32, saying words: String = "", _ comment: Comment? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("in.geojson", text)
    let near = try Program.run("near", "47.5,42.9", "--nearest", "99", "--in", file, "--output", "-")
    #expect(near.status == status, comment, sourceLocation: location)
    #expect(words.isEmpty || near.messages.contains(words), "\(near.messages)", sourceLocation: location)
    if status == 3 {
      #expect(near.bytes.isEmpty, sourceLocation: location)
    } else {
      #expect(try features(near.output).count == count, comment, sourceLocation: location)
    }
    for options in [["--by", "region"], ["--density", "--radius", "10km", "--min-events", "1"]] {
      let groups = try Program.run(["cluster"] + options + ["--in", file, "--json"])
      #expect(groups.status == status, comment, sourceLocation: location)
      guard status != 3 else { continue }
      let members = try features(groups.output).map { Int(property("events", of: $0)) ?? 0 }
      #expect(members.reduce(0, +) == count, comment, sourceLocation: location)
    }
  }

  @Test func `features of other programs are near and in groups`() throws {
    try check(collection([Self.good, pointFeature("[47.51,42.91]"), pointFeature("[12.5,41.9]")]), finds: 3, status: 0)
    try check(Self.good, finds: 1, status: 0, "a feature alone")
    try check(#"{"type":"Point","coordinates":[47.5,42.9,12]}"#, finds: 1, status: 0, "a geometry alone")
    try check(collection([]), finds: 0, status: 0)
  }

  @Test func `lines and text sequences are read as well as collections`() throws {
    let lines = [Self.good, pointFeature("[47.51,42.91]")]
    try check(lines.joined(separator: "\n") + "\n", finds: 2, status: 0)
    try check(lines.map { "\u{1E}\($0)\n" }.joined(), finds: 2, status: 0)
    try check((lines + ["oops", lines[1]]).joined(separator: "\n"), finds: 3, status: 1, saying: "in.geojson:3:1: ")
  }

  @Test func `what follows a fault is read where its end can be found, else that is said`() throws {
    let broken = [Self.good, "oops", Self.good].joined(separator: "\n")
    try check(broken, finds: 1, status: 1, saying: "in.geojson: the rest of the file is not read\n")
    // The name of a file of lines says how to go on.
    let folder = try TemporaryFolder()
    let lines = try Program.run(
      "near", "1,2", "--nearest", "9", "--output", "-", "--in", folder.write("in.geojsonl", broken))
    #expect(lines.status == 1)
    #expect(try features(lines.output).count == 2)
    #expect(!lines.messages.contains("the rest of the file"))
    let inside = collection([Self.good, #"{"type": oops}"#, Self.good])
    try check(inside, finds: 2, status: 1, saying: "in.geojson:2:")
  }

  @Test func `features without a point are counted`() throws {
    let nowhere = #"{"type":"Feature","properties":null,"geometry":null}"#
    try check(collection([pointFeature("[]"), Self.good]), finds: 1, status: 0, saying: "a point without a position")
    try check(collection([nowhere, Self.good]), finds: 1, status: 0, saying: "1 without a point left out")
  }

  @Test(arguments: [
    (#"["47.5","42.9"]"#, "must be a number, not a string"), ("[NaN,42.9]", "NaN"), ("[Infinity,42.9]", ""),
    ("[42.9,147.5]", "the order is longitude, latitude"), ("[47.5]", ""), ("[1e999,2]", ""),
    ("[null,null]", ""), ("{}", ""),
  ])
  func `a broken feature is named by its line and the others are used`(_ coordinates: String, _ words: String) throws {
    let text = collection([pointFeature("[47.4,42.8]"), pointFeature(coordinates), Self.good])
    try check(text, finds: 2, status: 1, saying: "in.geojson:2:", "\(coordinates)")
    try check(text, finds: 2, status: 1, saying: words, "\(coordinates)")
  }

  @Test func `of a file that breaks off the whole features are used`() throws {
    let whole = collection([Self.good, pointFeature("[47.51,42.91]"), pointFeature("[47.52,42.92]")])
    try check(String(whole.dropLast(20)), finds: 2, status: 1, saying: "in.geojson:3:")
  }

  @Test(arguments: [
    "", "   \n", "hello\n", #"{"a": 1}"#, "[1, 2]", "{", #"{"type":"FeatureCollection"}"#,
    String(repeating: "[", count: 50_000), String(repeating: #"{"a":"#, count: 50_000),
    #"{"type":"FeatureCollection","features":"#,
  ])
  func `a file that holds no features is refused by name`(_ text: String) throws {
    try check(text, finds: 0, status: 3, saying: "in.geojson", "\(text.prefix(40))")
  }

  @Test func `a file that is not there or a folder is refused by name`() throws {
    let folder = try TemporaryFolder()
    for (path, words) in [(folder.path, "is a folder"), (folder.path + "/none", "No such file")] {
      let result = try Program.run("near", "1,2", "--nearest", "1", "--in", path)
      #expect(result.status == 3)
      #expect(result.messages.hasPrefix("dateline: \(path) ") && result.messages.contains(words))
    }
  }

  @Test func `binary and UTF-16 files are refused`() throws {
    let folder = try TemporaryFolder()
    let random = Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) })
    let wide = try #require(collection([Self.good]).data(using: .utf16LittleEndian))
    for (name, data) in [("a.bin", random), ("b.geojson", wide), ("c.geojson", Data([0xFF, 0xFE]) + wide)] {
      let result = try Program.run("near", "1,2", "--nearest", "1", "--in", folder.write(name, data))
      #expect(result.status == 3, "\(name)")
      #expect(result.messages.contains(name))
    }
  }

  @Test func `absurd figures do not overflow the totals`() throws {
    let absurd = pointFeature("[47.5,42.9]", #""killed_best": 9223372036854775807, "killed_low": -9223372036854775808"#)
    let text = collection([absurd, absurd, pointFeature("[47.5,42.9]", #""killed_best": 1e300"#)])
    try check(text, finds: 3, status: 0)
  }
}
