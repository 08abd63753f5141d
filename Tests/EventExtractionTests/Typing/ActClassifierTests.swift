import Geoparsing
import Testing

@testable import EventExtraction

struct ActClassifierTests {
  @Test func `The compiled-in weights are there`() {
    #expect(ActClassifier.shared != nil)
  }

  @Test(arguments: [
    ("Gunmen and troops fought for hours outside the town, and nine soldiers died.", ActKind.clash),
    ("A suicide bomber detonated his vest at a checkpoint, killing four soldiers.", .bombing),
    ("Hundreds of teachers marched peacefully to the ministry to demand their wages.", .protest),
    ("Police arrested five men suspected of belonging to a terrorist cell.", .arrest),
    ("An earthquake of magnitude 6 shook the coast and toppled houses.", .disaster),
    ("A gas leak at a chemical plant sent forty workers to hospital.", .accident),
  ])
  func `Plain sentences`(text: String, kind: ActKind) throws {
    let classifier = try #require(ActClassifier.shared)
    let probabilities = classifier.probabilities(ActFeatures.values(of: text))
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-9)
    let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] }
    #expect(best.map { ActKind.allCases[$0] } == kind, "\(probabilities)")
  }

  @Test func `A file gives the same answers`() throws {
    let kinds = ActKind.allCases.count
    let hashes = ActFeatures.values(of: "Gunmen opened fire.").map(\.hash)
    let model = ActClassifier(
      hashes: hashes, rarity: hashes.indices.map { Float($0) / 8 },
      weights: hashes.indices.map { row in (0..<kinds).map { Float(($0 * 7 + row) % 5) - 2 } })
    let copy = try #require(ActClassifier(bytes: model.encoded()))
    let values = ActFeatures.values(of: "Gunmen opened fire on a bus.")
    #expect(copy.probabilities(values) == model.probabilities(values))
  }

  @Test func `What is no file of weights is refused`() {
    #expect(ActClassifier(bytes: []) == nil)
    #expect(ActClassifier(bytes: Array("DLACTS01 and no more".utf8)) == nil)
  }

  @Test func `A text without known words is undecided`() throws {
    let classifier = ActClassifier(hashes: [], rarity: [], weights: [])
    let probabilities = classifier.probabilities(ActFeatures.values(of: "Nothing."))
    #expect(Set(probabilities).count == 1)
  }

  @Test func `Labels`() {
    #expect(ActKind(label: "AIR_STRIKE") == .bombing)
    #expect(ActKind(label: "NONSENSE") == nil)
  }
}
