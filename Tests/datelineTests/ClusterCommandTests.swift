import Foundation
import Testing

@Suite(.needsProgram) struct ClusterCommandTests {
  /// Three around Makhachkala, one in Derbent, one in Rome.
  private func file(_ folder: TemporaryFolder) throws -> String {
    let places = ["[47.50,42.97]", "[47.51,42.98]", "[47.52,42.97]", "[48.29,42.06]", "[12.5,41.9]"]
    return try folder.write(
      "in.geojson",
      collection(places.enumerated().map { pointFeature($1, #""event_id":"e\#($0)","killed_best":\#($0)"#) }))
  }

  @Test func `density groups what is close, with totals`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      "cluster", "--density", "--radius", "5km", "--min-events", "3", "--in", file(folder), "-o",
      folder.path + "/o.geojson")
    #expect(result.status == 0)
    #expect(result.messages == "1 cluster of 3 or more events within 5000 m; 2 events in none\n")
    let clusters = try features(folder.text("o.geojson"))
    #expect(clusters.map { property("events", of: $0) } == ["3"])
    #expect(clusters.map { property("killed_best", of: $0) } == ["3"])
    #expect(clusters.map { property("event_ids", of: $0) } == ["e0; e1; e2"])
    #expect((clusters.first?["geometry"] as? [String: Any])?["type"] as? String == "Point")
    #expect(result.lines.count == 2)
    let hull = try Program.run(
      "cluster", "--density", "--radius", "5km", "--geometry", "hull", "--in", file(folder), "--json")
    #expect((try features(hull.output).first?["geometry"] as? [String: Any])?["type"] as? String == "Polygon")
  }

  @Test func `without a cluster there is no table, and the GeoJSON is empty`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run("cluster", "--density", "--radius", "1m", "--in", file(folder))
    #expect(result.status == 0 && result.bytes.isEmpty)
    #expect(result.messages == "0 clusters of 3 or more events within 1 m; 5 events in none\n")
  }

  @Test func `bare points are put into their regions by polygon`() throws {
    let folder = try TemporaryFolder()
    let divisions = try Program.run("cluster", "--by", "region", "--in", file(folder), "--json")
    #expect(divisions.status == 0)
    let groups = try features(divisions.output)
    #expect(groups.map { property("country_code", of: $0) } == ["IT", "RU"])
    #expect(groups.map { property("events", of: $0) } == ["1", "4"])
    #expect(divisions.messages == "5 events in 2 regions\n")
    let countries = try Program.run(
      "cluster", "--by", "region", "--level", "country", "--in", file(folder), "-o", "-", "--quiet")
    #expect(try features(countries.output).map { $0["id"] as? String } == ["IT", "RU"])
    #expect(countries.messages.isEmpty)
  }

  @Test func `mapped events are grouped by the codes of their places`() throws {
    let folder = try TemporaryFolder()
    let events = folder.path + "/events.geojson"
    _ = try Program.run("map", "--quiet", "-", "-o", events, input: attackInDerbent)
    let result = try Program.run("cluster", "--by", "region", "--in", events)
    #expect(result.lines.count == 2 && result.lines[1].hasPrefix("Russia   Dagestan"))
  }

  @Test func `json tells how many events are what`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      "cluster", "--density", "--radius", "5km", "--min-events", "3", "--in", file(folder), "--json")
    let summary = try #require(try json(result.output)["summary"] as? [String: Int])
    #expect(
      summary == ["events": 5, "clusters": 1, "noise": 2, "core": 3, "border": 0, "possible": 0, "left_out": 0])
  }

  @Test func `an event known only to an area is possible and moves nothing`() throws {
    let folder = try TemporaryFolder()
    let points = ["[47.50,42.97]", "[47.51,42.98]", "[47.52,42.97]"].map { pointFeature($0) }
    let area = #""event_id":"area","geometry_kind":"area","radius_m"#
    let with = try folder.write(
      "with.geojson",
      collection(
        points + [pointFeature("[47.8,42.97]", area + #"":60000"#), pointFeature("[49,42.97]", area + #"":10000"#)]))
    let without = try folder.write("without.geojson", collection(points))
    func cluster(_ file: String) throws -> [String: Any] {
      let result = try Program.run("cluster", "--density", "--radius", "5km", "--in", file, "--json")
      return try #require(try features(result.output).first?["properties"] as? [String: Any])
    }
    let (one, other) = (try cluster(with), try cluster(without))
    for name in ["events", "radius_m", "centre_longitude", "median_longitude", "hull_km2", "ellipse_major_m"] {
      #expect("\(one[name] ?? "")" == "\(other[name] ?? "-")", "\(name)")
    }
    #expect(one["possible_events"] as? Int == 1 && one["possible_ids"] as? String == "area")
    #expect(other["possible_events"] as? Int == 0)
  }

  @Test func `a region is possible by its polygon and not by a circle`() throws {
    let folder = try TemporaryFolder()
    // Three in Dagestan, and three in Georgia, some 80 km beyond its border but well within the circle.
    let south = ["[47.00,42.60]", "[47.01,42.61]", "[47.02,42.60]"].map { pointFeature($0) }
    let beyond = ["[45.30,41.60]", "[45.31,41.61]", "[45.32,41.60]"].map { pointFeature($0) }
    let region = pointFeature(
      "[46.6,42.4]",
      #""event_id":"region","geometry_kind":"area","place_precision":"adm1","radius_m":200000,"iso3":"RUS","admin1_code":"17""#
    )
    let events = try folder.write("in.geojson", collection(south + beyond + [region]))
    let found = try Program.run("cluster", "--density", "--radius", "5km", "--in", events, "--json")
    #expect(try features(found.output).map { property("possible_events", of: $0) } == ["1", "0"])
    let near = try Program.run("near", "45.30,41.60", "--within", "20km", "--in", events)
    #expect(!near.output.contains("region"))
    let inside = try Program.run("near", "47.00,42.60", "--within", "1km", "--in", events, "--json")
    #expect(inside.output.contains(#""event_id":"region""#))
  }

  @Test(arguments: ["mean", "median", "medoid", "hull", "concave", "ellipse", "circle"])
  func `clusters have a shape`(_ shape: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      "cluster", "--density", "--radius", "5km", "--geometry", shape, "--in", file(folder), "--json")
    let type = (try features(result.output).first?["geometry"] as? [String: Any])?["type"] as? String
    #expect(type == (["mean", "median", "medoid"].contains(shape) ? "Point" : "Polygon"))
  }

  @Test func `cells have their names`() throws {
    let folder = try TemporaryFolder()
    for (options, ids) in [
      (["prio"], ["189746", "190537", "191256"]), (["geohash", "--size", "3"], ["sr2", "tp6", "tp9"]),
      (["square", "--size", "1deg"], ["131_192", "132_227", "132_228"]),
    ] {
      let result = try Program.run(["cluster", "--by"] + options + ["--in", file(folder), "--json"])
      #expect(result.status == 0)
      let cells = try features(result.output)
      #expect(cells.map { $0["id"] as? String } == ids, "\(options)")
      #expect(cells.reduce(0) { $0 + (Int(property("events", of: $1)) ?? 0) } == 5)
    }
    let hexagons = try Program.run("cluster", "--by", "hex", "--size", "100km", "--in", file(folder), "--csv", "-")
    #expect(hexagons.lines[0].hasPrefix("id,cell,grid,") && hexagons.lines.count >= 3)
    let wrong = try Program.run("cluster", "--by", "hex", "--size", "5", "--in", file(folder))
    #expect(wrong.status == 2 && wrong.messages.contains("--size '5' is not 10m to 3000km"))
  }

  @Test func `areas are the user's, with rates and two periods`() throws {
    let folder = try TemporaryFolder()
    func square(_ name: String, _ west: Double, _ people: String) -> String {
      let east = west + 1
      return #"{"type":"Feature","properties":{"name":"\#(name)","people":\#(people)},"geometry":{"type":"Polygon","#
        + #""coordinates":[[[\#(west),0],[\#(east),0],[\#(east),1],[\#(west),1],[\#(west),0]]]}}"#
    }
    let areas = try folder.write(
      "areas.geojson", collection([square("A", 0, "50000"), square("B", 1, "null"), square("C", 5, "10")]))
    let events = try folder.write(
      "in.geojson",
      collection([
        pointFeature("[0.5,0.5]", #""event_date":"2024-01-10","killed_best":3"#),
        pointFeature("[1,0.5]", #""event_date":"2024-03-10","killed_best":2"#),
        pointFeature("[0.2,0.5]", #""date_start":"2024-01-25","date_end":"2024-02-03","geometry_kind":"area""#),
        pointFeature("[1.5,0.5]", #""event_date":"2024-02-29""#), pointFeature("[9,9]"),
      ]))
    let result = try Program.run(
      "cluster", "--by", "areas", "--areas", areas, "--population", "people", "--compare",
      "2024-01-01/2024-01-31,2024-02-01/2024-03-31", "--in", events, "--json")
    #expect(result.messages == "4 events in 2 areas\n1 left out: in no area, or without a place\n")
    let groups = try features(result.output)
    func column(_ name: String) -> [String] { groups.map { property(name, of: $0) } }
    #expect(column("name") == ["A", "B", "C"] && column("events") == ["3", "1", "0"])
    #expect(column("events_per_100k") == ["6.0", "", "0.0"] && column("killed_per_100k") == ["10.0", "", ""])
    #expect(column("imprecise_share") == ["0.3333", "0.0", ""])
    #expect(column("events_earlier") == ["1", "0", "0"] && column("events_later") == ["1", "1", "0"])
    #expect(column("events_uncertain_period") == ["1", "0", "0"] && column("events_change") == ["0", "1", "0"])
    #expect(column("events_ratio") == ["0.5167", "", ""] && column("killed_later") == ["2", "", ""])
    let precise = try Program.run(
      "cluster", "--by", "areas", "--areas", areas, "--precise", "--in", events, "--json", "--quiet")
    #expect(try features(precise.output).map { property("events", of: $0) } == ["2", "1", "0"])
    let unknown = try Program.run(
      "cluster", "--by", "areas", "--areas", areas, "--population", "x", "--in", events)
    #expect(unknown.status == 3 && unknown.messages.contains("has a number as its property 'x'"))
  }

  @Test func `methods find their clusters and say what they need`() throws {
    let folder = try TemporaryFolder()
    let days = ["2024-01-01", "2024-01-03", "2024-01-05", "2024-03-01", "2024-03-03", "2024-03-05"]
    let events = try folder.write(
      "in.geojson",
      collection(
        days.enumerated().map { pointFeature("[47.5\($0),42.97]", #""event_date":"\#($1)""#) }
          + [pointFeature("[47.5,42.97]"), pointFeature("[12.5,41.9]", #""event_date":"2024-01-01""#)]))
    func summary(_ options: String...) throws -> [String: Any] {
      let result = try Program.run(["cluster", "--density", "--in", events, "--json"] + options)
      #expect(result.status == 0, "\(result.messages)")
      return try #require(try json(result.output)["summary"] as? [String: Any])
    }
    func number(_ name: String, _ summary: [String: Any]) -> Int? { summary[name] as? Int }
    let space = try summary("--radius", "5km")
    #expect(number("clusters", space) == 1 && number("noise", space) == 1 && number("events", space) == 8)
    let both = try summary("--method", "st-dbscan", "--radius", "5km", "--days", "7")
    #expect(number("clusters", both) == 2 && number("noise", both) == 1 && number("left_out", both) == 1)
    let means = try summary("--method", "k-means", "--count", "2")
    #expect(number("clusters", means) == 2 && number("noise", means) == 0 && means["core"] is NSNull)
    let apart = try summary("--method", "linkage", "--linkage", "complete", "--radius", "20km")
    #expect(number("clusters", apart) == 1 && number("noise", apart) == 1)
    let halves = try summary("--method", "linkage", "--count", "2")
    #expect(number("clusters", halves) == 2 && number("noise", halves) == 0)
    for (options, words) in [
      (["--method", "linkage"], "--count K"), (["--linkage", "ward", "--radius", "5km"], "--method linkage"),
      (["--method", "st-dbscan", "--radius", "5km"], "--days N go together"), (["--method", "k-means"], "--count K"),
      (["--method", "hdbscan", "--radius", "5km"], "takes no --radius"),
    ] {
      let result = try Program.run(["cluster", "--density", "--in", events] + options)
      #expect(result.status == 2 && result.messages.contains(words), "\(result.messages)")
    }
    let help = try Program.run("cluster", "--density", "--suggest-radius", "--in", events)
    #expect(help.status == 0 && help.lines.first?.contains("within_m") == true && help.lines.count == 10)
  }
}
