import Events
import Gazetteers
import Geoparsing
import Testing

@testable import EventExtraction

struct EventExtractorTests {
  @Test func `Act, place, day and figures of one clause make one event`() {
    let result = extract(
      "Gunmen opened fire on a police patrol in Orlava on Monday, killing two officers and wounding five.")
    #expect(
      result.events.map(line) == [
        "2031-05-12 | Attack | factual | Orlava at settlement | killed 2 injured 5"
      ])
  }

  @Test func `A region is an area, not its chief town`() throws {
    let result = extract("Two cars were blown up in the Norvik region on Tuesday.")
    let event = try #require(result.events.first)
    #expect(result.events.count == 1)
    #expect(event.place.precision == .adm1)
    #expect(event.place.geometryKind == .area)
    #expect(event.place.position == Arland.north.position)
  }

  @Test func `Two towns of one act are two events, and common figures count once`() {
    let result = extract(
      "Militants attacked a church and set a synagogue on fire in Kerso and Orlava on Sunday. Five police officers were killed and 23 people wounded."
    )
    #expect(
      result.events.map(line) == [
        "2031-05-11 | Arson attack | factual | Kerso at settlement | killed 5 injured 23",
        "2031-05-11 | Arson attack | factual | Orlava at settlement | killed - injured -",
      ])
    #expect(result.events[1].evidence.contains { $0.rule == "toll.joint" })
  }

  @Test func `A later sentence that points back tells the same event`() {
    let result = extract(
      "A bomb exploded at a market in Orlava on Monday. The blast killed four people. Nobody has claimed the attack.")
    #expect(
      result.events.map(line) == [
        "2031-05-12 | Remote explosive/landmine/IED | factual | Orlava at settlement | killed 4 injured -"
      ])
  }

  @Test func `A desk, a hospital and an origin are no sites`() {
    let result = extract(
      "A drone hit a depot near Kerso on Monday, officials in Vellin said. Three of the wounded were taken to hospital in Mirna."
    )
    #expect(result.events.map(\.place.name) == ["Kerso"])
    #expect(result.events.first?.place.relation == .near)
  }

  @Test func `Metonyms, demonyms, persons and organisations give no place`() {
    for kind in [Toponym.Kind.metonym, .demonym, .person, .organisation] {
      let result = extract("A bomb killed two people, Vellin said on Monday.", kinds: ["Vellin": kind])
      #expect(result.events.isEmpty, "\(kind.rawValue)")
      #expect(result.issues.map(\.code) == [.noPlace], "\(kind.rawValue)")
    }
  }

  @Test func `An old act told as background is historical and stays apart`() {
    let result = extract(
      "A bomb exploded in Orlava on Monday. In the 1990s militants bombed the railway in Mirna.")
    #expect(result.events.map(\.assertion) == [.historical, .factual])
    #expect(result.events.map(\.place.name) == ["Mirna", "Orlava"])
  }

  @Test func `The outlet's lines make no event and are listed`() {
    let result = extract("READ MORE: Huge explosion rocks Orlava as power fails")
    #expect(result.events.isEmpty)
    #expect(result.issues.map(\.code) == [.boilerplate])
  }

  @Test func `An exercise makes no event`() {
    let result = extract(
      "The scenario of the exercise was a bomb in Orlava. Role players acted as victims of the simulated explosion. It was only a drill."
    )
    #expect(result.events.isEmpty)
    #expect(result.issues.allSatisfy { $0.code == .exercise })
  }

  @Test func `A text without an act says so`() {
    let result = extract("The council of Orlava met on Monday and spoke of bread.")
    #expect(result.events.isEmpty)
    #expect(result.issues.map(\.code) == [.noTrigger])
  }

  @Test func `An empty text gives nothing but the reason`() {
    let result = extract("")
    #expect(result.events.isEmpty)
    #expect(result.issues.map(\.code) == [.noTrigger])
  }

  @Test func `Who claims an act, and through what, belongs to the act`() throws {
    let result = extract(
      "Two police cars were blown up in Orlava on Monday. Islamic State claimed responsibility for the attack through the Amaq news agency."
    )
    let event = try #require(result.events.first)
    #expect(event.claimedBy?.hasPrefix("Islamic State") == true)
    #expect(event.targetKind.contains("police"))
    #expect(event.assertion == .factual)
  }

  @Test func `Every quote stands in the text at its offsets`() {
    let text =
      "“Déjà vu”: gunmen attacked a café in Orlava on Monday, killing three. Police detained six men in Kerso on Tuesday."
    let scalars = Array(text.unicodeScalars)
    let result = extract(text)
    #expect(result.events.count == 2)
    for evidence in result.events.flatMap(\.evidence) {
      guard let range = evidence.range else { continue }
      let quoted = String(String.UnicodeScalarView(scalars[range]))
      #expect(quoted == evidence.quote, "\(evidence.field)")
    }
  }

  @Test func `Lowest, best and highest are in order`() {
    let result = extract(
      "A bomb hit a bus in Orlava on Monday. Police said one officer was killed, whereas the group's channel put the death toll at 10."
    )
    for event in result.events {
      let toll = event.killed
      if let low = toll.low, let best = toll.best, let high = toll.high { #expect(low <= best && best <= high) }
    }
    #expect(result.events.first?.killed.low == 1)
    #expect(result.events.first?.killed.high == 10)
  }

  @Test func `The same report gives the same events`() {
    let text =
      "Gunmen attacked a village near Kerso on Monday. A drone hit Orlava. Protesters marched in Vellin on Sunday."
    let first = extract(text)
    for _ in 0..<5 {
      let next = extract(text)
      #expect(next.events == first.events)
      #expect(next.issues == first.issues)
    }
  }
}
