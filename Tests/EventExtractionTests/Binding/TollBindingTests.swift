import Events
import Testing

@testable import EventExtraction

/// Which event a figure belongs to.
struct TollBindingTests {
  /// Place, killed and injured of each event, by place.
  private func tolls(_ text: String) -> [String] {
    func range(_ toll: Toll) -> String {
      guard let low = toll.low, let best = toll.best, let high = toll.high else { return "-" }
      return low == high ? "\(low)" : "\(low)/\(best)/\(high)"
    }
    return extract(text).events.map { "\($0.place.name) killed \(range($0.killed)) injured \(range($0.injured))" }
      .sorted()
  }

  @Test(arguments: [
    (
      "Bombs killed nine people in Orlava and three in Kerso on Monday.",
      ["Kerso killed 3 injured -", "Orlava killed 9 injured -"]
    ),
    (
      "Bombings killed 12 people in Orlava and Kerso on Monday: nine in Orlava and three in Kerso.",
      ["Kerso killed 3 injured -", "Orlava killed 9 injured -"]
    ),
    (
      "A bomb exploded in Orlava on Monday. Another bomb exploded in Kerso on Monday. Fifteen people died in the two towns together.",
      ["Kerso killed - injured -", "Orlava killed 15 injured -"]
    ),
    (
      "Police fired on marchers in Orlava on Monday and wounded eleven. Leaks have put a hundred children in hospital since February.",
      ["Orlava killed - injured 11"]
    ),
    (
      "A bomb killed two people in Orlava on Monday. In Mirna no casualties were reported.",
      ["Orlava killed 2 injured -"]
    ),
    (
      "A bomb killed four people in Orlava on Monday. A doctor at the hospital in Mirna said seven had died.",
      ["Orlava killed 7 injured -"]
    ),
  ])
  func `Figures go to the event of their place and time`(text: String, expected: [String]) {
    #expect(tolls(text) == expected)
  }

  @Test func `Figures told before their act are its own, counts of a year are not`() {
    #expect(
      tolls("Killed: 4. Wounded: 7. That is the toll of Sunday's bombing in Kerso.") == ["Kerso killed 4 injured 7"])
    #expect(
      tolls("A boat sank off Kerso on Monday and two men drowned. The agency counted 1,140 deaths this year.")
        == ["Kerso killed 2 injured -"])
  }
}
