import Foundation
import Testing

@Suite(.needsProgram) struct NearCommandTests {
  private static let places = [
    "a": (47.5003, 42.9778), "b": (48.2876, 42.0662), "c": (179.9, -16.5), "d": (-179.9, -16.6), "e": (0.0, 90.0),
    "f": (-75.1, 40.0), "g": (47.5003, 42.9778),
  ]

  private static func file(_ folder: TemporaryFolder) throws -> String {
    let features = places.sorted { $0.key < $1.key }
      .map { pointFeature("[\($0.value.0),\($0.value.1)]", #""event_id":"\#($0.key)","location":"\#($0.key)""#) }
    return try folder.write("in.geojson", collection(features))
  }

  private func found(_ arguments: [String]) throws -> [(id: String, distance: Double, azimuth: Double)] {
    let result = try Program.run(["near"] + arguments + ["--output", "-"])
    #expect(result.status == 0, "\(result.messages)")
    return try features(result.output).map {
      (
        property("event_id", of: $0), Double(property("distance_m", of: $0)) ?? -1,
        Double(property("azimuth", of: $0)) ?? -999
      )
    }
  }

  @Test func `events come nearest first, ties in the order of the file, within an inclusive distance`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder)
    let all = try found(["47.5003,42.9778", "--nearest", "99", "--in", file])
    #expect(all.map(\.id).prefix(3) == ["a", "g", "b"])
    #expect(all.map(\.distance) == all.map(\.distance).sorted())
    #expect(all.count == Self.places.count)
    #expect(try found(["47.5003,42.9778", "--nearest", "1", "--in", file]).map(\.id) == ["a"])
    #expect(try found(["47.5003,42.9778", "--within", "150km", "--in", file]).map(\.id) == ["a", "g", "b"])
    #expect(try found(["47.5003,42.9778", "--within", "0m", "--in", file]).map(\.id) == ["a", "g"])
    // Over the antimeridian.
    #expect(try found(["180,-16.5", "--within", "30km", "--in", file]).map(\.id) == ["c", "d"])
  }

