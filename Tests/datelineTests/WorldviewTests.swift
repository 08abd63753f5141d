import Foundation
import Testing

@Suite(.needsProgram) struct WorldviewTests {
  private let report = "Shelling killed two civilians in Simferopol, Crimea, on 3 June 2023.\n"

  private func candidate(_ name: String, _ arguments: String...) throws -> [String: Any] {
    let result = try Program.run(["resolve", "--json", "--limit", "1", name] + arguments)
    return try #require((try json(result.output)["candidates"] as? [[String: Any]])?.first)
  }

  @Test func `the worldview stands in every output`() throws {
    for (arguments, name) in [([], "geonames"), (["--worldview", "ru"], "ru"), (["--worldview", "UN"], "un")] {
      let input = Data(report.utf8)
      func output(_ command: String...) throws -> [String: Any] {
        try json(try Program.run(command + arguments, input: input).output)
      }
      #expect(try output("gazetteer", "info", "--json")["worldview"] as? String == name)
      #expect(try Program.run(["gazetteer", "info"] + arguments).output.contains("\nworldview \(name)\n"))
      #expect(try output("parse", "-")["worldview"] as? String == name)
      #expect(try output("resolve", "--json", "Derbent")["worldview"] as? String == name)
      #expect(try output("map", "--per-document", "-")["worldview"] as? String == name)
      let map = try output("map", "--quiet", "-")
      #expect((map["dateline"] as? [String: Any])?["worldview"] as? String == name)
      let features = try #require(map["features"] as? [[String: Any]])
      #expect(features.map { property("worldview", of: $0) } == [name])
      let place = (features.first?["dateline"] as? [String: Any])?["place"] as? [String: Any]
      #expect(place?["country_code"] as? String == (name == "ru" ? "RU" : "UA"))
      #expect(place?["alternate_country_codes"] as? [String] == [name == "ru" ? "UA" : "RU"])
      #expect(features.map { property("admin1_code", of: $0) } == [name == "ru" ? "UA.11" : "11"])
      #expect(features.map { property("admin1", of: $0) } == ["Crimea"])
    }
  }

  @Test func `both codes stand with a place`() throws {
    let own = try candidate("Simferopol")
    #expect(own["country"] as? String == "UA" && own["alternate_country_codes"] as? [String] == ["RU"])
    let theirs = try candidate("Simferopol", "--worldview", "ru")
    #expect(theirs["country"] as? String == "RU" && theirs["alternate_country_codes"] as? [String] == ["UA"])
    #expect(theirs["admin1"] as? String == "Crimea")
    #expect(try candidate("Derbent")["alternate_country_codes"] == nil)
  }

  @Test func `a country hint goes by the worldview`() throws {
    #expect(try candidate("Sevastopol", "--country", "RU", "--worldview", "ru")["country"] as? String == "RU")
    #expect(try candidate("Sevastopol", "--country", "UA")["country"] as? String == "UA")
  }

  @Test func `regions go by the worldview, whatever the file was written under`() throws {
    let folder = try TemporaryFolder()
    let bare = try folder.write("bare.geojson", collection([pointFeature("[34.10,44.95]", #""a":1"#)]))
    var files = ["bare": bare]
    for view in ["geonames", "ru"] {
      files[view] = folder.path + "/\(view).geojson"
      _ = try Program.run(
        ["map", "--quiet", "-", "-o", folder.path + "/\(view).geojson", "--worldview", view], input: Data(report.utf8))
    }
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      for (view, id) in [("geonames", "UA.11"), ("un", "UA.11"), ("ru", "RU.UA.11"), ("de-facto", "RU.UA.11")] {
        let result = try Program.run("cluster", "--by", "region", "--in", file, "--json", "--worldview", view)
        let groups = try features(result.output)
        #expect(groups.map { $0["id"] as? String } == [id], "\(name) under \(view)")
        #expect(groups.map { property("name", of: $0) } == ["Crimea"], "\(name) under \(view)")
        #expect(groups.first?["geometry"] is [String: Any], "\(name) under \(view)")
        #expect((try json(result.output)["dateline"] as? [String: Any])?["worldview"] as? String == view)
      }
    }
  }

  @Test func `an unknown name is refused with those there are`() throws {
    for command in [["resolve", "Derbent"], ["gazetteer", "info"], ["parse", "-"], ["map", "-"]] {
      let result = try Program.run(command + ["--worldview", "atlantis"], input: Data(report.utf8))
      #expect(result.status == 2 && result.bytes.isEmpty)
      #expect(result.messages.hasPrefix("dateline: no worldview is called 'atlantis'; there are geonames, ae, "))
    }
  }
}
