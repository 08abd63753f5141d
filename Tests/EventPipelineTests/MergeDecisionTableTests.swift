import EventExtraction
import EventPipeline
import Geoparsing
import Testing

struct MergeDecisionTableTests {
  private func table(_ rows: String) -> MergeDecisionTable {
    MergeDecisionTable(source: "c.csv", bytes: Array(("surface,scope,place,note\n" + rows).utf8))
  }

  @Test func `Lines on events are read, others are left alone`() {
    let table = table(
      """
      Kuriga,NG,geonames:7871251,
      ev_a,event:ev_b,not the same,two  blasts
      document:r 1,document:r2,Not the same,
      ev_a,ev_c,the same,

      """)
    #expect(table.issues == [])
    #expect(table.lines.map(\.line) == [3, 4, 5])
    #expect(
      table.lines.map(\.decision) == [
        MergeDecision(.event("ev_a"), .event("ev_b"), isSame: false, reason: "correction, c.csv:3, two blasts"),
        MergeDecision(.document("r 1"), .document("r2"), isSame: false, reason: "correction, c.csv:4"),
        MergeDecision(.event("ev_a"), .event("ev_c"), isSame: true, reason: "correction, c.csv:5"),
      ])
  }

  @Test func `What is wrong is named with its line`() {
    let table = table(
      """
      bus,ev_b,not the same,
      document:a,ev_b,the same,
      ev_a,ev_a,not the same,
      ev_a,ev_b,not the same,
      ev_b,ev_a,not the same,
      ev_b,ev_a,the same,

      """)
    #expect(table.issues.map(\.line) == [2, 3, 4, 6, 7])
    #expect(
      table.issues.map(\.code.rawValue) == [
        "invalid_event", "invalid_event", "invalid_event", "duplicate_correction", "conflicting_correction",
      ])
    #expect(table.issues.map(\.isDoubt) == [false, false, false, true, true])
  }

  @Test func `The other reader's complaints about these lines are dropped`() {
    let text = "surface,scope,place,note\nev_a,ev_b,not the same,\nKuriga,,nowhere,\n"
    let issues = CorrectionTable(source: "c.csv", bytes: Array(text.utf8)).issues
    let table = MergeDecisionTable(source: "c.csv", bytes: Array(text.utf8))
    #expect(issues.map(\.line) == [2, 3])
    #expect(table.issuesOfOthers(issues).map(\.line) == [3])
  }
}
