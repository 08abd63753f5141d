import Testing

@testable import Geoparsing

struct DecisionTreesTests {
  /// One question on column 1, and one leaf.
  private static let table: [Substring] = ["1:0.5:0.25 -1.0 0:2.0:0.75 0.5 1.5", "0.125"]

  private func value(_ trees: DecisionTrees, _ row: [Float]) -> Double {
    row.withUnsafeBufferPointer { trees.value($0) }
  }

  @Test func aRowTakesOneWayThroughEachTree() throws {
    let trees = try #require(DecisionTrees(Self.table, width: 2))
    let mean = 0.25 + 0.125
    #expect(trees.centre == mean)
    // Below the threshold goes left, at the threshold right.
    #expect(value(trees, [0, 0.4]) == -1 + 0.125 - mean)
    #expect(value(trees, [0, 0.5]) == 0.5 + 0.125 - mean)
    #expect(value(trees, [2, 0.5]) == 1.5 + 0.125 - mean)
  }

  @Test func contributionsAddUp() throws {
    let trees = try #require(DecisionTrees(Self.table, width: 2))
    for row: [Float] in [[0, 0], [0, 1], [3, 1]] {
      var columns = [0.0, 0.0]
      row.withUnsafeBufferPointer { row in trees.explain(row) { columns[$0] += $1 } }
      #expect(abs(columns.reduce(0, +) - value(trees, row)) < 1e-9)
    }
    var columns = [0.0, 0.0]
    [Float](arrayLiteral: 3, 1).withUnsafeBufferPointer { row in trees.explain(row) { columns[$0] += $1 } }
    #expect(columns == [0.75, 0.5])
  }

  @Test func aTableReadsAsItWasWritten() throws {
    let trees = try #require(DecisionTrees(Self.table, width: 2))
    #expect(DecisionTrees(trees.table.split(separator: "\n"), width: 2) == trees)
    #expect(ResolverWeights.trained.found.trees.isEmpty == false)
  }

  @Test(arguments: ["1:0.5:0.25 -1.0", "1:0.5:0.25 1 2 3", "2:0.5:0 1 2", "-1:0.5:0 1 2", "x", "1:y:0 1 2", "1:2 3 4"])
  func aDamagedTreeIsRefused(_ line: String) {
    #expect(DecisionTrees([Substring(line)], width: 2) == nil)
  }

  @Test func noTreesAddNothing() {
    #expect(DecisionTrees().isEmpty && value(DecisionTrees(), []) == 0)
  }
}
