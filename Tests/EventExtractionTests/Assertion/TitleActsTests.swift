import Events
import Testing

@testable import EventExtraction

/// What a headline says happened.
struct TitleActsTests {
  @Test(arguments: [
    ("Blast at Baghdad market kills 12", ["explosion"]),
    ("Ferry sinks off Manila; general strike in Cebu", ["sinking", "strike"]),
    ("KILLED: 4", []),
    ("Minister bombarded with questions", []),
    ("", []),
  ])
  func `Acts in order, none twice, no figures of speech`(title: String, acts: [String]) {
    #expect(TitleActs(title: title).acts.map(\.code) == acts)
  }

  @Test func `The disaster is the report's only where nothing else is`() {
    #expect(TitleActs(title: "Floods in Assam kill nine").disaster?.code == "flood")
    #expect(TitleActs(title: "Floods in Assam; bus crash in Delhi").disaster == nil)
    #expect(TitleActs(title: nil).groups.isEmpty)
  }

  @Test func `The headline gives people killed their act`() {
    let text = "Twelve people died in Orlava on Tuesday, medics said. Ambulances came from Vellin."
    let events = extract(text, title: "Market fire kills 12 in Orlava").events
    #expect(events.map(\.subType) == [.fire])
  }
}
