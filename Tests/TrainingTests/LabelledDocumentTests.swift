import Foundation
import GeoJSON
import Geoparsing
import GeoparsingEvaluation
import Testing

@testable import train_geoparser

@Suite struct LabelledDocumentTests {
  private let lines = """
    {"id": "7", "text": "В Derbent, Russian troops.", "url": "https://news.example/a", "toponyms": [\
    {"start": 2, "end": 9, "name": "Derbent", "lat": 42.06, "lon": 48.29, "geonames_id": 566532, "type": "Literal"}, \
    {"start": 11, "end": 18, "demonym": true, "lat": null, "lon": null}, {"start": 20, "end": 99}], \
    "expressions": [{"start": 0, "end": 1}]}
    {"id": 8, "text": "", "toponyms": []}
    """

  @Test func readsWhatScoringReads() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("c.\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try lines.write(toFile: file, atomically: true, encoding: .utf8)
    let documents = try Corpus.read(file)
    #expect(documents.map(\.id) == ["7", "8"])
    #expect(documents.map(\.corpus) == ["c", "c"])
    #expect(documents.map(\.outlet) == ["news.example", "8"])
    // A label beyond the text is left out.
    let first = documents[0]
    #expect(first.mentions.map(\.toponym.range) == [3..<10, 12..<19])
    #expect(first.mentions.map(\.toponym.kind) == [.place, .demonym])
    #expect(first.mentions.map(\.geonames) == [566_532, nil])
    #expect(first.expressions == [0..<1])
    let labels = first.labels
    #expect(labels.toponyms.map(\.span) == [2..<9, 11..<18])
    #expect(labels.toponyms.map(\.position) == [Position(longitude: 48.29, latitude: 42.06), nil])
    #expect(labels.toponyms.map(\.geonamesID) == ["566532", nil])
    #expect(labels.toponyms.map(\.isDemonym) == [false, true])
    #expect(labels.expressions == [0..<1])
  }
}
