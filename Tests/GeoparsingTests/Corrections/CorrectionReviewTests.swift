import GeoJSON
import Testing

@testable import Geoparsing

@Suite struct CorrectionReviewTests {
  private func review(_ rows: String) -> [String] {
    let table = CorrectionTable(source: "c.csv", bytes: Array(("surface,scope,place,note\n" + rows).utf8))
    var issues = table.issues
    let corrections = Corrections(table, gazetteer: SmallGazetteer.shared, issues: &issues) { position in
      position.latitude > 45 ? ("UA", "") : ("RU", "17")
    }
    #expect(issues == [])
    let found = CorrectionReview(corrections, gazetteer: SmallGazetteer.shared).issues
    #expect(found.filter { !$0.isDoubt } == [])
    return found.map(\.description)
  }

  @Test func findsNothingWrong() {
    #expect(review("Derbent,,geonames:566532,\nDerbent,RU,not a place,\nDerbent,a.txt,not a place,") == [])
    #expect(review("Derbent,RU,\"48.29,42.06\",\nXyzzy,RU,\"47.5,42\",\nXyzzy,,\"42,47.5\",") == [])
  }

  @Test func findsLinesSaidTwice() {
    #expect(
      review("Derbent,,not a place,\nDERBENT,everywhere,not a place,other note\nДербент,,geonames:566532,") == [
        "c.csv:3: says again what line 2 says of \"Derbent\"; drop one of them (duplicate_correction)",
        "c.csv:4: line 3 gives \"DERBENT\" another place in the same scope, and this later line holds; drop one of them, "
          + "or give one a narrower scope (conflicting_correction)",
      ])
  }

  @Test func findsSwappedCoordinates() {
    let expected = { (line: Int, name: String, fit: String) in
      "c.csv:\(line): the order is LON,LAT; \(fit) would fit \"\(name)\" better (swapped_position)"
    }
    #expect(
      review("Derbent,,\"42.06,48.29\",\nXyzzy,RU,\"42,47.5\",") == [
        expected(2, "Derbent", "48.29,42.06"), expected(3, "Xyzzy", "47.5,42.0"),
      ])
  }

  @Test func findsStars() {
    #expect(
      review("Dagestan*,,not a place,") == [
        "c.csv:2: the * is no wildcard; the line speaks of \"Dagestan\" alone; write a line for each name (star_in_surface)"
      ])
  }
}
