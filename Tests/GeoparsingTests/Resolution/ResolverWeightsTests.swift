import Testing

@testable import Geoparsing

struct ResolverWeightsTests {
  @Test func theShippedTableIsWhole() throws {
    let weights = try #require(ResolverWeights(table: ResolverWeights.trainedTable))
    #expect(weights == .trained)
    #expect(weights.calibration != .identity)
  }

  @Test func aTableReadsAsItWasWritten() {
    #expect(ResolverWeights(table: ResolverWeights.trained.table) == .trained)
    #expect(ResolverWeights(table: ResolverWeights.handMade.table)?.second == ResolverWeights.handMade.second)
  }

  @Test func aDamagedTableIsRefused() {
    let table = ResolverWeights.handMade.table
    #expect(ResolverWeights(table: "") == nil)
    #expect(ResolverWeights(table: table + "\nunheardOf 1 2") == nil)
    #expect(ResolverWeights(table: table + "\nadmin1 1 2 3") == nil)
    #expect(ResolverWeights(table: table.replacing("admin1 1.0 1.0", with: "admin1 x 1.0")) == nil)
    #expect(ResolverWeights(table: table.replacing("admin1 1.0 1.0\n", with: "")) == nil)
  }

  @Test func partsHaveDistinctNames() {
    #expect(Set(ResolverScorePart.allCases.map(\.rawValue)).count == ResolverScorePart.allCases.count)
    #expect(Set(ResolverFeature.allCases.map(\.name)).count == ResolverFeature.count)
  }
}
