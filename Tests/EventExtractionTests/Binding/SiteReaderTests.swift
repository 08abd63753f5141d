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

  private func places(_ text: String, kinds: [String: Toponym.Kind] = [:]) -> [String] {
    extract(text, kinds: kinds).events.map(\.place.name).sorted()
  }

  @Test func `Places of one act have the days told with them`() {
    let text = "Farmers marched in Orlava on Monday and again, in greater number, in Mirna on Tuesday."
    let days = extract(text).events.map { "\($0.place.name) \($0.date?.start?.description ?? "")" }
    #expect(days == ["Orlava 2031-05-12", "Mirna 2031-05-13"])
  }

  @Test(arguments: [
    "Gunmen opened fire on a patrol within sight of Kerso on Monday, killing one soldier.",
    "Gunmen opened fire on a patrol opposite Kerso on Monday, killing one soldier.",
    "Gunmen opened fire on a patrol not far from Kerso on Monday, killing one soldier.",
  ])
  func `Nearness in other words`(text: String) throws {
    let place = try place(text)
    #expect(place.name == "Kerso" && place.relation == .near)
  }

  @Test(arguments: [
    ("A union office in Mirna was set on fire on Tuesday night.", ["Mirna"]),
    ("A flood killed nine people in Kerso on Sunday, the disaster authority in Vellin said.", ["Kerso"]),
    ("Drones struck the fuel depot of Orlava on Monday, killing two.", ["Orlava"]),
    ("Gunmen withdrew towards Kerso. There, on Tuesday, a councillor was shot dead.", ["Kerso"]),
    ("In Vellin hundreds buried the two traders who were murdered near Kerso on Monday.", ["Kerso"]),
  ])
  func `What happened at a desk, and what was only said at one`(text: String, expected: [String]) {
    #expect(places(text) == expected)
  }

  @Test func `A place abroad that the words put in a town here is another of its name`() {
    #expect(places("A bomb exploded at the gate of the Talbek stadium in Vellin on Monday, killing two.") == ["Vellin"])
    #expect(places("A bomb exploded at the gate of the stadium in Talbek on Monday, killing two.") == ["Talbek"])
  }

  @Test func `A party that bears the name of a place is no site`() {
    #expect(places("Thirteen people were shot dead on Sunday in a quarrel between the Kerso gang and its rival.") == [])
  }

  @Test func `An unknown name leads to the town after it`() {
    let text = "Four people were shot dead at a dance in Cherrow, Kerso, on Sunday night."
    #expect(places(text, kinds: ["Cherrow": .place]) == ["Kerso"])
  }

  @Test func `What follows where happened there`() {
    #expect(places("Buses came from Kerso, where gunmen killed two men on Monday.") == ["Kerso"])
  }

  @Test(arguments: [
    "Kerso: Police were called to the market on Sunday night. A man had been stabbed to death.",
    "2. KERSO. FOUR HERDERS SHOT DEAD SUNDAY NIGHT.",
    "• Kerso: fighting between two clans on Sunday; three dead.",
    "• Kerso, Norvik: fighting between two clans on Sunday; three dead.",
    "(c) Sunday night, Kerso: fighting between two clans; three dead.",
  ])
  func `A label holds for its paragraph`(text: String) {
    // The tokens of a text in capitals are names of the made-up country too.
    let text = text.replacing("KERSO", with: "Kerso")
    #expect(places(text) == ["Kerso"])
  }

  @Test func `Bodies that speak and natives are no sites`() {
    #expect(places("A bomb killed two men on Monday, the Vellin departmental police said.").isEmpty)
    #expect(places("In Kerso four natives of Mirna were detained on Monday.") == ["Kerso"])
    #expect(places("On Monday Vellin guards detained two women in Kerso.") == ["Kerso"])
  }

  @Test func `A part of a town is the town, owners may act`() {
    #expect(places("A driver attacked shoppers in the pedestrian zone of Kerso on Monday, killing one.") == ["Kerso"])
    #expect(places("Lorry owners in Kerso began a protest march on Monday.") == ["Kerso"])
  }

  @Test func `A place that is not known leads to what holds it and is replaced by no other`() {
    let unknown: [String: Toponym.Kind] = ["Zzyx": .place]
    #expect(places("A jet bombed a school in Zzyx township, Norvik, on Friday.", kinds: unknown) == ["Norvik"])
    let text = "Gunmen killed two men in Kerso on Monday.\n\nA teacher was arrested at Zzyx on Tuesday."
    #expect(places(text, kinds: unknown) == ["Kerso"])
  }

  @Test func `A distance after a road is the spot on it`() throws {
    let place = try place("A bus struck a mine on the road to Mirna, 30 km north of Kerso, on Sunday, killing seven.")
    #expect(place.name == "Kerso" && place.relation == .offset)
  }
}
