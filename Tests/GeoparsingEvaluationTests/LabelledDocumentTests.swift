import GeoJSON
import Testing

@testable import GeoparsingEvaluation

@Suite struct LabelledDocumentTests {
  private func read(_ text: String) throws -> LabelledDocument {
    let object = try #require(try JSONValue(parsing: text.utf8).object)
    return try LabelledDocument(record: object)
  }

  @Test func readsLabels() throws {
    let document = try Fixture.gold()[1]
    #expect(document.id == "2" && document.toponyms.count == 3 && document.expressions == [47..<54])
    let label = document.toponyms[0]
    #expect(label.span == 4..<10 && label.name == "France" && label.isDemonym && label.type == "PCLI")
    #expect(label.geonamesID == "3017382")
    #expect(label.position == Position(longitude: 2, latitude: 46))
    #expect(label.otherPosition == Position(longitude: 3, latitude: 47))
  }

  @Test(
    arguments: [
      (#"{"toponyms": []}"#, "no_id"), (#"{"id": "a"}"#, "no_toponyms"),
      (#"{"id": "a", "toponyms": [{"start": 4, "end": 2}]}"#, "invalid_span"),
      (#"{"id": "a", "toponyms": [7]}"#, "no_object"),
      (#"{"id": "a", "toponyms": [], "expressions": ["x"]}"#, "no_object"),
    ])
  func refusesWhatCannotBeScored(_ text: String, _ code: String) {
    #expect { try read(text) } throws: { ($0 as? EvaluationError)?.code == code }
  }
}
