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
}