  @Test func `a name stands for its place, and says which`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder)
    let result = try Program.run("near", "Derbent", "--nearest", "1", "--in", file)
    #expect(result.status == 0)
    #expect(result.messages.contains("from Derbent, Dagestan, Russia (geonames:566532) at 48.28"))
    #expect(result.lines.count == 2 && result.lines[1].contains("  b "))
    let quiet = try Program.run("near", "Derbent", "--nearest", "1", "--in", file, "--quiet")
    #expect(quiet.messages.isEmpty && quiet.bytes == result.bytes)
    let unknown = try Program.run("near", "Xyzzyplugh", "--nearest", "1", "--in", file)
    #expect(unknown.status == 3)
    #expect(unknown.messages == "dateline: 'Xyzzyplugh' is not in the gazetteer; give LON,LAT\n")
    let misspelt = try Program.run("near", "Makhachkalla", "--nearest", "1", "--in", file)
    #expect(misspelt.status == 3)
    #expect(
      misspelt.messages == "dateline: 'Makhachkalla' is not in the gazetteer: no place of that name; "
        + "did you mean Makhachkala (Dagestan, Russia; geonames:532096)?\n")
  }

  @Test(arguments: ["-75.1,40", " -75.1,40", "-75.1, 40", "-7.51e1,4e1"])
  func `a position may begin with a minus sign`(_ position: String) throws {
    let folder = try TemporaryFolder()
    #expect(try found([position, "--nearest", "1", "--in", Self.file(folder)]).map(\.id) == ["f"])
  }

  @Test(arguments: [
    ("42.98,97.50", "did you mean 97.5,42.98?"), ("nan,40", "the order is LON,LAT"), ("10,inf", "the order is LON,LAT"),
    ("-75.1,140", "did you mean 140.0,-75.1?"), ("200,40", "longitude -180…180"), ("47,50,42,98", "decimal point"),
    ("", "LON,LAT"), ("1", "LON,LAT"),
  ])
  func `a wrong position is refused and the order told`(_ position: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run("near", position, "--nearest", "1", "--in", Self.file(folder))
    #expect(result.status == 2)
    #expect(result.messages.contains(words), "\(result.messages)")
  }

  @Test func `the table stands beside a file of GeoJSON`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder)
    let result = try Program.run("near", "47.5,42.9", "--nearest", "2", "--in", file, "-o", folder.path + "/o.geojson")
    #expect(result.lines.count == 3 && result.output.hasPrefix("distance_m"))
    #expect(try features(folder.text("o.geojson")).count == 2)
    let standard = try Program.run("near", "47.5,42.9", "--nearest", "2", "--in", file, "-o", "-")
    #expect(standard.bytes == (try folder.data("o.geojson")))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/geod"),
      "geod (Debian package proj-bin) is not installed"))
  func `distances and azimuths are those of geod`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder)
    for origin in [(47.6, 42.9), (-179.95, -16.5), (10.0, -89.9), (0.0, 0.0), (-75.1, 40.0)] {
      let found = try found(["\(origin.0),\(origin.1)", "--nearest", "99", "--in", file])
      #expect(found.count == Self.places.count)
      for item in found {
        let place = try #require(Self.places[item.id])
        let pair = "\(origin.1) \(origin.0) \(place.1) \(place.0)"
        let answer = try Program.run(
          ["-I", "+ellps=WGS84", "-f", "%.6f", "-F", "%.3f"], input: Data((pair + "\n").utf8), shell: #"geod "$@""#)
        let numbers = answer.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        try #require(numbers.count == 3, "\(answer)")
        #expect(abs(item.distance - numbers[2]) < 0.1, "\(pair)")
        // At a distance of nothing and from a pole every direction is as good.
        if numbers[2] > 1, abs(place.1) < 90 {
          let turn = abs(item.azimuth - numbers[0]).truncatingRemainder(dividingBy: 360)
          #expect(min(turn, 360 - turn) < 0.1, "\(pair)")
        }
      }
    }
  }

  private func feature(_ id: String, _ coordinates: String, _ properties: String = "") -> String {
    pointFeature(coordinates, #""event_id":"\#(id)""# + (properties.isEmpty ? "" : "," + properties))
  }

  @Test func `json is an array with the distance of each`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run("near", "47.5,42.9", "--nearest", "2", "--in", Self.file(folder), "--json")
    let array = try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]])
    #expect(array.map { $0["distance_m"] as? Double } == array.map { Double(property("distance_m", of: $0)) })
    #expect(array.map { property("event_id", of: $0) } == ["a", "g"])
    let none = try Program.run("near", "10,10", "--within", "1m", "--in", Self.file(folder), "--json")
    #expect(none.output == "[]\n")
  }

  @Test func `an event is near for certain or possibly`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "in.geojson",
      collection([
        feature("town", "[0.05,0]", #""radius_m":2000"#), feature("region", "[0.4,0]", #""radius_m":50000"#),
        feature("far", "[0.4,0]", #""radius_m":2000"#), feature("exact", "[0,0.01]"),
      ]))
    let all = try Program.run("near", "0,0", "--within", "10km", "--in", file, "-o", "-")
    let found = try features(all.output)
    #expect(found.map { property("event_id", of: $0) } == ["exact", "town", "region"])
    #expect(found.map { property("certainty", of: $0) } == ["certain", "certain", "possible"])
    #expect(found.map { property("distance_min_m", of: $0) } == ["1105.7", "3566.0", "0.0"])
    #expect(found.map { property("distance_max_m", of: $0) } == ["1105.7", "7566.0", "94527.8"])
    let certain = try Program.run("near", "0,0", "--within", "10km", "--certain", "--in", file, "-o", "-")
    #expect(try features(certain.output).count == 2)
    let bands = try Program.run("near", "0,0", "--bands", "2km,10km", "--in", file)
    #expect(
      bands.lines.map { $0.split(separator: " ").map(String.init) } == [
        ["within_m", "certain", "possible", "features"], ["2000", "1", "1", "2"], ["10000", "2", "1", "3"],
      ])
  }

  @Test func `kinds are paired within a distance and days`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "in.geojson",
      collection([
        feature("strike", "[0,0]", #""event_type":"Strike","event_date":"2024-05-01""#),
        feature("protest", "[0.02,0]", #""event_type":"Protests","event_date":"2024-05-04""#),
        feature("month", "[0.02,0]", #""event_type":"protests","date_start":"2024-05-01","date_end":"2024-05-31""#),
        feature("later", "[0.02,0]", #""event_type":"Protests","event_date":"2024-06-04""#),
        feature("before", "[0,0]", #""event_type":"Protests","event_date":"2024-04-30""#),
        feature("far", "[1,0]", #""event_type":"Protests","event_date":"2024-05-02""#),
      ]))
    func pairs(_ options: String...) throws -> [[String]] {
      let result = try Program.run(["near", "--in", file, "-o", "-"] + options)
      #expect(result.status == 0, "\(result.messages)")
      return try features(result.output).map { pair in
        ["event_id", "near_id", "certainty", "days_min", "days_max"].map { property($0, of: pair) }
      }
    }
    #expect(
      try pairs("--where", "event_type=Protests", "--of", "event_type=Strike", "--within", "5km", "--after", "7") == [
        ["protest", "strike", "certain", "3", "3"], ["month", "strike", "possible", "0", "30"],
      ])
    #expect(
      try pairs("--where", "event_type!=Strike", "--of", "event_type=Strike", "--within", "5km", "--before", "1")
        .map { $0[0] } == ["month", "before"])
    // Nothing is near itself.
    #expect(try pairs("--of", "event_type=Strike", "--within", "1m").map { $0[0] } == ["before"])
    #expect(try pairs("--of", "event_type=Strike", "--nearest", "1").count == 5)
    let other = try folder.write("other.geojson", collection([feature("clinic", "[1,0.01]")]))
    #expect(try pairs("--of-in", other, "--within", "2km").map { $0[0] } == ["far"])
  }

  @Test func `what lies along a line comes in its order`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "in.geojson",
      collection([
        feature("c", "[1.5,0.01]"), feature("a", "[0.5,-0.01]"), feature("far", "[1,1]"), feature("end", "[2.01,0]"),
      ]))
    let line = try folder.write("line.geojson", #"{"type":"LineString","coordinates":[[0,0],[1,0],[2,0]]}"#)
    let result = try Program.run("near", "--along", line, "--within", "2km", "--in", file, "-o", "-")
    let found = try features(result.output)
    #expect(found.map { property("event_id", of: $0) } == ["a", "c", "end"])
    #expect(found.map { property("side", of: $0) } == ["right", "left", "on"])
    #expect(found.map { property("along_m", of: $0) } == ["55659.7", "166979.2", "222639.0"])
    let none = try Program.run("near", "--along", file, "--within", "2km", "--in", file)
    #expect(none.status == 3 && none.messages.contains("holds no line"))
  }
}
