import Foundation
import Testing

/// `export`, `diff`, `review`, and the commands that read a store.
@Suite(.needsProgram) struct ExportCommandTests {
  private static func line(_ id: String, _ longitude: String, title: String = "Clash", day: String = "2024-06-23")
    -> String
  {
    let geometry = longitude.isEmpty ? "null" : "{\"type\":\"Point\",\"coordinates\":[\(longitude),42.98]}"
    return """
      {"type":"Feature","geometry":\(geometry),"properties":{"event_id":"\(id)","title":"\(title)","event_type":"Battles",\
      "sub_event_type":"Armed clash","date_start":"\(day)","country":"Russia","admin1":"Dagestan"}}
      """
  }

  private static let events =
    [
      line("ev_a", "47.5", title: "A, \\\"quoted\\\""), line("ev_b", "48.5", day: "2024-06-25"), line("ev_c", ""),
    ].joined(separator: "\n") + "\n"

  private func store(_ folder: TemporaryFolder, _ text: String = events, name: String = "events") throws -> String {
    let path = folder.path + "/\(name).gpkg"
    let run = try Program.run("ingest", try folder.write("\(name).geojsonl", text), "-s", path)
    #expect(run.status == 0, "\(run.messages)")
    return path
  }

  @Test func formatsFollowFromNames() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    for (name, isRight) in [
      ("a.geojson", { (text: String) in text.hasPrefix("{\"type\":\"FeatureCollection\"") }),
      ("a.geojsons", { $0.hasPrefix("\u{1E}{\"type\":\"Feature\"") }),
      ("a.geojsonl", { $0.hasPrefix("{\"type\":\"Feature\"") }),
      ("a.csv", { $0.hasPrefix("event_id,date_start,date_end,") }), ("a.kml", { $0.hasPrefix("<?xml") }),
      ("a.qgs", { $0.contains("NavigationMode") }),
    ] {
      let run = try Program.run("export", "-s", store, "-o", folder.path + "/" + name)
      #expect(run.status == 0 && run.messages.contains("3 events"), "\(name): \(run.messages)")
      #expect(isRight(String(decoding: try folder.data(name), as: UTF8.self)), "\(name)")
    }
    // The project's GeoPackage is a store of its own.
    #expect(try Program.run("events", "-s", folder.path + "/a.gpkg", "--count").output == "3\n")
  }

  /// A file gives what a store of its events gives, and the conditions hold for both.
  @Test func filesAndStoresAreExportedAlike() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    for options in [
      [], ["--from", "2024-06-24"], ["--near", "47.5,42.9", "--within", "20km"], ["--box", "48,42,49,43"],
    ] {
      let ofStore = try Program.run(["export", "-s", store, "--format", "csv"] + options)
      let ofFile = try Program.run(["export", "--in", folder.path + "/events.geojsonl", "--format", "csv"] + options)
      #expect(ofStore.output == ofFile.output, "\(options)")
      #expect(ofStore.status == 0 && ofStore.lines.count > 1, "\(options)")
    }
  }

  @Test func whatAToolCannotShowIsListed() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    let run = try Program.run(
      "export", "-s", store, "--profile", "kepler", "-o", folder.path + "/k.csv", "--left-out",
      folder.path + "/rest.geojson",
      "--losses", folder.path + "/losses.jsonl")
    #expect(run.messages.contains("2 events, 1 left out") && run.messages.contains("not_coded latitude: 1 event"))
    #expect(String(decoding: try folder.data("rest.geojson"), as: UTF8.self).contains("\"ev_c\""))
    #expect(
      String(decoding: try folder.data("losses.jsonl"), as: UTF8.self).hasPrefix(
        "{\"event_id\":\"ev_c\",\"code\":\"not_coded\""))
    #expect(String(decoding: try folder.data("k.csv"), as: UTF8.self).contains("2024-06-23 00:00,ev_a,"))
  }

  @Test func positionsAreGeneralised() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("export", "-s", store(folder), "--generalise", "10km", "--format", "geojsonl")
    #expect(run.lines.count == 3 && run.lines[0].contains("\"generalised_m\":10000.0"))
    #expect(!run.output.contains("[47.5,42.98]") && run.output.contains("\"title\":\"Armed clash, Dagestan\""))
  }

  @Test(
    arguments: [
      ["export"], ["export", "--in", "a", "-s", "b"], ["export", "-s", "a", "--profile", "none"],
      ["export", "-s", "a", "--format", "gpkg"], ["export", "-s", "a", "--format", "kml", "--profile", "qgis"],
      ["export", "-s", "a", "-o", "a.csv", "--records"], ["export", "-s", "a", "--generalise", "0km"],
      ["export", "-s", "a", "--wkt"], ["export", "-s", "a", "--sort", "distance"], ["near", "1,2", "--within", "1km"],
      ["review", "-s", "a"], ["diff", "a"],
    ])
  func contradictionsAreRefused(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 2)
  }

  @Test func storesAreReadLikeFiles() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    let file = folder.path + "/all.geojson"
    #expect(try Program.run("export", "-s", store, "-o", file).status == 0)
    for command in [
      ["near", "47.6,42.9", "--within", "30km"], ["near", "47.6,42.9", "--nearest", "1"],
      ["cluster", "--by", "square", "--size", "1deg"],
      ["cluster", "--density", "--radius", "100km", "--min-events", "2"],
    ] {
      let (ofStore, ofFile) = (
        try Program.run(command + ["--store", store]), try Program.run(command + ["--in", file])
      )
      #expect(ofStore.status == 0 && ofStore.output == ofFile.output, "\(command): \(ofStore.messages)")
    }
    let (ofStore, ofFile) = (
      try Program.run("analyze", "centres", "--store", store), try Program.run("analyze", "centres", file)
    )
    #expect(ofStore.status == 0 && ofStore.output == ofFile.output, "\(ofStore.messages)")
  }

  @Test func storesAreComparedAndRemember() throws {
    let folder = try TemporaryFolder()
    let old = try store(folder)
    let changed = [Self.line("ev_a", "47.6"), Self.line("ev_d", "47.5")].joined(separator: "\n")
    let new = try store(folder, changed, name: "new")
    let table = try Program.run("diff", old, new)
    #expect(table.status == 0)
    #expect(table.messages.contains("1 appeared, 2 vanished, 1 moved, 0 changed tolls, 1 changed"), "\(table.messages)")
    let json = try Program.run("diff", old, new, "--json")
    #expect(json.output.contains("{\"event_id\":\"ev_a\",\"what\":[\"moved\",\"changed\"]"), "\(json.output)")
    #expect(json.output.contains("\"causes\":[{\"kind\":\"file\",\"subject\":\"\(folder.path)/new.geojsonl\"}]"))
    #expect(try Program.run("diff", old, old).messages.contains("no event differs"))

    #expect(try Program.run("events", "-s", old, "--as-of", "2000-01-01", "--count").output == "0\n")
    #expect(try Program.run("events", "-s", old, "--changed-since", "2000-01-01", "--count").output == "3\n")
    #expect(try Program.run("events", "-s", old, "--as-of", "yesterday").status == 2)
  }

  /// Answers from standard input become lines that map takes, and a second review passes the events over.
  @Test func reviewsWriteCorrections() throws {
    let folder = try TemporaryFolder()
    let store = folder.path + "/reports.gpkg"
    #expect(try Program.run(["ingest"] + Program.reports + ["--store", store, "--quiet"]).status == 0)
    let file = folder.path + "/mine.csv"
    let review = ["review", "-s", store, "--corrections", file, "--limit", "4"]
    let first = try Program.run(review, input: Data("what\n?\na\n\ne\ns 99\nq\n".utf8))
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.output.contains("[1/4] ev_") && first.output.contains("That is no answer; ? lists them."))
    #expect(first.messages.contains("2 events decided"))
    let lines = String(decoding: try folder.data("mine.csv"), as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "surface,scope,place,note")
    #expect(lines.contains { $0.hasPrefix("ev_") && $0.hasSuffix(",,not an event,reviewed") })
    let second = try Program.run(review, input: Data())
    let shown = { (text: String) in text.split(separator: "\n").first { $0.hasPrefix("[1/") } }
    #expect(shown(first.output) != shown(second.output))
    let check = try Program.run(["correct", "check", file] + Program.reports)
    #expect(check.status == 0 && check.output.contains("is taken for none"), "\(check.output)")
    let before = try Program.run(["map", "--quiet"] + Program.reports)
    let after = try Program.run(["map", "--quiet", "--corrections", file] + Program.reports)
    #expect(after.output.split(separator: "\n").count < before.output.split(separator: "\n").count)
  }
}
