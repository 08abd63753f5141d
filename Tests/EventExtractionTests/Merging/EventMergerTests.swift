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
    #expect(event.mergeReasons.count == 1)
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
    let once = EventMerger().merge(events([("a", first), ("b", second), ("c", other), ("d", later)]))
    #expect(EventMerger().merge(once) == once)
  }

  @Test func `Nothing in, nothing out`() {
    #expect(EventMerger().merge([]) == [])
  }
}

/// Steele, Lea and Flood's generator, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
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
