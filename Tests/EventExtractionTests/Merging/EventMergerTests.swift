import Events
import Testing

@testable import EventExtraction

struct EventMergerTests {
  private let first = "A bomb exploded on a bus in Orlava on Monday, killing four people and wounding nine."
  private let second = "The bombing of a bus in Orlava on Monday killed six people, hospitals said, and wounded twelve."
  private let other = "Gunmen opened fire on a patrol in Mirna on Monday, wounding one officer."
  private let later = "A bomb exploded on a bus in Orlava on Wednesday, killing one person."

  private func events(_ texts: [(String, String)]) -> [Event] {
    texts.flatMap { extract($0.1, id: $0.0, published: "2031-05-15").events }
  }

  @Test func `Two reports of one event become one, with both figures`() throws {
    let merged = EventMerger().merge(events([("a", first), ("b", second)]))
    let event = try #require(merged.first)
    #expect(merged.count == 1)
    #expect(event.reports.map(\.id) == ["a", "b"])
    #expect(event.killed.low == 4)
    #expect(event.killed.high == 6)
    #expect(event.killed.figures.map(\.documentID) == ["a", "b"])
    #expect(event.independentReports == 2)
    let link = try #require(event.merge.first)
    #expect(event.merge.count == 1)
    #expect(link.eventID == event.id)
    #expect([link.reportID, link.otherReportID] == ["a", "b"])
    #expect(link.key == "attack|Orlava|2031-05-12")
    #expect(link.score ?? 0 >= MergeScore.threshold)
    #expect(
      link.reason
        == "Both are Remote explosive/landmine/IED. Both are dated 2031-05-12. Both are at Orlava. "
        + "Their figures for people killed differ: 4 and 6. Their figures for people injured differ: 9 and 12. "
        + "Both name the target “bus”." || link.reason.contains("Both are at Orlava."))
  }

  @Test func `Another place or another day is another event`() {
    let merged = EventMerger().merge(events([("a", first), ("b", other), ("c", later)]))
    #expect(merged.map { $0.reports.map(\.id) } == [["b"], ["a"], ["c"]])
  }

  @Test func `Events of one report are never merged`() {
    let one = events([("a", first)])
    var twin = one
    twin[0].id = "ev_other"
    #expect(EventMerger().merge(one + twin).count == 2)
  }

  @Test func `The order of the input does not matter`() {
    let all = events([("a", first), ("b", second), ("c", other), ("d", later), ("e", first)])
    let expected = EventMerger().merge(all)
    var generator = SplitMix(seed: 7)
    for round in 0..<20 {
      let shuffled = all.shuffled(using: &generator)
      #expect(EventMerger().merge(shuffled) == expected, "round \(round), seed 7")
    }
  }

  @Test func `Merging what is merged changes nothing`() {
    let once = EventMerger().merge(events([("a", first), ("b", second), ("c", other), ("d", later), ("e", first)]))
    #expect(EventMerger().merge(once) == once)
  }

  @Test func `A doubtful telling joins what another report is sure of, and stands for nothing alone`() throws {
    let sure = events([("a", first)])
    var doubtful = events([("b", second), ("c", other)])
    for index in doubtful.indices { doubtful[index].confidence = 0.3 }
    let merged = EventMerger().merge(sure, doubtful: doubtful)
    let event = try #require(merged.first)
    #expect(merged.count == 1)
    #expect(event.id == sure[0].id)
    #expect(event.reports.map(\.id) == ["a", "b"])
    #expect(event.killed.best == 4, "the sure report's figure is the best one")
    #expect(event.killed.high == 6)
    #expect(event.merge.map(\.otherReportID) == ["b"])
    #expect(EventMerger().merge(sure, doubtful: doubtful.reversed()) == merged)
    let apart = MergeDecision(.document("a"), .document("b"), isSame: false, reason: "no")
    #expect(EventMerger().merge(sure, doubtful: doubtful, decisions: [apart]).events == EventMerger().merge(sure))
    #expect(EventMerger().merge([], doubtful: doubtful) == [])
  }

  @Test func `Nothing in, nothing out`() {
    #expect(EventMerger().merge([]) == [])
  }

  @Test func `Two events that a user keeps apart stay apart, and what is forced is merged`() throws {
    let all = events([("a", first), ("b", second), ("c", first), ("d", other)])
    func id(_ report: String) throws -> String { try #require(all.first { $0.reports[0].id == report }).id }
    let apart = MergeDecision(.event(try id("a")), .event(try id("b")), isSame: false, reason: "no")
    let unknown = MergeDecision(.document("z"), .document("a"), isSame: false, reason: "no")
    let undone = EventMerger().merge(all, decisions: [apart, unknown])
    #expect(undone.matched == [true, false])
    let groups = undone.events.map { $0.reports.map(\.id) }
    #expect(!groups.contains { $0.contains("a") && $0.contains("b") })
    #expect(groups.contains { $0.contains("c") && $0.count == 2 })
    let same = MergeDecision(.event(try id("d")), .event(try id("a")), isSame: true, reason: "correction, c.csv:2")
    let forced = EventMerger().merge(all, decisions: [same])
    #expect(forced.events.map { $0.reports.map(\.id) } == [["a", "b", "c", "d"]])
    #expect(forced.events[0].merge.contains { $0.score == nil && $0.reason == "correction, c.csv:2" })
    // Where two lines contradict each other, apart holds.
    let both = EventMerger().merge(
      all,
      decisions: [same, MergeDecision(.document("a"), .document("d"), isSame: false, reason: "no")])
    #expect(!both.events.contains { Set($0.reports.map(\.id)).isSuperset(of: ["a", "d"]) })
  }

  @Test func `A copy of a report counts once, and an outlet once`() throws {
    let text =
      first
      + " The blast tore through the bus at a stop near the market, police said, and the wounded were taken to two "
      + "hospitals in the town. Nobody has claimed responsibility so far. The mayor called for calm and for blood."
    var all = events([("a", text), ("b", second), ("c", text)])
    for index in all.indices {
      let isCopy = all[index].reports[0].id == "c"
      all[index].reports[0].fingerprint = TextFingerprint(of: all[index].reports[0].id == "b" ? second : text)
      all[index].reports[0].publisher = isCopy ? "Herald" : "Wire"
    }
    let event = try #require(EventMerger().merge(all).first)
    #expect(event.reports.map(\.reprintOf) == [nil, nil, "a"])
    // The second is another telling of the outlet of the first.
    #expect(event.independentReports == 1)
    #expect(event.killed.figures.map(\.documentID) == ["a", "b"])
    #expect(event.killed.best == 6)
  }

  @Test(arguments: UInt64(1)...40)
  func `Blocks find what comparing all pairs finds`(seed: UInt64) {
    let events = MergeFixtures.random(60, seed: seed)
    var naive = EventMerger()
    naive.comparesAllPairs = true
    let expected = naive.merge(events)
    #expect(EventMerger().merge(events) == expected, "seed \(seed)")
    #expect(expected.count < events.count, "seed \(seed): nothing was merged")
    var generator = SplitMix(seed: seed)
    #expect(EventMerger().merge(events.shuffled(using: &generator)) == expected, "seed \(seed), shuffled")
  }

  @Test func `No report is lost or told twice, and ranges hold all figures`() {
    let events = MergeFixtures.random(400, seed: 11)
    let merged = EventMerger().merge(events)
    #expect(merged.flatMap { $0.reports.map(\.id) }.count == Set(merged.flatMap { $0.reports.map(\.id) }).count)
    #expect(Set(merged.flatMap { $0.reports.map(\.id) }) == Set(events.flatMap { $0.reports.map(\.id) }))
    for event in merged {
      #expect(event.merge.count >= (event.reports.count > 1 ? 1 : 0))
      if let low = event.killed.low, let best = event.killed.best, let high = event.killed.high {
        #expect(low <= best && best <= high, "\(event.id)")
      }
    }
  }
}

/// Steele, Lea and Flood's generator, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
