import Foundation
import Testing

@Suite(.needsProgram) struct ReverseCommandTests {
  private func answers(_ arguments: [String], input: String = "") throws -> [[String: Any]] {
    let result = try Program.run(["reverse", "--json"] + arguments, input: Data(input.utf8))
    #expect(result.status == 0, "\(result.messages)")
    return try result.lines.map { try json($0) }
  }

  private func regions(_ answer: [String: Any]) -> [String] {
    (answer["regions"] as? [[String: Any]] ?? []).map {
      "\($0["level"] ?? "") \($0["country_code"] ?? "") \($0["admin1_code"] as? String ?? "-")"
    }
  }

  @Test func `places of the North Caucasus and Moscow have their regions and names`() throws {
    let expected = [
      "Derbent": ["country RU -", "admin1 RU 17"], "Makhachkala": ["country RU -", "admin1 RU 17"],
      "Dagestan": ["country RU -", "admin1 RU 17"], "Chechnya": ["country RU -", "admin1 RU 12"],
      "Moscow": ["country RU -", "admin1 RU 48"],
    ]
    for (name, wanted) in expected {
      let answer = try #require(try answers([name]).first)
      #expect(Array(regions(answer).prefix(2)) == wanted, "\(name)")
      #expect((answer["settlements"] as? [Any])?.count == 5)
    }
  }

  @Test func `every answer has the documented members`() throws {
    let answer = try #require(try answers(["48.2,42.15"]).first)
    #expect(
      Set(answer.keys) == [
        "query", "longitude", "latitude", "worldview", "summary", "regions", "settlements",
      ])
    let region = try #require((answer["regions"] as? [[String: Any]])?.first)
    #expect(
      Set(region.keys) == [
        "level", "name", "place_id", "country_code", "admin1_code", "admin2_code", "code", "distance_m", "approximate",
      ])
    let settlement = try #require((answer["settlements"] as? [[String: Any]])?.first)
    #expect(
      Set(settlement.keys) == [
        "name", "place_id", "longitude", "latitude", "feature_code", "population", "country", "admin1", "distance_m",
        "azimuth", "inside", "relation",
      ])
    let distances = (answer["settlements"] as? [[String: Any]] ?? []).compactMap { $0["distance_m"] as? Double }
    #expect(distances == distances.sorted())
  }

  @Test func `the open sea is in no country, and the nearest land is named`() throws {
    let answer = try #require(try answers(["-30,40"]).first)
    #expect(regions(answer) == [])
    #expect((answer["summary"] as? String)?.contains("in no country: the nearest land is ") == true)
    let nearest = try #require(answer["nearest_region"] as? [String: Any])
    #expect(nearest["country_code"] as? String == "PT")
  }

  @Test func `lines are answered as they come, bad ones listed with their number`() throws {
    let lines = "47.5,42.98\n\nMakhachkala\n-73.98,40.75\r\n42.98,147.5\n180,-90"
    let result = try Program.run(["reverse", "-", "--json", "--limit", "0"], input: Data(lines.utf8))
    #expect(result.status == 1)
    #expect(try result.lines.map { try json($0)["query"] as? String } == ["47.5,42.98", "-73.98,40.75", "180,-90"])
    #expect(result.messages.contains("rejected: -:3: "))
    #expect(result.messages.contains("rejected: -:5: "))
    #expect(result.messages.contains("did you mean 147.5,42.98?"))
  }

  @Test func `negative longitudes, limits and distances`() throws {
    let answer = try #require(try answers(["-73.98,40.75", "--limit", "3", "--within", "20km"]).first)
    let settlements = answer["settlements"] as? [[String: Any]] ?? []
    #expect(settlements.count == 3)
    #expect(regions(answer).first == "country US -")
    #expect(try Program.run("reverse", "0,0", "--limit", "-1").status == 2)
    #expect(try Program.run("reverse", "200,0").status == 2)
    #expect(try Program.run("reverse", "-", "-").status == 2)
    let unknown = try Program.run("reverse", "Xyzzyplugh", "47.5,42.98")
    #expect(unknown.status == 1)
    #expect(unknown.lines.first?.hasPrefix("47.5,42.98: in Makhachkala; Dagestan, Russia") == true)
  }
}
