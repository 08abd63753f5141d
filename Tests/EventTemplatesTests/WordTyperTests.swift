import TestSupport
import Testing

@testable import EventTemplates

@Suite struct WordTyperTests {
  @Test(arguments: 0..<10) func squaresAddUpToOneInAnyOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = ["BOMB", "BANK", "GUERRILLAS", "ARMY", "SAID", "THE", "12"]
    let text = (0..<60).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
    let vectors = [text, text.shuffled(using: &random)].map {
      WordTyper.features(SmallGazetteer.wire($0.joined(separator: " ") + "."))
    }
    for vector in vectors {
      // The first feature is always there.
      #expect(vector.values.first == 1, "seed \(seed)")
      #expect(abs(vector.values.dropFirst().reduce(0) { $0 + $1 * $1 } - 1) < 1e-4, "seed \(seed)")
      #expect(Set(vector.keys).count == vector.keys.count, "seed \(seed)")
    }
    #expect(Set(vectors[0].keys) == Set(vectors[1].keys), "seed \(seed)")
  }

  @Test func moreOfAWordCountsMoreButLessAndLess() {
    func largest(_ times: Int) -> Float {
      let text = Array(repeating: "bomb", count: times) + ["bank", "police", "said"]
      return WordTyper.features(SmallGazetteer.wire(text.joined(separator: " "))).values.dropFirst().first ?? 0
    }
    #expect(largest(1) < largest(4))
    #expect(largest(4) < largest(40))
    #expect(largest(40) - largest(4) < 10 * (largest(4) - largest(1)))
  }

  @Test func aTextWithoutWordsAndNoWeights() {
    let features = WordTyper.features(SmallGazetteer.wire(""))
    #expect(features.values == [1])
    let scores = WordTyper(TemplateWeights()).scores(SmallGazetteer.wire("A BOMB EXPLODED."))
    #expect(scores == [Float](repeating: 0.5, count: TemplateType.allCases.count + 1))
  }
}
