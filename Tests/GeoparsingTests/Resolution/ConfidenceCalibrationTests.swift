import Testing

@testable import Geoparsing

struct ConfidenceCalibrationTests {
  @Test func theIdentityGivesTheShare() {
    var marks = [Float](repeating: 0, count: AnswerMark.count)
    #expect(ConfidenceCalibration.identity.confidence(marks) == 0.5)
    marks[AnswerMark.logitOfShare.rawValue] = 2
    #expect(abs(ConfidenceCalibration.identity.confidence(marks) - 0.880797) < 1e-5)
  }

  @Test func aNameTheTaggerDoubtsIsLessSure() throws {
    func confidence(_ place: Double, _ person: Double) throws -> Double {
      let text = "The talks in Paris ended."
      let evidence = RecognitionEvidence(
        source: .tagger, place: place, person: person, organisation: 0.01, span: place)
      let name = Toponym(range: 13..<18, text: "Paris", kind: .place, evidence: evidence)
      var options = ResolverOptions()
      options.minimumConfidence = 0
      return try #require(
        RankingResolver(gazetteer: SmallGazetteer.shared, options: options)
          .resolve([name], in: Tokenizer().tokenize(text), context: GeoparsingContext()).first
      ).confidence
    }
    #expect(try confidence(0.99, 0.001) > confidence(0.2, 0.7) + 0.1)
  }
}
