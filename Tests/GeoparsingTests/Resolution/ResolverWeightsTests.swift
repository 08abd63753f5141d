import Testing

@testable import Geoparsing

struct ResolverWeightsTests {
  @Test func theShippedTableIsWhole() throws {
    let weights = try #require(ResolverWeights(table: ResolverWeights.trainedTable))
    #expect(weights == .trained)
    #expect(weights.given != .identity && weights.found != .identity && !weights.found.trees.isEmpty)
  }

  @Test func aTableReadsAsItWasWritten() {
    #expect(ResolverWeights(table: ResolverWeights.trained.table) == .trained)
    #expect(ResolverWeights(table: ResolverWeights.handMade.table)?.second == ResolverWeights.handMade.second)
  }

  @Test func aDamagedTableIsRefused() {
    let table = ResolverWeights.handMade.table
    #expect(ResolverWeights(table: "") == nil)
    #expect(ResolverWeights(table: table + "\nunheardOf 1 2") == nil)
    #expect(ResolverWeights(table: table + "\nbias 1 2 3") == nil)
    #expect(ResolverWeights(table: table + "\ntrees\n0:1:0 1") == nil)
    #expect(ResolverWeights(table: table + "\ntrees\n999:1:0 1 1") == nil)
    #expect(ResolverWeights(table: table.replacing("admin1 1.0 1.0", with: "admin1 x 1.0")) == nil)
    #expect(ResolverWeights(table: table.replacing("admin1 1.0 1.0\n", with: "")) == nil)
  }

  @Test func givenNamesAndRecognisedOnesHaveTheirOwnConfidence() {
    let weights = ResolverWeights.trained
    var name = Toponym(range: 0..<4, text: "Oslo", kind: .place)
    #expect(weights.calibration(of: name) == weights.given)
    name.evidence = RecognitionEvidence(source: .tagger, place: 1, person: 0, organisation: 0, span: 1)
    #expect(weights.calibration(of: name) == weights.found)
  }

  @Test func partsHaveDistinctNames() {
    #expect(Set(ResolverScorePart.allCases.map(\.rawValue)).count == ResolverScorePart.allCases.count)
    #expect(Set(ResolverFeature.allCases.map(\.name)).count == ResolverFeature.count)
  }
}
