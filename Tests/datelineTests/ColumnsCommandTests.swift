import Foundation
import Testing

/// `dateline columns`.
@Suite(.needsProgram) struct ColumnsCommandTests {
  @Test func everyPropertyOfAnEventIsListedWithItsType() throws {
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(Program.run("columns", "--json").output.utf8)) as? [String: Any])
    let listed = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(listed["killed_best"]?["type"] as? String == "integer")
    #expect(listed["date_start"]?["format"] as? String == "date")
    #expect(listed["geometry"]?["format"] as? String == "geometry-point")

    let mapped = try Program.run(["map", "--quiet"] + Program.reports).output
    let collection = try #require(JSONSerialization.jsonObject(with: Data(mapped.utf8)) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    let properties = try #require(features.first?["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(listed.keys).subtracting(["geometry"]))

    let table = try Program.run("columns").output.split(separator: "\n")
    #expect(table.count == listed.count + 1)
    #expect(table.first?.hasPrefix("name") == true && table.last?.hasPrefix("geometry") == true)
  }
}
