import Events
import Testing

@testable import EventExtraction

/// Who the dead of a report were.
struct KilledSidesTests {
  private func sides(_ text: String) throws -> KilledBySide {
    try #require(extract(text).events.first, "\(text)").killedBySide
  }

  @Test(arguments: [
    (
      "Shelling of Kerso on Monday killed two civilians, three soldiers and a policeman.",
      KilledBySide(sideB: 4, civilians: 2, unknown: 0)
    ),
    ("A bomb killed nine people in Kerso on Monday.", KilledBySide(unknown: 9)),
    (
      "Gunmen attacked a post in Kerso on Monday, killing three officers. Two of the attackers were shot dead.",
      KilledBySide(sideA: 2, sideB: 3, unknown: 0)
    ),
    ("Soldiers killed five militants in a raid in Kerso on Monday.", KilledBySide(sideB: 5, unknown: 0)),
    ("A bomb exploded in Kerso on Monday.", KilledBySide()),
    ("A quake in Kerso on Monday killed two villagers.", KilledBySide()),
  ])
  func `The dead are told apart by the nouns they are counted with`(text: String, expected: KilledBySide) throws {
    #expect(try sides(text) == expected, "\(text)")
  }

  @Test func `Each column has its words`() throws {
    let event = try #require(extract("A bomb killed two soldiers in Kerso on Monday.").events.first)
    let evidence = event.evidence.filter { $0.field == "killed_side_b" }
    #expect(evidence.map(\.quote) == ["two soldiers"] && evidence.map(\.rule) == ["toll.group"])
  }
}
