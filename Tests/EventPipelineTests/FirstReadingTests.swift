import EventExtraction
import Events
import Gazetteers
import GeoJSON
import Geoparsing
import Synchronization
import Testing

@testable import EventPipeline

@Suite struct FirstReadingTests {
  /// Finds every capitalised word, and counts the texts it is asked about.
  private final class Words: ToponymRecognizer, Sendable {
    let texts = Mutex(0)

    func toponyms(in text: TokenizedText) -> [Toponym] {
      texts.withLock { $0 += 1 }
      return text.tokens.filter { $0.text.first?.isUppercase == true }
        .map { Toponym(range: $0.range, text: $0.text, kind: .place) }
    }
  }

  /// Answers with a place of the name itself, and says by the confidence whether a profile was there.
  private struct Echo: ToponymResolver {
    func resolve(
      _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext
    ) -> [ResolvedToponym] {
      toponyms.map { toponym in
        let place = Place(
          id: PlaceID(source: "test", identifier: toponym.text), name: toponym.text,
          position: Position(longitude: 1, latitude: 2), featureClass: "P", featureCode: "PPL", countryCode: "FR")
        let candidate = Candidate(place: place, nameKind: .main, score: 0, probability: 1, parts: [])
        return ResolvedToponym(
          toponym: toponym, candidates: [candidate], chosen: candidate, confidence: context.outlet == nil ? 0.5 : 0.9)
      }
    }
  }

  private let documents = [
    ("a", "Alpha and Beta."), ("a", "Gamma."), ("b", "Delta."), (nil, "Epsilon."), ("a", "Alpha and Beta."),
  ].enumerated().map { number, document in
    Document(report: Report(id: "\(number)", publisher: document.0), text: document.1)
  }

  private func pipeline(_ words: Words) -> EventPipeline {
    EventPipeline(geoparser: Geoparser(recognizer: words, resolver: Echo()), gazetteer: InMemoryGazetteer([]))
  }

  @Test(arguments: [1_000_000, 2, 0], [100 << 20, 1500, 0])
  func namesAreLookedForOnceWhileThereIsRoom(_ limit: Int, _ bytes: Int) {
    let words = Words()
    let pipeline = pipeline(words)
    var first = FirstReading(nameLimit: limit, byteLimit: bytes)
    for document in documents { first.add(FirstReading.Entry(document, with: pipeline)) }
    first.finish()
    // The one without an outlet is nobody's evidence.
    #expect(words.texts.withLock { $0 } == 4)
    let parsed = documents.enumerated().map { number, document in
      pipeline.parse(document, reading: first.reading(of: document, number: number))
    }
    #expect(words.texts.withLock { $0 } == 4 + (limit == 0 ? 5 : limit == 2 ? 4 : 1))
    #expect(
      parsed.map { $0.toponyms.map(\.toponym.text) } == [
        ["Alpha", "Beta"], ["Gamma"], ["Delta"], ["Epsilon"], ["Alpha", "Beta"],
      ])
    let one = OutletContext(name: "a", documents: 1)
    #expect(parsed.map(\.outlet) == [one, one, nil, nil, one])
    #expect(parsed.map { $0.toponyms.first?.confidence } == [0.9, 0.9, 0.5, 0.5, 0.9])
  }

  @Test func aChangedFileIsReadAlone() {
    let pipeline = pipeline(Words())
    var first = FirstReading()
    for document in documents { first.add(FirstReading.Entry(document, with: pipeline)) }
    first.finish()
    let other = Document(report: Report(id: "0", publisher: "a"), text: "Another text.")
    #expect(first.reading(of: other, number: 0).profile == nil && first.reading(of: other, number: 0).kept == nil)
    #expect(first.reading(of: documents[0], number: 99).outlet == nil)
  }
}
