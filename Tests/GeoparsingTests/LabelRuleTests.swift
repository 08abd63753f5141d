import Gazetteers
import Testing

@testable import Geoparsing

struct LabelRuleTests {
  /// Three towns, one with the name of a common word.
  private struct Towns: PlaceClassifier {
    func classes(ofName name: String) -> PlaceClasses {
      ["Fortul", "Tame", "Bogotá", "Note"].contains(name)
        ? PlaceClasses(kind: .main, featureClass: "P", featureCode: "PPL", population: 20_000) : []
    }
  }

  private func places(_ text: String) throws -> [String] {
    let recognizer = try TrainedToponymRecognizer(classifier: Towns())
    return recognizer.toponyms(in: Tokenizer().tokenize(text)).filter { $0.kind == .place }.map(\.text)
  }

  @Test func `Among heads that are places the others are too`() throws {
    let text = "- Fortul: a pipe was holed.\n- Tame: a soldier was shot.\n- Bogotá: peace talks go on in Bogotá."
    #expect(try places(text).contains("Tame"))
  }

  @Test func `A head alone is no place for that`() throws {
    #expect(try !places("Note: the road is closed.\nTame: he looked tame.").contains("Note"))
  }
}
