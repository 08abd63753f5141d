import ArgumentParser
import Foundation
import Geoparsing
import Testing

@testable import train_geoparser

@Suite struct RecognizedSpansTests {
  @Test func comesBackAsItWas() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spans-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let document = GoldDocument(corpus: "c", id: "1", outlet: "o", text: "Взрыв in Derbent", mentions: [])
    let evidence = RecognitionEvidence(source: .sweep, place: 0.5, person: 0.25, organisation: 0.125, span: 0.0625)
    let toponym = Toponym(range: 14..<21, text: "Derbent", kind: .place, evidence: evidence)
    #expect(try RecognizedSpans.read(folder, for: [document]) == nil)
    try RecognizedSpans.write([[toponym]], in: [document], folds: [3], to: folder)
    #expect(try RecognizedSpans.read(folder, for: [document]) == [[toponym]])
    var other = document
    other.id = "2"
    #expect(try RecognizedSpans.read(folder, for: [document, other]) == nil)
  }

  @Test func partsDependOnTheUnitAlone() throws {
    let folds = try Folds.parse(["--by", "outlet", "--folds", "3"])
    let first = GoldDocument(corpus: "c", id: "1", outlet: "o.example", text: "", mentions: [])
    var second = first
    second.id = "2"
    #expect(folds.fold(of: first) == folds.fold(of: second))
    let parts = (0..<100).map { number in
      var document = first
      document.outlet = "\(number).example"
      return folds.fold(of: document)
    }
    #expect(Set(parts) == [0, 1, 2])
  }
}
