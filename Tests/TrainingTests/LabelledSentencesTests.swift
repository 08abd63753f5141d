import Geoparsing
import Testing

@testable import train_geoparser

@Suite struct LabelledSentencesTests {
  @Test func mentionsMoveWithTheirSentence() {
    let text = "Nobody spoke. Fire in Čáslav. Rain fell on Oslo and Bergen."
    let names = ["Čáslav", "Oslo", "Bergen"]
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(text)
    let document = GoldDocument(
      corpus: "x", id: "1", outlet: "x.example", text: text,
      mentions: names.compactMap { name in
        let start = bytes.indices.first { bytes[$0...].starts(with: name.utf8) }
        return start.map { start in
          let range = start..<(start + name.utf8.count)
          let scalars = offsets.scalarRange(range)
          return GoldMention(
            start: scalars.lowerBound, end: scalars.upperBound,
            toponym: Toponym(range: range, text: name, kind: .place))
        }
      })
    let sentences = document.sentences()
    #expect(sentences.map(\.text) == ["Fire in Čáslav.", "Rain fell on Oslo and Bergen."])
    #expect(sentences.map { $0.mentions.map(\.toponym.range) } == [[8..<16], [13..<17, 22..<28]])
    #expect(sentences.map { $0.mentions.map { $0.start..<$0.end } } == [[8..<14], [13..<17, 22..<28]])
    #expect(sentences.map(\.outlet) == ["", ""])
  }
}
