import Geoparsing
import Testing

@testable import train_geoparser

@Suite struct SpanMatchingTests {
  @Test func equalSpansGoFirst() {
    #expect(SpanMatching.match([0..<10, 0..<5], with: [0..<5, 20..<25]) == [nil, 0])
  }

  @Test func eachLabelCountsOnce() {
    #expect(SpanMatching.match([0..<3, 4..<9], with: [0..<9]) == [nil, 0])
    #expect(SpanMatching.match([0..<9], with: [0..<3, 4..<9]) == [1])
    #expect(SpanMatching.match([], with: [0..<1]) == [])
  }

  @Test func recognizedNamesTakeThePointOfTheirLabel() {
    var gold = document
    gold.expressions = [30..<36]
    let found = [name(0..<8), name(12..<17), name(30..<33), name(40..<43)]
    let result = SpanMatching.document(gold, recognized: found + [Toponym(range: 50..<55, text: "", kind: .person)])
    #expect(result.mentions.map(\.standing) == [.labelled, .open, .open, .spurious])
    #expect(result.mentions.map(\.latitude) == [42, nil, nil, nil])
    #expect(result.mentions.map(\.start) == [0, 12, 30, 40])
  }

  private var document: GoldDocument {
    GoldDocument(
      corpus: "c", id: "1", outlet: "o", text: String(repeating: "x", count: 60),
      mentions: [
        GoldMention(start: 0, end: 8, toponym: name(0..<8), latitude: 42, longitude: 48),
        GoldMention(start: 12, end: 17, toponym: name(12..<17)),
        GoldMention(
          start: 20, end: 27, toponym: Toponym(range: 20..<27, text: "", kind: .demonym), latitude: 60, longitude: 90),
      ])
  }

  private func name(_ range: Range<Int>) -> Toponym { Toponym(range: range, text: "", kind: .place) }
}
