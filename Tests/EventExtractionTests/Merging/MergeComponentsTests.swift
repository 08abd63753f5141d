import Events
import Testing

@testable import EventExtraction

/// Merging a corpus component by component, on any number of machines, against merging it at once.
struct MergeComponentsTests {
  /// What is told, and what became of it.
  private struct Corpus {
    var sure: [Event]
    var doubtful: [Event]
    /// The component of each telling, named by one of its identifiers.
    var components: [String: String] = [:]
    var rounds = 0

    /// Tellings of several places over some months, one or two a report, a fifth of them doubtful.
    init(_ count: Int, seed: UInt64) {
      var generator = SplitMix(seed: seed &* 31)
      var events = MergeFixtures.random(count, seed: seed)
      for index in events.indices {
        // The road to a town has the town's row; which of two comes first counts then.
        if events[index].place.geometryKind == .point, generator.next() % 4 == 0 {
          events[index].place.precision = .lineOrRegion
          events[index].place.geometryKind = .line
        }
        let shift = 23 * Int(generator.next() % 6)
        guard let date = events[index].date, let start = date.start, let end = date.end else { continue }
        events[index].date?.start = CalendarDate(dayNumber: start.dayNumber + shift)
        events[index].date?.end = CalendarDate(dayNumber: end.dayNumber + shift)
        if seed % 2 == 0 { events[index].reports[0].id = "r\(index / 2)" }
      }
      let isDoubtful = events.map { _ in generator.next() % 5 == 0 }
      sure = zip(events, isDoubtful).filter { !$0.1 }.map(\.0)
      doubtful = zip(events, isDoubtful).filter(\.1).map(\.0)
      for event in events { components[event.id] = event.id }
    }

    private func component(_ event: Event) -> String { components[event.id] ?? event.id }

    private func members(_ events: [Event]) -> [String: [Event]] { Dictionary(grouping: events, by: component) }

    /// Unites components until nothing links them, looking at one part of the blocks at a time.
    mutating func unite(parts: UInt32, using generator: inout SplitMix) {
      while true {
        let links = self.links(parts: parts, using: &generator)
        if links.isEmpty { return }
        rounds += 1
        for (one, other) in links {
          // Names that were united before go on under their new name.
          let (kept, dropped) = (components[one] ?? one, components[other] ?? other)
          for (id, component) in components where component == dropped { components[id] = kept }
        }
      }
    }

    private func links(parts: UInt32, using generator: inout SplitMix) -> [(String, String)] {
      var outlines = sure.map { MergeOutline(component: component($0), event: $0.outline) }
      outlines += doubtful.map { MergeOutline(component: component($0), event: $0.outline, isDoubtful: true) }
      let unsure = members(doubtful)
      for (name, events) in members(sure) {
        outlines += EventMerger().wholes(events.map(\.outline), doubtful: (unsure[name] ?? []).map(\.outline)).map {
          MergeOutline(component: name, event: $0.outline)
        }
      }
      var links: [(String, String)] = []
      for part in 0..<parts {
        let here = outlines.filter { $0.blocks.contains { $0 % parts == part } }
        links += EventMerger().links(between: here.shuffled(using: &generator))
      }
      return links
    }

    /// The events of each component merged alone, in the order of all.
    var merged: [Event] {
      let unsure = members(doubtful)
      return members(sure).flatMap { name, events in
        EventMerger().merge(events, doubtful: unsure[name] ?? [])
      }.sorted(by: EventOrder.precedes)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `Components merged alone give what all merged at once give`(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var corpus = Corpus(90, seed: seed)
    let expected = EventMerger().merge(corpus.sure, doubtful: corpus.doubtful)
    corpus.unite(parts: [1, 2, 3, 7, 16][Int(seed % 5)], using: &generator)
    #expect(corpus.merged == expected, "seed \(seed)")
    #expect(Set(corpus.components.values).count > 10, "seed \(seed): one component holds nearly all")
  }

  @Test func `What is formed links to what its parts do not`() {
    let rounds = (UInt64(1)...60).map { seed in
      var generator = SplitMix(seed: seed)
      var corpus = Corpus(90, seed: seed)
      corpus.unite(parts: 1, using: &generator)
      return corpus.rounds
    }
    #expect(rounds.contains { $0 > 1 })
  }

  @Test(arguments: UInt64(1)...20)
  func `Events that match share a block`(seed: UInt64) {
    let outlines = MergeFixtures.random(60, seed: seed).map { MergeOutline(component: $0.id, event: $0.outline) }
    let candidates = outlines.map { MergeCandidate($0.event) }
    for pair in MergeBlocks.allPairs(candidates, isNew: candidates.map { _ in true }) {
      let (one, other) = (outlines[Int(pair.a)], outlines[Int(pair.b)])
      #expect(!Set(one.blocks).isDisjoint(with: other.blocks), "seed \(seed): \(one.event) and \(other.event)")
    }
  }

  @Test func `An outline tells all that is compared`() {
    for event in MergeFixtures.random(200, seed: 5) {
      let (whole, outline) = (MergeCandidate(event), MergeCandidate(event.outline))
      #expect(whole.facts == outline.facts)
      #expect(whole.words == outline.words)
      #expect(whole.reports == outline.reports)
    }
  }

  @Test func `An event without a day or position has no block`() {
    var event = MergeFixtures.random(1, seed: 1)[0]
    event.date = nil
    #expect(MergeOutline(component: "a", event: event).blocks.isEmpty)
  }
}
