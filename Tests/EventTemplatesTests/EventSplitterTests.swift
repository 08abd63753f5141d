import Testing

@testable import EventTemplates

@Suite struct EventSplitterTests {
  @Test func averageLinkage() {
    let alike: [[Float]] = [
      [0, 0.9, 0.1, 0.2],
      [0.9, 0, 0.3, 0.2],
      [0.1, 0.3, 0, 0.8],
      [0.2, 0.2, 0.8, 0],
    ]
    #expect(EventSplitter.linked(alike, above: 0.5) == [[0, 1], [2, 3]])
    // The mean between the two groups is 0.2.
    #expect(EventSplitter.linked(alike, above: 0.15) == [[0, 1, 2, 3]])
    #expect(EventSplitter.linked(alike, above: 0.95) == [[0], [1], [2], [3]])
    #expect(EventSplitter.linked([], above: 0.5) == [])
  }
}
