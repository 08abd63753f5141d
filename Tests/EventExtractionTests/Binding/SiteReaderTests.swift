import Events
import GeoJSON
import Geoparsing
import Testing

@testable import EventExtraction

/// Sites that words place beside names.
struct SiteReaderTests {
  private func place(_ text: String, kinds: [String: Toponym.Kind] = [:]) throws -> EventPlace {
    try #require(extract(text, kinds: kinds).events.first, "\(text)").place
  }

  @Test(arguments: [
    "Gunmen ambushed a bus between Orlava and Kerso on Monday, killing two.",
    "Gunmen ambushed a bus on the road between Orlava and Kerso on Monday, killing two.",
    "Gunmen ambushed a bus on the road from Orlava to Kerso on Monday, killing two.",
  ])
  func `Between two towns is half way, with half the way as radius`(text: String) throws {
    let place = try place(text)
    let position = try #require(place.position)
    #expect(place.relation == .between && place.geometryKind == .line && place.precision == .lineOrRegion)
    #expect(abs(position.latitude - 50.75) < 0.02 && abs(position.longitude - 20.5) < 0.05, "\(position)")
    #expect((60_000...72_000).contains(place.radiusMeters ?? 0))
  }

  @Test func `A town that lies between two others is no stretch of road`() throws {
    let place = try place("Gunmen attacked a post in Mirna, a town between Orlava and Kerso, on Monday.")
    #expect(place.name == "Mirna" && place.relation == .at)
  }

  @Test func `A metonym after a preposition is a site, as a speaker it is none`() throws {
    let text = "A bomb exploded outside a bank in Vellin on Monday, killing two."
    #expect(try place(text, kinds: ["Vellin": .metonym]).name == "Vellin")
    #expect(
      extract("A bomb killed two, officials in Vellin said on Monday.", kinds: ["Vellin": .metonym]).events.isEmpty)
    #expect(extract("In the 1990s Vellin bombed rebels.", kinds: ["Vellin": .metonym]).events.isEmpty)
  }

  @Test func `A list goes on from the place and not from what holds it`() {
    let events = extract("Jets bombed targets in Kerso, in Norvik, and around Mirna on Monday.").events
    #expect(Set(events.map(\.place.name)) == ["Kerso", "Mirna"])
  }
}
