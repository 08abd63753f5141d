import Testing

@testable import Events

@Suite struct EventIDTests {
  @Test func isStable() {
    let id = EventID.make(["rep-1", "0", "0"])
    #expect(id == "ev_ypmxrzkcrils3yqc")
    #expect(id == EventID.make(reportID: "rep-1", sentence: 0, ordinal: 0))
    #expect(EventID.isValid(id))
  }

  @Test func partsDoNotRunTogether() {
    #expect(EventID.make(["ab", "c"]) != EventID.make(["a", "bc"]))
    #expect(EventID.make(["ab"]) != EventID.make(["ab", ""]))
  }

  @Test func manyDiffer() {
    let ids = Set((0..<1500).map { EventID.make(["r", String($0)]) })
    #expect(ids.count == 1500)
    #expect(ids.allSatisfy { EventID.isValid($0) })
  }

  @Test func formIsChecked() {
    #expect(!EventID.isValid("2024-06-23"))
    #expect(!EventID.isValid("ev_2024-06-23"))
    #expect(!EventID.isValid("ev_"))
    #expect(!EventID.isValid("ev_AAAAAAAAAAAAAAAA"))
    #expect(!EventID.isValid("ev_aaaaaaaaaaaaaaa1"))
  }
}
