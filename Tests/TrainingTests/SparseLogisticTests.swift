import EventTemplates
import Testing

@testable import train_geoparser

@Suite struct SparseLogisticTests {
  private func row(_ number: Int) -> FeatureVector {
    var row = FeatureVector()
    row.add("bias")
    row.add(number % 2 == 0 ? "even" : "odd")
    row.add("third", UInt64(number % 3))
    return row
  }

  @Test func learnsWhatSeparates() {
    let rows = (0..<60).map { row($0) }
    let labels = (0..<60).map { $0 % 2 == 0 }
    let table = SparseLogistic(cost: 1).fit(rows, labels)
    #expect(table.likelihood(row(2)) > 0.9)
    #expect(table.likelihood(row(3)) < 0.1)
  }

  @Test func theBiasIsTheShareOfRightRows() {
    let rows = (0..<400).map { _ in
      var row = FeatureVector()
      row.add("bias")
      return row
    }
    let table = SparseLogistic(cost: 100).fit(rows, (0..<400).map { $0 % 4 == 0 })
    #expect(abs(table.likelihood(rows[0]) - 0.25) < 0.01)
  }

  @Test func givesTheSameWeightsTwice() {
    let rows = (0..<60).map { row($0) }
    let labels = (0..<60).map { $0 % 3 == 0 }
    var first = TemplateWeights()
    first.tables["x"] = SparseLogistic().fit(rows, labels)
    var second = TemplateWeights()
    second.tables["x"] = SparseLogistic().fit(rows, labels)
    #expect(first.encoded() == second.encoded())
  }
}
